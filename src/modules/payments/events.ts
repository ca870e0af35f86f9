import { Type } from 'typebox';
import { defineEvent } from '../../platform/events/event.ts';

/** Money has arrived for an order; told exactly once. */
export const PaymentSettled = defineEvent(
  'payments.payment.settled',
  1,
  Type.Object({
    orderId: Type.String(),
    orderRef: Type.String(),
    partyId: Type.String(),
    totalHuf: Type.Integer(),
    /** ISO instant of the payment by the provider's signed word, else of our booking. */
    settledAt: Type.String(),
    lines: Type.Array(Type.Object({ reference: Type.String(), amountHuf: Type.Integer() })),
  }),
);
