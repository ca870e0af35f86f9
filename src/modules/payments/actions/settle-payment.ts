import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/database/database.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import { lockOrderByRef, municipalityOfOrder, notePaymentEvent, updateOrderState } from '../data/payment-order.ts';
import { decideNotice } from '../domain/order-progress.ts';
import { PaymentSettled } from '../events.ts';
import type { Notice, NoticeRefusal } from '../simplepay/notification.ts';

/** What a notice did. `nothing`: said before, or an intermediate status. */
export type NoticeOutcome = 'settled' | 'paid-again' | 'ended' | 'nothing';

/**
 * Takes in a notice that the provider signed. The first one that says FINISHED settles the order: state, journal,
 * audit and the event in one transaction, under the lock of the order's row, so that notices of the same instant,
 * repeated ones and a kill at any statement book once. Refuses an order that is not ours.
 */
export async function settlePayment(db: Database, notice: Notice): Promise<Result<{ orderId: string; outcome: NoticeOutcome }, NoticeRefusal>> {
  const municipalityId = await db.within({ kind: 'public' }, (tx) => municipalityOfOrder(tx, notice.orderRef));
  if (municipalityId === null) return refuse({ code: 'unknown-order' });
  return db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, async (tx) => {
    const order = await lockOrderByRef(tx, notice.orderRef);
    if (order === null) return refuse({ code: 'unknown-order' });
    const outcome = await take(tx, order, notice);
    const { transactionId, status } = notice;
    tx.audit({ action: 'payments.notice.received', object: { type: 'payment-order', id: order.id }, details: { transactionId, status, outcome } });
    return ok({ orderId: order.id, outcome });
  });
}

async function take(tx: Tx, order: PaymentOrder, notice: Notice): Promise<NoticeOutcome> {
  const decision = decideNotice(order, notice, tx.at);
  const entry = { providerReference: notice.transactionId, providerStatus: notice.status };
  switch (decision.kind) {
    case 'settle':
      await settle(tx, order, notice, decision.settledAt);
      return 'settled';
    case 'paid-again':
      return (await notePaymentEvent(tx, order, { kind: 'paid-again', ...entry })) ? 'paid-again' : 'nothing';
    case 'end':
      await updateOrderState(tx, order, { state: decision.state });
      await notePaymentEvent(tx, order, { kind: decision.state, ...entry });
      return 'ended';
    case 'nothing':
      return 'nothing';
  }
}

async function settle(tx: Tx, order: PaymentOrder, notice: Notice, settledAt: Temporal.Instant): Promise<void> {
  const { transactionId, status } = notice;
  const isFirst = await notePaymentEvent(tx, order, { kind: 'settled', providerReference: transactionId, providerStatus: status });
  assert(isFirst, 'an order is settled once');
  await updateOrderState(tx, order, { state: 'settled', providerReference: transactionId, settledAt });
  tx.emit(PaymentSettled, {
    orderId: order.id,
    orderRef: order.orderRef,
    partyId: order.partyId,
    totalHuf: order.totalHuf,
    settledAt: settledAt.toString(),
    lines: order.lines.map(({ reference, amountHuf }) => ({ reference, amountHuf })),
  });
}
