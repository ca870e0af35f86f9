import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findDocumentSha256, insertDocument } from '../data/documents.ts';
import { lockItem } from '../data/items.ts';

/** The largest document that is kept, 10 MiB. */
export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;

/**
 * Keeps the final document of a paper, once and for ever, in the transaction that made it. The same content again
 * changes nothing; other content for the same paper is a bug of the caller, as is an empty or too large one.
 * Scope: municipality.
 */
export async function storeDocument(
  tx: Tx,
  request: { itemId: Uuid; name: string; mimeType: string; content: Uint8Array },
): Promise<{ sha256: string }> {
  const { itemId, name, mimeType, content } = request;
  assert(content.length > 0 && content.length <= DOCUMENT_BYTES_MAX, `a document has 1 to ${DOCUMENT_BYTES_MAX} bytes`);
  const item = await lockItem(tx, itemId);
  assert(item !== null, 'a document belongs to a paper of this municipality');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const stored = await findDocumentSha256(tx, itemId);
  assert(stored === null || stored === sha256, 'the final document of a paper never changes');
  if (stored !== null) return { sha256 };
  await insertDocument(tx, itemId, { name, mimeType, sha256, content });
  tx.audit({ action: 'records.document.stored', object: { type: 'records.item', id: itemId }, details: { sha256, bytes: content.length } });
  return { sha256 };
}
