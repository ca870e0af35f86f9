import { assert } from '../../../../kernel/assert.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { CHUNK_BYTES, type KeptAttachment } from '../attachment.ts';

/** What names a file's bytes. */
type Named = Pick<KeptAttachment, 'id' | 'municipalityId'>;

/** Writes bytes from a place on, cut into rows. Scope: client. */
export async function insertContent(tx: Tx, file: Named, startsAt: number, content: Buffer): Promise<void> {
  assert(tx.scope.kind === 'client', 'files are uploaded by a client');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    await tx.sql
      .insertInto('forms.attachment_chunk')
      .values({
        municipality_id: file.municipalityId,
        attachment_id: file.id,
        offset_bytes: startsAt + at,
        client_id: tx.scope.clientId,
        content: content.subarray(at, at + CHUNK_BYTES),
      })
      .execute();
  }
}

/** The rows of bytes from a place on, at most `limit` of them. */
async function rowsFrom(tx: Tx, file: Named, from: number, limit: number): Promise<{ offset_bytes: number; content: Buffer }[]> {
  return tx.sql
    .selectFrom('forms.attachment_chunk')
    .select(['offset_bytes', 'content'])
    .where('municipality_id', '=', file.municipalityId)
    .where('attachment_id', '=', file.id)
    .where('offset_bytes', '>=', from)
    .orderBy('offset_bytes')
    .limit(limit)
    .execute();
}

/** The whole content in one piece of memory; it is read row by row, so that it is there only once. */
export async function readContent(tx: Tx, file: Named & Pick<KeptAttachment, 'bytes'>): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(file.bytes);
  let at = 0;
  while (at < file.bytes) {
    const [row] = await rowsFrom(tx, file, at, 1);
    assert(row !== undefined && row.offset_bytes === at, 'a whole file has no gap');
    row.content.copy(whole, at);
    at += row.content.length;
  }
  return whole;
}

/** The content piece by piece, each read by itself: nothing holds a connection while a slow line takes them. */
export async function* contentPieces(read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>, file: Named & Pick<KeptAttachment, 'bytes'>): AsyncGenerator<Buffer> {
  let at = 0;
  while (at < file.bytes) {
    const rows = await read((tx) => rowsFrom(tx, file, at, 4));
    const [first] = rows;
    assert(first !== undefined && first.offset_bytes === at, 'a whole file has no gap');
    for (const { content } of rows) {
      at += content.length;
      yield content;
    }
  }
}
