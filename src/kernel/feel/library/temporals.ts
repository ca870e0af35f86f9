import { Decimal } from '../../decimal.ts';
import { MONTH_NAMES } from '../../month-names.ts';
import { FeelDateTime } from '../date-time.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import { FeelTime, NANOS_OF_SECOND } from '../time.ts';
import type { FeelType } from '../types.ts';
import type { FeelValue } from '../values.ts';
import { UTC, zoneOfOffset } from '../zone.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Functions on days, times and durations. A date and time may stand where a day is wanted. */
export const temporalFunctions: readonly Builtin[] = [
  builtin('date', [['from', 'string']], 'date', ([from]) => FeelDate.parse(from)),
  ...ofDay('date', [], 'date', (from) => from),
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
  builtin('time', [['from', 'string']], 'time', ([from]) => FeelTime.parse(from)),
  builtin('time', [['from', 'time']], 'time', ([from]) => from),
  builtin('time', [['from', 'date']], 'time', () => FeelTime.ofNanos(0, UTC)),
  builtin('time', [['from', 'date and time']], 'time', ([from]) => from.time),
  builtin(
    'time',
    [
      ['hour', 'number'],
      ['minute', 'number'],
      ['second', 'number'],
      ['offset', 'duration', 'nullable'],
    ],
    'time',
    ([hour, minute, second, offset]) => timeOf(hour, minute, second, offset),
  ),
  builtin('date and time', [['from', 'string']], 'date and time', ([from]) => FeelDateTime.parse(from)),
  builtin('date and time', [['from', 'date and time']], 'date and time', ([from]) => from),
  ...ofDay('date and time', [['time', 'time']], 'date and time', (date, time) =>
    time instanceof FeelTime ? new FeelDateTime(date, time) : null,
  ),
  builtin('duration', [['from', 'string']], 'duration', ([from]) => FeelDuration.parse(from)),
  builtin('duration', [['from', 'duration']], 'duration', ([from]) => from),
  builtin('years and months duration', [['from', 'date'], ['to', 'date']], 'duration', ([from, to]) => monthsBetween(from, to)),
  builtin(
    'years and months duration',
    [
      ['from', 'any'],
      ['to', 'any'],
    ],
    'duration',
    ([from, to]) => monthsBetween(dayIn(from), dayIn(to)),
  ),
  ...ofDay('day of year', [], 'number', (date) => Decimal.of(date.dayOfYear)),
  ...ofDay('week of year', [], 'number', (date) => Decimal.of(date.weekOfYear)),
  ...ofDay('day of week', [], 'string', (date) => DAY_NAMES[date.weekday - 1] ?? null),
  ...ofDay('month of year', [], 'string', (date) => MONTH_NAMES.en[date.civil.month - 1] ?? null),
  ...ofDay('last day of month', [], 'number', (date) => Decimal.of(date.lastOfMonth)),
];

/** A function of a day, also called with a date and time; a second parameter comes after it. */
function ofDay(
  name: string,
  rest: readonly [name: string, kind: 'time'][],
  returns: FeelType,
  call: (date: FeelDate, more: FeelValue) => FeelValue,
): readonly Builtin[] {
  const parameter = rest.length === 0 && name === 'date' ? 'from' : 'date';
  return [
    builtin(name, [[parameter, 'date'], ...rest], returns, ([date, more]) => call(date, more ?? null)),
    builtin(name, [[parameter, 'date and time'], ...rest], returns, ([moment, more]) => call(moment.date, more ?? null)),
  ];
}

function timeOf(hour: Decimal, minute: Decimal, second: Decimal, offset: FeelDuration | null): FeelValue {
  const [hours, minutes] = [hour.toNumber(), minute.toNumber()];
  const nanos = second.mul(Decimal.of(NANOS_OF_SECOND)).rescale(0, 'down').toNumber();
  const isClock = Number.isInteger(hours) && hours >= 0 && Number.isInteger(minutes) && minutes >= 0 && minutes < 60;
  if (!isClock || nanos < 0 || nanos >= 60 * NANOS_OF_SECOND) return null;
  const zone = offset === null || offset.unit === 'months' ? null : zoneOfOffset(offset.amount.toNumber());
  if (offset !== null && zone === null) return null;
  return FeelTime.ofNanos((hours * 3600 + minutes * 60) * NANOS_OF_SECOND + nanos, zone);
}

function dayIn(value: FeelValue): FeelDate | null {
  if (value instanceof FeelDateTime) return value.date;
  return value instanceof FeelDate ? value : null;
}

/** Whole months from one day to another, cut towards zero: a month is whole on its same day. */
function monthsBetween(from: FeelDate | null, to: FeelDate | null): FeelDuration | null {
  return from === null || to === null ? null : FeelDuration.ofMonths(wholeMonths(from, to));
}

function wholeMonths(from: FeelDate, to: FeelDate): number {
  if (to.day < from.day) return -wholeMonths(to, from);
  const [start, end] = [from.civil, to.civil];
  return (end.year - start.year) * 12 + (end.month - start.month) - (end.day < start.day ? 1 : 0);
}
