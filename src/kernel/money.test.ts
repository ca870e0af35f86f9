import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHuf, formatWhole, huf, sumHuf } from './money.ts';

describe('amounts in forints', () => {
  it('accepts whole amounts only', () => {
    expect(huf(132_000)).toBe(132_000);
    expect(huf(-5)).toBe(-5);
    expect(huf(66_000n)).toBe(66_000);
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 60n]) {
      expect(() => huf(wrong)).toThrow('whole forints');
    }
  });

  it('sums, and refuses a sum that is no longer exact', () => {
    expect(sumHuf([])).toBe(0);
    expect(sumHuf([huf(66_000), huf(66_001), huf(-1)])).toBe(132_000);
    expect(() => sumHuf([huf(Number.MAX_SAFE_INTEGER), huf(1)])).toThrow('whole forints');
  });

  it('prints thousands apart with no-break spaces', () => {
    expect(formatHuf(132_000)).toBe('132\u00A0000\u00A0Ft');
    expect(formatHuf(0)).toBe('0\u00A0Ft');
    expect(formatHuf(999)).toBe('999\u00A0Ft');
    expect(formatHuf(-1_234_567)).toBe('−1\u00A0234\u00A0567\u00A0Ft');
    expect(formatHuf(10_000_000_000_000n)).toBe('10\u00A0000\u00A0000\u00A0000\u00A0000\u00A0Ft');
    expect(() => formatWhole(1.5)).toThrow('whole numbers');
  });

  it('prints every digit of every amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const text = formatWhole(amount).replaceAll('\u00A0', '').replace('−', '-');
        expect(Number(text)).toBe(amount);
      }),
    );
  });
});
