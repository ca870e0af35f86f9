import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Config } from '../config/config.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import type { ServiceProvider } from '../identity/saml/service-provider.ts';
import type { MenuEntry } from '../module/menu.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { readFormBody } from './form-body.ts';
import { type FormTokens, newBrowserId } from './form-token.ts';
import { type MultipartBody, readMultipart } from './multipart-body.ts';
import { send } from './reply.ts';
import type { Lang, Reply, RequestContext, Route } from './route.ts';
import { BROWSER_COOKIE, gate, readSession } from './session-gate.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Database;
  readonly tokens: FormTokens;
  readonly routes: readonly Route[];
  readonly menu: readonly MenuEntry[];
  readonly identity: ServiceProvider;
  readonly identityProviderId: string;
  /** Origins besides ours that forms may be sent to: the identity and payment providers. */
  readonly formTargets: readonly string[];
  /** The page for errors; its own failure falls back to a plain sentence. */
  readonly errorPage: (request: RequestContext, error: Extract<Reply, { kind: 'error' }>) => VNode;
  readonly isReady: () => Promise<boolean>;
  /** Structured log lines go here; absent: none. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}

const BODY_BYTES_MAX = 1024 * 1024;

/** The web server of the platform: the declared routes behind one gate, and nothing else. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: options.config.trustProxy,
    genReqId: () => randomBytes(6).toString('hex'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(options.formTargets) },
    hsts: options.config.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
  });
  leaveWhoHasGone(app);
  await app.register(rateLimit, { max: options.config.perMinuteMax, timeWindow: '1 minute' });
  app.removeAllContentTypeParsers();
  // Read by the route that takes files, as they come; see multipart-body.ts.
  app.addContentTypeParser('multipart/form-data', (_request, body, done) => done(null, body));
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  keepOneLoopbackName(app, options.config);
  watch(app, options);
  for (const route of options.routes) mount(app, options, route);
  handleFailures(app, options);
  return app;
}

function mount(app: FastifyInstance, options: ServerOptions, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyBytesMax ?? BODY_BYTES_MAX,
    config: route.perMinuteMax === undefined ? {} : { rateLimit: { max: route.perMinuteMax, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const multipart = await multipartOf(options, route, request);
      try {
        const context = await readContext(options, route, { request, reply, multipart });
        return send(options, context, await answer(route, context), reply);
      } finally {
        await multipart?.remove();
      }
    },
  });
}

type Context = RequestContext & { readonly refusal: Reply | null };

async function answer(route: Route, context: Context): Promise<Reply> {
  if (context.refusal !== null) return context.refusal;
  // The gate has checked that the session is of the kind that the route's type promises.
  return (route.handle as (request: RequestContext) => Promise<Reply>)(context);
}

/** The fields and files of a multipart body; null for any other. Files are taken only where a route wants them, of who is signed in. */
async function multipartOf({ db }: ServerOptions, route: Route, request: FastifyRequest): Promise<MultipartBody | null> {
  if (!(request.body instanceof Readable)) return null;
  const wanted = route.method === 'POST' ? route.files : undefined;
  if (wanted === undefined) {
    request.body.resume();
    return null;
  }
  const found = await readSession(db, request.cookies, request.url.split('?')[0] ?? '/');
  const isKnown = wanted.ofAnybody === true || found !== null;
  return readMultipart(request.body, request.headers as Record<string, string | undefined>, isKnown ? wanted : { ...wanted, filesMax: 0 });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly multipart: MultipartBody | null;
}

async function readContext(options: ServerOptions, route: Route, { request, reply, multipart }: Exchange): Promise<Context> {
  const path = request.url.split('?')[0] ?? '/';
  const found = await readSession(options.db, request.cookies, path);
  const browserId = browserIdOf(request, reply, options.config.secureCookies);
  const raw = Buffer.isBuffer(request.body) ? request.body : null;
  const form = multipart?.fields ?? (route.body === 'raw' || raw === null ? [] : readFormBody(raw.toString('utf8')));
  const context: RequestContext = {
    db: options.db,
    clock: options.clock,
    config: options.config,
    lang: languageOf(request, reply),
    method: route.method,
    url: request.url,
    params: request.params as Record<string, string>,
    query: singleValues(request.query as Record<string, string | string[]>),
    form,
    files: multipart?.files ?? [],
    rawBody: route.body === 'raw' ? raw : null,
    headers: request.headers as Record<string, string | undefined>,
    cookies: request.cookies,
    session: found === null || found.state === 'expired' ? null : found.session,
    expiredSession: found?.state === 'expired' ? found.session : null,
    formToken: options.tokens.issue(browserId),
    ...houseOf(options),
    browserId,
    requestId: request.id,
    log: (line) => options.log?.({ ...line, requestId: request.id }),
  };
  return { ...context, refusal: checkToken(options, route, request, form, browserId) ?? gate(route, found, request.url) };
}

function houseOf({ menu, identity, identityProviderId }: ServerOptions): Pick<RequestContext, 'menu' | 'identity' | 'identityProviderId'> {
  return { menu, identity, identityProviderId };
}

