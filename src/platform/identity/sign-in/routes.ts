import { flash } from '../../http/flash.ts';
import { frameOf } from '../../http/frame.ts';
import { localPath } from '../../http/reply.ts';
import { field, json, page, redirect, type Reply, type RequestContext, type Route } from '../../http/route.ts';
import { CLIENT_COOKIE, OFFICIAL_COOKIE, TERMS_PATH } from '../../http/session-gate.ts';
import { IDLE_MINUTES } from '../session.ts';
import { continueSession, endSession, endSessionsOfSubject, type SignIn } from '../sessions.ts';
import { beginSignIn, type Door, receiveAnswer, redeemTicket, type SignInFailure } from './flow.ts';
import { IdlePage, OfficeSignInPage, SignedOutPage, SignInFailedPage, SignInReadyPage, TermsPage } from './pages.tsx';
import { acceptTerms } from './terms.ts';
import { signInTexts } from './texts.ts';

const DOORS = [
  { door: 'client', base: '', home: '/fiok', cookie: CLIENT_COOKIE },
  { door: 'official', base: '/hivatal', home: '/hivatal', cookie: OFFICIAL_COOKIE },
] as const;

type DoorPlate = (typeof DOORS)[number];

/** Sign-in, sign-out, idle warning and terms, for citizens and for the office. */
export const identityRoutes: readonly Route[] = [
  ...DOORS.flatMap(doorRoutes),
  { method: 'POST', path: '/saml/acs', permission: 'public', body: 'raw', handle: receive },
  { method: 'GET', path: '/saml/slo', permission: 'public', handle: receiveSignOut },
  { method: 'GET', path: '/saml/metadata', permission: 'public', handle: async (request) => ({ kind: 'file', content: request.identity.serviceProviderMetadata(), type: 'application/samlmetadata+xml', inline: true }) },
  { method: 'GET', path: TERMS_PATH, permission: 'public', handle: async (request) => page(TermsPage({ frame: frameOf(request), returnTo: localPath(request.query['vissza'], '/fiok'), mayAccept: request.session?.kind === 'client' && !request.session.termsAccepted })) },
  { method: 'POST', path: TERMS_PATH, permission: 'client', handle: accept },
  { method: 'GET', path: '/munkamenet/rendben', permission: 'public', handle: async (request) => page(SignInReadyPage({ frame: frameOf(request) })) },
];

function doorRoutes(plate: DoorPlate): Route[] {
  const { base, door } = plate;
  return [
    { method: 'GET', path: `${base}/belepes`, permission: 'public', handle: (request) => begin(request, plate) },
    { method: 'POST', path: `${base}/belepes`, permission: 'public', handle: async (request) => ({ kind: 'redirect', to: await beginSignIn(request, { door, returnTo: localPath(field(request, 'vissza'), plate.home) }) }) },
    { method: 'GET', path: `${base}/belepes/kesz`, permission: 'public', handle: redeem },
    { method: 'POST', path: `${base}/kilepes`, permission: 'public', handle: (request) => signOut(request, plate) },
    { method: 'GET', path: `${base}/kilepes`, permission: 'public', handle: async (request) => page(SignedOutPage({ frame: frameOf(request), signInHref: `${base}/belepes`, isComplete: request.query['teljes'] !== 'nem' })) },
    { method: 'GET', path: `${base}/munkamenet`, permission: 'public', handle: async (request) => page(IdlePage({ frame: frameOf(request), action: `${base}/munkamenet`, returnTo: localPath(request.query['vissza'], plate.home) })) },
    { method: 'POST', path: `${base}/munkamenet`, permission: 'public', handle: (request) => goOn(request, plate) },
  ];
}

