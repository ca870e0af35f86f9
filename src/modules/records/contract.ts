/**
 * What other rooms may use of the records room: arrivals, cases and their papers, sign-off, dispatch, delivery.
 * Scope: municipality unless a function says client.
 */

export { arrive } from './actions/arrive.ts';
export { answerSupplement } from './actions/answer-supplement.ts';
export { askSupplement, type SupplementToAsk } from './actions/ask-supplement.ts';
export { assignCase } from './actions/assign-case.ts';
export { deliveredDocument } from './actions/delivered-document.ts';
export { dispatch } from './actions/dispatch.ts';
export { draftItem } from './actions/draft-item.ts';
export { openRegisterBook } from './actions/open-register-book.ts';
export { refuseSignOff } from './actions/refuse-sign-off.ts';
export { registerArrival } from './actions/register-arrival.ts';
export { settleCase } from './actions/settle-case.ts';
export { signOff } from './actions/sign-off.ts';
export { DOCUMENT_BYTES_MAX, storeDocument } from './actions/store-document.ts';
export { withdrawSubmission } from './actions/withdraw-submission.ts';
export { takeOver } from './actions/take-over.ts';

export { findArrival, findArrivalOfSubmission, listWaitingArrivals } from './data/arrivals.ts';
export { listCases, listOpenCasesOfParty } from './data/case-list.ts';
export { findCase } from './data/cases.ts';
export { listDeliveries } from './data/deliveries.ts';
export { deskFigures } from './data/desk.ts';
export { findDocument } from './data/documents.ts';
export { findItem, listAwaitingSignOff } from './data/items.ts';
export { listCaseEntries } from './data/journal.ts';
export { listOfficers, officerNames, unitsOfOfficial } from './data/officers.ts';
export { findSupplementOfAnswer, findSupplementRequest, listCaseSupplements, listOwnSupplements } from './data/supplements.ts';
export { findWithdrawal } from './data/withdrawals.ts';
export { findTrackedCase, listTrackedCases } from './data/tracked-cases.ts';

export { explainDueDay } from './domain/deadlines.ts';

export type { Arrival, ArrivalRequest, ArrivedPaper, Procedure, Registration, RegistrationRequest } from './domain/arrival.ts';
export type {
  AwaitingItem,
  CaseFile,
  CaseFilter,
  CasePage,
  CaseRow,
  CaseState,
  DeskFigures,
  DueFilter,
  Item,
  ItemState,
  Officer,
} from './domain/case-file.ts';
export type { CaseEntry, EntryKind } from './domain/case-journal.ts';
export type { DeliveredHow, Delivery } from './domain/delivery.ts';
export type { Signer } from './domain/sign-off.ts';
export { SUPPLEMENT_DAYS_MAX, SUPPLEMENT_DAYS_USUAL, type SupplementMark, type SupplementRequest } from './domain/supplement.ts';
export type { CaseStep, TrackedCase } from './domain/tracked-case.ts';

export { CaseAssigned, CaseRegistered, ItemDelivered, ItemSignedOff, ItemSignOffRefused } from './events.ts';
