import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Officer } from '../domain/case-file.ts';
import { townOf } from './acting.ts';

/** The officials who work for the municipality today, by name: whom a case may be given to. Scope: municipality. */
export async function listOfficers(tx: Tx): Promise<Officer[]> {
  return tx.sql
    .selectFrom('identity.official as official')
    .select(['official.id', 'official.name', 'official.position'])
    .where('official.state', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('identity.role_assignment as assignment')
          .select('assignment.id')
          .whereRef('assignment.official_id', '=', 'official.id')
          .where('assignment.municipality_id', '=', townOf(tx))
          .where('assignment.valid_from', '<=', tx.today)
          .where((or) => or.or([or('assignment.valid_to', 'is', null), or('assignment.valid_to', '>=', tx.today)])),
      ),
    )
    .orderBy(sql`official.name collate "hu-x-icu"`)
    .execute();
}

/** Names of officials, also of those who have left, so that old entries still say who acted. Scope: municipality. */
export async function officerNames(tx: Tx, ids: readonly (Uuid | null)[]): Promise<Map<Uuid, Officer>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('identity.official')
    .select(['id', 'name', 'position'])
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The units in which an official holds a role today. Scope: municipality. */
export async function unitsOfOfficial(tx: Tx, officialId: Uuid): Promise<Uuid[]> {
  const rows = await tx.sql
    .selectFrom('identity.role_assignment')
    .select('unit_id')
    .distinct()
    .where('municipality_id', '=', townOf(tx))
    .where('official_id', '=', officialId)
    .where('unit_id', 'is not', null)
    .where('valid_from', '<=', tx.today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', tx.today)]))
    .execute();
  return rows.flatMap(({ unit_id: unitId }) => (unitId === null ? [] : [unitId]));
}
