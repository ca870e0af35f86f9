import type { Step } from '../../../kernel/rule-fields.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AccountEntry } from './account-position.ts';
import { isPaymentKind, positionOf } from './account-position.ts';
import { allocate, openByDueDay } from './allocation.ts';
import type { TaxType } from './tax-types.ts';

/** Until when nobody is late with what a decision charged: a day, or `not-final` while the decision may be appealed. */
export type Grace = Temporal.PlainDate | 'not-final';

/** An account with its entries, in the order of booking. */
export interface LedgerAccount {
  readonly id: Uuid;
  readonly partyId: Uuid;
  readonly taxType: TaxType;
  readonly suffix: string;
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerEntry extends AccountEntry {
  readonly id: Uuid;
  readonly postingId: Uuid;
  readonly bookedOn: Temporal.PlainDate;
  readonly taxYear: number | null;
  readonly documentRef: string | null;
  readonly reason: string | null;
  readonly assessmentId: Uuid | null;
  /** Null for what no decision of ours charged. */
  readonly grace: Grace | null;
  /** The reasoning of the assessment behind a charge. */
  readonly assessed: { readonly ruleId: string; readonly caseId: Uuid | null; readonly steps: readonly Step[] } | null;
}

export interface AccountSummary {
  readonly balanceHuf: number;
  readonly chargedHuf: number;
  readonly paidHuf: number;
  readonly open: readonly OpenItem[];
  readonly overpaidHuf: number;
}

export interface OpenItem {
  readonly dueOn: Temporal.PlainDate;
  readonly openHuf: number;
  readonly isOverdue: boolean;
}

/**
 * What an account owes on a day, by due day. An item is overdue after its due day, though not before the
 * decision behind it is final and 15 days have passed since.
 *
 * @legal art:71 oldest first; art:62 not before 15 days after the decision became final
 */
export function summaryOf(account: Pick<LedgerAccount, 'entries'>, asOf: Temporal.PlainDate): AccountSummary {
  const { entries } = account;
  const { debts, credits } = positionOf(entries);
  const allocation = allocate(debts, credits);
  const open = openByDueDay(allocation).map(({ dueOn, amountHuf }) => ({
    dueOn,
    openHuf: amountHuf,
    isOverdue: isLate(dueOn, graceOf(entries, dueOn), asOf),
  }));
  let chargedHuf = 0;
  let paidHuf = 0;
  for (const { kind, amountHuf } of entries) {
    if (isPaymentKind(kind)) paidHuf -= amountHuf;
    else chargedHuf += amountHuf;
  }
  return { balanceHuf: chargedHuf - paidHuf, chargedHuf, paidHuf, open, overpaidHuf: allocation.overpaidHuf };
}

/** From when a debt is late: the later of its due day and the grace; null while a decision is not final. */
export function lateAfter(dueOn: Temporal.PlainDate, grace: Grace | null): Temporal.PlainDate | null {
  if (grace === 'not-final') return null;
  return grace === null || Temporal.PlainDate.compare(grace, dueOn) <= 0 ? dueOn : grace;
}

/** The longest grace among what fell due on one day. */
export function graceOf(entries: readonly LedgerEntry[], dueOn: Temporal.PlainDate): Grace | null {
  let longest: Grace | null = null;
  for (const { kind, dueOn: day, grace } of entries) {
    if (kind !== 'charge' || grace === null || day?.equals(dueOn) !== true) continue;
    if (grace === 'not-final') return grace;
    if (longest === null || Temporal.PlainDate.compare(grace, longest) > 0) longest = grace;
  }
  return longest;
}

/** `tax:<accountId>:<dueOn>`: what a payment line carries to the payments room and back. */
export function paymentReference(accountId: Uuid, dueOn: Temporal.PlainDate): string {
  return `tax:${accountId}:${dueOn.toString()}`;
}

/** The account that a payment line names; null when it is not one of ours. */
export function accountOfReference(reference: string): Uuid | null {
  const match = /^tax:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):\d{4}-\d{2}-\d{2}$/.exec(reference);
  return match?.[1] ?? null;
}

function isLate(dueOn: Temporal.PlainDate, grace: Grace | null, asOf: Temporal.PlainDate): boolean {
  const last = lateAfter(dueOn, grace);
  return last !== null && Temporal.PlainDate.compare(asOf, last) > 0;
}
