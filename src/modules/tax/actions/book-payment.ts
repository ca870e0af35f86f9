import { assert } from '../../../kernel/assert.ts';
import { dayInBudapest } from '../../../kernel/dates.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findAccountOwner } from '../data/ledger-accounts.ts';
import { postOnce } from '../data/postings.ts';
import { accountOfReference } from '../domain/ledger-account.ts';
import { balancedBy, type PostingLine } from '../domain/posting.ts';
import { PaymentBooked } from '../events.ts';

/** What the payments room tells of a settled order. */
export interface SettledPayment {
  readonly orderId: Uuid;
  readonly partyId: Uuid;
  /** ISO instant. */
  readonly settledAt: string;
  /** The reference that people know, for the statement. */
  readonly orderRef: string;
  readonly lines: readonly { readonly reference: string; readonly amountHuf: number }[];
}

/**
 * Books a settled card payment on the tax accounts that its lines name, against the clearing account of the
 * card provider: all lines of an order in one posting, once, however often it is told. Lines of other rooms
 * are not ours. A line that names a tax account which is not there is kept as unidentified money, never lost.
 * Scope: municipality (a job).
 *
 * @legal art:63 art:70
 */
export async function bookPayment(tx: Tx, payment: SettledPayment): Promise<void> {
  const { orderId, partyId, orderRef } = payment;
  const valueOn = dayInBudapest(Temporal.Instant.from(payment.settledAt));
  const lines: PostingLine[] = [];
  let unidentifiedHuf = 0;
  for (const { reference, amountHuf } of payment.lines) {
    if (!reference.startsWith('tax:')) continue;
    assert(Number.isSafeInteger(amountHuf) && amountHuf > 0, 'a paid line is above 0');
    const accountId = accountOfReference(reference);
    const owner = accountId === null ? null : await findAccountOwner(tx, accountId);
    const common = { kind: 'payment', amountHuf: -amountHuf, valueOn, documentRef: orderRef } as const;
    if (accountId !== null && owner !== null) lines.push({ ...common, accountId });
    else {
      lines.push({ ...common, book: 'unidentified:tax' });
      unidentifiedHuf += amountHuf;
    }
  }
  if (lines.length === 0) return;
  const isNew = await postOnce(tx, {
    bookedOn: tx.today,
    source: { kind: 'payment-order', id: orderId },
    lines: balancedBy('clearing:card', 'payment', lines),
  });
  if (!isNew) return;
  const totalHuf = -lines.reduce((sum, { amountHuf }) => sum + amountHuf, 0);
  tx.audit({ action: 'tax.payment.booked', object: { type: 'payments.order', id: orderId }, details: { partyId, totalHuf, unidentifiedHuf } });
  tx.emit(PaymentBooked, { orderId, partyId, totalHuf, unidentifiedHuf });
}
