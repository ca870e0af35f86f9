import { assert } from '../assert.ts';
import type { Refusal, Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import calendar from './parameters/working-days.json' with { type: 'json' };

/** What a day is, and when it is not as its weekday says, by what. */
export type DayKind =
  | { readonly kind: 'weekday' | 'weekend' }
  | { readonly kind: 'holiday'; readonly hu: string; readonly en: string }
  | { readonly kind: 'moved-rest' | 'moved-work'; readonly decree: string };

/** The years of which the calendar knows the public holidays. */
export const CALENDAR_YEARS: { readonly from: number; readonly to: number } = {
  from: calendar.yearFrom,
  to: calendar.yearTo,
};

const HOLIDAYS = new Map(calendar.publicHolidays.map(({ on, hu, en }) => [on, { hu, en }]));
const MOVED_REST = new Map(calendar.movedDays.map(({ restDay, decree }) => [restDay, decree]));
const MOVED_WORK = new Map(calendar.movedDays.map(({ workday, decree }) => [workday, decree]));
const SATURDAY = 6;

/**
 * A question about a year of which the calendar has no data. Its refusal names the years it covers.
 * Rules answer it as a refusal (`insideCalendar`); for rooms it means that the data need a new year.
 */
export class CalendarRangeError extends RangeError {
  override name = 'CalendarRangeError';
  readonly refusal: Refusal;

  constructor(year: number) {
    const { from, to } = CALENDAR_YEARS;
    const en = `The working-day calendar covers the years ${from}–${to}; the question reaches ${year}.`;
    super(en);
    this.refusal = {
      code: 'outside-calendar',
      text: { hu: `A munkanapnaptár a ${from}–${to}. évekre szól, a kérdés a ${year}. évet is érinti.`, en },
      details: { yearFrom: from, yearTo: to },
    };
  }
}

/** Whether offices work on a day. @throws CalendarRangeError outside the data @legal mt:102 */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  const { kind } = kindOfDay(day);
  return kind === 'weekday' || kind === 'moved-work';
}

/** What a day is in the calendar. @throws CalendarRangeError outside the data @legal mt:102 */
export function kindOfDay(day: Temporal.PlainDate): DayKind {
  if (day.year < CALENDAR_YEARS.from || day.year > CALENDAR_YEARS.to) throw new CalendarRangeError(day.year);
  const iso = day.toString();
  const holiday = HOLIDAYS.get(iso);
  if (holiday !== undefined) return { kind: 'holiday', ...holiday };
  const work = MOVED_WORK.get(iso);
  if (work !== undefined) return { kind: 'moved-work', decree: work };
  const rest = MOVED_REST.get(iso);
  if (rest !== undefined) return { kind: 'moved-rest', decree: rest };
  return { kind: day.dayOfWeek >= SATURDAY ? 'weekend' : 'weekday' };
}

/** The day itself when it is a working day, else the first after it. @throws CalendarRangeError */
export function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  let next = day;
  while (!isWorkingDay(next)) next = next.add({ days: 1 });
  return next;
}

/**
 * The working day a number of working days away. The day itself does not count: 1 is the first
 * working day after it, −1 the last before it; 0 is the day itself or, when it is no working day,
 * the first after it.
 * @throws CalendarRangeError when the way leads out of the data
 */
export function addWorkingDays(day: Temporal.PlainDate, workingDays: number): Temporal.PlainDate {
  assert(Number.isSafeInteger(workingDays), 'working days are counted whole');
  if (workingDays === 0) return nextWorkingDay(day);
  const direction = { days: Math.sign(workingDays) };
  let on = day;
  for (let left = Math.abs(workingDays); left > 0;) {
    on = on.add(direction);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** Whether the moved working days of a year are decreed and in the data; before that a result may change. */
export function movedDaysAreKnown(year: number): boolean {
  return year <= calendar.movedDaysKnownUntilYear;
}

/** Runs work that asks the calendar; a question outside its data becomes a refusal. */
export function insideCalendar<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof CalendarRangeError) return refuse(error.refusal);
    throw error;
  }
}
