import { assert } from '../../../kernel/assert.ts';

/** What is owed by a day, that day included. Whole forints above 0. */
export interface Debt {
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
}

/** What was paid or written off on a day. Whole forints above 0. */
export interface Credit {
  readonly on: Temporal.PlainDate;
  readonly amountHuf: number;
}

/** A part of a debt with the day on which it was paid; null while it is open. */
export interface Slice {
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
  readonly paidOn: Temporal.PlainDate | null;
}

export interface Allocation {
  /** Of all debts, oldest due day first, and of one debt in the order in which it was paid. */
  readonly slices: readonly Slice[];
  /** Credits that no debt took. */
  readonly overpaidHuf: number;
}

/**
 * Settles debts of one account by its credits: the earliest credit goes to the debt that was due first,
 * whatever the payer meant. Open slices minus what was overpaid is the balance, to the forint.
 *
 * @legal art:71
 */
export function allocate(debts: readonly Debt[], credits: readonly Credit[]): Allocation {
  const waiting = byDay(credits, ({ on }) => on).map((credit) => ({ ...credit }));
  const slices: Slice[] = [];
  for (const { dueOn, amountHuf } of byDay(debts, ({ dueOn: day }) => day)) {
    assert(amountHuf > 0, 'a debt is above 0');
    let leftHuf = amountHuf;
    while (leftHuf > 0) {
      const credit = waiting[0];
      if (credit === undefined) {
        slices.push({ dueOn, amountHuf: leftHuf, paidOn: null });
        break;
      }
      const takenHuf = Math.min(leftHuf, credit.amountHuf);
      slices.push({ dueOn, amountHuf: takenHuf, paidOn: credit.on });
      leftHuf -= takenHuf;
      credit.amountHuf -= takenHuf;
      if (credit.amountHuf === 0) waiting.shift();
    }
  }
  return { slices, overpaidHuf: waiting.reduce((sum, { amountHuf }) => sum + amountHuf, 0) };
}

/** What is open by due day, oldest first; days without an open forint are left out. */
export function openByDueDay({ slices }: Allocation): Debt[] {
  const open = new Map<string, Debt>();
  for (const { dueOn, amountHuf, paidOn } of slices) {
    if (paidOn !== null) continue;
    const day = dueOn.toString();
    open.set(day, { dueOn, amountHuf: amountHuf + (open.get(day)?.amountHuf ?? 0) });
  }
  return [...open.values()];
}

/** Sorted by day; what shares a day keeps its order. */
function byDay<T>(items: readonly T[], dayOf: (item: T) => Temporal.PlainDate): T[] {
  return [...items].sort((left, right) => Temporal.PlainDate.compare(dayOf(left), dayOf(right)));
}
