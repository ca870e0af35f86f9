import type { Property } from './properties.ts';

/** Fields of a posted panel in order; a name may come several times. */
export type Posted = readonly (readonly [string, string])[];

/** What was posted, and how its conditions are read (by the questions they may be about). */
export interface Panel {
  readonly posted: Posted;
  readonly conditionAt: (name: string) => string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Rows of one list: more is no form any more. */
const ROWS_MAX = 300;

/**
 * The properties of a thing as a posted panel gives them, over what it was before. What the panel did not ask stays;
 * what was left empty is taken out, unless the property is always there. Whether it all fits is for `readDraft`.
 */
export function withPosted(before: Json, properties: readonly Property[], panel: Panel, prefix = ''): Json {
  const { posted } = panel;
  let next = before;
  for (const property of properties) {
    const name = prefix + property.name;
    if (!posted.some(([key]) => key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}:`))) continue;
    next = withValue(next, property.name.split('.'), valueOf(property, panel, name, valueAt(before, property.name.split('.'))));
  }
  return next;
}

/** A part of a thing: `audience.minutes`; undefined when it is not there. */
export function valueAt(thing: Json, [name = '', ...rest]: readonly string[]): unknown {
  const value = Object.hasOwn(thing, name) ? thing[name] : undefined;
  return rest.length === 0 ? value : isJson(value) ? valueAt(value, rest) : undefined;
}

/** The thing with a part replaced, or taken out when the value is undefined. */
export function withValue(thing: Json, [name = '', ...rest]: readonly string[], value: unknown): Json {
  const inner = rest.length === 0 ? value : withValue(jsonAt(thing, name), rest, value);
  if (inner !== undefined) return { ...thing, [name]: inner };
  const { [name]: _, ...others } = thing;
  return others;
}

function jsonAt(thing: Json, name: string): Json {
  const value = Object.hasOwn(thing, name) ? thing[name] : undefined;
  return isJson(value) ? value : {};
}

function valueOf(property: Property, panel: Panel, name: string, before: unknown): unknown {
  const { posted } = panel;
  const text = last(posted, name).trim();
  switch (property.editor) {
    case 'words':
    case 'longwords': {
      const words = { hu: last(posted, `${name}.hu`).trim(), en: last(posted, `${name}.en`).trim() };
      return words.hu === '' && words.en === '' && property.isAlways !== true ? undefined : words;
    }
    case 'wordlist':
      return wordList(last(posted, `${name}.hu`), last(posted, `${name}.en`));
    case 'lines':
      return linesOf(last(posted, name));
    case 'condition':
      return panel.conditionAt(name) ?? (property.isAlways === true ? 'true' : undefined);
    case 'flag':
      return all(posted, name).includes('igen') ? true : property.isAlways === true ? false : undefined;
    case 'whole':
      return wholeOf(text) ?? (property.isAlways === true ? 0 : undefined);
    case 'amount':
      return amountOf(text);
    case 'picks': {
      const chosen = all(posted, name).filter((value) => property.choices?.some((choice) => choice.value === value) === true);
      return chosen.length === 0 && property.isAlways !== true ? undefined : chosen;
    }
    case 'rows':
      return rowsOf(property, panel, name, before);
    default:
      return text === '' && property.isAlways !== true ? undefined : text;
  }
}

function rowsOf({ columns = [], isAlways }: Property, panel: Panel, name: string, before: unknown): unknown {
  const count = Math.min(ROWS_MAX, Number(last(panel.posted, `${name}:sorok`)) || 0);
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const rows = Array.from({ length: count }, (_, index) => {
    const row = old[index];
    return withPosted(isJson(row) ? row : {}, columns, panel, `${name}.${index}.`);
  });
  return rows.length === 0 && isAlways !== true ? undefined : rows;
}

/** Texts of two languages, a line each: the first Hungarian line belongs to the first English one. */
function wordList(hungarian: string, english: string): unknown {
  const [hu, en] = [linesOf(hungarian), linesOf(english)];
  return Array.from({ length: Math.max(hu.length, en.length) }, (_, index) => ({ hu: hu[index] ?? '', en: en[index] ?? '' }));
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, ROWS_MAX);
}

function wholeOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00a0]/g, '');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Whole numbers as numbers, others as texts with a point, as definitions hold them. */
function amountOf(text: string): number | string | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return wholeOf(plain) ?? plain;
}

function last(posted: Posted, name: string): string {
  return posted.findLast(([key]) => key === name)?.[1] ?? '';
}

function all(posted: Posted, name: string): string[] {
  return posted.flatMap(([key, value]) => (key === name && value !== '' ? [value] : []));
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
