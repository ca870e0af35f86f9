import { readConfig } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { TestDatabase } from '../../../platform/database/testing.ts';
import { renderPage } from '../../../platform/html/render-page.ts';
import type { OfficialRequest, Reply, Route } from '../../../platform/http/route.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from '../../forms/contract.ts';
import { findOrCreateParty } from '../../parties/contract.ts';
import { arrive, type Arrival, type ArrivalRequest } from '../../records/contract.ts';
import { officeModule } from '../module.ts';

/** Invented officials of the test towns. */
export interface TestOfficial {
  readonly id: Uuid;
  readonly name: string;
  readonly town: Uuid;
}

const ALL = [
  'records.arrival.read',
  'records.case.register',
  'records.case.read',
  'records.case.assign',
  'records.case.settle',
  'records.supplement.ask',
  'records.item.sign-off',
  'records.item.dispatch',
  'records.log.read',
];

export async function hire(t: TestDatabase, town: Uuid, name: string, unitId: Uuid | null = null): Promise<TestOfficial> {
  const id = newId();
  const roleId = newId();
  const system = { kind: 'system' } as const;
  await t.db.within({ kind: 'identity', actor: system }, (tx) =>
    tx.sql.insertInto('identity.official').values({ id, name, position: 'ügyintéző', state: 'active' }).execute(),
  );
  await inTown(t, town, async (tx) => {
    await tx.sql.insertInto('identity.role').values({ municipality_id: town, id: roleId, name: `szerep ${roleId}`, permissions: ALL }).execute();
    const validFrom = Temporal.PlainDate.from('2020-01-01');
    await tx.sql
      .insertInto('identity.role_assignment')
      .values({ municipality_id: town, id: newId(), official_id: id, role_id: roleId, unit_id: unitId, valid_from: validFrom })
      .execute();
  });
  return { id, name, town };
}

export function inTown<T>(t: TestDatabase, town: Uuid, work: (tx: Tx) => Promise<T>, official?: TestOfficial): Promise<T> {
  const actor = official === undefined ? ({ kind: 'system' } as const) : ({ kind: 'official', id: official.id } as const);
  return t.db.within({ kind: 'municipality', municipalityId: town, actor }, work);
}

/** A paper of an invented person; registered at once unless told otherwise. */
export function paper(t: TestDatabase, town: Uuid, changes: Partial<ArrivalRequest> & { partyName?: string } = {}): Promise<Arrival & { partyId: Uuid }> {
  const { partyName = 'Minta Márta', ...request } = changes;
  return inTown(t, town, async (tx) => {
    const party = await findOrCreateParty(tx, {
      kind: 'person',
      name: partyName,
      birthName: partyName,
      mothersName: 'Próba Piroska',
      birthPlace: 'Sopron',
      birthDate: Temporal.PlainDate.from('1975-03-14'),
      taxId: null,
      taxNumber: null,
      address: null,
      email: null,
    });
    const arrival = await arrive(tx, {
      submissionId: newId(),
      senderPartyId: party.id,
      clientId: newId(),
      subject: 'Építményadó adatbejelentés',
      formCode: 'A01',
      module: 'tax',
      subjectArea: 'Adó',
      retentionCode: 'A103',
      procedure: 'tax',
      contentSha256: 'a'.repeat(64),
      registersAutomatically: true,
      unitId: null,
      officerId: null,
      ...request,
    });
    return { ...arrival, partyId: party.id };
  });
}

/** What one page or form post of the office answers to an official. */
export async function visit(
  t: TestDatabase,
  official: TestOfficial,
  address: string,
  options: { form?: readonly (readonly [string, string])[]; permissions?: readonly string[]; lang?: 'hu' | 'en'; municipalities?: OfficialRequest['session']['municipalities'] } = {},
): Promise<Visit> {
  const method = options.form === undefined ? 'GET' : 'POST';
  const url = new URL(address, 'http://localhost');
  const { route, params } = findRoute(method, url.pathname);
  if (route.permission === 'public' || route.permission === 'client' || route.surface === 'centre') throw new Error('an office page is for officials');
  const permissions = new Set(options.permissions ?? ALL);
  if (route.permission !== 'official' && !permissions.has(route.permission)) return { status: 404, html: '', to: '', reply: { kind: 'error', status: 404 } };
  const reply = await route.handle(requestOf(t, official, { ...options, method, url, params, permissions }));
  return { reply, status: statusOf(reply), html: reply.kind === 'page' ? renderPage(reply.body) : '', to: reply.kind === 'redirect' ? reply.to : '' };
}

