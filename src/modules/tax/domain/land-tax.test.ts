import { describe, expect, it } from 'vitest';
import { LAND_TAX } from './land-tax.ts';

type Question = Parameters<typeof LAND_TAX.decide>[0];

function assessed(question: Partial<Question>) {
  const answer = LAND_TAX.decide({ areaM2: 850, rateHufPerM2: 150, year: 2026, ...question });
  return answer.ok ? answer.value : expect.fail(answer.refusal.code);
}

describe('land tax (htv:17–22)', () => {
  it('is area by rate, in two parts', () => {
    expect(assessed({})).toMatchObject({
      taxHuf: 127_500,
      instalments: [
        { dueOn: '2026-03-16', amountHuf: 63_750 },
        { dueOn: '2026-09-15', amountHuf: 63_750 },
      ],
    });
    expect(assessed({ share: '1/4' }).taxHuf).toBe(31_875);
  });

  it.each([
    ['2026-06-30', 63_750],
    ['2026-07-01', 127_500],
    ['2025-11-02', 0],
  ])('of a plot built up on %s is %d Ft (htv:20(2))', (builtUpOn, taxHuf) => {
    const tax = assessed({ builtUpOn });
    expect(tax.taxHuf).toBe(taxHuf);
    expect(tax.steps.some(({ legal }) => legal === 'htv:20(2).e')).toBe(true);
  });

  it('has its own ceiling', () => {
    const warned = (rateHufPerM2: number | string): boolean =>
      assessed({ rateHufPerM2 }).steps.some(({ text }) => text.hu.startsWith('Figyelem'));
    expect(warned('556.2')).toBe(false);
    expect(warned(557)).toBe(true);
  });
});
