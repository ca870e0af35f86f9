import { AssertionError, assert } from './assert.ts';

/** Significant digits that a result may hold, as in the decimal128 format of IEEE 754-2008. */
export const DECIMAL_DIGITS = 34;
const ADJUSTED_EXPONENT_MAX = 6144;
const SCALE_MAX = 6176;
const TEXT_LENGTH_MAX = 6200;
const POWER_DIGITS = 60;
/** So many places apart, a number is less than a twentieth of the other's last digit: a sum does not show it. */
const LOST_BEHIND = 2 * DECIMAL_DIGITS + 2;

export type RoundingMode = 'half-even' | 'half-up' | 'half-down' | 'up' | 'down' | 'floor' | 'ceiling';

/** A result outside the range of decimal128 (beyond 10^6144). Callers of untrusted figures catch it. */
export class DecimalRangeError extends RangeError {
  override name = 'DecimalRangeError';
}

/**
 * An exact decimal number: `coefficient × 10^-scale`, immutable, at most 34 significant digits.
 * Results that do not fit are rounded half-even. A value has one representation only (the
 * coefficient is a `number` exactly when it is a safe integer, the scale is the smallest
 * possible and never negative), so structural equality is numeric equality.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0, 0);
  static readonly ONE = new Decimal(1, 0);

  readonly coefficient: number | bigint;
  /** Decimals of the value, without trailing zeros. */
  readonly scale: number;

  private constructor(coefficient: number | bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  /**
   * The decimal of a plain or exponent notation (`-12.50`, `1e3`), a bigint, or a number that is
   * a safe integer or prints with at most 15 significant digits (so that what is meant is certain).
   * @throws AssertionError on anything else; use `parse` for text that people typed
   */
  static of(value: string | number | bigint | Decimal): Decimal {
    if (value instanceof Decimal) return value;
    if (typeof value === 'bigint') return make(value, 0);
    if (typeof value === 'number') return ofNumber(value);
    const parsed = Decimal.parse(value);
    assert(parsed !== null, 'not a decimal number');
    return parsed;
  }

  /** The decimal of a text in plain or exponent notation with a point, or null. Never throws. */
  static parse(text: string): Decimal | null {
    if (text.length > TEXT_LENGTH_MAX) return null;
    const match = /^([+-]?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,5}))?$/.exec(text);
    if (match === null) return null;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    const digits = whole + fraction;
    if (digits === '') return null;
    const scale = fraction.length - Number(exponent);
    const coefficient = digits.length <= 15 ? Number(digits) : BigInt(digits);
    try {
      return make(sign === '-' ? -coefficient : coefficient, scale);
    } catch (error) {
      if (error instanceof DecimalRangeError) return null;
      throw error;
    }
  }

  /** Makes values for the arithmetic below; not for others, who start from `of`. */
  static raw(coefficient: number | bigint, scale: number): Decimal {
    return new Decimal(coefficient, scale);
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale && isNumber(this.coefficient) && isNumber(other.coefficient)) {
      const sum = this.coefficient + other.coefficient;
      if (Number.isSafeInteger(sum)) return this.scale === 0 ? plain(sum) : make(sum, this.scale);
    }
    if (Math.abs(this.scale - other.scale) >= LOST_BEHIND) {
      const [large, small] = this.scale < other.scale ? [this, other] : [other, this];
      return large.isZero() ? small : large;
    }
    const scale = Math.max(this.scale, other.scale);
    return make(this.coefficientAt(scale) + other.coefficientAt(scale), scale);
  }

  sub(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  mul(other: Decimal): Decimal {
    const scale = this.scale + other.scale;
    if (isNumber(this.coefficient) && isNumber(other.coefficient)) {
      const product = this.coefficient * other.coefficient;
      if (Number.isSafeInteger(product)) return scale === 0 ? plain(product) : make(product, scale);
    }
    return make(BigInt(this.coefficient) * BigInt(other.coefficient), scale);
  }

  /** The quotient rounded to 34 digits. @throws AssertionError on division by zero */
  div(other: Decimal): Decimal {
    return quotient(this, other, DECIMAL_DIGITS);
  }

  /**
   * The remainder with the sign of the divisor, exact: `x - y × floor(x / y)`.
   * @throws AssertionError on division by zero
   */
  mod(other: Decimal): Decimal {
    assert(!other.isZero(), 'division by zero');
    const scale = Math.max(this.scale, other.scale);
    const divisor = other.coefficientAt(scale);
    const rest = this.coefficientAt(scale) % divisor;
    return make(rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest, scale);
  }

  /**
   * A whole power, worked with 60 digits and rounded once. Exact when the result has at most 34
   * digits. `0 ** 0` is 1.
   * @throws AssertionError on zero to a negative power or an exponent beyond ±9999
   */
  pow(exponent: number): Decimal {
    assert(Number.isSafeInteger(exponent) && Math.abs(exponent) <= 9999, 'exponent out of range');
    const result = widePower(this, Math.abs(exponent));
    if (exponent < 0) return quotient(Decimal.ONE, result, DECIMAL_DIGITS);
    return make(result.coefficient, result.scale);
  }

  negate(): Decimal {
    return this.isZero() ? this : new Decimal(-this.coefficient, this.scale);
  }

  abs(): Decimal {
    return this.coefficient < 0 ? this.negate() : this;
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than the other. */
  compare(other: Decimal): -1 | 0 | 1 {
    if (this.scale === other.scale) return order(this.coefficient, other.coefficient);
    if (other.scale - this.scale >= DECIMAL_DIGITS && !this.isZero()) return this.sign();
    if (this.scale - other.scale >= DECIMAL_DIGITS && !other.isZero()) return order(0, other.coefficient);
    const scale = Math.max(this.scale, other.scale);
    return order(this.coefficientAt(scale), other.coefficientAt(scale));
  }

  equals(other: Decimal): boolean {
    return this.scale === other.scale && this.coefficient === other.coefficient;
  }

  isZero(): boolean {
    return this.coefficient === 0;
  }

  isWhole(): boolean {
    return this.scale === 0;
  }

  sign(): -1 | 0 | 1 {
    return order(this.coefficient, 0);
  }

  /** Rounds to so many decimals (negative: tens, hundreds …), a tie to the even neighbour. */
  round(scale = 0): Decimal {
    return this.rescale(scale, 'half-even');
  }

  /** Rounds to so many decimals, a tie away from zero: the rounding of taxes and fees. */
  roundHalfUp(scale = 0): Decimal {
    return this.rescale(scale, 'half-up');
  }

  floor(scale = 0): Decimal {
    return this.rescale(scale, 'floor');
  }

  ceiling(scale = 0): Decimal {
    return this.rescale(scale, 'ceiling');
  }

  /** Rounds to so many decimals in the given direction. @throws AssertionError beyond ±6176 */
  rescale(scale: number, mode: RoundingMode): Decimal {
    assert(Number.isSafeInteger(scale) && Math.abs(scale) <= SCALE_MAX, 'scale out of range');
    if (scale >= this.scale) return this;
    return make(divideRounded(BigInt(this.coefficient), pow10(this.scale - scale), mode), scale);
  }

  /** Plain notation with a point: no exponent, no trailing zeros, `0` for zero. */
  toString(): string {
    if (this.scale === 0) return this.coefficient.toString();
    const digits = (this.coefficient < 0 ? -this.coefficient : this.coefficient).toString();
    const padded = digits.padStart(this.scale + 1, '0');
    const point = padded.length - this.scale;
    return `${this.coefficient < 0 ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`;
  }

  /** As text, so that JSON never turns it into a binary float. */
  toJSON(): string {
    return this.toString();
  }

  /** The nearest binary number: for drawing, never for money. */
  toNumber(): number {
    return this.scale === 0 ? Number(this.coefficient) : Number(this.toString());
  }

  /** @throws AssertionError when the value is not whole */
  toBigInt(): bigint {
    assert(this.scale === 0, 'a whole number is expected');
    return BigInt(this.coefficient);
  }

  /** The coefficient when written with so many decimals, which must be at least its own. */
  coefficientAt(scale: number): bigint {
    assert(scale >= this.scale, 'digits would be lost');
    return BigInt(this.coefficient) * pow10(scale - this.scale);
  }
}

function ofNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return plain(value);
  assert(Number.isFinite(value), 'not a finite number');
  const text = value.toString();
  const parsed = Decimal.parse(text);
  const significant = text.replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '');
  assert(parsed !== null && significant.length <= 15, 'a binary number of uncertain meaning');
  return parsed;
}

