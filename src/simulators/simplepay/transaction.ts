/** `INPAYMENT` until the person has paid, given up, been refused or run out of time. */
export type TransactionStatus = 'INPAYMENT' | 'FINISHED' | 'NOTAUTHORIZED' | 'CANCELLED' | 'TIMEOUT';

export interface SimplePayTransaction {
  readonly id: number;
  /** The unguessable part of the pay page's address. */
  readonly pageKey: string;
  readonly merchant: string;
  readonly orderRef: string;
  readonly totalHuf: number;
  readonly language: 'hu' | 'en';
  readonly returnUrl: string;
  readonly startedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly status: TransactionStatus;
  readonly resultCode: number | null;
  readonly endedAt: Temporal.Instant | null;
}

/** How a transaction ends, and how long the notice of it is held back. */
export interface Outcome {
  readonly status: Exclude<TransactionStatus, 'INPAYMENT'>;
  readonly resultCode: number;
  readonly noticeDelaySeconds: number;
}

export const CANCELLED: Outcome = { status: 'CANCELLED', resultCode: 2016, noticeDelaySeconds: 0 };
export const TIMED_OUT: Outcome = { status: 'TIMEOUT', resultCode: 2019, noticeDelaySeconds: 0 };
/** The order was paid by another transaction meanwhile. */
export const PAID_ELSEWHERE: Outcome = { status: 'NOTAUTHORIZED', resultCode: 5306, noticeDelaySeconds: 0 };

/** The event's name in what the browser brings back. */
export const RETURN_EVENTS = { FINISHED: 'SUCCESS', NOTAUTHORIZED: 'FAIL', CANCELLED: 'CANCEL', TIMEOUT: 'TIMEOUT' } as const;

/** `2026-03-02T12:30:00+01:00`, as the protocol writes moments. */
export function moment(at: Temporal.Instant): string {
  return at.toString({ timeZone: 'Europe/Budapest', smallestUnit: 'second' });
}
