/** Reads what people type into fields. Pure; runs on the server and in the browser. */

const MONTH_BEGINNINGS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['márc', 'marc', 'mar', 'már'],
  ['ápr', 'apr'],
  ['máj', 'maj', 'may'],
  ['jún', 'jun'],
  ['júl', 'jul'],
  ['aug'],
  ['szep', 'sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

/**
 * A typed day as ISO text, or null when it is no day: `2026.03.16.`, `2026. 3. 16`, `2026-03-16`,
 * `2026/3/16`, `20260316`, `2026. március 16.`, `2026 márc 16`. Always year, month, day; years 1800 to 2199.
 */
export function typedDay(text: string): string | null {
  const plain = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const parted = /^(\d{4})\s?[-./ ]\s?(\d{1,2}|\p{L}+)\s?[-./ ]\s?(\d{1,2})\s?\.?$/u.exec(plain);
  const parts = compact ?? parted;
  if (parts === null) return null;
  const [, yearText = '', monthText = '', dayText = ''] = parts;
  const month = /^\d/.test(monthText) ? Number(monthText) : monthByName(monthText);
  return isoIfReal(Number(yearText), month, Number(dayText));
}

/**
 * Typed whole forints, or null: `132 000`, `132.000`, `132000 Ft`, `-1 100`. A fraction is refused, and so is
 * an amount beyond 999 billion. Dots and spaces must part thousands.
 */
export function typedMoney(text: string): number | null {
  const plain = withoutSpaces(text).replace(/(?:ft|huf|,-)\.?$/i, '');
  const match = /^[-−]?(?:\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})$/.exec(plain);
  if (match === null) return null;
  const amount = Number(plain.replaceAll('.', '').replace('−', '-'));
  // A typed "-0" is nothing owed, not a negative nothing.
  return amount === 0 ? 0 : amount;
}

/**
 * A typed number as plain decimal text for exact arithmetic (`1 200,50` gives `1200.50`), or null.
 * The decimal mark may be a comma or a dot; spaces may part thousands.
 */
export function typedNumber(text: string): string | null {
  const plain = withoutSpaces(text).replace(',', '.').replace('−', '-');
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(plain) ? plain : null;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]+/g, '');
}

function monthByName(name: string): number {
  return MONTH_BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

function isoIfReal(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
