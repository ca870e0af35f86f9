import type { FastifyReply } from 'fastify';
import { assert } from '../../kernel/assert.ts';
import { readLogoutRequest, readLogoutResponse } from '../../platform/identity/saml/logout-check.ts';
import { NAME_ID, NS, STATUS } from '../../platform/identity/saml/protocol.ts';
import {
  peekAtRedirect,
  readSignedRedirect,
  signedRedirectUrl,
  type SignedRedirect,
} from '../../platform/identity/saml/redirect-binding.ts';
import { samlRefusal } from '../../platform/identity/saml/refusals.ts';
import { attributeOf, onlyChild, parseXml, textOf } from '../../platform/identity/saml/strict-xml.ts';
import { xmlElement } from '../../platform/identity/saml/xml-writing.ts';
import { freshHead, statusXml } from './answer.ts';
import type { Broker } from './broker.ts';
import { demoNameId } from './demo-credentials.ts';
import {
  currentChain,
  currentSession,
  forgetChain,
  forgetSession,
  pageContext,
  queryField,
  rawQuery,
  rememberChain,
  sendPage,
  sendRedirect,
  sendRefusal,
} from './http-exchange.ts';
import type { RegisteredServiceProvider } from './options.ts';
import { SignedOutPage } from './pages/plain-pages.tsx';
import type { Exchange } from './sign-on.ts';
import type { SignOutChain } from './state.ts';

/** A logout message arrived: a site asks, or a site answers. */
export function receiveLogoutMessage(exchange: Exchange): FastifyReply {
  const { broker, request } = exchange;
  const query = rawQuery(request);
  const sender = findSender(broker, query);
  if (sender === null) {
    return sendRefusal(broker, exchange, samlRefusal('wrong-issuer', 'logout from an unknown site'));
  }
  const redirect = readSignedRedirect(query, [sender.certificate]);
  if (!redirect.ok) return sendRefusal(broker, exchange, redirect.refusal);
  return redirect.value.parameter === 'SAMLRequest'
    ? siteAsks(exchange, sender, redirect.value)
    : siteAnswers(exchange, sender, redirect.value);
}

/** The person signs out here: ends the session and tells all sites in turn. */
export function signOutHere(exchange: Exchange): FastifyReply {
  const { broker, request, reply } = exchange;
  const session = currentSession(broker, request);
  forgetSession(broker, reply);
  if (session === null) return sayGoodbye(exchange, true);
  broker.endedSessions.end(session.sessionIndex);
  const { person, sessionIndex, serviceProviders: remaining } = session;
  const chain = { person, sessionIndex, remaining, asked: null, origin: null, isComplete: true };
  return goOn(exchange, { kind: 'sign-out', ...chain });
}

/** The closing page. */
export function showSignedOut(exchange: Exchange): FastifyReply {
  const { broker, request, reply } = exchange;
  const isComplete = queryField(request, 'reszben') === undefined;
  const content = SignedOutPage({ context: pageContext(broker, request), isComplete });
  return sendPage(broker, reply, { status: 200, content });
}

function siteAsks(
  exchange: Exchange,
  sender: RegisteredServiceProvider,
  redirect: SignedRedirect,
): FastifyReply {
  const { broker, request, reply } = exchange;
  const logout = readLogoutRequest(redirect.xml, expectedHead(broker, sender));
  if (!logout.ok) return sendRefusal(broker, exchange, logout.refusal);
  const { id, nameId, sessionIndex } = logout.value;
  const session = currentSession(broker, request);
  const isMeant =
    session !== null &&
    demoNameId(session.person) === nameId &&
    (sessionIndex === null || sessionIndex === session.sessionIndex);
  if (isMeant) forgetSession(broker, reply);
  const ended = isMeant ? session.sessionIndex : (sessionIndex ?? '');
  if (ended !== '') broker.endedSessions.end(ended);
  const others = isMeant ? session.serviceProviders.filter((site) => site !== sender.entityId) : [];
  const origin = {
    serviceProvider: sender.entityId,
    requestId: id,
    relayState: redirect.relayState,
  };
  return goOn(exchange, {
    kind: 'sign-out',
    person: isMeant ? session.person : '',
    sessionIndex: ended,
    remaining: others,
    asked: null,
    origin,
    isComplete: true,
  });
}

