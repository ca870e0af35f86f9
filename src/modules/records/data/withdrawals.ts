import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from './acting.ts';

export interface Withdrawal {
  readonly id: Uuid;
  readonly submissionId: Uuid;
  readonly reason: string | null;
  readonly withdrawnAt: Temporal.Instant;
}

/** A withdrawal by its own id (which stands as the submission of its paper), or of a submission. Scope: municipality. */
export async function findWithdrawal(tx: Tx, by: { readonly id: Uuid } | { readonly submissionId: Uuid }): Promise<Withdrawal | null> {
  const query = tx.sql.selectFrom('records.withdrawal').selectAll().where('municipality_id', '=', townOf(tx));
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('submission_id', '=', by.submissionId)).executeTakeFirst();
  return row === undefined ? null : { id: row.id, submissionId: row.submission_id, reason: row.reason, withdrawnAt: row.withdrawn_at };
}