/** A safe whole number as a decimal, without negative zero. */
function plain(value: number): Decimal {
  return Decimal.raw(value + 0 === 0 ? 0 : value, 0);
}

/** Rounds to 34 digits, strips trailing zeros, and brings the scale to zero or above. */
function make(coefficient: number | bigint, scale: number): Decimal {
  if (isNumber(coefficient)) {
    if (coefficient === 0) return Decimal.ZERO;
    let [rest, places] = [coefficient, scale];
    while (places > 0 && rest % 10 === 0) [rest, places] = [rest / 10, places - 1];
    if (places === 0) return Decimal.raw(rest, 0);
    if (places > 0 && places < SCALE_MAX) return Decimal.raw(rest, places);
  }
  return fit(BigInt(coefficient), scale, DECIMAL_DIGITS);
}

function fit(coefficient: bigint, scale: number, digits: number): Decimal {
  let [rest, places] = [coefficient, scale];
  const excess = Math.max(digitCount(rest) - digits, places - SCALE_MAX);
  if (excess > 0) [rest, places] = [divideRounded(rest, pow10(excess), 'half-even'), places - excess];
  if (rest === 0n) return Decimal.ZERO;
  if (digitCount(rest) - places - 1 > ADJUSTED_EXPONENT_MAX) throw new DecimalRangeError('too large');
  if (places < 0) return Decimal.raw(narrow(rest * pow10(-places)), 0);
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return Decimal.raw(narrow(rest), places);
}

