import { MONTH_NAMES } from '../../kernel/month-names.ts';
import { assert } from '../../kernel/assert.ts';
import { formatHuf, formatWhole } from '../../kernel/money.ts';
import type { Lang } from './language.ts';

/** A calendar day: an ISO text (`2026-03-16`) or anything with the three parts, such as Temporal.PlainDate. */
export type DayLike = string | { readonly year: number; readonly month: number; readonly day: number };

/** A moment: an ISO instant (`2026-03-16T08:05:00Z`) or anything with epochMilliseconds, such as Temporal.Instant. */
export type MomentLike = string | { readonly epochMilliseconds: number };

const NBSP = '\u00A0';

/** Whole forints for people: `132 000 Ft` in Hungarian, `HUF 132,000` in English; the spaces do not break. */
export function formatMoney(amountHuf: number | bigint, lang: Lang): string {
  return lang === 'hu' ? formatHuf(amountHuf) : `HUF${NBSP}${groupDigits(amountHuf, 'en')}`;
}

/** A number with the language's grouping and decimal mark; at most six decimals are shown. */
export function formatNumber(value: number | bigint, lang: Lang): string {
  const whole = typeof value === 'bigint' || Number.isInteger(value);
  if (whole) return groupDigits(value, lang);
  const locale = lang === 'hu' ? 'hu-HU' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value).replace('-', '\u2212');
}

/** A legal day in words: `2026. március 16.` or `16 March 2026`. */
export function formatDay(day: DayLike, lang: Lang): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const monthName = MONTH_NAMES[lang][month - 1];
  assert(monthName !== undefined, `month out of range: ${month}`);
  return lang === 'hu'
    ? `${year}.${NBSP}${monthName}${NBSP}${dayOfMonth}.`
    : `${dayOfMonth}${NBSP}${monthName}${NBSP}${year}`;
}

/** A legal day in digits for tables: `2026.03.16.` or `16/03/2026`. */
export function formatDayShort(day: DayLike, lang: Lang): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const mm = String(month).padStart(2, '0');
  const dd = String(dayOfMonth).padStart(2, '0');
  return lang === 'hu' ? `${year}.${mm}.${dd}.` : `${dd}/${mm}/${year}`;
}

/** The ISO form of a day, for `datetime` attributes and form values. */
export function isoDay(day: DayLike): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** A moment in Budapest time: `2026. március 16. 9:05` or `16 March 2026, 09:05`. */
export function formatMoment(moment: MomentLike, lang: Lang): string {
  const { day, clock } = budapest(moment);
  return lang === 'hu' ? `${formatDay(day, 'hu')}${NBSP}${clock}` : `${formatDay(day, 'en')}, ${clock}`;
}

/** A moment in Budapest time in digits: `2026.03.16. 9:05` or `16/03/2026 09:05`. */
export function formatMomentShort(moment: MomentLike, lang: Lang): string {
  const { day, clock } = budapest(moment);
  return `${formatDayShort(day, lang)}${NBSP}${clock}`;
}

/** The ISO instant of a moment, for `datetime` attributes. */
export function isoMoment(moment: MomentLike): string {
  return new Date(epochMilliseconds(moment)).toISOString();
}

const BUDAPEST_PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Budapest',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function budapest(moment: MomentLike): { day: string; clock: string } {
  const parts = new Map(
    BUDAPEST_PARTS.formatToParts(epochMilliseconds(moment)).map((part) => [part.type, part.value]),
  );
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return { day, clock: `${parts.get('hour')}:${parts.get('minute')}` };
}

function epochMilliseconds(moment: MomentLike): number {
  const value = typeof moment === 'string' ? Date.parse(moment) : moment.epochMilliseconds;
  assert(Number.isFinite(value), `not a moment: ${String(moment)}`);
  return value;
}

function dayParts(day: DayLike): { year: number; month: number; dayOfMonth: number } {
  if (typeof day !== 'string') return { year: day.year, month: day.month, dayOfMonth: day.day };
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  assert(match !== null, `not an ISO day: ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) };
}

function groupDigits(value: number | bigint, lang: Lang): string {
  const hungarian = formatWhole(value);
  return lang === 'hu' ? hungarian : hungarian.replaceAll(NBSP, ',');
}
