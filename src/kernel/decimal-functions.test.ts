import { Decimal as Reference } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from './decimal.ts';
import { exponential, logarithm, power, squareRoot } from './decimal-functions.ts';

const Wide = Reference.clone({ precision: 110, rounding: Reference.ROUND_HALF_EVEN, toExpNeg: -7000, toExpPos: 7000, maxE: 9e15, minE: -9e15 });
const Exact = Reference.clone({ precision: 34, rounding: Reference.ROUND_HALF_EVEN, toExpNeg: -7000, toExpPos: 7000 });

const rounded = (wide: Reference) => new Exact(wide.toString()).plus(0).toString();
const figure = (min: number, max: number, scales: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: scales })).map(([n, s]) => `${n}e${-s}`);

describe('functions of decimals', () => {
  it('take roots as the reference does', () => {
    fc.assert(
      fc.property(fc.oneof(figure(0, 2 ** 31 - 1, 40), fc.bigInt({ min: 0n, max: 10n ** 34n }).map(String)), (text) => {
        expect(squareRoot(Decimal.of(text)).toString()).toBe(rounded(new Wide(Decimal.of(text).toString()).sqrt()));
      }),
      { numRuns: 500 },
    );
  });

  it('raise e as the reference does', () => {
    fc.assert(
      fc.property(figure(-2_000_000, 2_000_000, 12), (text) => {
        fc.pre(Decimal.of(text).abs().compare(Decimal.of(2000)) < 0);
        expect(exponential(Decimal.of(text)).toString()).toBe(rounded(new Wide(text).exp()));
      }),
      { numRuns: 200 },
    );
  });

  it('take logarithms as the reference does', () => {
    fc.assert(
      fc.property(fc.oneof(figure(1, 2 ** 31 - 1, 30), figure(999_999_000, 1_000_001_000, 9)), (text) => {
        expect(logarithm(Decimal.of(text)).toString()).toBe(rounded(new Wide(text).ln()));
      }),
      { numRuns: 200 },
    );
  });

  it('raise to any power as the reference does', () => {
    fc.assert(
      fc.property(figure(1, 1_000_000, 6), figure(-300_000, 300_000, 4), (base, exponent) => {
        fc.pre(Math.abs(Number(exponent) * Math.log10(Number(base))) < 6000);
        expect(power(Decimal.of(base), Decimal.of(exponent))?.toString()).toBe(rounded(new Wide(base).pow(exponent)));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['4', '0.5', '2'], ['10', '-6170', `0.${'0'.repeat(6169)}1`], ['-8', '3', '-512'], ['-1', '1000001', '-1'], ['-1', '1000000', '1'], ['0', '5', '0'],
    ['0', '0', '1'], ['0', '-1', null], ['-2', '0.5', null], ['1', '1e30', '1'], ['0.5', '100000', '0'], ['2', '0', '1'],
  ])('%s to %s is %s', (base, exponent, result) => {
    expect(power(Decimal.of(base), Decimal.of(exponent))?.toString() ?? null).toBe(result);
  });

  it('work at the ends of the range', () => {
    for (const text of ['9.99e6144', '1e-6176', '1e6000']) {
      expect(logarithm(Decimal.of(text)).toString()).toBe(rounded(new Wide(text).ln()));
      expect(power(Decimal.of(text), Decimal.of('0.99'))?.round(6100)).toEqual(Decimal.of(rounded(new Wide(text).pow('0.99'))).round(6100));
    }
    expect(squareRoot(Decimal.of('1e-6176')).toString()).toBe(rounded(new Wide('1e-6176').sqrt()));
  });

  it('know their limits', () => {
    expect(() => power(Decimal.of(10), Decimal.of(7000))).toThrow('too large');
    expect(() => exponential(Decimal.of(20_000))).toThrow('too large');
    expect(exponential(Decimal.of(-20_000)).toString()).toBe('0');
    expect(() => logarithm(Decimal.ZERO)).toThrow('no logarithm');
    expect(() => squareRoot(Decimal.of(-1))).toThrow('no root');
  });
});
