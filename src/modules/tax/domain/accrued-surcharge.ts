import { Decimal } from '../../../kernel/decimal.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import { positionOf } from './account-position.ts';
import { allocate } from './allocation.ts';
import { LATE_SURCHARGE } from './late-surcharge.ts';
import { graceOf, lateAfter, type LedgerAccount } from './ledger-account.ts';

/** Late surcharge that has run up and is not charged yet. */
export interface AccruedSurcharge {
  /** Whole forints, rounded once. */
  readonly surchargeHuf: number;
  readonly steps: readonly Step[];
}

/**
 * What late surcharge an account has run up by the end of a day, on every forint from the day after it was
 * late until it was paid, or until that day. For information: it is charged, with its own decision or yearly,
 * on the surcharge account. Not taken off: what was overpaid on other taxes (art:208(1)), and surcharge that
 * was charged before. Null when the rule knows no rate for some of the days.
 *
 * @legal art:206 art:209
 */
export function accruedSurchargeOf(account: Pick<LedgerAccount, 'entries' | 'taxType'>, asOf: Temporal.PlainDate): AccruedSurcharge | null {
  if (account.taxType === 'late-surcharge') return { surchargeHuf: 0, steps: [] };
  const { debts, credits } = positionOf(account.entries);
  let exact = Decimal.ZERO;
  const steps: Step[] = [];
  for (const { dueOn, amountHuf, paidOn } of allocate(debts, credits).slices) {
    const lastDay = lateAfter(dueOn, graceOf(account.entries, dueOn));
    const until = paidOn ?? asOf;
    if (lastDay === null || Temporal.PlainDate.compare(until, lastDay) <= 0) continue;
    const decided = LATE_SURCHARGE.decide({ debtHuf: amountHuf, dueOn: lastDay.toString(), paidOn: until.toString() });
    if (!decided.ok) return null;
    for (const segment of decided.value.segments) exact = exact.add(Decimal.of(segment.amountHuf));
    steps.push(...decided.value.steps);
  }
  return { surchargeHuf: exact.roundHalfUp(0).toNumber(), steps };
}
