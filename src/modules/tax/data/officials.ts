import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from './town.ts';

/** Whether an official holds a permission in the town today, whoever asks. Scope: municipality. */
export async function holdsPermission(tx: Tx, officialId: Uuid, permission: string): Promise<boolean> {
  const { rows } = await sql`select from identity.role_assignment a
    join identity.role r on r.municipality_id = a.municipality_id and r.id = a.role_id
    where a.municipality_id = ${townOf(tx)} and a.official_id = ${officialId} and a.valid_from <= ${tx.today}
      and (a.valid_to is null or a.valid_to >= ${tx.today}) and ${permission} = any(r.permissions)
    limit 1`.execute(tx.sql);
  return rows.length === 1;
}
