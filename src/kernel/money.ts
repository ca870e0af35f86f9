import { assert } from './assert.ts';

/**
 * An amount in whole forints: a safe integer, negative for what is owed back. The brand keeps a
 * bare number (an area, a rate, a count of days) from being booked as money by mistake.
 */
export type Huf = number & { readonly __unit: 'Ft' };

const NO_BREAK_SPACE = '\u00A0';

/**
 * Takes an integer for an amount in forints.
 * @throws AssertionError when the number is not a safe integer (a fraction, NaN, beyond 2^53)
 */
export function huf(amount: number | bigint): Huf {
  const whole = Number(amount);
  assert(isHuf(whole) && (typeof amount === 'number' || BigInt(whole) === amount), 'an amount must be whole forints');
  return whole;
}

/** The sum of amounts, zero for none. */
export function sumHuf(amounts: Iterable<Huf>): Huf {
  let total = 0;
  for (const amount of amounts) total = huf(total + amount);
  return huf(total);
}

/** `132 000 Ft`: thousands parted and the unit attached by no-break spaces; a real minus sign. */
export function formatHuf(amount: number | bigint): string {
  return `${formatWhole(amount)}${NO_BREAK_SPACE}Ft`;
}

/** `132 000`: a whole number as Hungarian texts print it, thousands parted by no-break spaces. */
export function formatWhole(amount: number | bigint): string {
  const negative = amount < 0;
  const digits = String(negative ? -amount : amount);
  assert(/^\d+$/.test(digits), 'only whole numbers are printed so');
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return negative ? `−${grouped}` : grouped;
}

function isHuf(amount: number): amount is Huf {
  return Number.isSafeInteger(amount);
}
