import { formatDay, formatMoney } from '../../../platform/texts/format.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { FormDefinition } from '../../forms/contract.ts';
import { decimalText } from './figures.ts';

/** A page of a report as the official reads it beside the assessment. */
export interface ReportedPage {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

type Item = FormDefinition['pages'][number]['sections'][number]['fields'][number];
type Group = Extract<Item, { kind: 'group' }>;
type Field = Exclude<Item, Group>;
type Stored = Readonly<Record<string, unknown>>;

/**
 * What a report says, page by page in the words of the version it was sent by. What was not answered is left out; a row
 * of a repeating group is one line, its values parted by commas.
 */
export function reportedPages(form: FormDefinition, answers: Stored, lang: Lang): ReportedPage[] {
  return form.pages
    .map((page) => ({
      title: page.title[lang],
      rows: page.sections.flatMap(({ fields }) => fields.flatMap((item) => rowsOf(item, answers[item.id], lang))),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(item: Item, value: unknown, lang: Lang): { label: string; value: string }[] {
  if (item.kind !== 'group') {
    const text = valueText(item, value, lang);
    return text === '' ? [] : [{ label: item.label[lang], value: text }];
  }
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((row, index) => ({
    label: `${item.rowLabel[lang]} ${index + 1}`,
    value: item.fields
      .flatMap((field) => (field.kind === 'group' || field.kind === 'yesno' ? [] : valueText(field, row[field.id], lang)))
      .filter((text) => text !== '')
      .join(', '),
  }));
}

function valueText(field: Field, value: unknown, lang: Lang): string {
  if (value === null || value === undefined || field.kind === 'information') return '';
  if (typeof value === 'boolean') return value ? YES[lang] : NO[lang];
  if (isRecord(value)) return joined((field.kind === 'person4t' ? PERSON : ADDRESS).map((part) => value[part]));
  if (field.kind === 'choice') {
    const chosen: unknown[] = Array.isArray(value) ? value : [value];
    return chosen.map((one) => field.options.find((option) => option.value === one)?.label[lang] ?? plain(one)).join(', ');
  }
  const kind = field.kind === 'calculated' ? field.type : field.kind;
  if (kind === 'money' && typeof value === 'number') return formatMoney(value, lang);
  if (kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, lang);
  if (kind !== 'number') return plain(value);
  const unit = 'unit' in field ? field.unit : undefined;
  return [decimalText(plain(value), lang), unit].filter((part) => part !== undefined && part !== '').join('\u00A0');
}

function joined(values: readonly unknown[]): string {
  return values.map(plain).filter((text) => text !== '').join(' ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stored objects keep no order of their own. */
const PERSON = ['familyName', 'givenName'] as const;
const ADDRESS = ['postcode', 'settlement', 'streetName', 'streetKind', 'houseNumber', 'building', 'staircase', 'floor', 'door'] as const;

const YES: Readonly<Record<Lang, string>> = { hu: 'igen', en: 'yes' };
const NO: Readonly<Record<Lang, string>> = { hu: 'nem', en: 'no' };
