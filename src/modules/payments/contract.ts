import type { Refusal, Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

export type PaymentState = 'created' | 'started' | 'authorised' | 'settled' | 'cancelled' | 'timeout' | 'failed';

/** What is paid: the room that booked the debt gives a reference it understands again. */
export interface PaymentLine {
  /** `tax:<accountId>:<dueOn>` or the like; opaque here. */
  readonly reference: string;
  readonly title: string;
  /** Suffix of the municipality's account that it goes to, such as `02440000`. */
  readonly accountSuffix: string;
  readonly amountHuf: number;
}

export interface PaymentOrder {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  /** At most 23 characters, unique, no personal data. */
  readonly orderRef: string;
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  readonly lines: readonly PaymentLine[];
  readonly totalHuf: number;
  readonly state: PaymentState;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly settledAt: Temporal.Instant | null;
  readonly providerReference: string | null;
}

/** Makes an order; refuses an empty one, amounts that are not positive, a total over the limit. Scope: municipality. */
export function createPaymentOrder(
  _tx: Tx,
  _request: { clientId: Uuid; partyId: Uuid; lines: readonly PaymentLine[]; idempotencyKey: string },
): Promise<Result<PaymentOrder, Refusal>> {
  throw new Error('not built yet');
}

/** Orders of the client of the scope, newest first. Scope: client. */
export function listPaymentOrders(_tx: Tx): Promise<PaymentOrder[]> {
  throw new Error('not built yet');
}

/** Scope: client or municipality. */
export function findPaymentOrder(_tx: Tx, _id: Uuid): Promise<PaymentOrder | null> {
  throw new Error('not built yet');
}

// Routes of this room: POST /fizetes/:id/inditas (client) starts at the provider and redirects to its page;
// GET /fizetes/:id/vissza (client; proves nothing) shows the state; POST /fizetes/ipn (public, raw, signed).
// Event: payments.payment.settled v1 {orderId, partyId, totalHuf, settledAt, lines: [{reference, amountHuf}]}
