import type { Bilingual } from '../../../../kernel/result.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { inviteAgain, withdrawSigning } from '../../../forms/contract.ts';
import { answerSections } from '../../../forms/engine.contract.ts';
import { signingTexts } from '../../texts/signing.ts';
import { accountFrame } from '../account/account-frame.ts';
import { loadOwnSigning } from './load-signing.ts';
import { WaitingPage } from './waiting.view.tsx';

/** What a submitter sees while others sign. */
export const waitingRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/alairasra-kuldve/:id', permission: 'client', handle: (request) => show(request, null) },
  { method: 'POST', path: '/fiok/alairasra-kuldve/:id/meghivo', permission: 'client', perMinuteMax: 20, handle: again },
  { method: 'POST', path: '/fiok/alairasra-kuldve/:id/visszavonas', permission: 'client', handle: takeBack },
];

async function show(request: ClientRequest, fault: { readonly text: Bilingual; readonly signatureId: string; readonly email: string } | null): Promise<Reply> {
  const loaded = await loadOwnSigning(request);
  if (loaded === null) return notFound();
  const sections = answerSections(loaded.definition, loaded.signing.answers, request.lang);
  return page(WaitingPage({ frame: accountFrame(request), ...loaded, sections, now: request.clock.now(), fault }), fault === null ? 200 : 422);
}

async function again(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSigning(request);
  const signatureId = field(request, 'alairo');
  if (loaded === null) return notFound();
  const { signing, town } = loaded;
  if (!isUuid(signatureId)) return redirect(`/fiok/alairasra-kuldve/${signing.id}`);
  const { accountId, email: submitterEmail } = request.session;
  const email = field(request, 'email');
  const sent = await asClientTowards(request, town.id, (tx) =>
    inviteAgain(tx, { signingId: signing.id, signatureId, clientId: accountId, email, submitterEmail, townPath: `/${town.slug}` }),
  );
  if (!sent.ok) return show(request, { text: sent.refusal.text ?? { hu: sent.refusal.code, en: sent.refusal.code }, signatureId, email });
  return redirect(`/fiok/alairasra-kuldve/${signing.id}`, [flash('success', signingTexts(request.lang)('resent'))]);
}

async function takeBack(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSigning(request);
  if (loaded === null) return notFound();
  const { signing, town } = loaded;
  const done = await asClientTowards(request, town.id, (tx) => withdrawSigning(tx, { signingId: signing.id, clientId: request.session.accountId }));
  const to = `/fiok/alairasra-kuldve/${signing.id}`;
  return done.ok ? redirect(to, [flash('success', signingTexts(request.lang)('tookBack'))]) : redirect(to);
}
