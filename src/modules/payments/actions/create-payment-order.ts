import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { PaymentLine, PaymentOrder } from '../domain/payment-order.ts';
import { findPaymentOrder, notePaymentEvent } from '../data/payment-order.ts';
import { checkLines } from '../domain/order-check.ts';
import { newOrderRef } from '../domain/order-ref.ts';

/** How long a person may take to pay. */
export const VALID_MINUTES = 30;

export interface PaymentOrderRequest {
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  readonly lines: readonly PaymentLine[];
  /** Code of the municipality in payment ids: its KSH code. */
  readonly payeeCode: string;
  /** The same key with the same lines is the same order: a double click pays once. */
  readonly idempotencyKey: string;
}

/**
 * Makes an order; refuses an empty one, more than 100 lines, amounts that are not positive, a total over
 * 50 000 000 Ft. Scope: municipality.
 *
 * @legal d322:58
 */
export async function createPaymentOrder(tx: Tx, request: PaymentOrderRequest): Promise<Result<PaymentOrder, Refusal>> {
  assert(tx.scope.kind === 'municipality', 'a payment goes to a municipality');
  const total = checkLines(request.lines);
  if (!total.ok) return total;
  const { municipalityId } = tx.scope;
  const id = newId(tx.at.epochMilliseconds);
  const key = contentKey(request);
  const inserted = await tx.sql
    .insertInto('payments.payment_order')
    .values({
      municipality_id: municipalityId,
      id,
      order_ref: newOrderRef(request.payeeCode),
      client_id: request.clientId,
      party_id: request.partyId,
      idempotency_key: key,
      total_huf: total.value,
      state: 'created',
      created_at: tx.at,
      expires_at: tx.at.add({ minutes: VALID_MINUTES }),
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'client_id', 'idempotency_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) await writeLines(tx, { municipalityId, id, lines: request.lines });
  return ok(await theOrder(tx, inserted?.id ?? (await idOfEarlier(tx, { municipalityId, clientId: request.clientId, key }))));
}

/**
 * The page's key alone would give somebody who went back and ticked other items their earlier order; and it is
 * a form token, which nothing should keep.
 */
function contentKey({ idempotencyKey, partyId, lines }: PaymentOrderRequest): string {
  const content = [idempotencyKey, partyId, ...lines.map(({ reference, amountHuf }) => `${reference}=${amountHuf}`)];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
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
  await notePaymentEvent(tx, order, { kind: 'created' });
  tx.audit({ action: 'payments.order.created', object: { type: 'payment-order', id }, details: { lines: lines.length } });
}

async function idOfEarlier(tx: Tx, wanted: { municipalityId: Uuid; clientId: Uuid; key: string }): Promise<Uuid> {
  const row = await tx.sql
    .selectFrom('payments.payment_order')
    .select('id')
    .where('municipality_id', '=', wanted.municipalityId)
    .where('client_id', '=', wanted.clientId)
    .where('idempotency_key', '=', wanted.key)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function theOrder(tx: Tx, id: Uuid): Promise<PaymentOrder> {
  const order = await findPaymentOrder(tx, id);
  assert(order !== null, 'an order just written is there');
  return order;
}
