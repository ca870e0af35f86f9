import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from './town.ts';
import { TAXES, type TaxType } from '../domain/tax-types.ts';

/** A taxpayer's account of one tax. */
export interface AccountKey {
  readonly partyId: Uuid;
  readonly taxType: TaxType;
}

/** The ids of these accounts by `partyId/taxType`, opened where they were missing. Scope: municipality. */
export async function openAccounts(
  tx: Tx,
  keys: readonly AccountKey[],
  openedOn: Temporal.PlainDate,
): Promise<Map<string, Uuid>> {
  const municipalityId = townOf(tx);
  const wanted = new Map(keys.map((key) => [accountKey(key), key]));
  if (wanted.size === 0) return new Map();
  const rows = [...wanted.values()].map(({ partyId, taxType }) => ({
    id: newId(tx.at.epochMilliseconds),
    party_id: partyId,
    tax_type: taxType,
    suffix: TAXES[taxType].suffix,
  }));
  await sql`insert into tax.account (municipality_id, id, party_id, tax_type, suffix, opened_on)
    select ${municipalityId}::uuid, a.id, a.party_id, a.tax_type, a.suffix, ${openedOn}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (id uuid, party_id uuid, tax_type text, suffix text)
    on conflict (municipality_id, party_id, tax_type) do nothing`.execute(tx.sql);
  const parties = [...new Set(keys.map(({ partyId }) => partyId))];
  const accounts = await tx.sql
    .selectFrom('tax.account')
    .select(['id', 'party_id', 'tax_type'])
    .where('municipality_id', '=', municipalityId)
    .where(sql<boolean>`party_id = any(${parties}::uuid[])`)
    .execute();
  const ids = new Map<string, Uuid>();
  for (const row of accounts) {
    const key = `${row.party_id}/${row.tax_type}`;
    if (wanted.has(key)) ids.set(key, row.id);
  }
  return ids;
}

export function accountKey({ partyId, taxType }: AccountKey): string {
  return `${partyId}/${taxType}`;
}
