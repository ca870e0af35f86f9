import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import type { TaxType } from './domain/tax-types.ts';

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

/** One thing to pay: what is open of one due date of one account. */
export interface PayableItem {
  /** The reference that a payment line carries back. */
  readonly reference: string;
  readonly dueOn: Temporal.PlainDate;
  readonly openHuf: number;
  readonly isOverdue: boolean;
}

/** One tax account in words and figures. */
export interface TaxBalance {
  readonly accountId: Uuid;
  readonly taxType: TaxType;
  readonly title: { readonly hu: string; readonly en: string };
  readonly accountSuffix: string;
  /** Positive: owed; negative: overpaid. */
  readonly balanceHuf: number;
  readonly chargedHuf: number;
  readonly paidHuf: number;
  readonly items: readonly PayableItem[];
}

export interface StatementEntry {
  readonly id: Uuid;
  readonly bookedOn: Temporal.PlainDate;
  readonly valueOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | null;
  readonly kind: string;
  readonly title: { readonly hu: string; readonly en: string };
  /** Positive raises the debt, negative lowers it. */
  readonly amountHuf: number;
  readonly balanceHuf: number;
  /** Why: rule, paragraph and paper behind the entry, in words. */
  readonly why: { readonly hu: string; readonly en: string } | null;
}

export interface AccountStatement {
  readonly balance: TaxBalance;
  readonly entries: readonly StatementEntry[];
}

/** Balances of a party on the day of the transaction. Scope: municipality; audited as a read of tax data. */
export function balancesOf(_tx: Tx, _partyId: Uuid): Promise<TaxBalance[]> {
  throw new Error('not built yet');
}

/** Ledgers of a party as of a day (inclusive). Scope: municipality; audited as a read of tax data. */
export function statementsOf(_tx: Tx, _partyId: Uuid, _asOf: Temporal.PlainDate): Promise<AccountStatement[]> {
  throw new Error('not built yet');
}

/**
 * The parameters that tax forms ask of a municipality (its rates on a day), by the names that form
 * definitions use: `rateHufPerM2`, … Scope: public or municipality.
 */
export function formParameters(_tx: Tx, _municipalityId: Uuid, _formCode: string, _on: Temporal.PlainDate): Promise<Record<string, string | number>> {
  throw new Error('not built yet');
}
