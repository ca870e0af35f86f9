import type { Static } from 'typebox';
import { Type } from 'typebox';
import { assert } from '../assert.ts';
import { addWorkingDays, CALENDAR_YEARS, insideCalendar } from '../calendar/working-days.ts';
import { formatDay } from '../dates.ts';
import type { Result } from '../result.ts';
import { refuse } from '../result.ts';
import { defineRule } from '../rule.ts';
import type { Step } from '../rule-fields.ts';
import { DayField, StepsField } from '../rule-fields.ts';
import { parseCitation } from '../legal-sources.ts';

export type SpecialUnit = 'calendar' | 'working' | 'months';

/** A time limit that an act sets for one kind of matter: so many days or months after the day it arrived. */
export interface SpecialLimit {
  readonly days: number;
  readonly unit: SpecialUnit;
}

const Input = Type.Object(
  {
    arrivedOn: DayField,
    days: Type.Integer({ minimum: 1, maximum: 366, description: 'how many days or months' }),
    unit: Type.Enum(['calendar', 'working', 'months']),
    legal: Type.String({ maxLength: 40, description: 'citation of the act that sets the limit, for example infotv:29' }),
    excludedDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650, description: 'days not counted' })),
  },
  { additionalProperties: false },
);

type Input = Static<typeof Input>;

/**
 * The last day of a time limit of a special act. The day of arrival does not count; a month ends on the day of the
 * same number, or on its last day where it has no such day. The last day stays where it falls, as the time limit of
 * a procedure does (akr:52(4)): nobody plans later than counted. Days that do not count are added as calendar days.
 *
 * @throws CalendarRangeError with working days, outside the working-day data
 * @legal akr:50 akr:52
 */
export function specialDueOn({ days, unit }: SpecialLimit, arrivedOn: Temporal.PlainDate, excludedDays = 0): Temporal.PlainDate {
  assert(Number.isSafeInteger(days) && days > 0, 'a time limit is a positive whole number');
  const counted =
    unit === 'months' ? arrivedOn.add({ months: days }) : unit === 'calendar' ? arrivedOn.add({ days }) : addWorkingDays(arrivedOn, days);
  return counted.add({ days: excludedDays });
}

/**
 * The same for an office that takes papers in for years of which the holidays are not published yet: there every day
 * from Monday to Friday counts as a working day. Never throws.
 */
export function plannedSpecialDueOn(limit: SpecialLimit, arrivedOn: Temporal.PlainDate, excludedDays = 0): Temporal.PlainDate {
  const isCovered = arrivedOn.year >= CALENDAR_YEARS.from && arrivedOn.add({ days: limit.days * 3 + 15 }).year <= CALENDAR_YEARS.to;
  if (limit.unit !== 'working' || isCovered) return specialDueOn(limit, arrivedOn, excludedDays);
  let [day, left] = [arrivedOn, limit.days];
  while (left > 0) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day.add({ days: excludedDays });
}

/** `deadline.special`: the last day of a time limit that a special act sets. */
export const SPECIAL_DEADLINE = defineRule({
  id: 'deadline.special',
  title: { hu: 'Külön jogszabályban megállapított határidő', en: 'Time limit set by a special act' },
  legal: ['akr:50', 'akr:52'],
  from: '2018-01-01',
  dateField: 'arrivedOn',
  input: Input,
  output: Type.Object({ dueOn: DayField, steps: StepsField }),
  examples: [
    {
      name: 'a request for public data',
      input: { arrivedOn: '2026-03-02', days: 15, unit: 'calendar', legal: 'infotv:29' },
      output: { dueOn: '2026-03-17' },
    },
    {
      name: 'working days over Easter',
      input: { arrivedOn: '2026-03-27', days: 5, unit: 'working', legal: 'kertv:3' },
      output: { dueOn: '2026-04-07' },
    },
    {
      name: 'a month from the 31st ends on the last day of the next',
      input: { arrivedOn: '2026-03-31', days: 1, unit: 'months', legal: 'akr:50' },
      output: { dueOn: '2026-04-30' },
    },
    {
      name: 'suspended for four days',
      input: { arrivedOn: '2026-03-02', days: 15, unit: 'calendar', legal: 'infotv:29', excludedDays: 4 },
      output: { dueOn: '2026-03-21' },
    },
  ],
  decide: decideSpecial,
});

function decideSpecial({ arrivedOn, days, unit, legal, excludedDays = 0 }: Input): Result<{ dueOn: string; steps: Step[] }> {
  if (parseCitation(legal) === null) {
    return refuse({
      code: 'source-unknown',
      text: {
        hu: `Nem ismert jogforrás: ${legal}. Írja a jogforrás rövid nevét és a szakaszt, például: infotv:29`,
        en: `The source of law is not known: ${legal}. Give its key and section, for example infotv:29.`,
      },
    });
  }
  return insideCalendar(() => {
    const dueOn = specialDueOn({ days, unit }, Temporal.PlainDate.from(arrivedOn), excludedDays);
    return { dueOn: dueOn.toString(), steps: specialSteps({ days, unit }, legal, dueOn, excludedDays) };
  });
}

const UNITS = {
  calendar: { hu: 'nap', en: 'days' },
  working: { hu: 'munkanap', en: 'working days' },
  months: { hu: 'hónap', en: 'months' },
} as const;

function specialSteps({ days, unit }: SpecialLimit, legal: string, dueOn: Temporal.PlainDate, excludedDays: number): Step[] {
  const name = UNITS[unit];
  const excluded: Step = {
    text: { hu: `${excludedDays} nap nem számít be a határidőbe.`, en: `${excludedDays} days do not count.` },
    legal: 'akr:50(5)',
    figures: { excludedDays },
  };
  return [
    { text: { hu: `A határidő ${days} ${name.hu}.`, en: `The time limit is ${days} ${name.en}.` }, legal, figures: { days } },
    { text: { hu: 'Az érkezés napja nem számít bele.', en: 'The day of arrival does not count.' }, legal: 'akr:52(1)' },
    ...(excludedDays > 0 ? [excluded] : []),
    { text: { hu: `A határidő utolsó napja: ${formatDay(dueOn, 'hu')}`, en: `The last day: ${formatDay(dueOn, 'en')}.` }, legal: 'akr:52(4)' },
  ];
}
