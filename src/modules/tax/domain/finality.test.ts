import { describe, expect, it } from 'vitest';
import { chargedInstalments, finalityOf } from './finality.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('finalityOf', () => {
  it('counts 15 days for the appeal and 15 more to pay, days off moved (air:124, air:52, art:62)', () => {
    // 2026-03-03 + 15 = 03-18; final 03-19; + 15 = 04-03 is Good Friday, then Easter Monday: 04-07.
    expect(plain(finalityOf(day('2026-03-03')))).toEqual({ appealUntil: '2026-03-18', finalOn: '2026-03-19', payableUntil: '2026-04-07' });
  });

  it('moves an appeal that would end on a Sunday', () => {
    // 2026-03-07 + 15 = Sunday 03-22: ends Monday 03-23.
    expect(plain(finalityOf(day('2026-03-07')))).toEqual({ appealUntil: '2026-03-23', finalOn: '2026-03-24', payableUntil: '2026-04-08' });
  });
});

describe('chargedInstalments', () => {
  const instalments = [
    { dueOn: day('2026-03-16'), amountHuf: 66_000 },
    { dueOn: day('2026-09-15'), amountHuf: 66_000 },
  ];

  it("keeps the law's day while it has not passed, the day itself included", () => {
    for (const decidedOn of ['2026-01-10', '2026-03-16']) {
      expect(plain(chargedInstalments(instalments, day(decidedOn)))).toEqual([
        { dueOn: '2026-03-16', amountHuf: 66_000, isAfterDecision: false },
        { dueOn: '2026-09-15', amountHuf: 66_000, isAfterDecision: false },
      ]);
    }
  });

  it('gives a passed instalment until 15 days after the decision can be final (art:62)', () => {
    expect(plain(chargedInstalments(instalments, day('2026-03-17')))).toEqual([
      { dueOn: '2026-04-17', amountHuf: 66_000, isAfterDecision: true },
      { dueOn: '2026-09-15', amountHuf: 66_000, isAfterDecision: false },
    ]);
  });

  it('joins what ends up on one day and leaves nothing out', () => {
    const joined = chargedInstalments(instalments, day('2026-10-01'));
    expect(joined.map(({ amountHuf }) => amountHuf)).toEqual([132_000]);
    expect(chargedInstalments([{ dueOn: day('2026-03-16'), amountHuf: 0 }], day('2026-01-01'))).toEqual([]);
  });
});
