import { Decimal } from '../decimal.ts';
import { FeelDateTime, utcNanos } from './date-time.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import { FeelTime } from './time.ts';
import type { FeelValue } from './values.ts';
import { FeelRange, isContext, isList } from './values.ts';
import type { Work } from './work.ts';

/**
 * The part of a value that a path names: an entry of a context, a component of a date, time, date
 * and time, duration or range, and of a list the same part of each item.
 */
export function property(value: FeelValue, name: string, work: Work): FeelValue {
  if (isContext(value)) return value.get(name) ?? null;
  if (isList(value)) {
    work.spend(value.length);
    return value.map((item) => (isList(item) ? null : property(item, name, work)));
  }
  if (value instanceof FeelDate) return dateProperty(value, name);
  if (value instanceof FeelDuration) return value.part(name);
  if (value instanceof FeelTime) return timeProperty(value, value.offset, name);
  if (value instanceof FeelDateTime) return momentProperty(value, name);
  return value instanceof FeelRange ? rangeProperty(value, name) : null;
}

function dateProperty(value: FeelDate, name: string): FeelValue {
  if (name === 'year') return Decimal.of(value.civil.year);
  if (name === 'month') return Decimal.of(value.civil.month);
  if (name === 'day') return Decimal.of(value.civil.day);
  if (name === 'value') return Decimal.of(value.day * 86_400);
  return name === 'weekday' ? Decimal.of(value.weekday) : null;
}

function timeProperty(value: FeelTime, offset: number | null, name: string): FeelValue {
  if (name === 'hour') return Decimal.of(value.hour);
  if (name === 'minute') return Decimal.of(value.minute);
  if (name === 'second') return fraction(value.nanosOfMinute);
  if (name === 'value') return fraction(utcNanos(value));
  if (name === 'time offset') return offset === null ? null : FeelDuration.ofSeconds(offset);
  return name === 'timezone' && value.zone !== null && value.zone.kind === 'region' ? value.zone.id : null;
}

function momentProperty(value: FeelDateTime, name: string): FeelValue {
  if (name === 'value') {
    const { seconds, nanos } = value.moment;
    return Decimal.of(seconds).add(fraction(nanos));
  }
  return dateProperty(value.date, name) ?? timeProperty(value.time, value.offset, name);
}

function fraction(nanos: number): Decimal {
  return Decimal.of(nanos).div(Decimal.of(1_000_000_000));
}

function rangeProperty(value: FeelRange, name: string): FeelValue {
  if (name === 'start') return value.low;
  if (name === 'end') return value.high;
  if (name === 'start included') return value.lowIncluded;
  return name === 'end included' ? value.highIncluded : null;
}
