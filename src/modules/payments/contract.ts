export { createPaymentOrder } from './actions/create-payment-order.ts';
export { findPaymentOrder, listPaymentOrders } from './data/payment-order.ts';
export { PaymentSettled } from './events.ts';
export { paymentPageOrigins } from './simplepay/provider.ts';
export type { PaymentLine, PaymentOrder, PaymentState } from './domain/payment-order.ts';
