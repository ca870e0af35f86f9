import { assert } from '../../../../kernel/assert.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';

/** The files among stored answers: `{ id, name, type, bytes, sha256 }`, wherever they stand. */
export function sentFileIds(answers: unknown, found: Set<Uuid> = new Set()): ReadonlySet<Uuid> {
  if (typeof answers !== 'object' || answers === null) return found;
  const { id, sha256, bytes } = answers as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof sha256 === 'string' && typeof bytes === 'number') found.add(id);
  for (const part of Object.values(answers)) sentFileIds(part, found);
  return found;
}

/**
 * Ties the files of a submission's answers to it: from now on the town sees them and nobody removes them. The answers
 * come from the engine, which takes the client's own files only. Scope: municipality.
 */
export async function sendAttachments(tx: Tx, submission: { readonly id: Uuid; readonly clientId: Uuid; readonly answers: unknown }): Promise<void> {
  assert(tx.scope.kind === 'municipality', 'a submission belongs to a municipality');
  const { municipalityId } = tx.scope;
  const ids = [...sentFileIds(submission.answers)];
  if (ids.length === 0) return;
  await tx.sql
    .insertInto('forms.submission_attachment')
    .values(ids.map((id) => ({ municipality_id: municipalityId, submission_id: submission.id, attachment_id: id, client_id: submission.clientId })))
    .execute();
  await tx.sql.updateTable('forms.attachment').set({ expires_at: null }).where('municipality_id', '=', municipalityId).where('id', 'in', ids).execute();
}

/** Whether a sending failed because one of its files was removed at the same moment. */
export function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503' && 'constraint' in error && String(error.constraint).startsWith('submission_attachment');
}
