import { assert } from '../../../kernel/assert.ts';
import { ok, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { PaymentLine, PaymentOrder } from '../contract.ts';
import { findPaymentOrder } from '../data/payment-order.ts';
import { checkLines } from '../domain/order-check.ts';
import { newOrderRef } from '../domain/order-ref.ts';

/** How long a person may take to pay. */
const VALID_MINUTES = 30;

export interface PaymentOrderRequest {
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  readonly lines: readonly PaymentLine[];
  /** Code of the municipality in payment ids: its KSH code. */
  readonly payeeCode: string;
  /** The same key of the same client is the same order: a double click pays once. */
  readonly idempotencyKey: string;
}

/** Makes an order; refuses an empty one, amounts that are not positive, a total over the limit. Scope: municipality. */
export async function createPaymentOrder(tx: Tx, request: PaymentOrderRequest): Promise<Result<PaymentOrder, Refusal>> {
  assert(tx.scope.kind === 'municipality', 'a payment goes to a municipality');
  const total = checkLines(request.lines);
  if (!total.ok) return total;
  const { municipalityId } = tx.scope;
  const id = newId(tx.at.epochMilliseconds);
  const inserted = await tx.sql
    .insertInto('payments.payment_order')
    .values({
      municipality_id: municipalityId,
      id,
      order_ref: newOrderRef(request.payeeCode),
      client_id: request.clientId,
      party_id: request.partyId,
      idempotency_key: request.idempotencyKey,
      total_huf: total.value,
      state: 'created',
      created_at: tx.at,
      expires_at: tx.at.add({ minutes: VALID_MINUTES }),
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'client_id', 'idempotency_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) await writeLines(tx, { municipalityId, id, lines: request.lines });
  return ok(await theOrder(tx, inserted?.id ?? (await idOfEarlier(tx, municipalityId, request))));
}

async function writeLines(tx: Tx, order: { municipalityId: Uuid; id: Uuid; lines: readonly PaymentLine[] }): Promise<void> {
  const { municipalityId, id, lines } = order;
  await tx.sql
    .insertInto('payments.payment_line')
    .values(
      lines.map((line, index) => ({
        municipality_id: municipalityId,
        order_id: id,
        line_no: index + 1,
        reference: line.reference,
        title: line.title,
        account_suffix: line.accountSuffix,
        amount_huf: line.amountHuf,
      })),
    )
    .execute();
  await tx.sql
    .insertInto('payments.payment_event')
    .values({ municipality_id: municipalityId, order_id: id, id: newId(tx.at.epochMilliseconds), kind: 'created', at: tx.at })
    .execute();
  tx.audit({ action: 'payments.order.created', object: { type: 'payment-order', id }, details: { lines: lines.length } });
}

async function idOfEarlier(tx: Tx, municipalityId: Uuid, request: PaymentOrderRequest): Promise<Uuid> {
  const row = await tx.sql
    .selectFrom('payments.payment_order')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .where('client_id', '=', request.clientId)
    .where('idempotency_key', '=', request.idempotencyKey)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function theOrder(tx: Tx, id: Uuid): Promise<PaymentOrder> {
  const order = await findPaymentOrder(tx, id);
  assert(order !== null, 'an order just written is there');
  return order;
}
