import { flash } from '../../../../platform/http/flash.ts';
import { asClient, type ClientRequest, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { deliveredDocument, type Delivery, listDeliveries, takeOver } from '../../../records/contract.ts';
import { townsOf } from '../../data/towns.ts';
import { accountTexts } from '../../texts/account.ts';
import { accountFrame } from '../account/account-frame.ts';
import { deliveryProof } from './delivery-proof.ts';
import { InboxPage, LetterPage } from './inbox.view.tsx';

/** The inbox: letters, taking them over, and the proof of it. */
export const inboxRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/postalada', permission: 'client', handle: inbox },
  { method: 'GET', path: '/fiok/postalada/:id', permission: 'client', handle: letter },
  { method: 'POST', path: '/fiok/postalada/:id/atvetel', permission: 'client', handle: take },
  { method: 'GET', path: '/fiok/postalada/:id/level.pdf', permission: 'client', handle: document },
  { method: 'GET', path: '/fiok/postalada/:id/igazolas.pdf', permission: 'client', handle: proof },
];

async function inbox(request: ClientRequest): Promise<Reply> {
  const model = await asClient(request, async (tx) => {
    const letters = await listDeliveries(tx);
    tx.audit({ action: 'portal.inbox.viewed' });
    return { letters, towns: await townsOf(tx, letters) };
  });
  return page(InboxPage({ frame: accountFrame(request), ...model }));
}

async function letter(request: ClientRequest): Promise<Reply> {
  const found = await findLetter(request);
  return found === null ? notFound() : page(LetterPage({ frame: accountFrame(request), ...found }));
}

async function take(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const taken = await asClient(request, (tx) => takeOver(tx, id));
  if (taken === null) return notFound();
  return redirect(`/fiok/postalada/${id}`, [flash('success', accountTexts(request.lang)('nowTakenOver'))]);
}

async function document(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const found = await asClient(request, (tx) => deliveredDocument(tx, id));
  return found === null ? notFound() : { kind: 'file', content: found.content, type: found.mimeType, name: found.name, inline: true };
}

async function proof(request: ClientRequest): Promise<Reply> {
  const found = await findLetter(request);
  if (found === null || found.town === undefined || found.letter.takenOverAt === null) return notFound();
  const content = await deliveryProof({ letter: found.letter, town: found.town, recipient: request.session.name, lang: request.lang });
  return { kind: 'file', content, type: 'application/pdf', name: `atveteli-igazolas-${found.letter.registryNo.replaceAll('/', '-')}.pdf` };
}

async function findLetter(request: ClientRequest): Promise<{ letter: Delivery; town: Awaited<ReturnType<typeof townsOf>> extends Map<string, infer T> ? T | undefined : never } | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  return asClient(request, async (tx) => {
    const found = (await listDeliveries(tx)).find((delivery) => delivery.id === id);
    if (found === undefined) return null;
    tx.audit({ action: 'portal.letter.viewed', object: { type: 'delivery', id }, municipalityId: found.municipalityId });
    return { letter: found, town: (await townsOf(tx, [found])).get(found.municipalityId) };
  });
}
