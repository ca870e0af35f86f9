import type { Uuid } from '../../../platform/ids/uuid.ts';

export type PaymentState = 'created' | 'started' | 'settled' | 'cancelled' | 'timeout' | 'failed';

/** What is paid: the room that booked the debt gives a reference that it understands again. */
export interface PaymentLine {
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
  /** The provider's transaction id, once started. */
  readonly providerReference: string | null;
  /** Where the browser goes to pay, once started. */
  readonly providerPage: string | null;
}
