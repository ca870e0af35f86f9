import type { FormRow } from '../../../../platform/pdf/documents/form-document.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { partTexts, renderingTexts } from '../../../forms/rendering.contract.ts';
import { type AddressPart, answerText, type CompositeField, type Field, type FormPage, type Group, isInput, type Item, PERSON_PARTS, type StoredRecord, yesNoText } from '../../../forms/engine.contract.ts';
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
/** Longer lists are written, not ticked. */
const OPTIONS_ON_PAPER = 15;
/** Character boxes of identifiers with a fixed length. */
const BOXES: Readonly<Partial<Record<Field['kind'], number>>> = { taxId: 10, taj: 9, personalId: 11, soleTraderNo: 8, ntakNo: 10, idDocument: 9, postcode: 4 };

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
  if (item.kind === 'group') return groupRows(item, content, lang);
  if (item.kind === 'information') return isBlank ? [] : [{ kind: 'info', text: item.text[lang] }];
  const label = item.label[lang];
  const stored = values[item.id];
  if (item.kind === 'calculated') return isBlank ? [] : [{ kind: 'calculated', label, value: filled(answerText(item, stored, lang)) }];
  const about = { label, required: isInput(item) && item.required === true, ...(isBlank && item.help !== undefined ? { help: item.help[lang] } : {}) };
  switch (item.kind) {
    case 'choice': {
      if (item.options.length > OPTIONS_ON_PAPER) return [{ kind: 'text', ...about, value: filled(answerText(item, stored, lang)) }];
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
    case 'organisation':
    case 'mapPoint':
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

const LINES: Readonly<Record<CompositeField['kind'], readonly (readonly PartName[])[]>> = {
  address: ADDRESS_LINES,
  person4t: PERSON_PARTS.map((part) => [part]),
  organisation: [['name'], ['form', 'taxNumber'], ['registryNo'], ['seat']],
  mapPoint: [['lat', 'lon']],
};

type PartName = keyof typeof partTexts.entries;

function blankParts(kind: CompositeField['kind'], about: { label: string; required: boolean }, lang: Lang): FormRow[] {
  const t = partTexts(lang);
  const lines = LINES[kind];
  return lines.map((parts, index) => ({
    kind: 'text',
    label: `${about.label}: ${parts.map((part) => t(part)).join(', ')}`,
    required: about.required && (kind === 'person4t' || index === 0),
    value: null,
  }));
}

/** A table; where groups stand in its rows, each row on its own with the tables of its groups. */
function groupRows(group: Group, content: PaperContent, lang: Lang): FormRow[] {
  const nested = group.fields.filter((item): item is Group => item.kind === 'group');
  if (nested.length === 0) return [tableRow(group, content, lang)];
  const records = recordsIn(content.values[group.id]);
  const blank: PaperContent = { values: {}, visible: null };
  if (content.visible === null) return [tableRow(group, blank, lang), ...nested.flatMap((inner) => groupRows(inner, blank, lang))];
  return records.flatMap((record, index) => {
    const one = { ...content, values: { [group.id]: [record] } };
    const label = `${group.label[lang]}: ${renderingTexts(lang)('rowNumber', { number: index + 1, what: group.rowLabel[lang] })}`;
    const answered = nested.filter(({ id }) => record[id] !== undefined);
    const inner = answered.flatMap((deep) => groupRows(deep, { ...content, values: record }, lang).map((row) => ('label' in row ? { ...row, label: `${label} – ${row.label}` } : row)));
    return [{ ...tableRow(group, one, lang), label }, ...inner];
  });
}

function tableRow(group: Group, { values, visible }: PaperContent, lang: Lang): FormRow & { readonly kind: 'table' } {
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
