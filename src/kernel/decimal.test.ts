import { Decimal as Reference } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from './decimal.ts';

const Exact = Reference.clone({ precision: 34, rounding: Reference.ROUND_HALF_EVEN, toExpNeg: -7000, toExpPos: 7000 });

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n }), fc.integer({ min: 0, max: 40 }))
  .map(([coefficient, scale]) => `${coefficient}e${-scale}`);
const small = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([coefficient, scale]) => `${coefficient}e${-scale}`);
const anyFigure = fc.oneof(figure, small);
// The reference does not round what it is given, ours does; adding zero makes it round too.
const reference = (text: string) => new Exact(text).plus(0);
const plainText = (value: Reference) => (value.isZero() ? '0' : value.toString());

describe('Decimal', () => {
  it.each([
    ['0', '0'], ['-0', '0'], ['007', '7'], ['12.50', '12.5'], ['-0.10', '-0.1'], ['.5', '0.5'],
    ['1e3', '1000'], ['1.5E-3', '0.0015'], ['100', '100'], ['1e40', `1${'0'.repeat(40)}`],
    ['9007199254740993', '9007199254740993'], ['12345678901234567890123456789012345', '12345678901234567890123456789012340'],
  ])('reads %s as %s', (text, plain) => {
    expect(Decimal.of(text).toString()).toBe(plain);
  });

  it.each(['', ' ', '1,5', '1.', 'e3', '1e', '--1', '0x10', 'NaN', 'Infinity', '1 000', '1e99999', '9'.repeat(7000)])(
    'refuses %j',
    (text) => {
      expect(Decimal.parse(text)).toBeNull();
      expect(() => Decimal.of(text)).toThrow('not a decimal number');
    },
  );

  it('adds and compares numbers far apart as if all digits were there', () => {
    const far = fc.tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -60, max: 160 })).map(([n, s]) => `${n}e${-s}`);
    const Wide = Reference.clone({ precision: 400, rounding: Reference.ROUND_HALF_EVEN, toExpNeg: -7000, toExpPos: 7000 });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const [a, b] = [Decimal.of(x), Decimal.of(y)];
        expect(a.add(b).toString()).toBe(plainText(reference(new Wide(x).plus(y).toString())));
        expect(a.sub(b).toString()).toBe(plainText(reference(new Wide(x).minus(y).toString())));
        expect(a.compare(b)).toBe(new Wide(x).comparedTo(y));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes numbers only when their meaning is certain', () => {
    expect(Decimal.of(0.1).toString()).toBe('0.1');
    expect(Decimal.of(-0).toString()).toBe('0');
    expect(Decimal.of(9007199254740991).toString()).toBe('9007199254740991');
    for (const value of [0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1 / 3]) {
      expect(() => Decimal.of(value)).toThrow();
    }
  });

  it('has one representation for one value', () => {
    expect(Decimal.of('132000.00')).toEqual(Decimal.of(132000n));
    expect(Decimal.of('1e20').sub(Decimal.of('1e20'))).toEqual(Decimal.ZERO);
    expect(Decimal.of('0.5').add(Decimal.of('0.5'))).toEqual(Decimal.ONE);
    expect(Decimal.of(3).mul(Decimal.of(-0))).toEqual(Decimal.ZERO);
    expect(Decimal.of('2')).not.toEqual(Decimal.of('3'));
  });

  it.each([
    ['2.5', 0, '2', '3', '2', '3'], ['3.5', 0, '4', '4', '3', '4'], ['-2.5', 0, '-2', '-3', '-3', '-2'],
    ['1.25', 1, '1.2', '1.3', '1.2', '1.3'], ['1250', -2, '1200', '1300', '1200', '1300'], ['7', 3, '7', '7', '7', '7'],
  ])('rounds %s to %i decimals', (text, scale, even, halfUp, floor, ceiling) => {
    const value = Decimal.of(text);
    expect(value.round(scale).toString()).toBe(even);
    expect(value.roundHalfUp(scale).toString()).toBe(halfUp);
    expect(value.floor(scale).toString()).toBe(floor);
    expect(value.ceiling(scale).toString()).toBe(ceiling);
  });

  it('adds, subtracts, multiplies and divides as the reference does', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (left, right) => {
        const [a, b] = [Decimal.of(left), Decimal.of(right)];
        const [x, y] = [reference(left), reference(right)];
        expect(a.toString()).toBe(plainText(x));
        expect(a.add(b).toString()).toBe(plainText(x.plus(y)));
        expect(a.sub(b).toString()).toBe(plainText(x.minus(y)));
        expect(a.mul(b).toString()).toBe(plainText(x.times(y)));
        if (!b.isZero()) expect(a.div(b).toString()).toBe(plainText(x.div(y)));
        expect(a.compare(b)).toBe(x.comparedTo(y));
        expect(a.equals(b)).toBe(x.equals(y));
      }),
      { numRuns: 3000 },
    );
  });

  it('rounds as the reference does', () => {
    fc.assert(
      fc.property(anyFigure, fc.integer({ min: 0, max: 30 }), (text, scale) => {
        const [a, x] = [Decimal.of(text), reference(text)];
        expect(a.round(scale).toString()).toBe(plainText(x.toDecimalPlaces(scale, Reference.ROUND_HALF_EVEN)));
        expect(a.roundHalfUp(scale).toString()).toBe(plainText(x.toDecimalPlaces(scale, Reference.ROUND_HALF_UP)));
        expect(a.floor(scale).toString()).toBe(plainText(x.toDecimalPlaces(scale, Reference.ROUND_FLOOR)));
        expect(a.ceiling(scale).toString()).toBe(plainText(x.toDecimalPlaces(scale, Reference.ROUND_CEIL)));
      }),
      { numRuns: 2000 },
    );
  });

  it('raises to whole powers', () => {
    expect(Decimal.of('1.1').pow(10).toString()).toBe('2.5937424601');
    expect(Decimal.of(2).pow(-2).toString()).toBe('0.25');
    expect(Decimal.ZERO.pow(0).toString()).toBe('1');
    expect(() => Decimal.ZERO.pow(-1)).toThrow('division by zero');
    expect(() => Decimal.of('1e3000').pow(3)).toThrow('too large');
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 60 }), (text, exponent) => {
        const wide = Reference.clone({ precision: 400, rounding: Reference.ROUND_HALF_EVEN, toExpNeg: -7000, toExpPos: 7000 });
        const exact = new wide(text).pow(exponent).toSignificantDigits(34, Reference.ROUND_HALF_EVEN);
        expect(Decimal.of(text).pow(exponent).toString()).toBe(plainText(exact));
      }),
      { numRuns: 500 },
    );
  });

  it('takes the remainder with the sign of the divisor', () => {
    for (const [x, y, rest] of [['12', '5', '2'], ['-12', '5', '3'], ['12', '-5', '-3'], ['-12', '-5', '-2'], ['10.1', '4.5', '1.1']] as const) {
      expect(Decimal.of(x).mod(Decimal.of(y)).toString()).toBe(rest);
    }
  });

  it('gives whole numbers only when it is one', () => {
    expect(Decimal.of('132000').toBigInt()).toBe(132000n);
    expect(Decimal.of('1e20').toBigInt()).toBe(10n ** 20n);
    expect(() => Decimal.of('0.5').toBigInt()).toThrow('whole');
    expect(Decimal.of('0.25').toNumber()).toBe(0.25);
    expect(JSON.stringify({ rate: Decimal.of('1.80') })).toBe('{"rate":"1.8"}');
  });

  it('stays inside its range', () => {
    const huge = Decimal.of('9e6144');
    expect(() => huge.add(huge)).toThrow('too large');
    expect(() => huge.mul(Decimal.of(10))).toThrow('too large');
    expect(Decimal.of('1e-6176').mul(Decimal.of('0.1')).toString()).toBe('0');
    expect(() => Decimal.ONE.div(Decimal.ZERO)).toThrow('division by zero');
  });
});
