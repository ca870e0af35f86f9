import { createHash } from 'node:crypto';
import { assert } from '../../../../kernel/assert.ts';
import type { Database, Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { KeptAttachment } from '../attachment.ts';
import { readContent } from '../data/attachment-content.ts';
import { findAttachment, lockAttachment } from '../data/attachments.ts';
import { inspectContent } from '../inspect/inspect-content.ts';
import { inTurn } from '../inspect/in-turn.ts';
import { SCAN_ATTACHMENT } from '../scan-task.ts';

/** A refused file is told of for so long. */
const REFUSED_HOURS = 24;

/**
 * Looks into a file whose bytes are all here, and freezes it: `refused`, or `checking` where a virus scanner is set
 * up, else `unscanned`. A file that was looked into before is answered as it stands; null when the client has none of
 * that id or bytes are missing. Whatever stops it halfway, it may be asked for again.
 */
export async function finishUpload(db: Database, clientId: Uuid, id: Uuid, options: { hasScanner: boolean }): Promise<KeptAttachment | null> {
  const scope = { kind: 'client', clientId, actor: { kind: 'client', id: clientId } } as const;
  return inTurn(async () => {
    const found = await db.within(scope, async (tx) => {
      const file = await findAttachment(tx, id);
      if (file === null || file.receivedBytes < file.bytes) return null;
      return { file, content: file.state === 'uploading' ? await readContent(tx, file) : null };
    });
    if (found === null || found.content === null) return found?.file ?? null;
    const { content } = found;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const inspected = await inspectContent(content, found.file.type);
    return db.within(scope, (tx) => freeze(tx, id, { sha256, inspected }, options.hasScanner));
  });
}

async function freeze(tx: Tx, id: Uuid, found: { sha256: string; inspected: Awaited<ReturnType<typeof inspectContent>> }, hasScanner: boolean): Promise<KeptAttachment | null> {
  assert(tx.scope.kind === 'client', 'a client finishes an upload');
  const file = await lockAttachment(tx, id);
  if (file === null || file.state !== 'uploading') return file;
  const { sha256, inspected } = found;
  const state = !inspected.ok ? 'refused' : hasScanner ? 'checking' : 'unscanned';
  const reason = inspected.ok ? null : inspected.refusal.code;
  const hasActiveContent = inspected.ok && inspected.value.hasActiveContent;
  // Until the draft names it, it may still be left behind: the next save says.
  const expiresAt = tx.at.add({ hours: REFUSED_HOURS });
  await tx.sql
    .updateTable('forms.attachment')
    .set({ state, reason, sha256: inspected.ok ? sha256 : null, has_active_content: hasActiveContent, expires_at: expiresAt })
    .where('municipality_id', '=', file.municipalityId)
    .where('id', '=', id)
    .execute();
  tx.audit({
    action: inspected.ok ? 'forms.attachment.taken' : 'forms.attachment.refused',
    object: { type: 'attachment', id },
    municipalityId: file.municipalityId,
    details: { bytes: file.bytes, ...(inspected.ok ? { sha256 } : { reason }) },
  });
  if (state === 'checking') tx.enqueue({ task: SCAN_ATTACHMENT, payload: { municipality: file.municipalityId, clientId: tx.scope.clientId, attachmentId: id } });
  return { ...file, state, reason, sha256: inspected.ok ? sha256 : null, hasActiveContent };
}
