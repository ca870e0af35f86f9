import { subscribe, type Subscription } from '../../platform/events/event.ts';
import { CaseAssigned, CaseRegistered, ItemDelivered, ItemSignedOff, ItemSignOffRefused } from '../records/contract.ts';
import { PaymentSettled } from '../payments/contract.ts';
import { bookPayment } from './actions/book-payment.ts';
import { completeSignOff } from './actions/complete-sign-off.ts';
import { recordDelivery } from './actions/record-delivery.ts';
import { returnToDraft } from './actions/return-to-draft.ts';
import { followAssignment, takeOverReport } from './actions/take-over-report.ts';

/** What this room hears. Each handler runs once per event, and would change nothing the second time. */
export const taxSubscriptions: readonly Subscription[] = [
  subscribe('tax.take-over-report', CaseRegistered, (tx, { payload }) => takeOverReport(tx, payload)),
  subscribe('tax.follow-assignment', CaseAssigned, (tx, { payload }) => followAssignment(tx, payload)),
  subscribe('tax.complete-sign-off', ItemSignedOff, (tx, { payload }) => completeSignOff(tx, payload)),
  subscribe('tax.return-to-draft', ItemSignOffRefused, (tx, { payload }) => returnToDraft(tx, payload)),
  subscribe('tax.record-delivery', ItemDelivered, (tx, { payload }) => recordDelivery(tx, payload)),
  subscribe('tax.book-payment', PaymentSettled, (tx, { payload }) => bookPayment(tx, payload)),
];