/** Citizens go straight to the broker; officials first read what they need at hand. */
async function begin(request: RequestContext, { door, base, home }: DoorPlate): Promise<Reply> {
  const returnTo = localPath(request.query['vissza'], home);
  if (request.session !== null) return redirect(returnTo);
  if (door === 'official') return page(OfficeSignInPage({ frame: frameOf(request), action: `${base}/belepes`, returnTo, hasExpired: request.query['lejart'] === '1' }));
  return { kind: 'redirect', to: await beginSignIn(request, { door, returnTo }) };
}

async function receive(request: RequestContext): Promise<Reply> {
  const outcome = await receiveAnswer(request);
  return 'to' in outcome ? redirect(outcome.to) : failed(request, outcome);
}

async function redeem(request: RequestContext): Promise<Reply> {
  const outcome = await redeemTicket(request);
  return 'to' in outcome ? redirect(outcome.to, [outcome.cookie]) : failed(request, outcome);
}

function failed(request: RequestContext, failure: SignInFailure): Reply {
  const base = failure.door === 'official' ? '/hivatal' : '';
  return page(SignInFailedPage({ frame: frameOf(request), reason: failure.text[request.lang], signInHref: `${base}/belepes` }), 403);
}

/** Ends our session, then the provider's. */
async function signOut(request: RequestContext, { base, cookie, door }: DoorPlate): Promise<Reply> {
  const { session } = request;
  const ended = session === null ? null : await endSession(request.db, session.id, 'signed-out');
  const gone = { name: cookie, value: null };
  const next = ended === null ? null : await request.identity.beginSignOut(subjectOf(ended), door);
  return next === null ? redirect(`${base}/kilepes`, [gone]) : { kind: 'redirect', to: next, cookies: [gone] };
}

async function receiveSignOut(request: RequestContext): Promise<Reply> {
  const outcome = await request.identity.receiveSignOut(request.url.split('?').slice(1).join('?'), async ({ nameId, sessionIndex }) => {
    await endSessionsOfSubject(request.db, nameId, sessionIndex);
    return true;
  });
  if (!outcome.ok) {
    request.log({ event: 'sign-out-refused', code: outcome.refusal.code, check: outcome.refusal.details?.['check'] ?? null });
    return failed(request, { text: outcome.refusal.text, door: 'client' });
  }
  if (outcome.value.kind === 'asked') return { kind: 'redirect', to: outcome.value.redirectTo };
  const door: Door = outcome.value.relayState === 'official' ? 'official' : 'client';
  return redirect(`${door === 'official' ? '/hivatal' : ''}/kilepes${outcome.value.isComplete ? '' : '?teljes=nem'}`);
}

/** After the idle warning: no credentials, while the 240 minutes last. Scripts ask for JSON. */
async function goOn(request: RequestContext, { base, home }: DoorPlate): Promise<Reply> {
  const { session } = request;
  const wantsJson = request.headers['accept']?.includes('application/json') === true;
  if (session === null) return wantsJson ? json({ signInHref: `${base}/belepes` }, 401) : redirect(`${base}/belepes`);
  await continueSession(request.db, session.id);
  if (!wantsJson) return redirect(localPath(field(request, 'vissza'), home));
  return json({ idleWarningAt: request.clock.now().add({ minutes: IDLE_MINUTES }).toString(), endsAt: session.endsAt.toString() });
}

async function accept(request: Parameters<Extract<Route, { permission: 'client' }>['handle']>[0]): Promise<Reply> {
  const returnTo = localPath(field(request, 'vissza'), '/fiok');
  if (field(request, 'elfogadom') !== 'igen') return page(TermsPage({ frame: frameOf(request), returnTo, mayAccept: true, isMissing: true }), 422);
  await acceptTerms(request.db, request.session.accountId);
  return redirect(returnTo, [flash('success', signInTexts(request.lang)('welcome'))]);
}

function subjectOf({ nameId, nameIdFormat, sessionIndex }: SignIn): { nameId: string; nameIdFormat: string; sessionIndex: string | null } {
  return { nameId, nameIdFormat: nameIdFormat ?? 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', sessionIndex };
}
