import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Attachment } from '../domain/attachments.ts';
import type { FileType } from '../domain/fields.ts';

/**
 * How a file stands. `uploading`: bytes are still to come. `checking`: whole, the virus scanner has not answered yet.
 * `unscanned`: whole, and no scanner is set up. `quarantined`: the scanner found something; nobody can open it.
 * `refused`: its content is not what it says, or must not be taken.
 */
export type AttachmentState = 'uploading' | 'checking' | 'clean' | 'unscanned' | 'quarantined' | 'refused';

/** A file of a form as it is kept, without its bytes. */
export interface KeptAttachment {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly draftId: Uuid;
  readonly fieldPath: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly receivedBytes: number;
  /** Null until it is whole. */
  readonly sha256: string | null;
  readonly state: AttachmentState;
  /** Of a quarantined file the name of what was found, of a refused one the code of the refusal. */
  readonly reason: string | null;
  /** It holds program code that a reader might run. */
  readonly hasActiveContent: boolean;
  readonly createdAt: Temporal.Instant;
}

/** Bytes of a file that lie in one row, and the most that comes in one request. */
export const CHUNK_BYTES = 256 * 1024;
export const PIECE_BYTES_MAX = 1024 * 1024;

/** The most a file may have, whatever a form says; also a constraint of the table. */
export const FILE_BYTES_MAX = 25 * 1024 * 1024;

/** All files of one form, unless the form says otherwise. */
export const TOTAL_BYTES_USUAL = 25 * 1024 * 1024;

/** What one client may begin in a day. */
export const FILES_A_DAY_MAX = 300;
export const BYTES_A_DAY_MAX = 300 * 1024 * 1024;

/** Whether all bytes are here and were found right. */
export function isWhole({ state }: Pick<KeptAttachment, 'state'>): boolean {
  return state !== 'uploading' && state !== 'refused';
}

/** Whether its content may be opened by those who may see it. */
export function isOpenable({ state }: Pick<KeptAttachment, 'state'>): boolean {
  return state === 'clean' || state === 'unscanned' || state === 'checking';
}

/** Whether a browser shows it by itself, in a page without any right; what holds a program is only ever saved. */
export function isShownInline({ type, hasActiveContent }: Pick<KeptAttachment, 'type' | 'hasActiveContent'>): boolean {
  return !hasActiveContent && (type === 'pdf' || type === 'jpg' || type === 'png');
}

/** What the engine is told of the files that are whole. */
export function attachmentsForEngine(files: readonly KeptAttachment[]): Attachment[] {
  return files.flatMap(({ id, name, type, bytes, sha256, state }) => {
    if (sha256 === null || state === 'uploading' || state === 'refused') return [];
    return [{ id, name, type, bytes, sha256, ...(state === 'quarantined' ? { isQuarantined: true as const } : {}) }];
  });
}

const MIME_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  asice: 'application/vnd.etsi.asic-e+zip',
};

/** The type that a browser is told: the one found by content. */
export function mimeTypeOf({ type }: Pick<KeptAttachment, 'type'>): string {
  return MIME_TYPES[type];
}
