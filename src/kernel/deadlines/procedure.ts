import type { Static } from 'typebox';
import { Type } from 'typebox';
import { assert } from '../assert.ts';
import { nextWorkingDay, insideCalendar } from '../calendar/working-days.ts';
import { formatDay } from '../dates.ts';
import type { Result } from '../result.ts';
import { refuse } from '../result.ts';
import { defineRule } from '../rule.ts';
import type { Step } from '../rule-fields.ts';
import { DayField, StepsField } from '../rule-fields.ts';
import timeLimits from './parameters/time-limits.json' with { type: 'json' };

/** Sommás eljárás, teljes eljárás, adóigazgatási eljárás. */
export type ProcedureKind = 'summary' | 'full' | 'tax';

export interface ProcedureDeadline {
  /** The day reached by counting the days of the time limit: the day an office plans by. */
  readonly dueOn: Temporal.PlainDate;
  /** The day with which the time limit lapses in law; later than `dueOn` only in tax procedures. */
  readonly lapsesOn: Temporal.PlainDate;
}

const Input = Type.Object(
  {
    kind: Type.Enum(['summary', 'full', 'tax']),
    arrivedOn: DayField,
    excludedDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 3650,
        description: 'days not counted (suspension, stay, delay of the client)',
      }),
    ),
    countArrivalDay: Type.Optional(
      Type.Boolean({
        description: 'office setting for summary and full: the day of arrival is the first day; default false',
      }),
    ),
  },
  { additionalProperties: false },
);

type Input = Static<typeof Input>;

/**
 * The time limit of a procedure that an arriving request starts: 8 days (summary), 60 (full), 30
 * (tax), prolonged by the days that do not count. The day of arrival does not count, unless the
 * office chose the stricter reading for summary and full procedures (akr:50(1) lets the limit begin
 * on the day the procedure starts, akr:52(1) leaves the day of the event out).
 *
 * A last day on which the office does not work stays in summary and full procedures (akr:52(4)
 * excepts the procedural time limit). For tax procedures air:52(4) makes no such exception: the
 * limit lapses with the next working day; `dueOn` stays the counted day, so that nobody plans late.
 * Not covered: automatic decisions (24 hours), prolongation, special limits of other acts.
 *
 * @throws CalendarRangeError in tax procedures, outside the working-day data
 * @legal akr:50 akr:52 air:50 air:52
 */
export function procedureDeadline(
  kind: ProcedureKind,
  arrivedOn: Temporal.PlainDate,
  options: CountingOptions = {},
): ProcedureDeadline {
  const dueOn = procedureDueOn(kind, arrivedOn, options);
  return { dueOn, lapsesOn: kind === 'tax' ? nextWorkingDay(dueOn) : dueOn };
}

interface CountingOptions {
  readonly excludedDays?: number;
  readonly countArrivalDay?: boolean;
}

/** The counted last day alone, which needs no working-day data: an office may take papers in for years not yet published. */
export function procedureDueOn(kind: ProcedureKind, arrivedOn: Temporal.PlainDate, options: CountingOptions = {}): Temporal.PlainDate {
  const { excludedDays = 0, countArrivalDay = false } = options;
  assert(Number.isSafeInteger(excludedDays) && excludedDays >= 0, 'excluded days are whole and not negative');
  assert(kind !== 'tax' || !countArrivalDay, 'in tax procedures the limit begins on the day after arrival');
  const days = timeLimit(kind).days + excludedDays - (countArrivalDay ? 1 : 0);
  return arrivedOn.add({ days });
}

/** `deadline.procedure`: the last day of a procedure's time limit. */
export const PROCEDURE_DEADLINE = defineRule({
  id: 'deadline.procedure',
  title: { hu: 'Ügyintézési határidő', en: 'Time limit of a procedure' },
  legal: ['akr:50', 'akr:52', 'air:50', 'air:52'],
  from: '2018-01-01',
  dateField: 'arrivedOn',
  input: Input,
  output: Type.Object({ dueOn: DayField, lapsesOn: DayField, steps: StepsField }),
  examples: [
    { name: 'summary', input: { kind: 'summary', arrivedOn: '2026-03-02' }, output: { dueOn: '2026-03-10' } },
    {
      name: 'full, ends on a holiday and stays',
      input: { kind: 'full', arrivedOn: '2026-03-02' },
      output: { dueOn: '2026-05-01', lapsesOn: '2026-05-01' },
    },
    {
      name: 'full, suspended for 10 days',
      input: { kind: 'full', arrivedOn: '2026-03-02', excludedDays: 10 },
      output: { dueOn: '2026-05-11' },
    },
    {
      name: 'tax',
      input: { kind: 'tax', arrivedOn: '2026-03-02' },
      output: { dueOn: '2026-04-01', lapsesOn: '2026-04-01' },
    },
    {
      name: 'tax, completed after 10 days, counted to a Saturday',
      input: { kind: 'tax', arrivedOn: '2026-03-02', excludedDays: 10 },
      output: { dueOn: '2026-04-11', lapsesOn: '2026-04-13' },
    },
    {
      name: 'summary, the stricter reading',
      input: { kind: 'summary', arrivedOn: '2026-03-02', countArrivalDay: true },
      output: { dueOn: '2026-03-09' },
    },
  ],
  decide: decideProcedure,
});

