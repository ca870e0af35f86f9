import { createReadStream } from 'node:fs';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { UploadedFile } from '../../../../platform/http/multipart-body.ts';
import { asClient, type ClientRequest } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { beginUpload, discardAttachment, FILE_BYTES_MAX, finishUpload, PIECE_BYTES_MAX, refusalText, takePiece } from '../../../forms/attachments.contract.ts';
import { findTarget } from './upload-target.ts';

/** Files posted with a page, for who fills it in without scripts. */
export const POSTED_FILES = { filesMax: 20, bytesEachMax: FILE_BYTES_MAX, bytesMax: 4 * FILE_BYTES_MAX } as const;

/** The names of file inputs; what follows is the question's path. */
export const FILE_INPUT = '_fajl:';

/** What became of the files of a post. */
export interface Posted {
  /** The post as the form engine reads it: ids of files under the names of their questions. */
  readonly form: readonly (readonly [string, string])[];
  readonly refusals: readonly { readonly path: string; readonly message: Bilingual }[];
  readonly isChanged: boolean;
}

/** Takes the files that came with a page of a draft, and removes the one whose button (`levesz:<id>`) was pressed. */
export async function takePostedFiles(request: ClientRequest, draftId: Uuid, act: string): Promise<Posted> {
  const removed = act.startsWith('levesz:') ? act.slice('levesz:'.length) : '';
  const isRemoved = isUuid(removed) && (await asClient(request, (tx) => discardAttachment(tx, removed)));
  let form = request.form.filter(([, value]) => !isRemoved || value !== removed);
  const refusals: { path: string; message: Bilingual }[] = [];
  for (const file of request.files) {
    if (!file.field.startsWith(FILE_INPUT)) continue;
    const path = file.field.slice(FILE_INPUT.length);
    const taken = await takeFile(request, draftId, path, file);
    if ('id' in taken) form = [...form, [path, taken.id]];
    else refusals.push({ path, message: named(file, taken.refusal) });
  }
  return { form, refusals, isChanged: isRemoved || request.files.length > 0 };
}

async function takeFile(request: ClientRequest, draftId: Uuid, path: string, file: UploadedFile): Promise<{ readonly id: Uuid } | { readonly refusal: Bilingual }> {
  // A file that was cut is larger than any may be.
  const bytes = file.isCut ? FILE_BYTES_MAX + 1 : file.bytes;
  const begun = await asClient(request, async (tx) => {
    const target = await findTarget(tx, draftId, path);
    return target === null ? null : beginUpload(tx, { ...target, name: file.name, bytes, fingerprint: null });
  });
  if (begun === null) return { refusal: refusalText('no-field') };
  if (!begun.ok) return { refusal: begun.refusal.text ?? refusalText(null) };
  const { id } = begun.value;
  let offset = 0;
  for await (const piece of createReadStream(file.path, { highWaterMark: PIECE_BYTES_MAX })) {
    const content = piece as Buffer;
    await asClient(request, (tx) => takePiece(tx, id, offset, content));
    offset += content.length;
  }
  const whole = await finishUpload(request.db, request.session.accountId, id, { hasScanner: request.config.clamdUrl !== null });
  if (whole === null || whole.state === 'refused' || whole.state === 'uploading') return { refusal: refusalText(whole?.reason ?? null) };
  return { id };
}

/** Several may come at once: each sentence begins with its file. */
function named({ name }: UploadedFile, { hu, en }: Bilingual): Bilingual {
  const shown = name.slice(0, 120);
  return { hu: `${shown}: ${hu}`, en: `${shown}: ${en}` };
}
