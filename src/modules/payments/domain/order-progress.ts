import type { PaymentOrder, PaymentState } from './payment-order.ts';

/** What a person is told; `expired` follows from the clock and is stored nowhere. */
export type ShownState = PaymentState | 'expired';

/** The state as of `at`. The end of the time to pay belongs to `expired`. */
export function shownState(order: Pick<PaymentOrder, 'state' | 'expiresAt'>, at: Temporal.Instant): ShownState {
  const isOpen = order.state === 'created' || order.state === 'started';
  return isOpen && Temporal.Instant.compare(at, order.expiresAt) >= 0 ? 'expired' : order.state;
}

/** What pressing the button means: a new start, the same page again, or nothing any more. */
export type StartDecision = { readonly kind: 'start' } | { readonly kind: 'go-on'; readonly page: string } | { readonly kind: 'closed'; readonly state: ShownState };

export function decideStart(order: PaymentOrder, at: Temporal.Instant): StartDecision {
  const state = shownState(order, at);
  if (state === 'created') return { kind: 'start' };
  if (state === 'started' && order.providerPage !== null) return { kind: 'go-on', page: order.providerPage };
  return { kind: 'closed', state };
}

/** What a signed notice does to an order. */
export type NoticeDecision =
  | { readonly kind: 'settle'; readonly settledAt: Temporal.Instant }
  /** Money for an order that is paid already, by another transaction. */
  | { readonly kind: 'paid-again' }
  | { readonly kind: 'end'; readonly state: 'cancelled' | 'timeout' | 'failed' }
  | { readonly kind: 'nothing' };

const ENDS: Readonly<Record<string, 'cancelled' | 'timeout' | 'failed' | undefined>> = {
  CANCELLED: 'cancelled',
  TIMEOUT: 'timeout',
  NOTAUTHORIZED: 'failed',
  FRAUD: 'failed',
  REVERSED: 'failed',
};

/**
 * Judges a notice. Only `FINISHED` means money, and it counts whatever became of the order meanwhile (expired,
 * cancelled): what the provider has taken from the card is booked. A try that ended closes the order only while it
 * is the try that the order knows. Every other status is an intermediate one.
 */
export function decideNotice(
  order: Pick<PaymentOrder, 'state' | 'providerReference' | 'createdAt'>,
  notice: { readonly transactionId: string; readonly status: string; readonly finishedAt: Temporal.Instant | null },
  at: Temporal.Instant,
): NoticeDecision {
  if (notice.status === 'FINISHED') {
    if (order.state !== 'settled') return { kind: 'settle', settledAt: settledAt(order.createdAt, notice.finishedAt, at) };
    return notice.transactionId === order.providerReference ? { kind: 'nothing' } : { kind: 'paid-again' };
  }
  const state = Object.hasOwn(ENDS, notice.status) ? ENDS[notice.status] : undefined;
  const isOpen = order.state === 'started' && notice.transactionId === order.providerReference;
  return state !== undefined && isOpen ? { kind: 'end', state } : { kind: 'nothing' };
}

/** A notice may come hours late; the payer is not late for that. A day outside the order's life is not believed. */
function settledAt(createdAt: Temporal.Instant, said: Temporal.Instant | null, at: Temporal.Instant): Temporal.Instant {
  if (said === null) return at;
  const isBelievable = Temporal.Instant.compare(said, createdAt.subtract({ minutes: 1 })) >= 0 && Temporal.Instant.compare(said, at) <= 0;
  return isBelievable ? said : at;
}
