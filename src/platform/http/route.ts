import type { VNode } from 'preact';
import type { Config } from '../config/config.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database, Tx } from '../database/database.ts';
import type { MenuEntry } from '../module/menu.ts';
import type { CentreSession, ClientSession, OfficialSession, Session } from '../identity/session.ts';
import type { ServiceProvider } from '../identity/saml/service-provider.ts';
import type { MultipartLimits, UploadedFile } from './multipart-body.ts';
import type { RoutePermission } from '../permissions/permission.ts';

export type Lang = 'hu' | 'en';

/** One request as a room sees it. Everything that came from outside is called untrusted until parsed. */
export interface RequestContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly lang: Lang;
  readonly method: 'GET' | 'POST';
  /** Path with query, as asked for. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a posted form in order (a name may come several times); empty for GET. */
  readonly form: readonly (readonly [string, string])[];
  /** Files that came with a posted form, of routes that declare `files`. They are gone when the request is answered. */
  readonly files: readonly UploadedFile[];
  /** The raw body of routes that declare `body: 'raw'`. */
  readonly rawBody: Buffer | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly session: Session | null;
  /** A session whose 240 minutes are over. It opens nothing; but what its person had typed may be kept for them. */
  readonly expiredSession: Session | null;
  /** The token that every form posts back as `_token`; see platform/http/form-token.ts. */
  readonly formToken: string;
  /** The officials' menu of all rooms; the frame shows what the session may see. */
  readonly menu: readonly MenuEntry[];
  /** The service provider's side of SAML; sign-in pages use it, rooms have no need to. */
  readonly identity: ServiceProvider;
  readonly identityProviderId: string;
  /** The random id that only this browser's cookie holds. */
  readonly browserId: string;
  /** An id for the log and for the person who calls support. */
  readonly requestId: string;
  /** Writes one structured line: ids and codes, never data of persons. */
  log(line: Readonly<Record<string, unknown>>): void;
}

export type ClientRequest = RequestContext & { readonly session: ClientSession };
export type OfficialRequest = RequestContext & { readonly session: OfficialSession };
export type CentreRequest = RequestContext & { readonly session: CentreSession };

/** What a route answers. */
export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly body: VNode; readonly headers?: Record<string, string> }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly CookieChange[] }
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  | { readonly kind: 'lasting-json'; readonly body: object }
  | { readonly kind: 'file'; readonly content: Uint8Array | string; readonly type: string; readonly name?: string; readonly inline?: boolean; readonly status?: number; readonly headers?: Record<string, string> }
  | ForeignFile
  | { readonly kind: 'error'; readonly status: number; readonly message?: { hu: string; en: string } };

/** A file that somebody uploaded, sent on as it is read. Browsers give its content no right whatever. */
export interface ForeignFile {
  readonly kind: 'foreign-file';
  readonly content: AsyncIterable<Uint8Array>;
  readonly bytes: number;
  readonly type: string;
  readonly name: string;
  /** Shown by the browser itself: pictures and PDFs only. */
  readonly inline: boolean;
}

export interface CookieChange {
  readonly name: string;
  /** null removes the cookie. */
  readonly value: string | null;
  readonly maxAgeSeconds?: number;
}

interface RouteBase {
  readonly method: 'GET' | 'POST';
  /** Hungarian nouns, lower case, no accents; `:name` for parameters. */
  readonly path: string;
  /** Raw bodies are for machines (signed messages); they carry no form token. */
  readonly body?: 'form' | 'raw';
  /** Takes `multipart/form-data` with files, of who is signed in; within these limits. */
  readonly files?: MultipartLimits;
  /** The largest body in bytes; 1 MiB unless told. */
  readonly bodyBytesMax?: number;
  /** Requests a minute from one address; the platform's default unless told. */
  readonly perMinuteMax?: number;
  /** Requests that show or change nothing personal, though a permission is needed. */
  readonly machine?: true;
}

export type Route =
  | (RouteBase & { readonly permission: 'public'; readonly surface?: never; handle(request: RequestContext): Promise<Reply> })
  | (RouteBase & { readonly permission: 'client'; readonly surface?: never; handle(request: ClientRequest): Promise<Reply> })
  | (RouteBase & { readonly permission: Exclude<RoutePermission, 'public' | 'client'>; readonly surface?: never; handle(request: OfficialRequest): Promise<Reply> })
  /** Pages of the centre, under `/kozpont`; `permission: 'official'` is any official of the centre. */
  | (RouteBase & { readonly permission: Exclude<RoutePermission, 'public' | 'client'>; readonly surface: 'centre'; handle(request: CentreRequest): Promise<Reply> });

/** A page, status 200 unless told (422 for a form with errors). */
export function page(body: VNode, status = 200): Reply {
  return { kind: 'page', status, body };
}

/** 303: the browser fetches `to` with GET. Only paths of our own. */
export function redirect(to: string, cookies?: readonly CookieChange[]): Reply {
  return cookies === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, cookies };
}

export function json(body: unknown, status = 200): Reply {
  return { kind: 'json', status, body };
}

/** A public value that never changes under its address: browsers keep it for ever. See lasting-json.ts. */
export function lastingJson(body: object): Reply {
  return { kind: 'lasting-json', body };
}

/** What one may not see and what is not there answer alike. */
export function notFound(): Reply {
  return { kind: 'error', status: 404 };
}

/** Opens the official's own scope: the municipality they work in now. */
export function asOfficial<T>(request: OfficialRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { session } = request;
  return request.db.within(
    { kind: 'municipality', municipalityId: session.municipality.id, actor: { kind: 'official', id: session.officialId } },
    work,
  );
}

/** Opens the centre's scope for one of its officials: catalogues, no town's data. */
export function asCentre<T>(request: CentreRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  return request.db.within({ kind: 'centre', actor: { kind: 'official', id: request.session.officialId } }, work);
}

/** Opens the client's own scope: what concerns them, across towns. */
export function asClient<T>(request: ClientRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { session } = request;
  return request.db.within({ kind: 'client', clientId: session.accountId, actor: { kind: 'client', id: session.accountId } }, work);
}

/** Opens a town's scope for an act of the client towards that town; the caller has checked the right to act. */
export function asClientTowards<T>(request: ClientRequest, municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return request.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'client', id: request.session.accountId } }, work);
}

/** The last value of a posted field, or the empty text. */
export function field(request: RequestContext, name: string): string {
  return request.form.findLast(([key]) => key === name)?.[1] ?? '';
}
