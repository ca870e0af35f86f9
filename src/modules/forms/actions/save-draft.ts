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
  await keepNamed(tx, draft);
  if (created === true) tx.audit({ action: 'forms.draft.opened', object: { type: 'draft', id: draft.id }, municipalityId: draft.municipalityId });
}

/** So long a discarded draft can be fetched back. */
const RESTORABLE_MINUTES = 60;

/** Throws a draft away; for an hour it can be fetched back. Removes what was thrown away before. Scope: client. False when there was none. */
export async function discardDraft(tx: Tx, id: Uuid): Promise<boolean> {
  await removeDiscarded(tx);
  const row = await tx.sql
    .updateTable('forms.draft')
    .set({ discarded_at: tx.at })
    .where('id', '=', id)
    .where('discarded_at', 'is', null)
    .returning('municipality_id')
    .executeTakeFirst();
  if (row !== undefined) tx.audit({ action: 'forms.draft.discarded', object: { type: 'draft', id }, municipalityId: row.municipality_id });
  return row !== undefined;
}

/** Fetches a draft back that was thrown away within the hour. Scope: client. False when there is none. */
export async function restoreDraft(tx: Tx, id: Uuid): Promise<boolean> {
  const row = await tx.sql
    .updateTable('forms.draft')
    .set({ discarded_at: null })
    .where('id', '=', id)
    .where('discarded_at', '>=', tx.at.subtract({ minutes: RESTORABLE_MINUTES }))
    .returning('municipality_id')
    .executeTakeFirst();
  if (row !== undefined) tx.audit({ action: 'forms.draft.restored', object: { type: 'draft', id }, municipalityId: row.municipality_id });
  return row !== undefined;
}

/** Removes the client's drafts that can no longer be fetched back, with their files. Scope: client. */
export async function removeDiscarded(tx: Tx): Promise<void> {
  const rows = await tx.sql
    .deleteFrom('forms.draft')
    .where('discarded_at', '<', tx.at.subtract({ minutes: RESTORABLE_MINUTES }))
    .returning(['municipality_id', 'id'])
    .execute();
  for (const { municipality_id: municipalityId, id } of rows) await discardAttachmentsOf(tx, { municipalityId, id });
}
