/**
 * Days by arithmetic alone, for code that also runs in browsers without Temporal. Gregorian
 * calendar, years 1 to 9999.
 */

const MS_PER_DAY = 86_400_000;

/** Whether the calendar has this day; month and day count from 1. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The ISO day a number of days after another: `isoDayAfter(1867, 1, 1, 39518)` → `1975-03-14`. */
export function isoDayAfter(year: number, month: number, day: number, days: number): string {
  return new Date(Date.UTC(year, month - 1, day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
