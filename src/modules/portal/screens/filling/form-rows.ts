import type { FormRow } from '../../../../platform/pdf/documents/form-document.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { partTexts } from '../../../forms/rendering.contract.ts';
import { type AddressPart, answerText, type Field, type FormPage, type Group, isInput, type Item, PERSON_PARTS, type PersonPart, type StoredRecord, yesNoText } from '../../../forms/engine.contract.ts';
import { recordsIn } from './readable.ts';

/** What a printed form shows: the empty form, or stored values with only the parts that apply. */
export interface PaperContent {
  readonly values: StoredRecord;
  /** Null prints everything, to be filled in by hand. */
  readonly visible: ReadonlySet<string> | null;
}

export interface PaperSection {
  readonly title: string;
  readonly rows: readonly FormRow[];
}

/** Empty rows of a group on paper. */
const BLANK_ROWS = 4;
/** Character boxes of identifiers with a fixed length. */
const BOXES: Readonly<Partial<Record<Field['kind'], number>>> = { taxId: 10, taj: 9, personalId: 11 };

/** The sections of a form on paper. */
export function paperSections(pages: readonly FormPage[], content: PaperContent, lang: Lang): PaperSection[] {
  const { visible } = content;
  return pages
    .filter(({ id }) => visible === null || visible.has(`page:${id}`))
    .flatMap((page) =>
      page.sections
        .filter(({ id }) => visible === null || visible.has(`section:${id}`))
        .map((section) => ({
          title: section.title?.[lang] ?? page.title[lang],
          rows: section.fields.flatMap((item) => rowsOfItem(item, content, lang)),
        })),
    )
    .filter(({ rows }) => rows.length > 0);
}

function rowsOfItem(item: Item, content: PaperContent, lang: Lang): FormRow[] {
  const { values, visible } = content;
  if (visible !== null && !visible.has(item.id)) return [];
  const isBlank = visible === null;
  if (item.kind === 'group') return [tableRow(item, content, lang)];
  if (item.kind === 'information') return isBlank ? [] : [{ kind: 'info', text: item.text[lang] }];
  const label = item.label[lang];
  const stored = values[item.id];
  if (item.kind === 'calculated') return isBlank ? [] : [{ kind: 'calculated', label, value: filled(answerText(item, stored, lang)) }];
  const about = { label, required: isInput(item) && item.required === true, ...(isBlank && item.help !== undefined ? { help: item.help[lang] } : {}) };
  switch (item.kind) {
    case 'choice': {
      const chosen: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
      const options = item.options.map((option) => ({ label: option.label[lang], chosen: chosen.includes(option.value) }));
      return [{ kind: 'choice', ...about, options, many: item.display === 'multi' }];
    }
    case 'yesno': {
      const options = [true, false].map((isYes) => ({ label: yesNoText(isYes, lang), chosen: stored === isYes }));
      return [{ kind: 'choice', ...about, options }];
    }
    case 'declaration':
      return [{ kind: 'check', ...about, label: item.text[lang], checked: stored === true }];
    case 'longtext':
      return [{ kind: 'long', ...about, value: filled(answerText(item, stored, lang)) }];
    case 'address':
    case 'person4t':
      return isBlank ? blankParts(item.kind, about, lang) : [{ kind: 'text', ...about, value: filled(answerText(item, stored, lang)) }];
    default: {
      const boxes = BOXES[item.kind];
      return [{ kind: 'text', ...about, value: filled(answerText(item, stored, lang)), ...(boxes === undefined ? {} : { boxes }) }];
    }
  }
}

/** What is written by hand stands together in one line where it is short. */
const ADDRESS_LINES: readonly (readonly AddressPart[])[] = [
  ['postcode', 'settlement'],
  ['streetName', 'streetKind', 'houseNumber'],
  ['building', 'staircase', 'floor', 'door'],
];

function blankParts(kind: 'address' | 'person4t', about: { label: string; required: boolean }, lang: Lang): FormRow[] {
  const t = partTexts(lang);
  const lines: readonly (readonly (AddressPart | PersonPart)[])[] = kind === 'address' ? ADDRESS_LINES : PERSON_PARTS.map((part) => [part]);
  return lines.map((parts, index) => ({
    kind: 'text',
    label: `${about.label}: ${parts.map((part) => t(part)).join(', ')}`,
    required: about.required && (kind === 'person4t' || index === 0),
    value: null,
  }));
}

function tableRow(group: Group, { values, visible }: PaperContent, lang: Lang): FormRow {
  const columns = group.fields.filter(
    (item): item is Field => item.kind !== 'information' && item.kind !== 'group' && (visible !== null || item.kind !== 'calculated'),
  );
  const records = recordsIn(values[group.id]);
  return {
    kind: 'table',
    label: group.label[lang],
    columns: columns.map((item) => ({ title: item.label[lang], figure: item.kind === 'number' || item.kind === 'money' || item.kind === 'percent' })),
    rows: records.map((record) => columns.map((item) => filled(answerText(item, record[item.id], lang)))),
    ...(visible === null ? { blankRows: Math.min(BLANK_ROWS, group.maxRows) } : {}),
  };
}

function filled(text: string): string | null {
  return text === '' ? null : text;
}
