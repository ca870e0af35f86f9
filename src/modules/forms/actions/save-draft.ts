import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { discardAttachmentsOf } from '../attachments/actions/discard-attachment.ts';
import { keepNamed } from '../attachments/actions/keep-named.ts';
import type { Answers } from '../domain/submission.ts';

/** What one save of a draft writes; `id` is made by the caller, so that a repeated save finds the same draft. */
export interface DraftToSave {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly pageId: string | null;
}

/** Saves a form under way; the last save wins. Scope: client. */
export async function saveDraft(tx: Tx, draft: DraftToSave): Promise<void> {
  assert(tx.scope.kind === 'client', 'drafts belong to a client');
  const content = { form_version: draft.formVersion, answers: JSON.stringify(draft.answers), page_id: draft.pageId, updated_at: tx.at };
  const { created } = await tx.sql
    .insertInto('forms.draft')
    .values({
      municipality_id: draft.municipalityId,
      id: draft.id,
      client_id: tx.scope.clientId,
      form_code: draft.formCode,
      created_at: tx.at,
      ...content,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doUpdateSet(content))
    .returning((eb) => eb('created_at', '=', tx.at).as('created'))
    .executeTakeFirstOrThrow();
  if (created !== true) await keepNamed(tx, draft);
  if (created === true) tx.audit({ action: 'forms.draft.opened', object: { type: 'draft', id: draft.id }, municipalityId: draft.municipalityId });
}

/** Throws a draft away. Scope: client. False when there was none. */
export async function discardDraft(tx: Tx, id: Uuid): Promise<boolean> {
  const row = await tx.sql.deleteFrom('forms.draft').where('id', '=', id).returning('municipality_id').executeTakeFirst();
  if (row !== undefined) await discardAttachmentsOf(tx, { municipalityId: row.municipality_id, id });
  if (row !== undefined) tx.audit({ action: 'forms.draft.discarded', object: { type: 'draft', id }, municipalityId: row.municipality_id });
  return row !== undefined;
}
