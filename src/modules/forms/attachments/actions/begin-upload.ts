import { assert } from '../../../../kernel/assert.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { FILE_BYTES_USUAL, FILE_TYPES_USUAL, type FileField, FILES_MAX_USUAL } from '../../domain/fields.ts';
import { BYTES_A_DAY_MAX, FILE_BYTES_MAX, FILES_A_DAY_MAX, type KeptAttachment, TOTAL_BYTES_USUAL } from '../attachment.ts';
import { attachmentRefusal, tooLarge, tooManyHere, tooMuchTogether, wrongKind } from '../attachment-refusals.ts';
import { cleanFileName, typeOfName } from '../file-name.ts';
import { uuidsIn } from '../uuids-in.ts';
import { findUnfinished, insertAttachment, listAttachments, usedSince } from '../data/attachments.ts';

/** A file about to come. Name, bytes and fingerprint are what the browser says. */
export interface UploadToBegin {
  readonly draft: { readonly id: Uuid; readonly municipalityId: Uuid };
  readonly field: FileField;
  /** Where the field stands in the answers: `plans`, `owners.0.deed`. */
  readonly fieldPath: string;
  /** All files of the form; undefined: the usual. */
  readonly totalBytesMax: number | undefined;
  readonly name: string;
  readonly bytes: number;
  /** What makes the same file known again after a broken line; null: it is begun anew. */
  readonly fingerprint: string | null;
}

/** Unfinished uploads are kept so long. */
const UNFINISHED_DAYS = 7;
const SAVED_WITHIN_MINUTES = 2;

/**
 * Begins the upload of a file, or finds it again where it stood when its line broke. All limits are counted by what is
 * announced, before a byte is taken. Scope: client.
 *
 * Refusals: `empty`, `another-name`, `too-large`, `too-many`, `too-much`, `too-many-today`, `no-draft`.
 */
export async function beginUpload(tx: Tx, upload: UploadToBegin): Promise<Result<KeptAttachment>> {
  assert(tx.scope.kind === 'client', 'files are uploaded by a client');
  const { draft, field, fieldPath, fingerprint, bytes } = upload;
  const { types = FILE_TYPES_USUAL, maxFiles = FILES_MAX_USUAL, maxBytesEach = FILE_BYTES_USUAL } = field;
  const name = cleanFileName(upload.name);
  const type = typeOfName(name);
  if (type === null || !types.includes(type)) return refuse(wrongKind(types));
  if (bytes === 0) return refuse(attachmentRefusal('empty'));
  const bytesMax = Math.min(maxBytesEach, FILE_BYTES_MAX);
  if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > bytesMax) return refuse(tooLarge(bytesMax));
  const answers = await lockDraft(tx, draft);
  if (answers === null) return refuse(attachmentRefusal('no-draft'));
  const found = fingerprint === null ? null : await findUnfinished(tx, draft, { fieldPath, fingerprint, bytes });
  if (found !== null) return ok(found);
  const named = uuidsIn(answers);
  const others = (await listAttachments(tx, draft)).filter((file) => isCounted(file, named, tx.at));
  if (others.filter((file) => file.fieldPath === fieldPath).length >= maxFiles) return refuse(tooManyHere(maxFiles));
  const totalMax = upload.totalBytesMax ?? TOTAL_BYTES_USUAL;
  if (others.reduce((sum, file) => sum + file.bytes, bytes) > totalMax) return refuse(tooMuchTogether(totalMax));
  const today = await usedSince(tx, tx.at.subtract({ hours: 24 }));
  if (today.files >= FILES_A_DAY_MAX || today.bytes + bytes > BYTES_A_DAY_MAX) return refuse(attachmentRefusal('too-many-today'));
  const id = newId(tx.at.epochMilliseconds);
  const file = { id, municipalityId: draft.municipalityId, draftId: draft.id, fieldPath, name, type, bytes };
  await insertAttachment(tx, { ...file, clientId: tx.scope.clientId, fingerprint, expiresAt: tx.at.add({ hours: 24 * UNFINISHED_DAYS }) });
  tx.audit({ action: 'forms.attachment.begun', object: { type: 'attachment', id }, municipalityId: draft.municipalityId, details: { bytes, type } });
  return ok({ ...file, receivedBytes: 0, sha256: null, state: 'uploading', reason: null, hasActiveContent: false, createdAt: tx.at });
}

/** What the draft names, what is under way, and what came so lately that the page has not saved its name yet. */
function isCounted({ id, state, createdAt }: KeptAttachment, named: ReadonlySet<string>, at: Temporal.Instant): boolean {
  if (state === 'refused') return false;
  return state === 'uploading' || named.has(id) || createdAt.until(at).total('minutes') < SAVED_WITHIN_MINUTES;
}

/** The answers of the client's draft, held: two uploads are counted one after the other. Null when there is none. */
async function lockDraft(tx: Tx, { id, municipalityId }: UploadToBegin['draft']): Promise<unknown> {
  const row = await tx.sql.selectFrom('forms.draft').select('answers').where('municipality_id', '=', municipalityId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row?.answers ?? null;
}
