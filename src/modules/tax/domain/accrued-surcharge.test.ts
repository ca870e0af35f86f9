import { describe, expect, it } from 'vitest';
import { accruedSurchargeOf } from './accrued-surcharge.ts';
import type { LedgerEntry } from './ledger-account.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function entry(kind: LedgerEntry['kind'], amountHuf: number, dueOn: string | null, valueOn: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const common = { id: kind, postingId: kind, bookedOn: day(valueOn), taxYear: null, documentRef: null, reason: null, assessmentId: null, grace: null, assessed: null };
  return { ...common, kind, amountHuf, dueOn: dueOn === null ? null : day(dueOn), valueOn: day(valueOn), ...more };
}

const CHARGE = entry('charge', 100_000, '2025-03-17', '2025-02-01');

function surcharge(entries: readonly LedgerEntry[], asOf: string): number | undefined {
  return accruedSurchargeOf({ taxType: 'building', entries }, day(asOf))?.surchargeHuf;
}

describe('accruedSurchargeOf', () => {
  it('runs from the day after the due day until the day asked about, or until payment (art:206, art:209)', () => {
    expect(surcharge([CHARGE], '2025-03-17')).toBe(0);
    expect(surcharge([CHARGE], '2025-05-26')).toBe(2_170);
    expect(surcharge([CHARGE, entry('payment', -100_000, null, '2025-05-26')], '2026-01-01')).toBe(2_170);
  });

  it('runs on what is left after a part payment', () => {
    expect(surcharge([CHARGE, entry('payment', -60_000, null, '2025-03-10')], '2025-05-26')).toBe(868);
  });

  it('does not run before a decision is final and its time to pay is over (art:62)', () => {
    expect(surcharge([{ ...CHARGE, grace: 'not-final' }], '2025-05-26')).toBe(0);
    expect(surcharge([{ ...CHARGE, grace: day('2025-05-25') }], '2025-05-26')).toBe(31);
  });

  it('never runs on surcharge', () => {
    expect(accruedSurchargeOf({ taxType: 'late-surcharge', entries: [CHARGE] }, day('2025-05-26'))).toEqual({ surchargeHuf: 0, steps: [] });
  });
});
