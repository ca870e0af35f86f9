import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  addUpToOne,
  compareFractions,
  formatFraction,
  fraction,
  multiplyFractions,
  parseFraction,
  parseShare,
  sumFractions,
  WHOLE,
} from './fraction.ts';
import type { Fraction } from './fraction.ts';

const shares = (...texts: string[]): Fraction[] => texts.map((text) => parseFraction(text) ?? expect.fail(text));

describe('fractions', () => {
  it('reads what people write as a share', () => {
    expect(formatFraction(fraction(4, 6))).toBe('2/3');
    for (const [text, printed] of [
      ['2/3', '2/3'],
      [' 2 / 4 ', '1/2'],
      ['1', '1/1'],
      ['0/5', '0/1'],
      ['007/014', '1/2'],
    ] as const) {
      const read = parseFraction(text);
      expect(read === null ? null : formatFraction(read), text).toBe(printed);
    }
  });

  it('refuses what is no fraction', () => {
    for (const text of [
      '',
      '/',
      '2/',
      '/3',
      '1/0',
      '1/00',
      '-1/2',
      '0.5',
      '1,5',
      '2/3/4',
      'fél',
      '1'.repeat(13),
      `1/${'9'.repeat(13)}`,
    ]) {
      expect(parseFraction(text), text).toBeNull();
    }
  });

  it('takes for a share only what is above 0 and at most the whole', () => {
    expect(parseShare('2/3')).toEqual(fraction(2, 3));
    expect(parseShare('1/1')).toEqual(WHOLE);
    for (const text of ['3/2', '0/3', '2', 'x']) expect(parseShare(text), text).toBeNull();
  });

  it('knows whether the owners’ shares add up to the whole', () => {
    expect(addUpToOne(shares('2/3', '1/3'))).toBe(true);
    expect(addUpToOne(shares('2/3', '1/2'))).toBe(false);
    expect(addUpToOne(shares('1/3', '1/3', '1/3'))).toBe(true);
    expect(addUpToOne(shares('333/1000', '333/1000', '333/1000'))).toBe(false);
    expect(addUpToOne([])).toBe(false);
    expect(addUpToOne(Array.from({ length: 997 }, () => fraction(1, 997)))).toBe(true);
  });

  it('keeps a zero denominator out', () => {
    expect(() => fraction(1, 0)).toThrow('denominator');
    expect(fraction(1, -2)).toEqual(fraction(-1, 2));
  });

  const anyFraction = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([top, bottom]) => fraction(top, bottom));

  it('adds and multiplies exactly, in any order', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(addFractions(a, b)).toEqual(addFractions(b, a));
        expect(sumFractions([a, b, c])).toEqual(addFractions(a, addFractions(b, c)));
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        );
      }),
    );
  });

  it('orders as the numbers do', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const left = Number(a.numerator) / Number(a.denominator);
        const right = Number(b.numerator) / Number(b.denominator);
        const expected = left === right ? 0 : left < right ? -1 : 1;
        expect(compareFractions(a, b)).toBe(expected);
      }),
    );
  });
});
