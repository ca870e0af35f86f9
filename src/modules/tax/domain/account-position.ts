import type { Credit, Debt } from './allocation.ts';
import type { EntryKind } from './posting.ts';

/** A line of a taxpayer's account, as far as it decides what is owed. */
export interface AccountEntry {
  readonly kind: EntryKind;
  readonly valueOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | null;
  /** Positive raises the debt, negative lowers it; never 0. */
  readonly amountHuf: number;
}

const PAID_KINDS: ReadonlySet<EntryKind> = new Set(['payment', 'refund', 'transfer']);

/** Whether an entry moves what was paid; all others move what is owed. The same as `tax.is_payment` in SQL. */
export function isPaymentKind(kind: EntryKind): boolean {
  return PAID_KINDS.has(kind);
}

/**
 * Debts and credits of an account out of its entries, whose difference is the balance. A cancellation lowers
 * the debt of its own due day and, beyond that, counts as a credit; money paid back eats the latest credits.
 * An entry without a due day is due on its value day.
 */
export function positionOf(entries: readonly AccountEntry[]): { debts: Debt[]; credits: Credit[] } {
  const owed = new Map<string, { dueOn: Temporal.PlainDate; amountHuf: number }>();
  const credits: { on: Temporal.PlainDate; amountHuf: number }[] = [];
  const paidBack: Credit[] = [];
  for (const { kind, valueOn, dueOn, amountHuf } of entries) {
    if (isPaymentKind(kind)) {
      if (amountHuf < 0) credits.push({ on: valueOn, amountHuf: -amountHuf });
      else paidBack.push({ on: valueOn, amountHuf });
      continue;
    }
    const day = dueOn ?? valueOn;
    const key = day.toString();
    owed.set(key, { dueOn: day, amountHuf: amountHuf + (owed.get(key)?.amountHuf ?? 0) });
  }
  const debts: Debt[] = [];
  for (const debt of owed.values()) {
    if (debt.amountHuf > 0) debts.push(debt);
    if (debt.amountHuf < 0) credits.push({ on: debt.dueOn, amountHuf: -debt.amountHuf });
  }
  for (const { on, amountHuf } of paidBack) {
    const uncoveredHuf = takeLatest(credits, amountHuf);
    if (uncoveredHuf > 0) debts.push({ dueOn: on, amountHuf: uncoveredHuf });
  }
  return { debts, credits: credits.filter(({ amountHuf }) => amountHuf > 0) };
}

/** Lowers the latest credits by an amount; answers what they could not cover. */
function takeLatest(credits: { on: Temporal.PlainDate; amountHuf: number }[], amountHuf: number): number {
  let leftHuf = amountHuf;
  const latestFirst = [...credits].sort((left, right) => Temporal.PlainDate.compare(right.on, left.on));
  for (const credit of latestFirst) {
    const takenHuf = Math.min(leftHuf, credit.amountHuf);
    credit.amountHuf -= takenHuf;
    leftHuf -= takenHuf;
  }
  return leftHuf;
}
