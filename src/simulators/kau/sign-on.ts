import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assert } from '../../kernel/assert.ts';
import type { Result } from '../../kernel/result.ts';
import { STATUS } from '../../platform/identity/saml/protocol.ts';
import type { SamlRefusal } from '../../platform/identity/saml/refusals.ts';
import { grantingResponse, refusingResponse, type AnswerTo } from './answer.ts';
import {
  readPostedAuthnRequest,
  readRedirectedAuthnRequest,
  type AuthnRequest,
} from './authn-request.ts';
import type { Broker } from './broker.ts';
import {
  currentSession,
  formField,
  pageContext,
  queryField,
  rawQuery,
  rememberSession,
  sendPage,
  sendRedirect,
  sendRefusal,
} from './http-exchange.ts';
import { canUse, type DemoPerson } from './options.ts';
import { ContinuePage } from './pages/plain-pages.tsx';
import type { BrokerSession, PendingSignIn } from './state.ts';
import { findWay, satisfyingWays, type Way } from './ways.ts';

export interface Exchange {
  readonly broker: Broker;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A site sent somebody, by redirect or by POST: answer at once if possible, else ask how. */
export async function receiveAuthnRequest(exchange: Exchange): Promise<FastifyReply> {
  const { broker, request } = exchange;
  const read = readAuthnRequest(broker, request);
  if (!read.ok) return sendRefusal(broker, exchange, read.refusal);
  const asked = read.value;
  const ways = satisfyingWays(asked.requestedContext);
  const pending: PendingSignIn = {
    kind: 'pending',
    serviceProvider: asked.serviceProvider.entityId,
    requestId: asked.id,
    relayState: asked.relayState,
    ways: ways.map((way) => way.id),
  };
  const hinted = await hintedPerson(exchange, ways);
  if (hinted !== null) return await grant(exchange, pending, hinted);
  if (ways.length === 0) return refuseSignIn(exchange, pending, STATUS.noAuthnContext);
  const known = asked.forceAuthn ? null : await knownPerson(exchange, ways);
  if (known !== null) return await tell(exchange, { pending, ...known });
  if (asked.isPassive) return refuseSignIn(exchange, pending, STATUS.noPassive);
  const query = new URLSearchParams({
    kerelem: broker.seal.sealPending(pending),
    nyelv: pageContext(broker, request).language,
  });
  return sendRedirect(broker, exchange.reply, `${broker.root}/valasztas?${query.toString()}`);
}

/** The person proved who they are: opens (or renews) the session and tells the site. */
export async function grant(
  exchange: Exchange,
  pending: PendingSignIn,
  proof: { readonly person: DemoPerson; readonly way: Way },
): Promise<FastifyReply> {
  const { broker, request } = exchange;
  const { person, way } = proof;
  const before = currentSession(broker, request);
  const isSamePerson = before !== null && before.person === person.key;
  const session: BrokerSession = {
    kind: 'session',
    person: person.key,
    way: way.id,
    authnMs: broker.now(),
    sessionIndex: isSamePerson ? before.sessionIndex : randomUUID(),
    serviceProviders: isSamePerson ? before.serviceProviders : [],
  };
  return await tell(exchange, { pending, person, way, session });
}

/** Tells the site that there is no sign-in; `reason` is the inner status. */
export function refuseSignIn(
  exchange: Exchange,
  pending: PendingSignIn,
  reason: string,
): FastifyReply {
  const { broker } = exchange;
  const response = refusingResponse(
    answerTo(broker, pending),
    { outer: STATUS.responder, inner: reason },
    broker.signer,
  );
  return sendBack(exchange, pending, response);
}

function readAuthnRequest(
  broker: Broker,
  request: FastifyRequest,
): Result<AuthnRequest, SamlRefusal> {
  const rules = {
    serviceProviders: broker.options.serviceProviders,
    ssoUrl: broker.ssoUrl,
    nowMs: broker.now(),
  };
  if (request.method === 'GET') return readRedirectedAuthnRequest(rawQuery(request), rules);
  const samlRequest = formField(request, 'SAMLRequest');
  return readPostedAuthnRequest({ samlRequest, relayState: formField(request, 'RelayState') }, rules);
}

/** A demo link names the person and the way, and nobody is asked anything. */
async function hintedPerson(
  exchange: Exchange,
  ways: readonly Way[],
): Promise<{ person: DemoPerson; way: Way } | null> {
  const way = findWay(queryField(exchange.request, 'demo_way') ?? '');
  const key = queryField(exchange.request, 'demo_person');
  if (way === null || key === undefined || !ways.includes(way)) return null;
  const person = await exchange.broker.options.persons.find(key);
  return person !== null && canUse(person, way.id) ? { person, way } : null;
}

/** Single sign-on: the session of this browser, if its way is sure enough. */
async function knownPerson(
  exchange: Exchange,
  ways: readonly Way[],
): Promise<{ person: DemoPerson; way: Way; session: BrokerSession } | null> {
  const session = currentSession(exchange.broker, exchange.request);
  const way = session && findWay(session.way);
  if (session === null || way === null || !ways.includes(way)) return null;
  const person = await exchange.broker.options.persons.find(session.person);
  return person === null ? null : { person, way, session };
}

async function tell(
  exchange: Exchange,
  fact: {
    readonly pending: PendingSignIn;
    readonly person: DemoPerson;
    readonly way: Way;
    readonly session: BrokerSession;
  },
): Promise<FastifyReply> {
  const { broker, reply } = exchange;
  const { pending, person, way } = fact;
  const told = new Set([...fact.session.serviceProviders, pending.serviceProvider]);
  const session = { ...fact.session, serviceProviders: [...told] };
  rememberSession(broker, reply, session);
  const statement = { ...answerTo(broker, pending), person, way, session };
  return sendBack(exchange, pending, await grantingResponse(statement, broker.signer));
}

function answerTo(broker: Broker, pending: PendingSignIn): AnswerTo {
  const serviceProvider = broker.findServiceProvider(pending.serviceProvider);
  assert(serviceProvider !== null, 'a pending sign-in names a registered site');
  const { requestId } = pending;
  return { issuer: broker.options.entityId, serviceProvider, requestId, nowMs: broker.now() };
}

function sendBack(exchange: Exchange, pending: PendingSignIn, responseXml: string): FastifyReply {
  const { broker, request, reply } = exchange;
  const content = ContinuePage({
    context: { ...pageContext(broker, request), otherLanguageHref: null },
    acsUrl: answerTo(broker, pending).serviceProvider.acsUrl,
    samlResponse: Buffer.from(responseXml, 'utf8').toString('base64'),
    relayState: pending.relayState,
  });
  return sendPage(broker, reply, { status: 200, content });
}
