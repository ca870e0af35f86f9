import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from './acting.ts';

export interface DocumentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** The final document of a paper. Scope: municipality. Audited as a read by the caller's screen. */
export async function findDocument(tx: Tx, itemId: Uuid): Promise<DocumentFile | null> {
  const row = await tx.sql
    .selectFrom('records.document')
    .select(['name', 'mime_type', 'sha256', 'content'])
    .where('municipality_id', '=', townOf(tx))
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row === undefined ? null : { name: row.name, mimeType: row.mime_type, sha256: row.sha256, content: row.content };
}

/** The fingerprint of a paper's final document, without its content. */
export async function findDocumentSha256(tx: Tx, itemId: Uuid): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('records.document')
    .select('sha256')
    .where('municipality_id', '=', townOf(tx))
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

export async function insertDocument(tx: Tx, itemId: Uuid, file: DocumentFile): Promise<void> {
  await tx.sql
    .insertInto('records.document')
    .values({
      municipality_id: townOf(tx),
      id: newId(tx.at.epochMilliseconds),
      item_id: itemId,
      name: file.name,
      mime_type: file.mimeType,
      content: Buffer.from(file.content),
      sha256: file.sha256,
      stored_at: tx.at,
    })
    .execute();
}
