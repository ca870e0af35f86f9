import { MONTH_NAMES } from './month-names.ts';

/** The time zone of every legal day and office hour of the platform. */
export const BUDAPEST = 'Europe/Budapest';

export type Language = 'hu' | 'en';

/**
 * The day of an ISO date (`2026-03-16`), or null when the text is anything else or no such day
 * exists. Only the plain four-digit form: no time, no week, no sign. Never throws.
 */
export function parseDay(text: string): Temporal.PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  // `from` constrains 30 February to the last of the month, which is not what was written.
  return date.day === day ? date : null;
}

/** `2026. március 16.` in Hungarian, `16 March 2026` in English. */
export function formatDay(day: Temporal.PlainDate, language: Language): string {
  const month = MONTH_NAMES[language][day.month - 1] ?? '';
  return language === 'hu' ? `${day.year}. ${month} ${day.day}.` : `${day.day} ${month} ${day.year}`;
}

/** The civil day in Budapest at a moment: what a receipt or a time limit calls the day. */
export function dayInBudapest(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(BUDAPEST).toPlainDate();
}

/** The moment at which a day begins in Budapest. */
export function startOfDayInBudapest(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(BUDAPEST).toInstant();
}

/** Whole calendar days from one day to another: negative when `to` is earlier, 0 for the same day. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}
