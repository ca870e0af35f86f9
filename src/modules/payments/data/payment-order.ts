import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { PaymentLine, PaymentOrder, PaymentState } from '../domain/payment-order.ts';

const LISTED_MAX = 200;

/** Orders of the client of the scope, newest first, at most 200. Scope: client. */
export async function listPaymentOrders(tx: Tx): Promise<PaymentOrder[]> {
  assert(tx.scope.kind === 'client', 'a list of orders belongs to a client');
  const rows = await ordersInScope(tx).orderBy('created_at', 'desc').limit(LISTED_MAX).execute();
  return withLines(tx, rows);
}

/** One order; null when it is not there or of another client or town. Scope: client or municipality. */
export async function findPaymentOrder(tx: Tx, id: Uuid): Promise<PaymentOrder | null> {
  return first(tx, await ordersInScope(tx).where('id', '=', id).execute());
}

/** Like `findPaymentOrder`, and nobody else can change the order until the commit. Scope: municipality. */
export async function lockPaymentOrder(tx: Tx, id: Uuid): Promise<PaymentOrder | null> {
  return first(tx, await ordersInScope(tx).where('id', '=', id).forUpdate().execute());
}

/** Takes the order's row, so that two messages about it are dealt with one after the other. Scope: municipality. */
export async function lockOrderByRef(tx: Tx, orderRef: string): Promise<PaymentOrder | null> {
  return first(tx, await ordersInScope(tx).where('order_ref', '=', orderRef).forUpdate().execute());
}

/** Whose order a reference names; null for nobody's. Scope: public, as a message comes before its town is known. */
export async function municipalityOfOrder(tx: Tx, orderRef: string): Promise<Uuid | null> {
  const { rows } = await sql<{ id: Uuid | null }>`select payments.municipality_of_order(${orderRef}) as id`.execute(tx.sql);
  return rows[0]?.id ?? null;
}

/** What can happen to an order; the journal's kinds. */
export type PaymentEventKind = 'created' | 'started' | 'start-failed' | 'cancelled' | 'timeout' | 'failed' | 'settled' | 'paid-again';

export interface PaymentEventEntry {
  readonly kind: PaymentEventKind;
  readonly providerReference?: string | null;
  readonly providerStatus?: string;
}

/**
 * Adds to the journal of an order; false when it is there already (an order is settled once, and each further
 * payment is noted once). Scope: municipality.
 */
export async function notePaymentEvent(tx: Tx, order: { readonly municipalityId: Uuid; readonly id: Uuid }, entry: PaymentEventEntry): Promise<boolean> {
  const row = await tx.sql
    .insertInto('payments.payment_event')
    .values({
      municipality_id: order.municipalityId,
      order_id: order.id,
      id: newId(tx.at.epochMilliseconds),
      kind: entry.kind,
      at: tx.at,
      provider_reference: entry.providerReference ?? null,
      provider_status: entry.providerStatus ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Rewrites the projection beside the journal. Scope: municipality; the caller holds the order's row. */
export async function updateOrderState(
  tx: Tx,
  order: PaymentOrder,
  change: { readonly state: PaymentState; readonly providerReference?: string; readonly providerPage?: string; readonly settledAt?: Temporal.Instant },
): Promise<void> {
  await tx.sql
    .updateTable('payments.payment_order')
    .set({
      state: change.state,
      provider_reference: change.providerReference ?? order.providerReference,
      provider_page: change.providerPage ?? order.providerPage,
      settled_at: change.settledAt ?? order.settledAt,
    })
    .where('municipality_id', '=', order.municipalityId)
    .where('id', '=', order.id)
    .execute();
}

function ordersInScope(tx: Tx) {
  const orders = tx.sql.selectFrom('payments.payment_order').selectAll();
  if (tx.scope.kind === 'client') return orders.where('client_id', '=', tx.scope.clientId);
  assert(tx.scope.kind === 'municipality', 'orders belong to a client and a municipality');
  return orders.where('municipality_id', '=', tx.scope.municipalityId);
}

interface OrderRow {
  municipality_id: string;
  id: string;
  order_ref: string;
  client_id: string;
  party_id: string;
  total_huf: number;
  state: string;
  provider_reference: string | null;
  provider_page: string | null;
  created_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  settled_at: Temporal.Instant | null;
}

async function first(tx: Tx, rows: readonly OrderRow[]): Promise<PaymentOrder | null> {
  const [order] = await withLines(tx, rows);
  return order ?? null;
}

async function withLines(tx: Tx, orders: readonly OrderRow[]): Promise<PaymentOrder[]> {
  if (orders.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('payments.payment_line')
    .selectAll()
    .where('municipality_id', 'in', [...new Set(orders.map((order) => order.municipality_id))])
    .where('order_id', 'in', orders.map(({ id }) => id))
    .orderBy('line_no')
    .execute();
  const byOrder = Map.groupBy(rows, (row) => row.order_id);
  return orders.map((order) =>
    toOrder(
      order,
      (byOrder.get(order.id) ?? []).map((row) => ({ reference: row.reference, title: row.title, accountSuffix: row.account_suffix, amountHuf: row.amount_huf })),
    ),
  );
}

function toOrder(row: OrderRow, lines: PaymentLine[]): PaymentOrder {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    orderRef: row.order_ref,
    clientId: row.client_id,
    partyId: row.party_id,
    lines,
    totalHuf: row.total_huf,
    state: row.state as PaymentState,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    settledAt: row.settled_at,
    providerReference: row.provider_reference,
    providerPage: row.provider_page,
  };
}
