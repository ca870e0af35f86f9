import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/database/database.ts';
import type { Scope } from '../../../platform/database/scope.ts';
import { logLine } from '../../../platform/http/log.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import { lockPaymentOrder, notePaymentEvent, updateOrderState } from '../data/payment-order.ts';
import { decideStart, type StartDecision } from '../domain/order-progress.ts';
import type { Provider } from '../simplepay/provider.ts';
import { type StartedTransaction, type StartFailure, startTransaction } from '../simplepay/start-transaction.ts';
import { paymentTexts } from '../texts/payment.ts';

export interface PaymentStart {
  readonly provider: Provider;
  readonly municipalityId: Uuid;
  readonly clientId: Uuid;
  readonly orderId: Uuid;
  readonly email: string;
  readonly lang: 'hu' | 'en';
  readonly returnUrl: string;
}

export type StartRefusal = Refusal<'closed' | 'away' | 'refused'>;

/**
 * Starts an order at the provider and returns the page to go to; an order that was started goes to its same page.
 * The provider is asked between two transactions, so nothing waits for it but this person. When two clicks ask at
 * once, the first answer that is written counts and both go there: of the other page nobody learns.
 */
export async function startPayment(db: Database, start: PaymentStart): Promise<Result<string, StartRefusal>> {
  const scope: Scope = { kind: 'municipality', municipalityId: start.municipalityId, actor: { kind: 'client', id: start.clientId } };
  const before = await db.within(scope, async (tx) => {
    const order = await ownOrder(tx, start);
    return { order, decision: decideStart(order, tx.at) };
  });
  if (before.decision.kind !== 'start') return withoutStart(before.decision);
  const { orderRef, totalHuf, expiresAt } = before.order;
  const { email, lang, returnUrl } = start;
  const answer = await startTransaction(start.provider, { orderRef, totalHuf, expiresAt, email, lang, returnUrl });
  return db.within(scope, async (tx) => {
    const order = await ownOrder(tx, start);
    const decision = decideStart(order, tx.at);
    if (decision.kind !== 'start') return withoutStart(decision);
    return answer.ok ? noteStarted(tx, order, answer.value) : noteFailure(tx, order, answer.refusal);
  });
}

async function ownOrder(tx: Tx, { orderId, clientId }: PaymentStart): Promise<PaymentOrder> {
  const order = await lockPaymentOrder(tx, orderId);
  assert(order !== null && order.clientId === clientId, 'the caller has found the order as its own client');
  return order;
}

function withoutStart(decision: Exclude<StartDecision, { kind: 'start' }>): Result<string, StartRefusal> {
  return decision.kind === 'go-on' ? ok(decision.page) : refuse({ code: 'closed', text: paymentTexts.entries.refuseClosed });
}

async function noteStarted(tx: Tx, order: PaymentOrder, { transactionId, page }: StartedTransaction): Promise<Result<string, StartRefusal>> {
  await updateOrderState(tx, order, { state: 'started', providerReference: transactionId, providerPage: page });
  await notePaymentEvent(tx, order, { kind: 'started', providerReference: transactionId });
  tx.audit({ action: 'payments.order.started', object: { type: 'payment-order', id: order.id }, details: { transactionId } });
  return ok(page);
}

async function noteFailure(tx: Tx, order: PaymentOrder, { code, detail }: StartFailure): Promise<Result<string, StartRefusal>> {
  await notePaymentEvent(tx, order, { kind: 'start-failed', providerStatus: `${code}: ${detail}` });
  tx.audit({ action: 'payments.order.start-failed', object: { type: 'payment-order', id: order.id }, details: { code, detail } });
  logLine({ event: 'payment-start-failed', orderId: order.id, code, detail });
  return code === 'refused'
    ? refuse({ code: 'refused', text: paymentTexts.entries.providerRefused })
    : refuse({ code: 'away', text: paymentTexts.entries.outageText });
}
