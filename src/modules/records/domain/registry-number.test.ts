import { describe, expect, it } from 'vitest';
import { formatArrivalNo, formatCaseNo, formatRegistryNo, parseNumberQuery } from './registry-number.ts';

describe('registry numbers', () => {
  it('are written prefix/main-item/year', () => {
    const number = { prefix: 'HIV', mainNo: 1234, year: 2026 };
    expect(formatCaseNo(number)).toBe('HIV/1234/2026');
    expect(formatRegistryNo(number, 3)).toBe('HIV/1234-3/2026');
    expect(formatArrivalNo(7, 2026)).toBe('E-7/2026');
  });

  it.each([
    ['HIV/12-3/2026', { prefix: 'HIV', mainNo: 12, year: 2026 }],
    ['hiv/12/2026', { prefix: 'HIV', mainNo: 12, year: 2026 }],
    ['12/2026', { prefix: null, mainNo: 12, year: 2026 }],
    [' HIV / 12 ', { prefix: 'HIV', mainNo: 12, year: null }],
    ['12', { prefix: null, mainNo: 12, year: null }],
  ])('%s is read as a number', (text, query) => {
    expect(parseNumberQuery(text)).toEqual(query);
  });

  it.each(['', 'építményadó', '12 Fő utca', 'HIV/', '1/2/3', 'HIV/12/26', '12345678901'])('%s is read as words', (text) => {
    expect(parseNumberQuery(text)).toBeNull();
  });
});
