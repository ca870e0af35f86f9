import { assert } from '../assert.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';

/**
 * The last day of a time limit of calendar days given to a client (an appeal, a call to complete):
 * the day of the event does not count, and a last day on which the office does not work moves to
 * the next working day. Not for the time limit of the procedure itself: see `procedure.ts`.
 *
 * @param eventOn the day of the communication or act from which the limit runs
 * @param days whole calendar days, at least 1
 * @throws CalendarRangeError outside the working-day data
 * @legal akr:52(1) akr:52(4) air:52(1) air:52(4)
 */
export function lastDayOfPeriod(eventOn: Temporal.PlainDate, days: number): Temporal.PlainDate {
  assert(Number.isSafeInteger(days) && days >= 1, 'a time limit has at least one day');
  return nextWorkingDay(eventOn.add({ days }));
}
