import type { Database } from '../database/database.ts';
import type { Session } from '../identity/session.ts';
import { findSession, type FoundSession } from '../identity/sessions.ts';
import type { Reply, Route } from './route.ts';

export const CLIENT_COOKIE = 'vh_session';
export const OFFICIAL_COOKIE = 'vh_office';
export const BROWSER_COOKIE = 'vh_browser';

/** Where a person accepts the terms of use, before anything else of theirs. */
export const TERMS_PATH = '/aszf';

/** Where the officials of the centre work; they sign in by the office's door. */
export const CENTRE_PATH = '/kozpont';

export function isCentrePath(path: string): boolean {
  return /^\/kozpont(?![^/?#])/.test(path);
}

/** Which kind of session a path is about: officials have their own, so one browser may hold both. */
export function sessionCookieOf(path: string): string {
  return path === '/hivatal' || path.startsWith('/hivatal/') || isCentrePath(path) ? OFFICIAL_COOKIE : CLIENT_COOKIE;
}

/** Reads the session of a request; a cookie that names none counts as none. */
export async function readSession(db: Database, cookies: Readonly<Record<string, string | undefined>>, path: string): Promise<FoundSession | null> {
  const token = cookies[sessionCookieOf(path)];
  return token === undefined || token === '' ? null : findSession(db, token);
}

/**
 * Decides whether the session opens the route. Null: it does. What a person may not see and what does
 * not exist answer alike.
 */
export function gate(route: Pick<Route, 'permission' | 'surface' | 'method' | 'path'>, found: FoundSession | null, url: string): Reply | null {
  const { permission, method, path } = route;
  if (permission === 'public') return null;
  const isOfficePage = permission !== 'client';
  if (found === null || found.state === 'expired') return signIn(isOfficePage, found, method, url);
  if (found.state === 'idle' && method === 'GET') return { kind: 'redirect', to: `${isOfficePage ? '/hivatal' : ''}/munkamenet?vissza=${encodeURIComponent(url)}` };
  if (found.session.kind === 'client' && !found.session.termsAccepted && path !== TERMS_PATH) return { kind: 'redirect', to: `${TERMS_PATH}?vissza=${encodeURIComponent(method === 'GET' ? url : '/fiok')}` };
  if (found.session.kind === 'centre' && path === '/hivatal') return { kind: 'redirect', to: CENTRE_PATH };
  return opens(route, found.session) ? null : { kind: 'error', status: 404 };
}

/** A town's official opens nothing of the centre, nor the other way round. */
function opens({ permission, surface }: Pick<Route, 'permission' | 'surface'>, session: Session): boolean {
  if (permission === 'client') return session.kind === 'client';
  if (session.kind === 'client' || session.kind !== (surface ?? 'official')) return false;
  return permission === 'official' || session.permissions.has(permission);
}

function signIn(isOfficePage: boolean, found: FoundSession | null, method: string, url: string): Reply {
  if (method !== 'GET') return { kind: 'error', status: 401 };
  const why = found?.state === 'expired' ? '&lejart=1' : '';
  return { kind: 'redirect', to: `${isOfficePage ? '/hivatal' : ''}/belepes?vissza=${encodeURIComponent(url)}${why}` };
}
