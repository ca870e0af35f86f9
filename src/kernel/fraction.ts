import { assert } from './assert.ts';

/** An exact fraction in lowest terms; the denominator is positive. Runs in the browser too. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Digits that a typed numerator or denominator may have; the land register stays far below. */
const DIGITS_MAX = 12;

/** The fraction of two integers, in lowest terms. @throws AssertionError when the denominator is 0 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  assert(bottom !== 0n, 'a fraction needs a denominator');
  const divisor = greatestCommonDivisor(absolute(top), absolute(bottom));
  const sign = bottom < 0n ? -1n : 1n;
  return { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
}

export const ZERO: Fraction = fraction(0);
export const WHOLE: Fraction = fraction(1);

/**
 * Reads `2/3`, `12/1000` or a whole number; spaces round the stroke are tolerated. Null for anything
 * else, also for a zero denominator, a sign, decimals, or more than 12 digits. Never throws.
 */
export function parseFraction(text: string): Fraction | null {
  const match = /^\s*(\d+)\s*(?:\/\s*(\d+)\s*)?$/.exec(text);
  if (match === null) return null;
  const [, top = '', bottom = '1'] = match;
  if (top.length > DIGITS_MAX || bottom.length > DIGITS_MAX || /^0+$/.test(bottom)) return null;
  return fraction(BigInt(top), BigInt(bottom));
}

/** Reads an owner's share: a fraction above 0 and at most 1. Null for anything else. */
export function parseShare(text: string): Fraction | null {
  const share = parseFraction(text);
  return share !== null && share.numerator > 0n && compareFractions(share, WHOLE) <= 0 ? share : null;
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** The exact sum, 0 for none. */
export function sumFractions(fractions: Iterable<Fraction>): Fraction {
  let sum = ZERO;
  for (const next of fractions) sum = addFractions(sum, next);
  return sum;
}

export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Whether the shares of all owners make up the whole, to the last part. */
export function addUpToOne(shares: Iterable<Fraction>): boolean {
  return compareFractions(sumFractions(shares), WHOLE) === 0;
}

/** `2/3`; a whole is printed as `1/1`, as the land register does. */
export function formatFraction(value: Fraction): string {
  return `${value.numerator}/${value.denominator}`;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