function siteAnswers(
  exchange: Exchange,
  sender: RegisteredServiceProvider,
  redirect: SignedRedirect,
): FastifyReply {
  const { broker, request } = exchange;
  const answer = readLogoutResponse(redirect.xml, expectedHead(broker, sender));
  if (!answer.ok) return sendRefusal(broker, exchange, answer.refusal);
  const chain = currentChain(broker, request);
  const isExpected =
    chain?.asked?.serviceProvider === sender.entityId &&
    chain.asked.requestId === answer.value.inResponseTo;
  if (chain === null || !isExpected) {
    return sendRefusal(broker, exchange, samlRefusal('replayed', 'unexpected logout answer'));
  }
  const isComplete = chain.isComplete && answer.value.isComplete;
  return goOn(exchange, { ...chain, asked: null, isComplete });
}

/** Next site, or back to the site that asked, or the closing page. */
function goOn(exchange: Exchange, chain: SignOutChain): FastifyReply {
  const { broker, reply } = exchange;
  const [next, ...remaining] = chain.remaining;
  if (next !== undefined) {
    const site = broker.findServiceProvider(next);
    if (site === null) return goOn(exchange, { ...chain, remaining });
    const head = freshHead(broker.now());
    const asked = { serviceProvider: next, requestId: head.ID };
    rememberChain(broker, reply, { ...chain, remaining, asked });
    return sendRedirect(broker, reply, logoutRequestUrl(broker, { site, head, chain }));
  }
  forgetChain(broker, reply);
  if (chain.origin === null) return sayGoodbye(exchange, chain.isComplete);
  return sendRedirect(broker, reply, logoutResponseUrl(broker, chain));
}

/** By redirect, so that reloading the closing page does not repeat a message. */
function sayGoodbye(exchange: Exchange, isComplete: boolean): FastifyReply {
  const { broker, reply } = exchange;
  const query = isComplete ? '' : '?reszben=igen';
  return sendRedirect(broker, reply, `${broker.root}/kijelentkezve${query}`);
}

function logoutRequestUrl(
  broker: Broker,
  to: {
    readonly site: RegisteredServiceProvider;
    readonly head: ReturnType<typeof freshHead>;
    readonly chain: SignOutChain;
  },
): string {
  const nameId = demoNameId(to.chain.person);
  const { xml } = xmlElement(
    'samlp:LogoutRequest',
    { ...NAMESPACES, ...to.head, Destination: to.site.sloUrl },
    xmlElement('saml:Issuer', {}, broker.options.entityId),
    xmlElement('saml:NameID', { Format: NAME_ID.persistent }, nameId),
    xmlElement('samlp:SessionIndex', {}, to.chain.sessionIndex),
  );
  const message = { parameter: 'SAMLRequest', xml, relayState: null } as const;
  return signedRedirectUrl(to.site.sloUrl, message, broker.signer.privateKey);
}

function logoutResponseUrl(broker: Broker, chain: SignOutChain): string {
  assert(chain.origin !== null, 'an answer goes to a site that asked');
  const { serviceProvider, requestId, relayState } = chain.origin;
  const site = broker.findServiceProvider(serviceProvider);
  assert(site !== null, 'the site that asked is registered');
  const codes = chain.isComplete ? [STATUS.success] : [STATUS.success, STATUS.partialLogout];
  const { xml } = xmlElement(
    'samlp:LogoutResponse',
    {
      ...NAMESPACES,
      ...freshHead(broker.now()),
      Destination: site.sloUrl,
      InResponseTo: requestId,
    },
    xmlElement('saml:Issuer', {}, broker.options.entityId),
    statusXml(codes),
  );
  const message = { parameter: 'SAMLResponse', xml, relayState } as const;
  return signedRedirectUrl(site.sloUrl, message, broker.signer.privateKey);
}

const NAMESPACES = { 'xmlns:samlp': NS.protocol, 'xmlns:saml': NS.assertion };

function findSender(broker: Broker, query: string): RegisteredServiceProvider | null {
  const peek = peekAtRedirect(query);
  const root = peek.ok ? parseXml(peek.value.untrustedXml) : null;
  const issuer = root && textOf(onlyChild(root, NS.assertion, 'Issuer'));
  if (root === null || issuer === null || attributeOf(root, 'ID') === null) return null;
  return broker.findServiceProvider(issuer);
}

function expectedHead(
  broker: Broker,
  sender: RegisteredServiceProvider,
): { issuer: string; destination: string; nowMs: number } {
  return { issuer: sender.entityId, destination: broker.sloUrl, nowMs: broker.now() };
}
