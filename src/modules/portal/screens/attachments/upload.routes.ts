import { asClient, type ClientRequest, field, json, notFound, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { attachmentTexts, beginUpload, discardAttachment, findAttachment, finishUpload, isOpenable, isWhole, type KeptAttachment, PIECE_BYTES_MAX, refusalText, sendFile, stateText, takePiece } from '../../../forms/attachments.contract.ts';
import { attachmentPath } from './addresses.ts';
import { findTarget } from './upload-target.ts';

/** A file of 25 MB comes in a hundred pieces over a bad line; several people may share one address. */
const PIECES_PER_MINUTE = 3_000;

/** The files of one's own forms: uploaded by a script piece by piece, looked at, removed. */
export const uploadRoutes: readonly Route[] = [
  { method: 'POST', path: '/fiok/csatolmanyok', permission: 'client', perMinuteMax: PIECES_PER_MINUTE, handle: begin },
  { method: 'GET', path: '/fiok/csatolmanyok/:id', permission: 'client', perMinuteMax: PIECES_PER_MINUTE, handle: open },
  { method: 'GET', path: '/fiok/csatolmanyok/:id/allapot', permission: 'client', perMinuteMax: PIECES_PER_MINUTE, handle: tellState },
  { method: 'POST', path: '/fiok/csatolmanyok/:id/folytatas', permission: 'client', body: 'raw', bodyBytesMax: PIECE_BYTES_MAX, perMinuteMax: PIECES_PER_MINUTE, handle: takeNext },
  { method: 'POST', path: '/fiok/csatolmanyok/:id/torles', permission: 'client', handle: remove },
];

/** Names, sizes and the question come as form fields; answers `{ id, offset, … }`, or 422 `{ code, text }`. */
async function begin(request: ClientRequest): Promise<Reply> {
  const bytes = field(request, 'meret');
  const fingerprint = field(request, 'ujjlenyomat').slice(0, 200);
  const result = await asClient(request, async (tx) => {
    const target = await findTarget(tx, field(request, 'vazlat'), field(request, 'mezo'));
    if (target === null) return null;
    return beginUpload(tx, { ...target, name: field(request, 'nev'), bytes: /^\d{1,12}$/.test(bytes) ? Number(bytes) : -1, fingerprint: fingerprint === '' ? null : fingerprint });
  });
  if (result === null) return notFound();
  if (!result.ok) return refused(request, result.refusal.code, result.refusal.text ?? refusalText(null));
  return json(said(request, result.value), 201);
}

async function open(request: ClientRequest): Promise<Reply> {
  const file = await own(request);
  if (file === null || !isOpenable(file)) return notFound();
  return sendFile(file, (work) => asClient(request, work));
}

/** Where an upload stands; when the last answer was lost, the look into the file is done now. */
async function tellState(request: ClientRequest): Promise<Reply> {
  const found = await own(request);
  return found === null ? notFound() : json(said(request, await finished(request, found)));
}

/** Raw bytes for the place in `Upload-Offset`; only a script of this site can send that header. */
async function takeNext(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  const offset = request.headers['upload-offset'] ?? '';
  if (!isUuid(id)) return notFound();
  if (!/^\d{1,12}$/.test(offset)) return (await own(request)) === null ? notFound() : refused(request, 'offset', refusalText('offset'));
  const { rawBody } = request;
  const result = await asClient(request, (tx) => takePiece(tx, id, Number(offset), rawBody ?? Buffer.alloc(0)));
  if (result === null) return notFound();
  if (!result.ok) return json({ code: result.refusal.code, text: result.refusal.text?.[request.lang], offset: result.refusal.details?.['offset'] }, 409);
  return json(said(request, await finished(request, result.value)));
}

async function remove(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const isRemoved = await asClient(request, (tx) => discardAttachment(tx, id));
  if (isRemoved) return json({ removed: true });
  return (await own(request)) === null ? notFound() : refused(request, 'sent', refusalText('sent'));
}

async function own(request: ClientRequest): Promise<KeptAttachment | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  return asClient(request, async (tx) => {
    const file = await findAttachment(tx, id);
    if (file !== null) tx.audit({ action: 'portal.attachment.viewed', object: { type: 'attachment', id }, municipalityId: file.municipalityId });
    return file;
  });
}

async function finished(request: ClientRequest, file: KeptAttachment): Promise<KeptAttachment> {
  if (file.state !== 'uploading' || file.receivedBytes < file.bytes) return file;
  const options = { hasScanner: request.config.clamdUrl !== null };
  return (await finishUpload(request.db, request.session.accountId, file.id, options)) ?? file;
}

/** What the script is told of a file. */
function said(request: ClientRequest, file: KeptAttachment): Readonly<Record<string, unknown>> {
  const { id, name, type, bytes, sha256, state, receivedBytes } = file;
  return {
    id,
    name,
    type,
    bytes,
    sha256,
    state,
    offset: receivedBytes,
    isWhole: isWhole(file),
    text: stateText(file, request.lang),
    note: file.hasActiveContent ? attachmentTexts(request.lang)('activeContent') : '',
    address: isOpenable(file) ? attachmentPath(id) : null,
  };
}

function refused(request: ClientRequest, code: string, text: { hu: string; en: string }): Reply {
  return json({ code, text: text[request.lang] }, 422);
}
