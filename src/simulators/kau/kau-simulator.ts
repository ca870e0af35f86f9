import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { CONTINUE_SCRIPT, STYLE_SHEET } from './assets.ts';
import { createBroker, type Broker } from './broker.ts';
import { currentSession, pageContext, sendPage } from './http-exchange.ts';
import { idpMetadataDocument } from './idp-metadata-document.ts';
import { displayName, type KauSimulatorOptions } from './options.ts';
import { SessionPage } from './pages/plain-pages.tsx';
import { receiveAuthnRequest, type Exchange } from './sign-on.ts';
import { receiveLogoutMessage, showSignedOut, signOutHere } from './sign-out.ts';
import { SESSION_MS } from './state.ts';
import { WAYS } from './ways.ts';
import { cancel, showChooser, showWay, tryWay } from './way-screens.ts';

/**
 * A KAÜ for demos and tests, as a Fastify plugin: register it under the prefix that `baseUrl` ends
 * with. It plays the identity provider's part of SAML 2.0 in full, with invented people.
 */
export function kauSimulator(options: KauSimulatorOptions): FastifyPluginAsync {
  const broker = createBroker(options);
  return async (app) => {
    if (!app.hasRequestDecorator('cookies')) await app.register(cookie);
    if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) await app.register(formbody);
    addRoutes(app, broker);
  };
}

function addRoutes(app: FastifyInstance, broker: Broker): void {
  const exchange =
    (handle: (exchange: Exchange) => FastifyReply | Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> =>
      handle({ broker, request, reply });

  app.get('/', exchange(showSession));
  app.get('/metadata', exchange(sendMetadata));
  app.get('/bejelentkezes', exchange(receiveAuthnRequest));
  app.post('/bejelentkezes', exchange(receiveAuthnRequest));
  app.get('/valasztas', exchange(showChooser));
  for (const way of WAYS) {
    app.get(`/${way.id}`, exchange((it) => showWay(it, way)));
    app.post(`/${way.id}`, exchange((it) => tryWay(it, way)));
  }
  app.post('/megszakitas', exchange(cancel));
  app.get('/kijelentkezes', exchange(receiveLogoutMessage));
  app.post('/kijelentkezes', exchange(signOutHere));
  app.get('/kijelentkezve', exchange(showSignedOut));
  app.get('/kau.css', exchange(sendAsset('text/css', STYLE_SHEET)));
  app.get('/kau.js', exchange(sendAsset('text/javascript', CONTINUE_SCRIPT)));
}

async function showSession(exchange: Exchange): Promise<FastifyReply> {
  const { broker, request, reply } = exchange;
  const session = currentSession(broker, request);
  const person = session && (await broker.options.persons.find(session.person));
  const context = pageContext(broker, request);
  const shown =
    session === null || person === null
      ? null
      : { name: displayName(person), until: timeOfDay(session.authnMs + SESSION_MS) };
  return sendPage(broker, reply, { status: 200, content: SessionPage({ context, session: shown }) });
}

function sendMetadata({ broker, reply }: Exchange): FastifyReply {
  const { entityId, certificate } = broker.options;
  const { ssoUrl, sloUrl } = broker;
  return reply
    .type('application/samlmetadata+xml')
    .send(idpMetadataDocument({ entityId, certificate, ssoUrl, sloUrl }));
}

function sendAsset(type: string, content: string): (exchange: Exchange) => FastifyReply {
  return ({ reply }) =>
    reply
      .type(`${type}; charset=utf-8`)
      .header('cache-control', 'public, max-age=3600')
      .header('x-content-type-options', 'nosniff')
      .send(content);
}

function timeOfDay(ms: number): string {
  const format = new Intl.DateTimeFormat('hu-HU', {
    timeZone: 'Europe/Budapest',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(ms);
}
