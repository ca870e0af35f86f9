import { Type } from 'typebox';
import { calendarSteps } from '../calendar/explain.ts';
import { addWorkingDays, insideCalendar } from '../calendar/working-days.ts';
import { formatDay } from '../dates.ts';
import { defineRule } from '../rule.ts';
import type { Step } from '../rule-fields.ts';
import { DayField, StepsField } from '../rule-fields.ts';
import timeLimits from './parameters/time-limits.json' with { type: 'json' };

const { takeOver, secondNotice, deemedDelivered } = timeLimits.eDelivery;

/** The days of an electronic delivery that nobody takes over. */
export interface EDeliveryDays {
  /** The last day to take the delivery over on the first notification. */
  readonly takeOverUntil: Temporal.PlainDate;
  /** The day of the second notification, when it was not taken over. */
  readonly secondNoticeOn: Temporal.PlainDate;
  /** The day on which it counts as delivered, when it was not taken over after that either. */
  readonly deemedDeliveredOn: Temporal.PlainDate;
}

/**
 * The days of a recommended electronic delivery placed in a mailbox on a day: five working days to
 * take it over, a second notification on the working day after them, and delivery deemed on the
 * fifth working day after the second notification. A take-over at any time before delivers at once;
 * an outage of the service is not considered here.
 *
 * @throws CalendarRangeError outside the working-day data
 * @legal daptv:27.c d322:42
 */
export function eDeliveryDays(placedOn: Temporal.PlainDate): EDeliveryDays {
  const takeOverUntil = addWorkingDays(placedOn, takeOver.days);
  const secondNoticeOn = addWorkingDays(takeOverUntil, secondNotice.days);
  return { takeOverUntil, secondNoticeOn, deemedDeliveredOn: addWorkingDays(secondNoticeOn, deemedDelivered.days) };
}

/** `deadline.e-delivery`: when a delivery that nobody takes over counts as delivered. */
export const E_DELIVERY = defineRule({
  id: 'deadline.e-delivery',
  title: { hu: 'Elektronikus kézbesítés határnapjai', en: 'Days of an electronic delivery' },
  legal: ['daptv:27.c', 'd322:42'],
  from: '2024-09-01',
  dateField: 'placedOn',
  input: Type.Object({ placedOn: DayField }, { additionalProperties: false }),
  output: Type.Object({
    takeOverUntil: DayField,
    secondNoticeOn: DayField,
    deemedDeliveredOn: DayField,
    steps: StepsField,
  }),
  examples: [
    {
      name: 'placed on a Monday',
      input: { placedOn: '2026-03-02' },
      output: { takeOverUntil: '2026-03-09', secondNoticeOn: '2026-03-10', deemedDeliveredOn: '2026-03-17' },
    },
    {
      name: 'over Easter',
      input: { placedOn: '2026-03-27' },
      output: { takeOverUntil: '2026-04-07', secondNoticeOn: '2026-04-08', deemedDeliveredOn: '2026-04-15' },
    },
  ],
  decide: ({ placedOn }) =>
    insideCalendar(() => {
      const placed = Temporal.PlainDate.from(placedOn);
      const days = eDeliveryDays(placed);
      return {
        takeOverUntil: days.takeOverUntil.toString(),
        secondNoticeOn: days.secondNoticeOn.toString(),
        deemedDeliveredOn: days.deemedDeliveredOn.toString(),
        steps: [...deliverySteps(days), ...calendarSteps(placed, days.deemedDeliveredOn)],
      };
    }),
});

function deliverySteps(days: EDeliveryDays): Step[] {
  const hu = (day: Temporal.PlainDate): string => formatDay(day, 'hu');
  const en = (day: Temporal.PlainDate): string => formatDay(day, 'en');
  return [
    {
      text: {
        hu: `Az elhelyezést követő ${takeOver.days}. munkanapig vehető át az első értesítésre: ${hu(days.takeOverUntil)}`,
        en: `It can be taken over on the first notification until working day ${takeOver.days}: ${en(days.takeOverUntil)}.`,
      },
      legal: takeOver.source,
    },
    {
      text: {
        hu: `A második értesítés az ezt követő első munkanapon: ${hu(days.secondNoticeOn)}`,
        en: `The second notification on the first working day after that: ${en(days.secondNoticeOn)}.`,
      },
      legal: secondNotice.source,
    },
    {
      text: {
        hu: `Átvétel nélkül a második értesítést követő ${deemedDelivered.days}. munkanapon kézbesítettnek minősül: ${hu(days.deemedDeliveredOn)}`,
        en: `Not taken over, it counts as delivered on working day ${deemedDelivered.days} after the second notification: ${en(days.deemedDeliveredOn)}.`,
      },
      legal: deemedDelivered.source,
    },
  ];
}
