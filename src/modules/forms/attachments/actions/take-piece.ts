import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { KeptAttachment } from '../attachment.ts';
import { attachmentRefusal } from '../attachment-refusals.ts';
import { insertContent } from '../data/attachment-content.ts';
import { lockAttachment } from '../data/attachments.ts';

/**
 * Takes the next bytes of a file. The same bytes again (a repeated request after a lost answer) change nothing; bytes
 * for another place than the next are refused, and the refusal's `offset` says where to go on. Null when the client
 * has no such file. Scope: client.
 */
export async function takePiece(tx: Tx, id: Uuid, offset: number, content: Buffer): Promise<Result<KeptAttachment> | null> {
  const file = await lockAttachment(tx, id);
  if (file === null) return null;
  const end = offset + content.length;
  if (offset >= 0 && end <= file.receivedBytes) return ok(file);
  if (file.state !== 'uploading' || offset !== file.receivedBytes || end > file.bytes) {
    return refuse({ ...attachmentRefusal('offset'), details: { offset: file.receivedBytes } });
  }
  await insertContent(tx, file, offset, content);
  await tx.sql.updateTable('forms.attachment').set({ received_bytes: end }).where('municipality_id', '=', file.municipalityId).where('id', '=', id).execute();
  return ok({ ...file, receivedBytes: end });
}
