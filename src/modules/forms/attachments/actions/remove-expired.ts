import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';

/** Removes files that nothing names any more, and uploads that were never finished; at most `limit`. Returns how many. Scope: centre. */
export async function removeExpired(tx: Tx, limit: number): Promise<number> {
  const removed = await tx.sql
    .deleteFrom('forms.attachment')
    .where(sql<boolean>`(municipality_id, id) in (select municipality_id, id from forms.attachment where expires_at <= ${tx.at} limit ${limit})`)
    .returning('id')
    .execute();
  if (removed.length > 0) tx.audit({ action: 'forms.attachments.expired', details: { count: removed.length } });
  return removed.length;
}