/** A form that did not come from a page of ours for this browser changes nothing. */
function checkToken(options: ServerOptions, route: Route, request: FastifyRequest, form: readonly (readonly [string, string])[], browserId: string): Reply | null {
  if (route.method === 'GET' || route.body === 'raw') return null;
  const token = form.findLast(([name]) => name === '_token')?.[1] ?? '';
  const site = request.headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (!isForeign && options.tokens.check(token, browserId)) return null;
  options.log?.({ event: 'form-token-refused', route: route.path, requestId: request.id });
  return { kind: 'error', status: 403, message: STALE_FORM };
}

const STALE_FORM = {
  hu: 'Ez az űrlap nem ebből a böngészőből jött, vagy túl régen nyitotta meg. Semmi nem változott. Lépjen vissza, frissítse az oldalt, és küldje el újra.',
  en: 'This form did not come from this browser, or it was opened too long ago. Nothing has changed. Go back, reload the page and send it again.',
};

function browserIdOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = request.cookies[BROWSER_COOKIE];
  if (known !== undefined && /^[\w-]{20,40}$/.test(known)) return known;
  const fresh = newBrowserId();
  void reply.setCookie(BROWSER_COOKIE, fresh, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 365 * 24 * 3600 });
  return fresh;
}

function languageOf(request: FastifyRequest, reply: FastifyReply): Lang {
  const asked = (request.query as Record<string, unknown>)['nyelv'];
  if (asked === 'hu' || asked === 'en') {
    void reply.setCookie('vh_lang', asked, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 3600 });
    return asked;
  }
  return request.cookies['vh_lang'] === 'en' ? 'en' : 'hu';
}

function singleValues(query: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, Array.isArray(value) ? (value.at(-1) ?? '') : value]));
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** `localhost` and `127.0.0.1` are two sites to a browser: cookies of one are not sent to the other. */
function keepOneLoopbackName(app: FastifyInstance, config: Config): void {
  const { host } = new URL(config.baseUrl);
  if (!LOOPBACK.test(host) || config.port === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    const isBrowser = request.headers.accept?.includes('text/html') === true;
    if (request.method !== 'GET' || !isBrowser || request.host === host || !LOOPBACK.test(request.host)) return;
    return reply.code(307).header('location', `${config.baseUrl}${request.url}`).send();
  });
}

/** A connection that was reset while its request was on the way has no address any more, and nobody who waits for an answer. */
function leaveWhoHasGone(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.socket.remoteAddress === undefined) return reply.code(400).send();
  });
}

function watch(app: FastifyInstance, options: ServerOptions): void {
  const metrics = createMetrics(options.db);
  const plain = { config: { rateLimit: false } };
  app.get('/healthz', plain, async () => 'ok');
  app.get('/readyz', plain, async (_request, reply) => {
    const ready = await options.isReady().catch(() => false);
    return reply.code(ready ? 200 : 503).send(ready ? 'ready' : 'not ready');
  });
  app.get('/metrics', plain, async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (options.config.log === 'requests') options.log?.({ event: 'request', method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), requestId: request.id });
  });
}

function handleFailures(app: FastifyInstance, options: ServerOptions): void {
  app.setNotFoundHandler(async (request, reply) => failed(options, request, reply, 404));
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) options.log?.({ ...describeFailure(error, status), route: request.routeOptions.url, requestId: request.id });
    return failed(options, request, reply, status);
  });
}

/** What the log says of a failure. Messages of the database may quote what people typed, so only its code is told. */
function describeFailure(error: Error & { code?: string; severity?: string }, status: number): Readonly<Record<string, unknown>> {
  if (status === 503) return { event: 'outage', error: error.name, code: error.code ?? null };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')).join('\n');
  const message = error.severity === undefined ? error.message : null;
  return { event: 'failure', error: error.name, code: error.code ?? null, message, stack: frames };
}

/** A database that is away is an outage (503, try again); everything unforeseen is a bug (500). */
function statusOf(error: Error & { statusCode?: number; code?: string }): number {
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return error.statusCode;
  // Characters that no text in the database can hold (a NUL): somebody's odd request, not our fault.
  if (error.code === '22021' || error.code === '22P05') return 400;
  const isOutage = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006'].includes(error.code ?? '') || /terminat|not queryable|timeout exceeded when trying to connect/i.test(error.message);
  return isOutage ? 503 : 500;
}

async function failed(options: ServerOptions, request: FastifyRequest, reply: FastifyReply, status: number): Promise<FastifyReply> {
  const context: RequestContext = {
    db: options.db,
    clock: options.clock,
    config: options.config,
    lang: request.cookies?.['vh_lang'] === 'en' ? 'en' : 'hu',
    method: request.method === 'POST' ? 'POST' : 'GET',
    url: request.url,
    params: {},
    query: {},
    form: [],
    files: [],
    rawBody: null,
    headers: {},
    cookies: {},
    session: null,
    expiredSession: null,
    formToken: '',
    ...houseOf(options),
    browserId: '',
    requestId: request.id,
    log: (line) => options.log?.({ ...line, requestId: request.id }),
  };
  return send(options, context, { kind: 'error', status }, reply);
}
