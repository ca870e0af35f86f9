import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { sendAttachments } from '../attachments/actions/send-attachments.ts';
import type { Answers } from '../domain/submission.ts';
import { canonicalJson } from '../domain/canonical-json.ts';

export interface SubmissionToRecord {
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  /** The draft it was; sending the same draft again is the same submission. */
  readonly draftId: Uuid | null;
  readonly formCode: string;
  readonly formVersion: number;
  /** As the engine evaluated them: complete, without errors. */
  readonly answers: Answers;
}

/**
 * Keeps a sent form, once per draft. Null when this draft was sent already (by a double click, a repeated
 * POST): the caller then answers with what was sent first. Scope: municipality.
 */
export async function recordSubmission(tx: Tx, submission: SubmissionToRecord): Promise<{ id: Uuid; sha256: string } | null> {
  assert(tx.scope.kind === 'municipality', 'a submission belongs to a municipality');
  const { formCode, formVersion, answers } = submission;
  const sha256 = createHash('sha256').update(canonicalJson({ answers, formCode, formVersion })).digest('hex');
  const row = await tx.sql
    .insertInto('forms.submission')
    .values({
      municipality_id: tx.scope.municipalityId,
      id: newId(tx.at.epochMilliseconds),
      client_id: submission.clientId,
      party_id: submission.partyId,
      draft_id: submission.draftId,
      form_code: formCode,
      form_version: formVersion,
      answers: JSON.stringify(answers),
      sha256,
      submitted_at: tx.at,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'draft_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  await sendAttachments(tx, { id: row.id, clientId: submission.clientId, answers });
  tx.audit({ action: 'forms.submission.recorded', object: { type: 'submission', id: row.id }, details: { formCode, formVersion } });
  return { id: row.id, sha256 };
}
