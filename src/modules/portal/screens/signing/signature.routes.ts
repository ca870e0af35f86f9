import { flash } from '../../../../platform/http/flash.ts';
import { asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { isOpenable, sendFile } from '../../../forms/attachments.contract.ts';
import { refuseToSign } from '../../../forms/contract.ts';
import { answerSections } from '../../../forms/engine.contract.ts';
import { signSubmission } from '../../actions/sign-submission.ts';
import { signingTexts } from '../../texts/signing.ts';
import { accountFrame } from '../account/account-frame.ts';
import { loadOwnSignature } from './load-signing.ts';
import { SignaturePage } from './signature.view.tsx';
import { signedPaper, signedReceipt } from './signing-papers.ts';

/** What a signer reads and decides. */
export const signatureRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/alairasok/:id', permission: 'client', handle: (request) => show(request, null) },
  { method: 'POST', path: '/fiok/alairasok/:id/alairas', permission: 'client', handle: signIt },
  { method: 'POST', path: '/fiok/alairasok/:id/elutasitas', permission: 'client', handle: refuseIt },
  { method: 'GET', path: '/fiok/alairasok/:id/beadvany.pdf', permission: 'client', handle: paper },
  { method: 'GET', path: '/fiok/alairasok/:id/csatolmanyok/:fajl', permission: 'client', handle: attachedFile },
  { method: 'GET', path: '/fiok/alairasok/:id/atvetel.pdf', permission: 'client', handle: receipt },
];

async function show(request: ClientRequest, fault: { readonly text: Bilingual; readonly reason: string | null } | null): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  if (loaded === null) return notFound();
  const sections = answerSections(loaded.definition, loaded.signing.answers, request.lang);
  return page(SignaturePage({ frame: accountFrame(request), ...loaded, sections, fault }), fault === null ? 200 : 422);
}

async function signIt(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  if (loaded === null) return notFound();
  const { signing, signature } = loaded;
  const signed = await asClientTowards(request, signing.municipalityId, (tx) =>
    signSubmission(tx, { signatureId: signature.id, clientId: request.session.accountId, sha256: field(request, 'lenyomat') }),
  );
  if (!signed.ok) return show(request, { text: textOf(signed.refusal), reason: null });
  return redirect(`/fiok/alairasok/${signature.id}`, [flash('success', signingTexts(request.lang)(signed.value === null ? 'nowSigned' : 'nowSent'))]);
}

async function refuseIt(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  if (loaded === null) return notFound();
  const { signing, signature } = loaded;
  const reason = field(request, 'indok');
  const refused = await asClientTowards(request, signing.municipalityId, (tx) => refuseToSign(tx, { signatureId: signature.id, clientId: request.session.accountId, reason }));
  if (!refused.ok) return show(request, { text: textOf(refused.refusal), reason });
  return redirect(`/fiok/alairasok/${signature.id}`, [flash('success', signingTexts(request.lang)('nowRefused'))]);
}

async function paper(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  return loaded === null ? notFound() : signedPaper(request, loaded);
}

/** A file of what is to be signed. */
async function attachedFile(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  const file = loaded?.files.find(({ id }) => id === request.params['fajl']);
  if (loaded === null || file === undefined || !isOpenable(file)) return notFound();
  const { municipalityId } = loaded.signing;
  await asClientTowards(request, municipalityId, async (tx) => tx.audit({ action: 'forms.attachment.viewed', object: { type: 'attachment', id: file.id } }));
  return sendFile(file, (work) => asClientTowards(request, municipalityId, work));
}

async function receipt(request: ClientRequest): Promise<Reply> {
  const loaded = await loadOwnSignature(request);
  return loaded === null || loaded.arrival === null ? notFound() : signedReceipt(request, loaded, loaded.arrival);
}

function textOf({ code, text }: { readonly code: string; readonly text?: Bilingual }): Bilingual {
  return text ?? { hu: code, en: code };
}