export interface Visit {
  readonly reply: Reply;
  readonly status: number;
  readonly html: string;
  /** Where a redirect leads. */
  readonly to: string;
}

/** The sentence that a redirect carries to the next page. */
export function said({ reply }: Visit): string {
  if (reply.kind !== 'redirect') return '';
  const value = reply.cookies?.find(({ name }) => name === 'vh_flash')?.value ?? '';
  return Buffer.from(value, 'base64url').toString();
}

/** Puts a form of a test into the register of published forms. */
export async function publish(t: TestDatabase, form: FormDefinition): Promise<void> {
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    const key = { code: form.code, version: form.version, valid_from: Temporal.PlainDate.from(form.validFrom) };
    await tx.sql
      .insertInto('forms.form_version')
      .values({ ...key, slug: form.slug, definition: JSON.stringify(form), sha256: 'a'.repeat(64), published_at: tx.at })
      .execute();
    await tx.sql.insertInto('forms.version_validity').values(key).execute();
  });
}

/** What stands in the field of that name; null when the page has no such field. */
export function inputValue(html: string, name: string): string | null {
  const tag = (html.match(/<input[^>]*>/g) ?? []).find((input) => input.includes(` name="${name}"`));
  return tag === undefined ? null : (/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
}

/** The text of a rendered page, without marks. */
export function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll('\u00A0', ' ').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ');
}

function findRoute(method: 'GET' | 'POST', pathname: string): { route: Route; params: Record<string, string> } {
  for (const route of officeModule.routes ?? []) {
    const pattern = new URLPattern({ pathname: route.path });
    const match = route.method === method ? pattern.exec({ pathname }) : null;
    if (match === null) continue;
    const params = Object.entries(match.pathname.groups).map(([key, value]) => [key, value ?? ''] as const);
    return { route, params: Object.fromEntries(params) };
  }
  throw new Error(`no route for ${method} ${pathname}`);
}

function requestOf(
  t: TestDatabase,
  official: TestOfficial,
  about: {
    method: 'GET' | 'POST';
    url: URL;
    params: Record<string, string>;
    permissions: ReadonlySet<string>;
    form?: readonly (readonly [string, string])[];
    lang?: 'hu' | 'en';
    municipalities?: OfficialRequest['session']['municipalities'];
  },
): OfficialRequest {
  const now = t.clock.now();
  return {
    db: t.db,
    clock: t.clock,
    config: readConfig([], {}),
    lang: about.lang ?? 'hu',
    method: about.method,
    url: `${about.url.pathname}${about.url.search}`,
    params: about.params,
    query: Object.fromEntries(about.url.searchParams),
    form: about.form ?? [],
    files: [],
    rawBody: null,
    headers: {},
    cookies: {},
    session: {
      kind: 'official',
      id: newId(),
      name: official.name,
      assurance: 'high',
      signedInAt: now,
      lastSeenAt: now,
      endsAt: now.add({ minutes: 240 }),
      officialId: official.id,
      position: 'ügyintéző',
      municipality: { id: official.town, name: 'Mintafalva', kshCode: '00000', path: '/mintafalva', colours: { main: '#1b4f72', accent: '#b03a2e' } },
      municipalities: about.municipalities ?? [{ id: official.town, name: 'Mintafalva', kshCode: '00000' }],
      permissions: about.permissions,
      previousSignInAt: null,
    },
    expiredSession: null,
    formToken: 'test-token',
    menu: officeModule.menu ?? [],
    identity: notAsked,
    identityProviderId: '',
    browserId: '',
    requestId: 'test',
    log: () => {},
  };
}

/** Office pages never turn to the identity provider. */
const never = (): never => {
  throw new Error('an office page does not sign anybody in');
};
const notAsked: OfficialRequest['identity'] = {
  beginSignIn: never,
  finishSignIn: never,
  beginSignOut: never,
  receiveSignOut: never,
  serviceProviderMetadata: never,
};

function statusOf(reply: Reply): number {
  if (reply.kind === 'redirect') return 303;
  return ('status' in reply ? reply.status : undefined) ?? 200;
}
