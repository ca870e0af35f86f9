import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { findAttachment } from '../data/attachments.ts';

/** Removes a file that was not sent, with its bytes. False when the client has none of that id, or it was sent or waits for signatures. Scope: client. */
export async function discardAttachment(tx: Tx, id: Uuid): Promise<boolean> {
  const file = await findAttachment(tx, id);
  if (file === null) return false;
  const row = await tx.sql
    .deleteFrom('forms.attachment')
    .where('municipality_id', '=', file.municipalityId)
    .where('id', '=', id)
    .where(NOT_SENT)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  tx.audit({ action: 'forms.attachment.removed', object: { type: 'attachment', id }, municipalityId: file.municipalityId });
  return true;
}

/** Removes what belongs to a draft that is thrown away. Scope: client. */
export async function discardAttachmentsOf(tx: Tx, draft: { readonly municipalityId: Uuid; readonly id: Uuid }): Promise<void> {
  await tx.sql
    .deleteFrom('forms.attachment')
    .where('municipality_id', '=', draft.municipalityId)
    .where('draft_id', '=', draft.id)
    .where(NOT_SENT)
    .execute();
}

/** What was sent is the town's too, and what others were asked to sign stays as they saw it. */
export const NOT_SENT = sql<boolean>`not exists (select from forms.submission_attachment s where s.municipality_id = attachment.municipality_id and s.attachment_id = attachment.id)
  and not exists (select from forms.signing w where w.municipality_id = attachment.municipality_id and w.draft_id = attachment.draft_id and w.state = 'waiting')`;
