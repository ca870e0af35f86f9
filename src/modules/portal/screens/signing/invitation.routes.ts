import { frameOf } from '../../../../platform/http/frame.ts';
import { asClient, asClientTowards, type ClientRequest, notFound, page, redirect, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { declineInvitation, findInvitation, openInvitation } from '../../../forms/contract.ts';
import { findMunicipalityBySlug, type Municipality } from '../../../tenants/contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { knownPerson } from '../filling/account-prefill.ts';
import { InvitationPage, NotMePage } from './invitation.view.tsx';

/** Guessing tokens of 32 random bytes is hopeless; this keeps the attempts from costing anything. */
const TRIES_PER_MINUTE = 60;

/** What the link of an invitation opens. Public: it says whose office it is, and nothing of the matter. */
export const invitationRoutes: readonly Route[] = [
  { method: 'GET', path: '/:town/alairas/:token', permission: 'public', perMinuteMax: TRIES_PER_MINUTE, handle: invitation },
  { method: 'POST', path: '/:town/alairas/:token', permission: 'client', perMinuteMax: TRIES_PER_MINUTE, handle: open },
  { method: 'GET', path: '/:town/alairas/:token/nem-en', permission: 'public', perMinuteMax: TRIES_PER_MINUTE, handle: notMe },
  { method: 'POST', path: '/:town/alairas/:token/nem-en', permission: 'public', perMinuteMax: TRIES_PER_MINUTE, handle: decline },
];

async function invitation(request: RequestContext): Promise<Reply> {
  const found = await findOpen(request);
  return found === null ? notFound() : page(InvitationPage(modelOf(request, found, null)));
}

async function open(request: ClientRequest): Promise<Reply> {
  const found = await findOpen(request);
  if (found === null) return notFound();
  const known = await asClient(request, knownPerson);
  const person = { ...known, birthDate: known.birthDate?.toString() ?? null };
  const opened = await asClientTowards(request, found.id, (tx) => openInvitation(tx, { token: tokenOf(request), clientId: request.session.accountId, person }));
  if (opened.ok) return redirect(`/fiok/alairasok/${opened.value}`);
  return page(InvitationPage(modelOf(request, found, opened.refusal.text ?? null)), 422);
}

async function notMe(request: RequestContext): Promise<Reply> {
  const found = await findOpen(request);
  return found === null ? notFound() : page(NotMePage({ ...modelOf(request, found, null), isDone: false }));
}

async function decline(request: RequestContext): Promise<Reply> {
  const town = await findTown(request);
  if (town === null) return notFound();
  const isDone = await request.db.within({ kind: 'municipality', municipalityId: town.id, actor: { kind: 'anonymous' } }, (tx) => declineInvitation(tx, tokenOf(request)));
  return isDone ? page(NotMePage({ ...modelOf(request, town, null), isDone })) : notFound();
}

/** The town of a link that opens something. */
async function findOpen(request: RequestContext): Promise<Municipality | null> {
  const town = await findTown(request);
  if (town === null) return null;
  const found = await request.db.within({ kind: 'municipality', municipalityId: town.id, actor: { kind: 'anonymous' } }, (tx) => findInvitation(tx, tokenOf(request)));
  return found === null ? null : town;
}

function findTown(request: RequestContext): Promise<Municipality | null> {
  return request.db.within({ kind: 'public' }, (tx) => findMunicipalityBySlug(tx, request.params['town'] ?? ''));
}

function tokenOf(request: RequestContext): string {
  const token = request.params['token'] ?? '';
  return /^[\w-]{43}$/.test(token) ? token : '';
}

function modelOf(request: RequestContext, town: Municipality, refusal: Bilingual | null): Parameters<typeof InvitationPage>[0] {
  const base = `/${town.slug}/alairas/${tokenOf(request)}`;
  return { frame: { ...frameOf(request, townFrame(town)), noIndex: true, signInHref: `/belepes?vissza=${encodeURIComponent(base)}` }, town, base, isSignedIn: request.session?.kind === 'client', refusal };
}
