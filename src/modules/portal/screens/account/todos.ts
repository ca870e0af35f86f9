import type { Delivery } from '../../../records/contract.ts';
import type { TownBalance } from '../../data/balances.ts';

/** Something that a client should do, and by when. */
export interface Todo {
  readonly kind: 'letter' | 'payment';
  readonly subject: string;
  readonly amountHuf: number;
  readonly href: string;
  readonly dueOn: Temporal.PlainDate;
  readonly isOverdue: boolean;
}

/** Only what is due within this many days is a task; later dues stand on the balance page. */
const PAYMENTS_AHEAD_DAYS = 30;

/** Letters to take over and taxes to pay, the earliest first. */
export function todosOf(input: { letters: readonly Delivery[]; balances: readonly TownBalance[]; today: Temporal.PlainDate }): Todo[] {
  const { letters, balances, today } = input;
  const horizon = today.add({ days: PAYMENTS_AHEAD_DAYS });
  const waiting = letters
    .filter(({ takenOverAt }) => takenOverAt === null)
    .map(({ id, subject, deemedDeliveredOn }): Todo => ({ kind: 'letter', subject, amountHuf: 0, href: `/fiok/postalada/${id}`, dueOn: deemedDeliveredOn, isOverdue: false }));
  const payments = balances.flatMap(({ town, balances: accounts }) => {
    const due = accounts.flatMap(({ items }) => items).filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, horizon) <= 0);
    const [first] = due.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    if (first === undefined) return [];
    const amountHuf = due.reduce((sum, item) => sum + item.openHuf, 0);
    return [{ kind: 'payment' as const, subject: town.name, amountHuf, href: `/fiok/egyenleg#${town.slug}`, dueOn: first.dueOn, isOverdue: first.isOverdue }];
  });
  return [...waiting, ...payments].toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
}
