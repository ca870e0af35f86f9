import { Decimal } from '../../decimal.ts';
import { MONTH_NAMES } from '../../month-names.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin } from './signature.ts';

const DATE = [['date', 'date']] as const satisfies readonly Parameter[];
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Functions on days and durations. The day of the evaluation is the name `today`, not a function. */
export const dayFunctions: readonly Builtin[] = [
  builtin('date', [['from', 'string']], 'date', ([from]) => FeelDate.parse(from)),
  builtin('date', [['from', 'date']], 'date', ([from]) => from),
  builtin(
    'date',
    [
      ['year', 'number'],
      ['month', 'number'],
      ['day', 'number'],
    ],
    'date',
    ([year, month, day]) => FeelDate.of(year.toNumber(), month.toNumber(), day.toNumber()),
  ),
  builtin('duration', [['from', 'string']], 'duration', ([from]) => FeelDuration.parse(from)),
  builtin(
    'years and months duration',
    [
      ['from', 'date'],
      ['to', 'date'],
    ],
    'duration',
    ([from, to]) => FeelDuration.ofMonths(wholeMonths(from, to)),
  ),
  builtin('day of year', DATE, 'number', ([date]) => Decimal.of(date.dayOfYear)),
  builtin('day of week', DATE, 'string', ([date]) => DAY_NAMES[date.weekday - 1] ?? null),
  builtin('month of year', DATE, 'string', ([date]) => MONTH_NAMES.en[date.civil.month - 1] ?? null),
];

/** Whole months from one day to another, cut towards zero: a month is whole on its same day. */
function wholeMonths(from: FeelDate, to: FeelDate): number {
  if (to.day < from.day) return -wholeMonths(to, from);
  const [start, end] = [from.civil, to.civil];
  return (end.year - start.year) * 12 + (end.month - start.month) - (end.day < start.day ? 1 : 0);
}
