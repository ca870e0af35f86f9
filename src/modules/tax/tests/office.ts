import { readConfig } from '../../../platform/config/config.ts';
import { renderPage } from '../../../platform/html/render-page.ts';
import type { OfficialRequest, Reply, Route } from '../../../platform/http/route.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { taxModule } from '../module.ts';
import type { Hired, TestTown } from './town.ts';

/** What one page or form post of the tax office answers. */
export interface Visit {
  readonly status: number;
  readonly reply: Reply;
  readonly html: string;
  /** The page without marks and with plain spaces. */
  readonly text: string;
  /** Where a redirect leads, and the sentence that goes along. */
  readonly to: string;
  readonly said: string;
}

/** Opens an address as an official, in the test town or another; what the gate would not open answers 404. */
export async function visit(
  { t }: TestTown,
  official: Hired,
  address: string,
  options: { form?: Readonly<Record<string, string>>; permissions?: readonly string[]; town?: Uuid; lang?: 'hu' | 'en' } = {},
): Promise<Visit> {
  const url = new URL(address, 'http://localhost');
  const method = options.form === undefined ? 'GET' : 'POST';
  const { route, params } = findRoute(method, url.pathname);
  if (route.permission === 'public' || route.permission === 'client' || route.surface === 'centre') throw new Error('a page of the tax office is for officials');
  const permissions = options.permissions === undefined ? official.permissions : new Set(options.permissions);
  if (!permissions.has(route.permission)) return answered({ kind: 'error', status: 404 });
  const townId = options.town ?? t.townA;
  const now = t.clock.now();
  const request: OfficialRequest = {
    db: t.db,
    clock: t.clock,
    config: readConfig([], {}),
    lang: options.lang ?? 'hu',
    method,
    url: `${url.pathname}${url.search}`,
    params,
    query: Object.fromEntries(url.searchParams),
    form: Object.entries(options.form ?? {}),
    files: [],
    rawBody: null,
    headers: {},
    cookies: {},
    session: {
      kind: 'official',
      id: newId(),
      name: 'Minta Márta',
      assurance: 'high',
      signedInAt: now,
      lastSeenAt: now,
      endsAt: now.add({ minutes: 240 }),
      officialId: official.officialId,
      position: 'ügyintéző',
      municipality: { id: townId, name: 'Mintafalva', kshCode: '06895', path: '/mintafalva', colours: { main: '#1b4f72', accent: '#b03a2e' } },
      municipalities: [],
      permissions,
      previousSignInAt: null,
    },
    expiredSession: null,
    formToken: 'test-token',
    menu: taxModule.menu ?? [],
    identity: { beginSignIn: never, finishSignIn: never, beginSignOut: never, receiveSignOut: never, serviceProviderMetadata: never },
    identityProviderId: '',
    browserId: '',
    requestId: 'test',
    log: () => {},
  };
  return answered(await route.handle(request));
}

function answered(reply: Reply): Visit {
  const html = reply.kind === 'page' ? renderPage(reply.body) : '';
  const flash = reply.kind === 'redirect' ? reply.cookies?.find(({ name }) => name === 'vh_flash')?.value : null;
  return {
    reply,
    status: reply.kind === 'redirect' ? 303 : (('status' in reply ? reply.status : undefined) ?? 200),
    html,
    text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' '),
    to: reply.kind === 'redirect' ? reply.to : '',
    said: plainSpaces(Buffer.from(flash ?? '', 'base64url').toString()),
  };
}

function findRoute(method: 'GET' | 'POST', pathname: string): { route: Route; params: Record<string, string> } {
  for (const route of taxModule.routes ?? []) {
    const match = route.method === method ? new URLPattern({ pathname: route.path }).exec({ pathname }) : null;
    if (match === null) continue;
    const params = Object.entries(match.pathname.groups).map(([key, value]) => [key, value ?? ''] as const);
    return { route, params: Object.fromEntries(params) };
  }
  throw new Error(`no route for ${method} ${pathname}`);
}

/** What stands in the field of that name. */
export function typedIn(html: string, name: string): string | null {
  const tag = (html.match(/<input[^>]*>/g) ?? []).find((input) => input.includes(` name="${name}"`));
  return tag === undefined ? null : (/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** Pages of the tax office never turn to the identity provider. */
function never(): never {
  throw new Error('a page of the tax office signs nobody in');
}
