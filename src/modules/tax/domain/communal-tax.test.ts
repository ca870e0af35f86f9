import { describe, expect, it } from 'vitest';
import { COMMUNAL_TAX } from './communal-tax.ts';

type Question = Parameters<typeof COMMUNAL_TAX.decide>[0];

function assessed(question: Partial<Question>) {
  const answer = COMMUNAL_TAX.decide({ rateHuf: 17_000, year: 2026, ...question });
  return answer.ok ? answer.value : expect.fail(answer.refusal.code);
}

describe('communal tax of private persons (htv:24–26)', () => {
  it('is one amount for each object', () => {
    expect(assessed({})).toMatchObject({
      taxHuf: 17_000,
      instalments: [
        { dueOn: '2026-03-16', amountHuf: 8_500 },
        { dueOn: '2026-09-15', amountHuf: 8_500 },
      ],
    });
    expect(assessed({ objects: 3 }).taxHuf).toBe(51_000);
    expect(assessed({ objects: 3, share: '1/3' }).taxHuf).toBe(17_000);
    expect(assessed({ rateHuf: 12_501, share: '1/2' }).instalments.map(({ amountHuf }) => amountHuf)).toEqual([
      3_125, 3_126,
    ]);
  });

  it('ends with the half-year in which the object or the lease ended (htv:25)', () => {
    expect(assessed({ endedOn: '2026-04-30' }).taxHuf).toBe(8_500);
    expect(assessed({ endedOn: '2026-08-30' }).taxHuf).toBe(17_000);
    expect(assessed({ endedOn: '2026-04-30' }).steps.some(({ legal }) => legal === 'htv:25')).toBe(true);
  });

  it('compares the rate of one object with the ceiling', () => {
    const warned = (question: Partial<Question>): boolean =>
      assessed(question).steps.some(({ text }) => text.hu.startsWith('Figyelem'));
    expect(warned({ rateHuf: 47_280 })).toBe(true);
    expect(warned({ rateHuf: 47_279, objects: 2 })).toBe(false);
  });

  it('refuses no objects, and shares above the whole', () => {
    expect(COMMUNAL_TAX.evaluate({ rateHuf: 1, year: 2026, objects: 0 }).ok).toBe(false);
    expect(COMMUNAL_TAX.evaluate({ rateHuf: 1, year: 2026, share: '3/2' })).toMatchObject({
      refusal: { code: 'share-out-of-range' },
    });
  });
});
