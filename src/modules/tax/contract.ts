export type { AssessedTaxType, TaxType } from './domain/tax-types.ts';
export type { EntryKind, Posting, PostingLine } from './domain/posting.ts';

// Taking over what another system or a generator holds. Order: rates, taxpayers, objects, assessments, payments.
export { importRates, importTaxObjects, importTaxpayers } from './actions/import-register.ts';
export type { ImportedOwner, ImportedRate, ImportedTaxObject, ImportedTaxpayer } from './actions/import-register.ts';
export { importAssessments } from './actions/import-assessments.ts';
export type { ImportedAssessment } from './actions/import-assessments.ts';
export { importLedger, importPayments } from './actions/import-ledger.ts';
export type { ImportedPayment } from './actions/import-ledger.ts';
/** Accounts by `partyId/taxType`, opened where missing: for `importLedger`. */
export { openAccounts } from './data/accounts.ts';

/** Whoever signs a paper of this room (`reference` begins with `tax.`) must hold this; others decide nothing. */
export { SIGN_OFF_PERMISSION } from './permissions.ts';

export { AssessmentSignedOff, PaymentBooked, RateSet } from './events.ts';

export { balancesOf, statementsOf } from './data/statements.ts';
export type { AccountStatement, PayableItem, StatementEntry, TaxBalance } from './data/statements.ts';

export { formParameters } from './data/rates.ts';
export { taxFactsOf } from './data/tax-facts.ts';
export { taxTypeOfForm } from './domain/tax-types.ts';
