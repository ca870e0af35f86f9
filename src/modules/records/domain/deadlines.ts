import type { Procedure } from './arrival.ts';

/** The days of a letter in an inbox. */
export interface DeliveryDays {
  /** The last day of the take-over window, included. */
  readonly takeOverUntil: Temporal.PlainDate;
  readonly secondNoticeOn: Temporal.PlainDate;
  readonly deemedDeliveredOn: Temporal.PlainDate;
}

/** The last day of a case's time limit (included), by the rule `deadline.procedure`. */
export function procedureDueOn(procedure: Procedure, arrivedOn: Temporal.PlainDate, excludedDays: number): Temporal.PlainDate {
  const days = { summary: 8, full: 60, tax: 30 }[procedure];
  return arrivedOn.add({ days: days + excludedDays });
}

/** The days of a letter that is placed in an inbox on a day, by the rule `deadline.e-delivery`. */
export function deliveryDays(placedOn: Temporal.PlainDate): DeliveryDays {
  const takeOverUntil = workingDays(placedOn, 5);
  const secondNoticeOn = workingDays(takeOverUntil, 1);
  return { takeOverUntil, secondNoticeOn, deemedDeliveredOn: workingDays(secondNoticeOn, 5) };
}

function workingDays(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek < 6) left -= 1;
  }
  return day;
}
