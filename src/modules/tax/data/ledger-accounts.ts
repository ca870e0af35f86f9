import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { AssessedTax } from '../domain/assessed-tax.ts';
import type { Grace, LedgerAccount, LedgerEntry } from '../domain/ledger-account.ts';
import type { EntryKind } from '../domain/posting.ts';
import { isTaxType } from '../domain/tax-types.ts';
import { townOf } from './town.ts';

/** All accounts of a taxpayer with what was booked by the end of a day, in the order of booking. Scope: municipality. */
export async function listLedgerAccounts(tx: Tx, partyId: Uuid, asOf: Temporal.PlainDate): Promise<LedgerAccount[]> {
  const accounts = await tx.sql
    .selectFrom('tax.account')
    .select(['id', 'party_id', 'tax_type', 'suffix'])
    .where('municipality_id', '=', townOf(tx))
    .where('party_id', '=', partyId)
    .orderBy('suffix')
    .execute();
  const entries = await entriesOf(tx, accounts.map(({ id }) => id), asOf);
  return accounts.map(({ id, party_id, tax_type, suffix }) => {
    assert(isTaxType(tax_type), `no such tax: ${tax_type}`);
    return { id, partyId: party_id, taxType: tax_type, suffix, entries: entries.get(id) ?? [] };
  });
}

/** The taxpayer of an account, or null when there is no such account here. Scope: municipality. */
export async function findAccountOwner(tx: Tx, accountId: Uuid): Promise<{ partyId: Uuid; taxType: string } | null> {
  const row = await tx.sql
    .selectFrom('tax.account')
    .select(['party_id', 'tax_type'])
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row === undefined ? null : { partyId: row.party_id, taxType: row.tax_type };
}

async function entriesOf(tx: Tx, accountIds: readonly Uuid[], asOf: Temporal.PlainDate): Promise<Map<Uuid, LedgerEntry[]>> {
  const byAccount = new Map<Uuid, LedgerEntry[]>();
  if (accountIds.length === 0) return byAccount;
  for (const row of await selectEntries(tx, accountIds, asOf)) {
    assert(row.account_id !== null, 'the query asks for lines of accounts');
    const list = byAccount.get(row.account_id) ?? [];
    list.push(toEntry(row));
    byAccount.set(row.account_id, list);
  }
  return byAccount;
}

type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number];

function selectEntries(tx: Tx, accountIds: readonly Uuid[], asOf: Temporal.PlainDate) {
  return tx.sql
    .selectFrom('tax.entry as e')
    .innerJoin('tax.posting as p', (join) => join.onRef('p.municipality_id', '=', 'e.municipality_id').onRef('p.id', '=', 'e.posting_id'))
    .leftJoin('tax.assessment as a', (join) => join.onRef('a.municipality_id', '=', 'e.municipality_id').onRef('a.id', '=', 'e.assessment_id'))
    .leftJoin('tax.assessment_line as l', (join) =>
      join
        .onRef('l.municipality_id', '=', 'a.municipality_id')
        .onRef('l.assessment_id', '=', 'a.id')
        .onRef('l.revision', '=', 'a.revision')
        .onRef('l.year', '=', 'e.tax_year'),
    )
    .select(['e.id', 'e.account_id', 'e.posting_id', 'e.kind', 'e.booked_on', 'e.value_on', 'e.due_on', 'e.tax_year', 'e.amount_huf'])
    .select(['e.document_ref', 'e.assessment_id', 'p.reason', 'a.state', 'a.payable_until', 'a.case_id', 'l.rule_id', 'l.output'])
    .where('e.municipality_id', '=', townOf(tx))
    .where('e.account_id', 'in', accountIds)
    .where('e.booked_on', '<=', asOf)
    .orderBy('e.booked_on')
    .orderBy('p.created_at')
    // What was booked in one moment: debts first, then what paid them.
    .orderBy(sql`tax.is_payment(e.kind)`)
    .orderBy('e.posting_id')
    .orderBy('e.line')
    .execute();
}

function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id,
    postingId: row.posting_id,
    // The column's check knows the same kinds.
    kind: row.kind as EntryKind,
    bookedOn: row.booked_on,
    valueOn: row.value_on,
    dueOn: row.due_on,
    taxYear: row.tax_year,
    amountHuf: row.amount_huf,
    documentRef: row.document_ref,
    reason: row.reason,
    assessmentId: row.assessment_id,
    grace: graceOfRow(row),
    assessed: row.rule_id === null ? null : { ruleId: row.rule_id, caseId: row.case_id, steps: Value.Parse(AssessedTax, row.output).steps },
  };
}

/** A decision that was not delivered yet can still be appealed against; one taken over from elsewhere is final. */
function graceOfRow(row: EntryRow): Grace | null {
  if (row.state === null) return null;
  return row.payable_until ?? (row.state === 'signed_off' ? 'not-final' : null);
}
