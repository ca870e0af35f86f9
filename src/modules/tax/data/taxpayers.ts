import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { ImportedTaxpayer } from '../actions/import-register.ts';
import { townOf } from './town.ts';

/** Enters a party as a taxpayer of the town, unless it is one already. */
export async function enterTaxpayer(tx: Tx, partyId: Uuid, kind: ImportedTaxpayer['kind']): Promise<void> {
  await tx.sql
    .insertInto('tax.taxpayer')
    .values({ municipality_id: townOf(tx), party_id: partyId, kind, registered_on: tx.today })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'party_id']).doNothing())
    .execute();
}

/** Which of these parties are taxpayers of the town. */
export async function taxpayersAmong(tx: Tx, partyIds: readonly Uuid[]): Promise<Set<Uuid>> {
  const rows = await tx.sql
    .selectFrom('tax.taxpayer')
    .select('party_id')
    .where('municipality_id', '=', townOf(tx))
    .where(sql<boolean>`party_id = any(${[...partyIds]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ party_id }) => party_id));
}

/** What these taxpayers owe now, all taxes together; from the kept balances. */
export async function balancesByParty(tx: Tx, partyIds: readonly Uuid[]): Promise<Map<Uuid, number>> {
  const { rows } = await sql<{ party_id: Uuid; balance_huf: number }>`
    select a.party_id, sum(b.charged_huf - b.paid_huf)::bigint as balance_huf
    from tax.account a join tax.account_balance b on b.municipality_id = a.municipality_id and b.account_id = a.id
    where a.municipality_id = ${townOf(tx)} and a.party_id = any(${[...partyIds]}::uuid[])
    group by a.party_id`.execute(tx.sql);
  return new Map(rows.map((row) => [row.party_id, row.balance_huf]));
}

export interface TaxTotals {
  readonly taxType: string;
  readonly accounts: number;
  readonly chargedHuf: number;
  readonly paidHuf: number;
}

/** The town's accounts by tax, from the kept balances. */
export async function totalsByTax(tx: Tx): Promise<TaxTotals[]> {
  const { rows } = await sql<{ tax_type: string; accounts: number; charged_huf: number; paid_huf: number }>`
    select a.tax_type, count(*) as accounts, sum(b.charged_huf)::bigint as charged_huf, sum(b.paid_huf)::bigint as paid_huf
    from tax.account a join tax.account_balance b on b.municipality_id = a.municipality_id and b.account_id = a.id
    where a.municipality_id = ${townOf(tx)}
    group by a.tax_type order by min(a.suffix)`.execute(tx.sql);
  return rows.map((row) => ({ taxType: row.tax_type, accounts: row.accounts, chargedHuf: row.charged_huf, paidHuf: row.paid_huf }));
}
