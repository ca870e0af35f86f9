import type { Bilingual } from '../../../kernel/result.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { accruedSurchargeOf } from '../domain/accrued-surcharge.ts';
import { type LedgerAccount, type LedgerEntry, paymentReference, summaryOf } from '../domain/ledger-account.ts';
import { TAXES, type TaxType } from '../domain/tax-types.ts';
import { ENTRY_KINDS } from '../texts/entry-kinds.ts';
import { whyOf } from '../texts/why.ts';
import { listLedgerAccounts } from './ledger-accounts.ts';

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
  readonly title: Bilingual;
  readonly accountSuffix: string;
  /** Positive: owed; negative: overpaid. */
  readonly balanceHuf: number;
  readonly chargedHuf: number;
  readonly paidHuf: number;
  readonly items: readonly PayableItem[];
  /** Late surcharge that has run up and is not charged yet, not part of the balance; null when its rates are not known. */
  readonly accruedSurchargeHuf: number | null;
  readonly surchargeSteps: readonly Step[];
}

export interface StatementEntry {
  readonly id: Uuid;
  readonly bookedOn: Temporal.PlainDate;
  readonly valueOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | null;
  readonly kind: string;
  readonly title: Bilingual;
  readonly taxYear: number | null;
  /** Registry number of the decision, or the reference of the payment. */
  readonly documentRef: string | null;
  /** The assessment that charged it, if one did. */
  readonly assessmentId: Uuid | null;
  /** Positive raises the debt, negative lowers it. */
  readonly amountHuf: number;
  readonly balanceHuf: number;
  /** Why: rule, paragraph and paper behind the entry, in words. */
  readonly why: Bilingual | null;
  /** The reasoning of the rule step by step, for `Explain`; empty when no rule stands behind the entry. */
  readonly steps: readonly Step[];
}

export interface AccountStatement {
  readonly balance: TaxBalance;
  readonly entries: readonly StatementEntry[];
}

/** Balances of a party on the day of the transaction. Scope: municipality; audited as a read of tax data. */
export async function balancesOf(tx: Tx, partyId: Uuid): Promise<TaxBalance[]> {
  const accounts = await listLedgerAccounts(tx, partyId, tx.today);
  auditRead(tx, 'tax.account.viewed', partyId, tx.today);
  return accounts.map((account) => balanceOf(account, tx.today));
}

/** Ledgers of a party as of a day (inclusive). Scope: municipality; audited as a read of tax data. */
export async function statementsOf(tx: Tx, partyId: Uuid, asOf: Temporal.PlainDate): Promise<AccountStatement[]> {
  const accounts = await listLedgerAccounts(tx, partyId, asOf);
  auditRead(tx, 'tax.statement.viewed', partyId, asOf);
  return accounts.map((account) => ({ balance: balanceOf(account, asOf), entries: withRunningBalance(account.entries) }));
}

function balanceOf(account: LedgerAccount, asOf: Temporal.PlainDate): TaxBalance {
  const { balanceHuf, chargedHuf, paidHuf, open } = summaryOf(account, asOf);
  const accrued = accruedSurchargeOf(account, asOf);
  return {
    accountId: account.id,
    taxType: account.taxType,
    title: TAXES[account.taxType].title,
    accountSuffix: account.suffix,
    balanceHuf,
    chargedHuf,
    paidHuf,
    items: open.map((item) => ({ ...item, reference: paymentReference(account.id, item.dueOn) })),
    accruedSurchargeHuf: accrued?.surchargeHuf ?? null,
    surchargeSteps: accrued?.steps ?? [],
  };
}

function withRunningBalance(entries: readonly LedgerEntry[]): StatementEntry[] {
  let balanceHuf = 0;
  return entries.map((entry) => {
    balanceHuf += entry.amountHuf;
    const { id, bookedOn, valueOn, dueOn, kind, taxYear, documentRef, assessmentId, amountHuf } = entry;
    const title = ENTRY_KINDS[kind];
    const steps = entry.assessed?.steps ?? [];
    return { id, bookedOn, valueOn, dueOn, kind, title, taxYear, documentRef, assessmentId, amountHuf, balanceHuf, why: whyOf(entry), steps };
  });
}

function auditRead(tx: Tx, action: string, partyId: Uuid, asOf: Temporal.PlainDate): void {
  tx.audit({ action, object: { type: 'party', id: partyId }, details: { asOf: asOf.toString() } });
}
