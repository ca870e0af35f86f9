import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { accountKey, openAccounts } from '../data/accounts.ts';
import { post } from '../data/postings.ts';
import { balancedBy, type Posting } from '../domain/posting.ts';
import type { TaxType } from '../domain/tax-types.ts';

export interface ImportedPayment {
  readonly partyId: Uuid;
  readonly taxType: TaxType;
  readonly paidOn: Temporal.PlainDate;
  /** Whole forints, above 0. */
  readonly amountHuf: number;
  /** Of the bank statement; a reference is booked once in a municipality. */
  readonly reference: string;
}

/**
 * Books payments of the past, each against the bank account of its tax. A reference booked before is left
 * out. A few thousand at a time; their taxpayers must be known (`importTaxpayers`). Scope: municipality.
 */
export async function importPayments(tx: Tx, payments: readonly ImportedPayment[]): Promise<{ booked: number }> {
  const accounts = await openAccounts(tx, payments, tx.today);
  const postings = payments.map((payment): Posting => {
    const accountId = accounts.get(accountKey(payment));
    assert(accountId !== undefined, 'an account was just opened for every payment');
    assert(payment.amountHuf > 0, 'a payment is above 0');
    return {
      bookedOn: payment.paidOn,
      source: { kind: 'bank-statement', id: payment.reference },
      lines: balancedBy(`bank:${payment.taxType}`, 'payment', [
        { kind: 'payment', accountId, amountHuf: -payment.amountHuf, documentRef: payment.reference },
      ]),
    };
  });
  return importLedger(tx, postings);
}

/**
 * Books whole postings as they come, for who has more to take over than charges and payments (opening
 * balances, cancellations). Each must balance; a source booked before is left out. Scope: municipality.
 */
export async function importLedger(tx: Tx, postings: readonly Posting[]): Promise<{ booked: number }> {
  const { size } = await post(tx, postings);
  tx.audit({ action: 'tax.ledger.imported', details: { postings: postings.length, booked: size } });
  return { booked: size };
}