function decideProcedure(input: Input): Result<{ dueOn: string; lapsesOn: string; steps: Step[] }> {
  const { kind, arrivedOn, excludedDays = 0, countArrivalDay = false } = input;
  if (kind === 'tax' && countArrivalDay) {
    return refuse({
      code: 'arrival-day-not-countable',
      text: {
        hu: 'Adóügyben a határidő a megérkezést követő napon kezdődik, az érkezés napja nem számítható be.',
        en: 'In a tax case the time limit begins on the day after arrival; the day of arrival cannot count.',
      },
      legal: 'air:50(1)',
    });
  }
  return insideCalendar(() => {
    const deadline = procedureDeadline(kind, Temporal.PlainDate.from(arrivedOn), { excludedDays, countArrivalDay });
    return {
      dueOn: deadline.dueOn.toString(),
      lapsesOn: deadline.lapsesOn.toString(),
      steps: [
        limitStep(kind),
        startStep(kind, countArrivalDay),
        ...excludedStep(kind, excludedDays),
        lastDayStep(kind, deadline),
      ],
    };
  });
}

const KIND_NAMES = {
  summary: { hu: 'sommás eljárásban', en: 'in a summary procedure' },
  full: { hu: 'teljes eljárásban', en: 'in a full procedure' },
  tax: { hu: 'adóigazgatási eljárásban', en: 'in a tax procedure' },
} as const;

function limitStep(kind: ProcedureKind): Step {
  const { days, source } = timeLimit(kind);
  const name = KIND_NAMES[kind];
  return {
    text: { hu: `Az ügyintézési határidő ${name.hu} ${days} nap.`, en: `The time limit ${name.en} is ${days} days.` },
    legal: source,
    figures: { days },
  };
}

function startStep(kind: ProcedureKind, countArrivalDay: boolean): Step {
  if (countArrivalDay) {
    return {
      text: {
        hu: 'A hivatal beállítása szerint a határidő az érkezés napján kezdődik, ez a nap is beszámít.',
        en: 'By the setting of the office the time limit begins on the day of arrival, which counts.',
      },
      legal: 'akr:50(1)',
    };
  }
  const text = { hu: 'Az érkezés napja nem számít bele.', en: 'The day of arrival does not count.' };
  if (kind === 'tax') return { text, legal: 'air:50(1)' };
  return {
    text: {
      hu: `${text.hu} Szigorúbb olvasat szerint beszámít: aki biztosra megy, egy nappal előbb végez.`,
      en: `${text.en} By a stricter reading it does: to be safe, finish one day earlier.`,
    },
    legal: 'akr:52(1)',
  };
}

function excludedStep(kind: ProcedureKind, excludedDays: number): Step[] {
  if (excludedDays === 0) return [];
  return [
    {
      text: { hu: `${excludedDays} nap nem számít be a határidőbe.`, en: `${excludedDays} days do not count.` },
      legal: kind === 'tax' ? 'air:50(5a)' : 'akr:50(5)',
      figures: { excludedDays },
    },
  ];
}

function lastDayStep(kind: ProcedureKind, { dueOn, lapsesOn }: ProcedureDeadline): Step {
  if (!lapsesOn.equals(dueOn)) {
    return {
      text: {
        hu: `A határidő utolsó napja ${formatDay(dueOn, 'hu')}; ez nem munkanap, ezért a határidő a következő munkanapon jár le: ${formatDay(lapsesOn, 'hu')}`,
        en: `The last day is ${formatDay(dueOn, 'en')}, not a working day; the time limit lapses on the next one, ${formatDay(lapsesOn, 'en')}.`,
      },
      legal: 'air:52(4)',
    };
  }
  const text = {
    hu: `A határidő utolsó napja: ${formatDay(dueOn, 'hu')}`,
    en: `The last day: ${formatDay(dueOn, 'en')}.`,
  };
  if (kind === 'tax') return { text, legal: 'air:52' };
  return {
    text: {
      hu: `${text.hu} Az ügyintézési határidő akkor is ezen a napon jár le, ha az nem munkanap.`,
      en: `${text.en} The time limit of the procedure ends on it even when it is not a working day.`,
    },
    legal: 'akr:52(4)',
  };
}

function timeLimit(kind: ProcedureKind): { readonly days: number; readonly source: string } {
  const limit = timeLimits.procedures.find((entry) => entry.kind === kind);
  assert(limit !== undefined, `no time limit for ${kind}`);
  return limit;
}
