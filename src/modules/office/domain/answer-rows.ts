import type { Bilingual } from '../../../kernel/result.ts';
import { formatDay, formatMoney, formatNumber } from '../../../platform/texts/format.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { FormDefinition } from '../../forms/contract.ts';

/** Answers of one section of a form, as people read them. */
export interface AnswerSection {
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly label: string;
  readonly value: string;
}

type FormItem = FormDefinition['pages'][number]['sections'][number]['fields'][number];
type FormGroup = Extract<FormItem, { kind: 'group' }>;
type FormField = Exclude<FormItem, FormGroup>;
type Stored = Readonly<Record<string, unknown>>;

/**
 * What a sent form says, in the order of its pages, in the words of the version it was sent by. What was not answered
 * or not asked is left out; a repeating group is one section a row.
 */
export function answerSections(form: FormDefinition, answers: Stored, lang: Lang): AnswerSection[] {
  return form.pages.flatMap((page) =>
    page.sections.flatMap((section) => sectionsOf(section.title?.[lang] ?? page.title[lang], section.fields, answers, lang)),
  );
}

function sectionsOf(title: string, items: readonly FormItem[], answers: Stored, lang: Lang): AnswerSection[] {
  const own = items.flatMap((item) => (item.kind === 'group' ? [] : rowsOf(item, answers[item.id], lang)));
  const groups = items.flatMap((item) => (item.kind === 'group' ? groupSections(item, answers[item.id], lang) : []));
  return own.length === 0 ? groups : [{ title, rows: own }, ...groups];
}

function groupSections(group: FormGroup, value: unknown, lang: Lang): AnswerSection[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown, index) =>
    isRecord(row) ? sectionsOf(`${group.rowLabel[lang]} ${index + 1}`, group.fields, row, lang) : [],
  );
}

function rowsOf(field: FormField, value: unknown, lang: Lang): AnswerRow[] {
  if (field.kind === 'information' || isNothing(value)) return [];
  if (field.kind === 'person4t') return isRecord(value) ? personRows(value, lang) : [];
  return [{ label: field.label[lang], value: answerText(field, value, lang) }];
}

function answerText(field: Exclude<FormField, { kind: 'information' }>, value: unknown, lang: Lang): string {
  switch (field.kind) {
    case 'money':
      return moneyText(value, lang);
    case 'percent':
      return `${numberText(value, lang)}%`;
    case 'number':
      return withUnit(numberText(value, lang), field.unit);
    case 'date':
      return dayText(value, lang);
    case 'choice':
      return listOf(value).map((chosen) => field.options.find((option) => option.value === chosen)?.label[lang] ?? chosen).join(', ');
    case 'yesno':
      return yesNo(value, lang);
    case 'declaration':
      return `${yesNo(value, lang)}: ${field.text[lang]}`;
    case 'calculated':
      return calculatedText(field, value, lang);
    case 'address':
      return isRecord(value) ? addressText(value) : plainText(value);
    default:
      return plainText(value);
  }
}

function calculatedText(field: Extract<FormField, { kind: 'calculated' }>, value: unknown, lang: Lang): string {
  if (field.type === 'money') return moneyText(value, lang);
  if (field.type === 'number') return withUnit(numberText(value, lang), field.unit);
  if (field.type === 'yesno') return yesNo(value, lang);
  return field.type === 'date' ? dayText(value, lang) : plainText(value);
}

/** Exact decimals are texts with a point; only the mark is turned to the language's own, never the digits. */
function numberText(value: unknown, lang: Lang): string {
  if (typeof value === 'number') return formatNumber(value, lang);
  const text = plainText(value);
  const [, minus = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const grouped = `${minus === '' ? '' : '\u2212'}${formatNumber(BigInt(whole), lang)}`;
  return fraction === undefined ? grouped : `${grouped}${lang === 'hu' ? ',' : '.'}${fraction}`;
}

function moneyText(value: unknown, lang: Lang): string {
  return typeof value === 'number' ? formatMoney(value, lang) : plainText(value);
}

function dayText(value: unknown, lang: Lang): string {
  const text = plainText(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text, lang) : text;
}

function yesNo(value: unknown, lang: Lang): string {
  return value === true ? YES[lang] : value === false ? NO[lang] : plainText(value);
}

function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}

function addressText(address: Stored): string {
  const part = (name: string): string => plainText(address[name] ?? '');
  const street = [part('streetName'), part('streetKind'), ordinal(part('houseNumber'))].filter((text) => text !== '').join(' ');
  const inside = [
    ['building', 'épület'],
    ['staircase', 'lépcsőház'],
    ['floor', 'emelet'],
    ['door', 'ajtó'],
  ].flatMap(([name = '', word = '']) => (part(name) === '' ? [] : [`${ordinal(part(name))} ${word}`]));
  return [`${part('postcode')} ${part('settlement')}`.trim(), street, ...inside].filter((text) => text !== '').join(', ');
}

/** Numbers of houses, floors and doors end with a full stop in Hungarian addresses. */
function ordinal(text: string): string {
  return /\d$/.test(text) ? `${text}.` : text;
}

function personRows(person: Stored, lang: Lang): AnswerRow[] {
  const name = [person['familyName'], person['givenName']].map((part) => plainText(part ?? '')).join(' ').trim();
  const rows = [
    { label: PERSON.name[lang], value: name },
    { label: PERSON.birthName[lang], value: plainText(person['birthName'] ?? '') },
    { label: PERSON.mothersName[lang], value: plainText(person['mothersName'] ?? '') },
    { label: PERSON.birthPlace[lang], value: plainText(person['birthPlace'] ?? '') },
    { label: PERSON.birthDate[lang], value: dayText(person['birthDate'] ?? '', lang) },
  ];
  return rows.filter(({ value }) => value !== '');
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item: unknown) => plainText(item)) : [plainText(value)];
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const YES: Bilingual = { hu: 'igen', en: 'yes' };
const NO: Bilingual = { hu: 'nem', en: 'no' };
const PERSON: Readonly<Record<'name' | 'birthName' | 'mothersName' | 'birthPlace' | 'birthDate', Bilingual>> = {
  name: { hu: 'Név', en: 'Name' },
  birthName: { hu: 'Születési név', en: 'Name at birth' },
  mothersName: { hu: 'Anyja születési neve', en: 'Mother’s name at birth' },
  birthPlace: { hu: 'Születési hely', en: 'Place of birth' },
  birthDate: { hu: 'Születési idő', en: 'Date of birth' },
};
