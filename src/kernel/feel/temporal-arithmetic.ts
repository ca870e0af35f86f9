import { Decimal } from '../decimal.ts';
import type { ArithmeticOperator } from './ast.ts';
import { FeelDateTime, turned, utcNanos } from './date-time.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import type { FeelTemporal } from './temporal.ts';
import { FeelTime } from './time.ts';
import type { FeelValue } from './values.ts';

/** Sums, differences, products and quotients with days, times and durations; undefined: no such operation. */
export function temporalArithmetic(operator: ArithmeticOperator, left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (left instanceof FeelDuration) return durationArithmetic(operator, left, right);
  if (left instanceof Decimal) return right instanceof FeelDuration && operator === '*' ? scaled(right, left) : undefined;
  if (!isPoint(left)) return undefined;
  if (right instanceof FeelDuration) {
    if (operator === '+') return moved(left, right);
    return operator === '-' ? moved(left, right.negate()) : undefined;
  }
  return operator === '-' && isPoint(right) ? between(left, right) : undefined;
}

type Point = Exclude<FeelTemporal, FeelDuration>;

function isPoint(value: FeelValue): value is Point {
  return value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime;
}

function moved(point: Point, by: FeelDuration): FeelValue | undefined {
  if (by.unit === 'months') return point instanceof FeelTime ? undefined : point.plusMonths(by.amount.toNumber());
  if (point instanceof FeelTime) return turned(point, by.nanos);
  if (point instanceof FeelDateTime) return point.plusNanos(by.nanos);
  return FeelDate.ofDayNumber(point.day + by.amount.div(Decimal.of(86_400)).floor().toNumber());
}

/** A day counts as its midnight by UTC beside a date and time, which must then have a zone too. */
function between(left: Point, right: Point): FeelValue | undefined {
  if (left instanceof FeelDate && right instanceof FeelDate) return FeelDuration.ofDays(left.day - right.day);
  if (left instanceof FeelTime || right instanceof FeelTime) {
    if (!(left instanceof FeelTime && right instanceof FeelTime)) return undefined;
    if ((left.zone === null) !== (right.zone === null)) return null;
    return FeelDuration.of('seconds', ofNanos(utcNanos(left) - utcNanos(right)));
  }
  const [start, end] = [asDateTime(right), asDateTime(left)];
  if ((start.zone === null) !== (end.zone === null)) return null;
  const [from, to] = [start.moment, end.moment];
  return FeelDuration.of('seconds', Decimal.of(to.seconds - from.seconds).add(ofNanos(to.nanos - from.nanos)));
}

function asDateTime(point: FeelDate | FeelDateTime): FeelDateTime {
  return point instanceof FeelDateTime ? point : FeelDateTime.midnight(point);
}

function ofNanos(nanos: number): Decimal {
  return Decimal.of(nanos).div(Decimal.of(1_000_000_000));
}

function durationArithmetic(operator: ArithmeticOperator, left: FeelDuration, right: FeelValue): FeelValue | undefined {
  if (right instanceof Decimal) {
    if (operator === '*') return scaled(left, right);
    if (operator !== '/') return undefined;
    return right.isZero() ? null : FeelDuration.of(left.unit, left.amount.div(right));
  }
  if (isPoint(right)) return operator === '+' ? moved(right, left) : undefined;
  if (!(right instanceof FeelDuration) || right.unit !== left.unit) return undefined;
  if (operator === '+') return FeelDuration.of(left.unit, left.amount.add(right.amount));
  if (operator === '-') return FeelDuration.of(left.unit, left.amount.sub(right.amount));
  if (operator !== '/') return undefined;
  return right.amount.isZero() ? null : left.amount.div(right.amount);
}

function scaled(duration: FeelDuration, factor: Decimal): FeelValue {
  return FeelDuration.of(duration.unit, duration.amount.mul(factor));
}
