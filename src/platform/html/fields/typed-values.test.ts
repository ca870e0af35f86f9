import { describe, expect, it } from 'vitest';
import { typedDay, typedMoney, typedNumber } from './typed-values.ts';

describe('a typed day', () => {
  it.each([
    '2026.03.02.', '2026.03.02', '2026. 3. 2.', '2026-03-02', '2026-3-2', '2026/03/02', '20260302', ' 2026 03 02 ',
    '2026. március 2.', '2026 márc. 2', '2026 marcius 2', '2026. MÁRCIUS 2.', '2026. March 2',
  ])('%s is 2 March 2026', (text) => {
    expect(typedDay(text)).toBe('2026-03-02');
  });

  it.each(['', '2026', '2026.13.01.', '2026.02.29.', '2026.04.31', '02.03.2026', '1700.01.01', '2026.0.1', '2026. smarch 2', 'x2026.03.02'])(
    '%j is none',
    (text) => {
      expect(typedDay(text)).toBeNull();
    },
  );

  it('knows leap years and all months', () => {
    expect(typedDay('2024.02.29.')).toBe('2024-02-29');
    expect(typedDay('2000.02.29.')).toBe('2000-02-29');
    expect(typedDay('1900.02.29.')).toBeNull();
    const months = ['január', 'február', 'március', 'április', 'május', 'június', 'július', 'augusztus', 'szeptember', 'október', 'november', 'december'];
    expect(months.map((month) => typedDay(`2026. ${month} 5.`)?.slice(5, 7))).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
  });
});

describe('typed money and numbers', () => {
  it('takes what people write', () => {
    expect(['132 000', '132\u00A0000 Ft', '132.000', '132000,-', '1.234.567', '-1 100', '−5', '0', '-0'].map(typedMoney)).toEqual([
      132000, 132000, 132000, 132000, 1234567, -1100, -5, 0, 0,
    ]);
    expect(['1 200,50', '120', '0.5', '-3,25', '−1'].map(typedNumber)).toEqual(['1200.50', '120', '0.5', '-3.25', '-1']);
  });

  it('refuses what it cannot be sure of', () => {
    expect(['', '12,5', '1.5', '1.2345', '12 alma', '1e5', '9999999999999', '--1'].map(typedMoney)).toEqual(Array(8).fill(null));
    expect(['', '1,2,3', '1.200,50', 'abc', '1e5', '∞'].map(typedNumber)).toEqual(Array(6).fill(null));
  });
});
