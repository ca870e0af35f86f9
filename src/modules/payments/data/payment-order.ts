import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { PaymentLine, PaymentOrder, PaymentState } from '../contract.ts';

const LISTED_MAX = 200;

/** Orders of the client of the scope, newest first. Scope: client. */
export async function listPaymentOrders(tx: Tx): Promise<PaymentOrder[]> {
  const rows = await tx.sql.selectFrom('payments.payment_order').selectAll().orderBy('created_at', 'desc').limit(LISTED_MAX).execute();
  const orders: PaymentOrder[] = [];
  for (const row of rows) orders.push(toOrder(row, await linesOf(tx, row)));
  return orders;
}

/** Scope: client (own ones only) or municipality. */
export async function findPaymentOrder(tx: Tx, id: Uuid): Promise<PaymentOrder | null> {
  const row = await tx.sql.selectFrom('payments.payment_order').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toOrder(row, await linesOf(tx, row));
}

/** Takes the order's row, so that two messages about it are dealt with one after the other. Scope: municipality. */
export async function lockOrderByRef(tx: Tx, orderRef: string): Promise<PaymentOrder | null> {
  const row = await tx.sql.selectFrom('payments.payment_order').selectAll().where('order_ref', '=', orderRef).forUpdate().executeTakeFirst();
  return row === undefined ? null : toOrder(row, await linesOf(tx, row));
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

async function linesOf(tx: Tx, order: { municipality_id: string; id: string }): Promise<PaymentLine[]> {
  const rows = await tx.sql
    .selectFrom('payments.payment_line')
    .selectAll()
    .where('municipality_id', '=', order.municipality_id)
    .where('order_id', '=', order.id)
    .orderBy('line_no')
    .execute();
  return rows.map((row) => ({ reference: row.reference, title: row.title, accountSuffix: row.account_suffix, amountHuf: row.amount_huf }));
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
