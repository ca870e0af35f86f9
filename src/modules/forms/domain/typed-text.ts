import { withoutAccents } from '../../../kernel/search-key.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { FeelDate } from '../../../kernel/feel/day.ts';

/** Characters that copying brings along and nobody sees: soft hyphen, zero-width space, BOM. */
const UNSEEN = /[\u00AD\u200B\uFEFF]/g;

/** One line of text: composed characters, single spaces, nothing at the ends. */
export function oneLine(text: string): string {
  return isOneLine(text) ? text : text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Whether a text is surely one line as it stands: printable letters of Latin alphabets with single spaces inside. What most people type. */
function isOneLine(text: string): boolean {
  let isSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (isSpace) return false;
      isSpace = true;
    } else if ((code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x180)) isSpace = false;
    else return false;
  }
  return !isSpace;
}

/** Several lines: composed characters, `\n` line ends, no empty ends. */
export function manyLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * A number as people write it: decimal comma or point, thousands in groups of three by (any) space,
 * `1.234,5` too; before and after it the unit, when it is the field's. A point before exactly three
 * digits groups thousands only where no decimals are allowed; elsewhere it is the decimal point.
 * Null for anything else.
 */
export function readNumber(typed: string, decimals: number, unit: string | undefined): Decimal | null {
  if (typed.length > 100) return null;
  const whole = wholeNumber(typed);
  if (whole !== null) return Decimal.of(whole);
  const text = withoutUnit(oneLine(typed), unit).replace(/^[−–]/, '-');
  const spaced = /^(-?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/.exec(text);
  const pointed = /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  const match = pointed !== null && (decimals === 0 || pointed[3] !== undefined || isGrouped(pointed[2])) ? pointed : spaced;
  if (match === null) return null;
  const [, sign = '', digits = '', fraction = ''] = match;
  return Decimal.parse(`${sign}${digits.replace(/[ .]/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
}

/** Plain digits, as most numbers are typed; null for anything else. */
function wholeNumber(typed: string): number | null {
  if (typed.length === 0 || typed.length > 15) return null;
  let value = 0;
  for (let index = 0; index < typed.length; index += 1) {
    const digit = typed.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Two points or more can only group thousands. */
function isGrouped(whole: string | undefined): boolean {
  return whole !== undefined && whole.split('.').length > 2;
}

function withoutUnit(text: string, unit: string | undefined): string {
  for (const known of unitSpellings(unit)) {
    if (text.toLowerCase().endsWith(known)) return text.slice(0, -known.length).trim();
  }
  return text;
}

function unitSpellings(unit: string | undefined): readonly string[] {
  if (unit === undefined) return [];
  if (unit === 'm²') return ['m²', 'm2', 'nm', 'négyzetméter'];
  if (unit === 'Ft') return ['ft', 'ft.', 'huf', 'forint', ',-'];
  return [unit.toLowerCase()];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sze', 'okt', 'nov', 'dec'];

/**
 * A day as people write it: `2026-03-02`, `2026.03.02.`, `2026. 3. 2.`, `2026/3/2`, `20260302`,
 * `2026. március 2.`; the year always with four digits. Null for anything else or no such day.
 */
export function readDay(typed: string): FeelDate | null {
  const text = oneLine(typed).toLowerCase();
  const digits =
    /^(\d{4}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits !== null) return dayOf(digits[1], Number(digits[2]), digits[3]);
  const named = /^(\d{4})\.? (\p{L}{3,10})\.? (\d{1,2})\.?$/u.exec(text);
  if (named === null) return null;
  const month = withoutAccents(named[2] ?? '').slice(0, 3);
  return dayOf(named[1], MONTHS.indexOf(month) + 1, named[3]);
}

/** Nobody means the year 0. */
function dayOf(year: string | undefined, month: number, day: string | undefined): FeelDate | null {
  return Number(year) === 0 ? null : FeelDate.of(Number(year), month, Number(day));
}

/** A time of day as people write it: `14:30`, `14.30`, `1430`, `9:05`, `14 h 30`, `14 óra`; `HH:MM`, or null. */
export function readTime(typed: string): string | null {
  const text = oneLine(typed).toLowerCase();
  const match =
    /^(\d{1,2}) ?(?::|\.|h|óra) ?(\d{2})(?::00)?(?: ?(?:p|perc))?\.?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{1,2}) ?(?:h|óra)$/.exec(text);
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `2026. 03. 02.`, as messages show a day. */
export function showDay(day: FeelDate): string {
  return `${day.toString().replaceAll('-', '. ')}.`;
}

/** `1 234,5`, as messages show a number. */
export function showNumber(value: Decimal): string {
  const [whole = '', fraction] = value.toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** `+36201234567`, from the ways Hungarian numbers are written; foreign ones with their `+`. */
export function readPhone(typed: string): string | null {
  const digits = oneLine(typed).replace(/[\s().\-/–]/g, '');
  const international = digits
    .replace(/^00/, '+')
    .replace(/^06/, '+36')
    .replace(/^(?=(?:20|30|31|50|70)\d{7}$)/, '+36');
  if (international.startsWith('+36')) return /^\+36[1-9]\d{7,8}$/.test(international) ? international : null;
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}

/** The address with its domain in lower case; null when it is not one. */
export function readEmail(typed: string): string | null {
  const text = oneLine(typed);
  if (text.length > 254) return null;
  const match = /^([^\s@<>"'(),:;\\[\]]{1,64})@((?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24})$/u.exec(text);
  return match === null ? null : `${match[1]}@${(match[2] ?? '').toLowerCase()}`;
}
