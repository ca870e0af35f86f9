import type { Tx } from '../../../platform/database/database.ts';
import type { Reply } from '../../../platform/http/route.ts';
import { isShownInline, type KeptAttachment, mimeTypeOf } from './attachment.ts';
import { contentPieces } from './data/attachment-content.ts';

/** A kept file as an answer; `read` opens the scope of who asked, once for each piece. */
export function sendFile(file: KeptAttachment, read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Reply {
  return { kind: 'foreign-file', content: contentPieces(read, file), bytes: file.bytes, type: mimeTypeOf(file), name: file.name, inline: isShownInline(file) };
}
