import { createHash } from 'node:crypto';
import type { Bilingual } from '../../../kernel/result.ts';
import { CENTRE_ID, type Uuid } from '../../ids/uuid.ts';
import type { RequestContext } from '../../http/route.ts';
import { CENTRE_PATH, CLIENT_COOKIE, isCentrePath, OFFICIAL_COOKIE, TERMS_PATH } from '../../http/session-gate.ts';
import type { SignInMethod } from '../saml/identity.ts';
import type { SignedIn } from '../saml/sign-in.ts';
import { IDENTITY_SCOPE, openSession, type SignIn } from '../sessions.ts';
import { accountOf, officialOf } from './persons.ts';
import { keep, take } from './steps.ts';
import { hasAcceptedTerms } from './terms.ts';

/** Whose sign-in it is. */
export type Door = 'client' | 'official';

/** Where a person was going when they were sent to sign in. */
interface Wish {
  readonly door: Door;
  readonly returnTo: string;
  readonly browser: string;
  /** For an official of a joint office: where they want to work. */
  readonly kshCode: string | null;
}

interface Ticket extends Wish {
  readonly person: { kind: 'client'; accountId: Uuid } | { kind: 'official'; officialId: Uuid; municipalityId: Uuid };
  readonly signIn: SignIn;
}

export type SignInFailure = { readonly text: Bilingual; readonly door: Door };

/** The address at the identity provider; officials must show a card (assurance high). */
export async function beginSignIn(
  request: RequestContext,
  wish: { door: Door; returnTo: string; kshCode?: string; hint?: { person: string; way: SignInMethod } },
): Promise<string> {
  const relayState = await keep(request.db, { door: wish.door, returnTo: wish.returnTo, browser: browserHash(request), kshCode: wish.kshCode ?? null } satisfies Wish);
  return request.identity.beginSignIn({
    relayState,
    ...(wish.door === 'official' ? { assurance: 'high' as const } : {}),
    // A demo link names its person, so whoever the simulator still remembers must not answer instead.
    ...(wish.hint === undefined ? {} : { loginHint: wish.hint, forceAuthn: true }),
  });
}

/**
 * Judges the provider's answer. It comes from another site, so this browser's cookies may be missing:
 * what it proves is kept under a ticket, and the next page of ours, which has the cookies, takes it.
 */
export async function receiveAnswer(request: RequestContext): Promise<{ to: string } | SignInFailure> {
  const body = Object.fromEntries(new URLSearchParams(request.rawBody?.toString('utf8') ?? ''));
  const answer = await request.identity.finishSignIn(body);
  if (!answer.ok) {
    request.log({ event: 'sign-in-refused', code: answer.refusal.code, check: answer.refusal.details?.['check'] ?? null });
    return { text: answer.refusal.text, door: 'client' };
  }
  const identity = answer.value;
  const wish = await take<Wish>(request.db, identity.relayState ?? '');
  if (wish === null) return { text: STRAY, door: 'client' };
  const person = await personOf(request, wish, identity);
  if (person === null) return { text: NO_CARD, door: 'official' };
  const ticket: Ticket = { ...wish, person, signIn: signInOf(identity) };
  const base = wish.door === 'official' ? '/hivatal/belepes/kesz' : '/belepes/kesz';
  return { to: `${base}?jegy=${await keep(request.db, ticket)}` };
}

/** Opens the session for the browser that began. */
export async function redeemTicket(request: RequestContext): Promise<{ to: string; cookie: { name: string; value: string } } | SignInFailure> {
  const ticket = await take<Ticket>(request.db, request.query['jegy'] ?? '');
  if (ticket === null || ticket.browser !== browserHash(request)) {
    request.log({ event: 'sign-in-refused', code: 'stray-ticket' });
    return { text: STRAY, door: ticket?.door ?? 'client' };
  }
  const { person, signIn, returnTo } = ticket;
  const { token, mustAccept } = await request.db.within(IDENTITY_SCOPE, async (tx) => ({
    ...(await openSession(tx, person, signIn)),
    mustAccept: person.kind === 'client' && !(await hasAcceptedTerms(tx, person.accountId)),
  }));
  const goal = person.kind === 'official' && person.municipalityId === CENTRE_ID && !isCentrePath(returnTo) ? CENTRE_PATH : returnTo;
  return { to: mustAccept ? `${TERMS_PATH}?vissza=${encodeURIComponent(returnTo)}` : goal, cookie: { name: ticket.door === 'official' ? OFFICIAL_COOKIE : CLIENT_COOKIE, value: token } };
}

function personOf(request: RequestContext, { door, kshCode }: Wish, identity: SignedIn): Promise<Ticket['person'] | null> {
  return request.db.within(IDENTITY_SCOPE, async (tx) => {
    if (door === 'client') return { kind: 'client', accountId: await accountOf(tx, request.identityProviderId, identity) };
    const official = identity.cardKey === undefined ? null : await officialOf(tx, identity.cardKey, kshCode);
    if (official === null) tx.audit({ action: 'identity.card.unknown' });
    return official === null ? null : { kind: 'official', ...official };
  });
}

function signInOf(identity: SignedIn): SignIn {
  const { assurance, method, nameId, nameIdFormat, sessionIndex } = identity;
  return { assurance, way: method, nameId, nameIdFormat, sessionIndex };
}

function browserHash(request: RequestContext): string {
  return createHash('sha256').update(request.browserId).digest('base64url');
}

const STRAY: Bilingual = {
  hu: 'Ez a bejelentkezés nem ebben a böngészőben indult, vagy már felhasználták. Kérjük, kezdje újra a bejelentkezést.',
  en: 'This sign-in did not begin in this browser, or was used already. Please start signing in again.',
};

const NO_CARD: Bilingual = {
  hu: 'Ehhez a kártyához nem tartozik ügyintézői fiók, vagy a mai napon nincs érvényes jogosultsága. Kérje az önkormányzat helyi adminisztrátorát, hogy rendelje össze a kártyát a fiókjával.',
  en: 'No official’s account belongs to this card, or you hold no role today. Ask your municipality’s local administrator to pair the card with your account.',
};
