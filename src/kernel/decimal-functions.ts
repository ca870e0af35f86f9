import { assert } from './assert.ts';
import { Decimal, DecimalRangeError } from './decimal.ts';

/** Digits behind the point that the series below are worked with: 34 are wanted, near one 33 more are lost. */
const DIGITS = 110;
const ONE = 10n ** BigInt(DIGITS);
const EXPONENT_MAX = 14_300n * ONE;
const WHOLE_POWER_MAX = 9999;

/** The square root rounded to 34 digits. @throws AssertionError below zero */
export function squareRoot(value: Decimal): Decimal {
  assert(value.sign() >= 0, 'no root below zero');
  if (value.isZero()) return value;
  const digits = BigInt(value.coefficient).toString().length;
  const wanted = Math.max(0, 80 - digits);
  const shift = wanted + ((value.scale + wanted) % 2);
  const scaled = BigInt(value.coefficient) * 10n ** BigInt(shift);
  const root = integerRoot(scaled);
  // One more digit that is not zero keeps the rounding of an inexact root right.
  const sticky = root * root === scaled ? 0n : 1n;
  return rounded(root * 10n + sticky, (value.scale + shift) / 2 + 1);
}

/** e to the power of a value, rounded to 34 digits. @throws DecimalRangeError when it is too large */
export function exponential(value: Decimal): Decimal {
  return value.isZero() ? Decimal.ONE : fixedExponential(fixed(value));
}

/** The natural logarithm rounded to 34 digits. @throws AssertionError at zero and below */
export function logarithm(value: Decimal): Decimal {
  assert(value.sign() > 0, 'no logarithm at zero and below');
  return value.equals(Decimal.ONE) ? Decimal.ZERO : rounded(fixedLogarithm(value), DIGITS);
}

/**
 * A power with any exponent, rounded to 34 digits; null when it is no real number (zero to a
 * negative power, a negative number to one that is not whole).
 * @throws DecimalRangeError when it is too large
 */
export function power(base: Decimal, exponent: Decimal): Decimal | null {
  if (exponent.isZero() || base.equals(Decimal.ONE)) return Decimal.ONE;
  if (base.isZero()) return exponent.sign() > 0 ? Decimal.ZERO : null;
  if (base.sign() < 0 && !exponent.isWhole()) return null;
  const whole = exponent.toNumber();
  if (exponent.isWhole() && Math.abs(whole) <= WHOLE_POWER_MAX) {
    const exact = wholePower(base, whole);
    if (exact !== null) return exact;
  }
  const size = base.abs();
  const isOdd = exponent.isWhole() && exponent.toBigInt() % 2n !== 0n;
  const result = size.equals(Decimal.ONE) ? size : fixedExponential(times(fixedLogarithm(size), exponent));
  return base.sign() < 0 && isOdd ? result.negate() : result;
}

/** Null when a very small result cannot be had as one divided by a very large one. */
function wholePower(base: Decimal, exponent: number): Decimal | null {
  try {
    return base.pow(exponent);
  } catch (error) {
    if (!(error instanceof DecimalRangeError) || exponent > 0 === base.abs().compare(Decimal.ONE) > 0) throw error;
    return null;
  }
}

/** The number as a count of the smallest steps of the series; what is below them is cut. */
function fixed({ coefficient, scale }: Decimal): bigint {
  const whole = BigInt(coefficient);
  return scale <= DIGITS ? whole * 10n ** BigInt(DIGITS - scale) : whole / 10n ** BigInt(scale - DIGITS);
}

function times(value: bigint, { coefficient, scale }: Decimal): bigint {
  return (value * BigInt(coefficient)) / 10n ** BigInt(scale);
}

function rounded(coefficient: bigint, scale: number): Decimal {
  const result = Decimal.parse(`${coefficient}e${-scale}`);
  if (result === null) throw new DecimalRangeError('too large');
  return result;
}

/** Takes out the powers of ten, then the series of e. */
function fixedExponential(value: bigint): Decimal {
  if (value > EXPONENT_MAX) throw new DecimalRangeError('too large');
  if (value < -EXPONENT_MAX) return Decimal.ZERO;
  const tens = nearest(value, logarithmOfTen());
  const rest = value - tens * logarithmOfTen();
  let [sum, term] = [ONE, ONE];
  for (let index = 1n; term !== 0n; index += 1n) {
    term = (term * rest) / ONE / index;
    sum += term;
  }
  return rounded(sum, DIGITS - Number(tens));
}

/** Takes out powers of ten and two until the rest is near one, where the series converges fast. */
function fixedLogarithm({ coefficient, scale }: Decimal): bigint {
  const digits = BigInt(coefficient).toString();
  const tens = digits.length - scale;
  // A large whole number has more digits than the series, but only the first 34 are not zero.
  let rest = BigInt(digits.slice(0, DIGITS).padEnd(DIGITS, '0'));
  let twos = 0n;
  while (rest * 10n < ONE * 7n) [rest, twos] = [rest * 2n, twos + 1n];
  return BigInt(tens) * logarithmOfTen() + 2n * inverseTangent(rest - ONE, rest + ONE) - twos * logarithmOfTwo();
}

/** The area hyperbolic tangent of a quotient, by its series. */
function inverseTangent(above: bigint, below: bigint): bigint {
  const ratio = (above * ONE) / below;
  const square = (ratio * ratio) / ONE;
  let [sum, power, index] = [0n, ratio, 1n];
  while (power !== 0n) {
    sum += power / index;
    power = (power * square) / ONE;
    index += 2n;
  }
  return sum;
}

function nearest(value: bigint, unit: bigint): bigint {
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return (value + half) / unit;
}

function integerRoot(value: bigint): bigint {
  let root = 10n ** BigInt(Math.ceil(value.toString().length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

const known: { two?: bigint; ten?: bigint } = {};

function logarithmOfTwo(): bigint {
  known.two ??= 2n * inverseTangent(1n, 3n);
  return known.two;
}

function logarithmOfTen(): bigint {
  known.ten ??= 3n * logarithmOfTwo() + 2n * inverseTangent(1n, 9n);
  return known.ten;
}