function quotient(dividend: Decimal, divisor: Decimal, digits: number): Decimal {
  assert(!divisor.isZero(), 'division by zero');
  const scale = Math.max(dividend.scale, divisor.scale);
  const [above, below] = [dividend.coefficientAt(scale), divisor.coefficientAt(scale)];
  const shift = Math.max(0, digits + 2 + digitCount(below) - digitCount(above));
  const scaled = above * pow10(shift);
  const whole = scaled / below;
  if (whole * below === scaled) return fit(whole, shift, digits);
  // One more digit that is never zero keeps the rounding of an inexact quotient right.
  const sticky = above < 0n === below < 0n ? 1n : -1n;
  return fit(whole * 10n + sticky, shift + 1, digits);
}

function widePower(base: Decimal, exponent: number): Decimal {
  let result = Decimal.ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = wideProduct(result, square);
    if (rest > 1) square = wideProduct(square, square);
  }
  return result;
}

function wideProduct(left: Decimal, right: Decimal): Decimal {
  return fit(BigInt(left.coefficient) * BigInt(right.coefficient), left.scale + right.scale, POWER_DIGITS);
}

function divideRounded(value: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const whole = value / divisor;
  const rest = value % divisor;
  if (rest === 0n) return whole;
  const away = value < 0n ? -1n : 1n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  return roundsAway(mode, twice - divisor, whole % 2n !== 0n, value < 0n) ? whole + away : whole;
}

function roundsAway(mode: RoundingMode, beyondHalf: bigint, isOdd: boolean, isNegative: boolean): boolean {
  switch (mode) {
    case 'half-even':
      return beyondHalf > 0n || (beyondHalf === 0n && isOdd);
    case 'half-up':
      return beyondHalf >= 0n;
    case 'half-down':
      return beyondHalf > 0n;
    case 'up':
      return true;
    case 'down':
      return false;
    case 'floor':
      return isNegative;
    case 'ceiling':
      return !isNegative;
    default:
      throw new AssertionError('unknown rounding');
  }
}

const POWERS: readonly bigint[] = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

function pow10(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

function narrow(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

function order(left: number | bigint, right: number | bigint): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isNumber(value: number | bigint): value is number {
  return typeof value === 'number';
}
