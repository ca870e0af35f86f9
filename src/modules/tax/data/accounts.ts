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
  await tx.sql
    .insertInto('tax.account')
    .values(
      [...wanted.values()].map(({ partyId, taxType }) => ({
        municipality_id: municipalityId,
        id: newId(tx.at.epochMilliseconds),
        party_id: partyId,
        tax_type: taxType,
        suffix: TAXES[taxType].suffix,
        opened_on: openedOn,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality_id', 'party_id', 'tax_type']).doNothing())
    .execute();
  const rows = await tx.sql
    .selectFrom('tax.account')
    .select(['id', 'party_id', 'tax_type'])
    .where('municipality_id', '=', municipalityId)
    .where('party_id', 'in', [...new Set(keys.map(({ partyId }) => partyId))])
    .execute();
  const ids = new Map<string, Uuid>();
  for (const row of rows) {
    const key = `${row.party_id}/${row.tax_type}`;
    if (wanted.has(key)) ids.set(key, row.id);
  }
  return ids;
}

export function accountKey({ partyId, taxType }: AccountKey): string {
  return `${partyId}/${taxType}`;
}
