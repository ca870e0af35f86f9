import { assert } from '../../../../kernel/assert.ts';
import type { Database, Tx } from '../../../../platform/database/database.ts';
import type { Scope } from '../../../../platform/database/scope.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { ScanResult } from '../../../../platform/virus-scan/clamd.ts';
import { contentPieces } from '../data/attachment-content.ts';
import { findAttachment } from '../data/attachments.ts';

export interface FileToScan {
  readonly municipalityId: Uuid;
  readonly clientId: Uuid;
  readonly attachmentId: Uuid;
}

/**
 * Has one file scanned and keeps the answer: clean, or in quarantine with the name of what was found. A file that was
 * removed meanwhile, or scanned before, is passed over; without a scanner it is kept as unscanned. Throws when the scanner does not answer: the job is run again.
 */
export async function scanAttachment(db: Database, file: FileToScan, scan: ((content: AsyncIterable<Buffer>) => Promise<ScanResult>) | null): Promise<void> {
  const scope: Scope = { kind: 'client', clientId: file.clientId, actor: { kind: 'system' } };
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.within(scope, work);
  const found = await read((tx) => findAttachment(tx, file.attachmentId));
  if (found === null || found.state !== 'checking') return;
  assert(found.municipalityId === file.municipalityId, 'the file is of another town');
  const result = scan === null ? null : await scan(contentPieces(read, found));
  await read(async (tx) => {
    const state = result === null ? 'unscanned' : result.isClean ? 'clean' : 'quarantined';
    const row = await tx.sql
      .updateTable('forms.attachment')
      .set({ state, reason: result === null || result.isClean ? null : result.found.slice(0, 200) })
      .where('municipality_id', '=', file.municipalityId)
      .where('id', '=', file.attachmentId)
      .where('state', '=', 'checking')
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) return;
    const action = state === 'quarantined' ? 'forms.attachment.quarantined' : 'forms.attachment.scanned';
    tx.audit({ action, object: { type: 'attachment', id: file.attachmentId }, municipalityId: file.municipalityId, details: { state } });
  });
}
