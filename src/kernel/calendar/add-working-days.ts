import { Type } from 'typebox';
import { formatDay } from '../dates.ts';
import { defineRule } from '../rule.ts';
import type { Step } from '../rule-fields.ts';
import { DayField, StepsField } from '../rule-fields.ts';
import { calendarSteps } from './explain.ts';
import { addWorkingDays, insideCalendar } from './working-days.ts';

/** `calendar.add-working-days`: the working day a number of working days after (or before) a day. */
export const ADD_WORKING_DAYS = defineRule({
  id: 'calendar.add-working-days',
  title: { hu: 'Munkanapok számítása', en: 'Counting working days' },
  legal: ['mt:102'],
  from: '2015-01-01',
  dateField: 'from',
  input: Type.Object(
    {
      from: DayField,
      days: Type.Integer({
        minimum: -2600,
        maximum: 2600,
        description: 'working days after the day, negative before it; 0 is the day itself or the next working day',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ on: DayField, steps: StepsField }),
  examples: [
    { name: 'one working week', input: { from: '2026-03-02', days: 5 }, output: { on: '2026-03-09' } },
    { name: 'over Easter', input: { from: '2026-03-27', days: 5 }, output: { on: '2026-04-07' } },
    { name: 'back over Easter', input: { from: '2026-04-07', days: -5 }, output: { on: '2026-03-27' } },
    { name: 'a moved Saturday counts', input: { from: '2026-01-09', days: 1 }, output: { on: '2026-01-10' } },
    { name: 'no days from a Sunday', input: { from: '2026-03-15', days: 0 }, output: { on: '2026-03-16' } },
  ],
  decide: ({ from, days }) =>
    insideCalendar(() => {
      const start = Temporal.PlainDate.from(from);
      const on = addWorkingDays(start, days);
      return { on: on.toString(), steps: [countStep(start, days, on), ...calendarSteps(start, on)] };
    }),
});

function countStep(from: Temporal.PlainDate, days: number, on: Temporal.PlainDate): Step {
  const hu = { from: formatDay(from, 'hu'), on: formatDay(on, 'hu') };
  const en = { from: formatDay(from, 'en'), on: formatDay(on, 'en') };
  const figures = { days };
  if (days === 0) {
    return {
      text: {
        hu: `${hu.from} napján vagy az azt követő első munkanapon: ${hu.on}`,
        en: `On ${en.from} or the first working day after it: ${en.on}.`,
      },
      figures,
    };
  }
  const [before, count] = [days < 0, Math.abs(days)];
  return {
    text: {
      hu: `A ${hu.from} napját ${before ? 'megelőző' : 'követő'} ${count}. munkanap: ${hu.on}`,
      en: `Working day ${count} ${before ? 'before' : 'after'} ${en.from}: ${en.on}.`,
    },
    figures,
  };
}
