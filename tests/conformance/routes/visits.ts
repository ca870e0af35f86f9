import type { FastifyInstance } from 'fastify';
import type { Visitor } from '../../../src/apps/testing/visitors.ts';
import type { Route } from '../../../src/platform/http/route.ts';

/** What the server answered: enough to judge who was let in. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** Asks an address as a browser would; a POST carries the form token unless told otherwise. */
export async function visit(
  app: FastifyInstance,
  route: Pick<Route, 'method' | 'body'>,
  url: string,
  who: Visitor,
  options: { withToken?: boolean; fields?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const isPost = route.method === 'POST';
  const fields = { ...options.fields, ...(options.withToken === false ? {} : { _token: who.formToken }) };
  const payload = route.body === 'raw' ? 'x=1' : new URLSearchParams(fields).toString();
  const response = await app.inject({
    method: route.method,
    url,
    headers: { cookie: who.cookie, ...(isPost ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    ...(isPost ? { payload } : {}),
  });
  return { status: response.statusCode, location: String(response.headers.location ?? ''), body: response.body };
}

/** Names of query parameters and form fields that screens ask for, read from their source. */
export function askedNames(sources: readonly { readonly path: string; readonly text: string }[]): { query: string[]; fields: string[] } {
  const screens = sources.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'));
  const namesIn = (pattern: RegExp): string[] => [...new Set(screens.flatMap(({ text }) => Array.from(text.matchAll(pattern), ([, name = '']) => name)))].toSorted();
  return { query: namesIn(/\bquery\['([^']+)'\]/g), fields: namesIn(/\bfield\(\w+, '([^']+)'\)/g) };
}

/** Why an answer is not how a closed door looks to somebody who is not signed in; null when it is. */
export function notTurnedAway(method: Route['method'], isOffice: boolean, { status, location }: Answer): string | null {
  const door = isOffice ? '/hivatal/belepes?' : '/belepes?';
  if (method === 'GET') return status === 303 && location.startsWith(door) ? null : `GET answers ${status} ${location}, not the way to ${door}`;
  return status === 401 || status === 403 ? null : `POST answers ${status} ${location}, not 401 or 403`;
}

/** Why an answer is not how a door looks that is not there; null when it is. */
export function notHidden({ status, location }: Answer): string | null {
  return status === 404 ? null : `answers ${status} ${location}, not 404`;
}

/** Why an answer is not what the right person gets; null when it is. */
export function notLetIn({ status, location }: Answer): string | null {
  const isTurnedAway = status === 404 || status === 401 || status === 403 || /belepes\?/.test(location);
  return status < 500 && !isTurnedAway ? null : `answers ${status} ${location} to the person whose object it is; the trial proves nothing`;
}
