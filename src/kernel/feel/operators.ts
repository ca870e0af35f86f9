import { Decimal, DecimalRangeError } from '../decimal.ts';
import type { ArithmeticOperator, CompareOperator } from './ast.ts';
import { FeelDuration } from './duration.ts';
import { kindName } from './kind-names.ts';
import { sizeCost } from './size-cost.ts';
import { temporalArithmetic } from './temporal-arithmetic.ts';
import type { FeelValue } from './values.ts';
import { compare, equal, FeelRange, includes, isList, kindOf } from './values.ts';
import type { Work } from './work.ts';

const EXPONENT_MAX = 999;
const TEMPORAL_COST = 6;

/** Arithmetic of the standard; null (with a note) for operands that have no such operation. */
export function arithmetic(
  operator: ArithmeticOperator,
  left: FeelValue,
  right: FeelValue,
  work: Work,
  at: number,
): FeelValue {
  if (left === null || right === null) return null;
  if (left instanceof Decimal && right instanceof Decimal) return numbers(operator, left, right, work, at);
  const value = otherKinds(operator, left, right, work);
  if (value !== undefined) return value;
  if (work.notes === null) return null;
  const [a, b] = [kindName(kindOf(left)), kindName(kindOf(right))];
  const [hu, en] = [`${a.hu} ${operator} ${b.hu}`, `${a.en} ${operator} ${b.en}`];
  return work.note(at, 'kinds', `Ezekkel az értékekkel nem végezhető művelet: ${hu}`, `No such operation: ${en}`);
}

/** `=`, `<` and their kin; null when the two cannot be compared. */
export function comparison(operator: CompareOperator, left: FeelValue, right: FeelValue, work: Work): boolean | null {
  if (operator === '=' || operator === '!=') {
    const same = equal(left, right, work);
    return same === null ? null : same === (operator === '=');
  }
  const order = compare(left, right);
  if (order === null) return null;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Whether a value passes a test of `in`: lies in the range, is in the list, or equals it. */
export function passes(value: FeelValue, test: FeelValue, work: Work): boolean | null {
  if (test instanceof FeelRange && !(value instanceof FeelRange)) return includes(test, value);
  if (isList(test)) {
    if (isList(value) && equal(value, test, work) === true) return true;
    return test.some((item) => passes(value, item, work) === true);
  }
  return equal(value, test, work) === true;
}

/** `-x` for numbers and durations. */
export function negated(value: FeelValue): FeelValue {
  if (value instanceof Decimal) return value.negate();
  if (value instanceof FeelDuration) return value.negate();
  return null;
}

function numbers(operator: ArithmeticOperator, left: Decimal, right: Decimal, work: Work, at: number): FeelValue {
  work.spend(sizeCost(left) + sizeCost(right));
  try {
    if (operator === '+') return left.add(right);
    if (operator === '-') return left.sub(right);
    if (operator === '*') return left.mul(right);
    if (operator === '**') return power(left, right, work, at);
    if (!right.isZero()) return left.div(right);
    return work.note(at, 'division-by-zero', 'Nullával nem lehet osztani.', 'Division by zero.');
  } catch (error) {
    if (!(error instanceof DecimalRangeError)) throw error;
    return work.note(at, 'too-large', 'Az eredmény túl nagy szám.', 'The result is too large a number.');
  }
}

/** Whether a power can be had by multiplying: the exponent is whole and not too large. */
export function isSmallExponent(exponent: Decimal): boolean {
  return exponent.isWhole() && Math.abs(exponent.toNumber()) <= EXPONENT_MAX;
}

function power(base: Decimal, exponent: Decimal, work: Work, at: number): FeelValue {
  const whole = exponent.toNumber();
  if (!isSmallExponent(exponent)) {
    return work.note(
      at,
      'exponent',
      `A kitevő −${EXPONENT_MAX} és ${EXPONENT_MAX} közötti egész szám lehet.`,
      `The exponent must be a whole number from −${EXPONENT_MAX} to ${EXPONENT_MAX}.`,
    );
  }
  work.spend(Math.abs(whole));
  return base.isZero() && whole < 0 ? null : base.pow(whole);
}

/** Undefined when the kinds have no such operation. */
function otherKinds(
  operator: ArithmeticOperator,
  left: FeelValue,
  right: FeelValue,
  work: Work,
): FeelValue | undefined {
  if (typeof left === 'string' && typeof right === 'string' && operator === '+') {
    work.spend((left.length + right.length) >> 4);
    return left + right;
  }
  const value = temporalArithmetic(operator, left, right);
  work.spend(TEMPORAL_COST + (value === undefined ? 0 : sizeCost(value)));
  return value;
}
