import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Bilingual } from '../../kernel/result.ts';
import type { SamlRefusal } from '../../platform/identity/saml/refusals.ts';
import type { Broker } from './broker.ts';
import { ErrorPage } from './pages/plain-pages.tsx';
import { toHtml, type PageContext } from './pages/page.tsx';
import type { BrokerSession, SignOutChain } from './state.ts';
import { languageOf, TEXTS } from './texts.ts';

const SESSION_COOKIE = 'kau_szimulator';
const SIGN_OUT_COOKIE = 'kau_szimulator_kilepes';

/** One text parameter of the query, or undefined when absent or repeated. */
export function queryField(request: FastifyRequest, name: string): string | undefined {
  return textField(request.query, name);
}

/** One text field of the posted form, or undefined when absent or repeated. */
export function formField(request: FastifyRequest, name: string): string | undefined {
  return textField(request.body, name);
}

/** The query string as received, without `?`: signatures are over these bytes. */
export function rawQuery(request: FastifyRequest): string {
  const url = request.raw.url ?? '';
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark + 1);
}

/** The page context of a request; the other language re-asks the same address. */
export function pageContext(broker: Broker, request: FastifyRequest): PageContext {
  const language = languageOf(queryField(request, 'nyelv') ?? formField(request, 'nyelv'));
  const query = new URLSearchParams(rawQuery(request));
  query.set('nyelv', language === 'hu' ? 'en' : 'hu');
  const canAskAgain = request.method === 'GET' && !query.has('SAMLRequest') && !query.has('SAMLResponse');
  return {
    language,
    root: broker.root,
    otherLanguageHref: canAskAgain ? `?${query.toString()}` : null,
  };
}

/**
 * Sends a page with its own security headers, whatever the surrounding application set: forms may
 * go to this host and to the registered sites (a form's redirects are held to the same list).
 */
export function sendPage(
  broker: Broker,
  reply: FastifyReply,
  page: { readonly status: number; readonly content: VNode },
): FastifyReply {
  return withSecurityHeaders(broker, reply)
    .code(page.status)
    .type('text/html; charset=utf-8')
    .send(toHtml(page.content));
}

/** Redirects the browser after a form or to a site. */
export function sendRedirect(broker: Broker, reply: FastifyReply, url: string): FastifyReply {
  return withSecurityHeaders(broker, reply).redirect(url, 303);
}

/** The page for a message that is refused. */
export function sendRefusal(
  broker: Broker,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  refusal: SamlRefusal,
): FastifyReply {
  exchange.request.log.info({ code: refusal.code, details: refusal.details }, 'kau simulator refused');
  return sendError(broker, exchange, { text: TEXTS.requestRefused, code: refusal.code });
}

/** The page for a sign-in that lay unfinished too long, or whose link was changed. */
export function sendExpired(
  broker: Broker,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): FastifyReply {
  return sendError(broker, exchange, { text: TEXTS.requestExpired, code: 'expired' });
}

function sendError(
  broker: Broker,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  error: { readonly text: Bilingual; readonly code: string },
): FastifyReply {
  const context = { ...pageContext(broker, exchange.request), otherLanguageHref: null };
  const content = ErrorPage({ context, text: error.text, code: error.code });
  return sendPage(broker, exchange.reply, { status: 400, content });
}

/** The living session of this browser, or null. */
export function currentSession(broker: Broker, request: FastifyRequest): BrokerSession | null {
  const session = broker.seal.openSession(request.cookies[SESSION_COOKIE]);
  return session !== null && broker.endedSessions.isAlive(session) ? session : null;
}

export function rememberSession(broker: Broker, reply: FastifyReply, session: BrokerSession): void {
  const sealed = broker.seal.sealSession(session, broker.now());
  void reply.setCookie(SESSION_COOKIE, sealed, cookieOptions(broker));
}

export function forgetSession(broker: Broker, reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(broker));
}

export function currentChain(broker: Broker, request: FastifyRequest): SignOutChain | null {
  return broker.seal.openChain(request.cookies[SIGN_OUT_COOKIE]);
}

export function rememberChain(broker: Broker, reply: FastifyReply, chain: SignOutChain): void {
  void reply.setCookie(SIGN_OUT_COOKIE, broker.seal.sealChain(chain), cookieOptions(broker));
}

export function forgetChain(broker: Broker, reply: FastifyReply): void {
  void reply.clearCookie(SIGN_OUT_COOKIE, cookieOptions(broker));
}

function cookieOptions(broker: Broker): {
  path: string;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
} {
  return {
    path: broker.root === '' ? '/' : broker.root,
    httpOnly: true,
    sameSite: 'lax',
    secure: broker.options.baseUrl.startsWith('https:'),
  };
}

function withSecurityHeaders(broker: Broker, reply: FastifyReply): FastifyReply {
  const sites = broker.options.serviceProviders.flatMap((site) => [site.acsUrl, site.sloUrl]);
  const origins = [...new Set(sites.map((url) => new URL(url).origin))];
  return reply.headers({
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `form-action 'self' ${origins.join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
}

function textField(untrusted: unknown, name: string): string | undefined {
  if (typeof untrusted !== 'object' || untrusted === null || !Object.hasOwn(untrusted, name)) {
    return undefined;
  }
  const value: unknown = Reflect.get(untrusted, name);
  return typeof value === 'string' ? value : undefined;
}
