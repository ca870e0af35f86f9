import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { OrgUnit } from '../domain/municipality.ts';

/** The organisational units of a municipality that exist on the day of the transaction, by code. Scope: municipality. */
export async function listOrgUnits(tx: Tx, municipalityId: Uuid): Promise<OrgUnit[]> {
  return tx.sql
    .selectFrom('tenants.org_unit')
    .select(['id', 'code', 'name'])
    .where('municipality_id', '=', municipalityId)
    .where(sql<boolean>`${tx.today.toString()}::date between valid_from and coalesce(valid_to, 'infinity')`)
    .orderBy('code')
    .execute();
}

/** Notes units as existing from the day of the transaction on. Scope: municipality. */
export async function insertOrgUnits(tx: Tx, municipalityId: Uuid, units: readonly OrgUnit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map(({ id, code, name }) => ({ municipality_id: municipalityId, id, code, name, valid_from: tx.today }));
  await tx.sql.insertInto('tenants.org_unit').values(rows).execute();
}
