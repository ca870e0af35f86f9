import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CENTRE_ROLES } from '../../src/apps/demo/centre.ts';
import { DEMO_ROLES } from '../../src/apps/demo/roles.ts';
import { municipalityIdOf } from '../../src/apps/demo/towns.ts';
import { MENU, MODULES } from '../../src/apps/modules.ts';
import { allRoutes } from '../../src/apps/processes/compose-web.ts';
import { smallWorld } from '../../src/apps/demo/world.ts';
import { composedHouse, deliverEvents } from '../../src/apps/testing/composed-house.ts';
import { hireOfficial, signedInClient, signedInOfficial, stranger } from '../../src/apps/testing/visitors.ts';
import { withClient } from '../../src/platform/database/provision.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { CENTRE_ID, type Uuid } from '../../src/platform/ids/uuid.ts';
import { fillIn, hasId, OBJECTS, queryFor } from './routes/objects.ts';
import { differences, readTree, routeTable } from './routes/route-table.ts';
import { askedNames, notHidden, notLetIn, notTurnedAway, visit } from './routes/visits.ts';
import { readSources } from './sources/read-sources.ts';
import { readCatalogue } from './tables/catalogue.ts';
import { withReferences, writeSampleRows } from './tenants/sample-rows.ts';

/** Answered beside the declared routes: what watches the process, built files, and the simulated outside systems. */
const BESIDE: readonly RegExp[] = [/^GET \/(healthz|readyz|metrics)$/, /^GET \/(assets|tema)\/:file$/, /^(GET|POST) \/szimulator\/(kau|simplepay|posta)(\/|$)/];

const MAKO = municipalityIdOf('07357');
const CSOPAK = municipalityIdOf('02185');
const WORDS = { town: 'mako', form: 'epitmenyado-adatbejelentes' };

const ALL_ROLES = [...DEMO_ROLES, ...CENTRE_ROLES];
const routes = allRoutes(smallWorld());
const permissions = new Set(MODULES.flatMap((module) => Object.keys(module.permissions ?? {})));
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isPrivate = ({ permission }: Route): boolean => permission !== 'public';
const isCentre = ({ surface }: Route): boolean => surface === 'centre';
const isOffice = ({ permission }: Route): boolean => permission !== 'public' && permission !== 'client';

// Before the tests are named, so that each route is one of them.
const house = await composedHouse();
afterAll(() => house.close());
await deliverEvents(house);
const { app, t } = house;
const client = await someClientOf(MAKO);
await layOutObjects(client);
const nobody = await stranger(t.db);
const insider = await signedInOfficial(t.db, await hireOfficial(t.db, MAKO, [...permissions]), MAKO);
const outsider = await signedInOfficial(t.db, await hireOfficial(t.db, CSOPAK, [...permissions]), CSOPAK);
const centre = await signedInOfficial(t.db, await hireOfficial(t.db, CENTRE_ID, [...permissions]), CENTRE_ID);
const owner = await signedInClient(t.db, client);
const otherClient = await signedInClient(t.db, await someClientWithoutPapersIn(MAKO));

describe('the server', () => {
  it('answers exactly the declared routes, and a short list beside them', () => {
    expect(differences(routeTable(app), routes.map(nameOf), BESIDE)).toEqual({ undeclared: [], unserved: [] });
  });

  it('shows to everybody only what public-routes.txt lists', () => {
    const open = routes.filter((route) => !isPrivate(route)).map(nameOf).toSorted();
    expect(open).toEqual(readFileSync(join(import.meta.dirname, 'public-routes.txt'), 'utf8').trim().split('\n'));
  });

  it('has Hungarian nouns without accents for addresses, each declared once', () => {
    expect(routes.map(({ path }) => path).filter((path) => !/^\/$|^(\/(:[a-zA-Z]+|[a-z0-9]+(-[a-z0-9]+)*)(\.(pdf|csv|json))?)+$/.test(path))).toEqual([]);
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });

  it('lets no settlement stand behind an address of its own', async () => {
    const first = new Set(routeTable(app).map((route) => route.split('/')[1]?.split('.')[0] ?? ''));
    const { rows } = await withClient(t.urls.admin, (admin) => admin.query<{ slug: string }>('select slug from tenants.settlement'));
    expect(rows.map(({ slug }) => slug).filter((slug) => first.has(slug))).toEqual([]);
  });

  it('reads the tree as Fastify draws it', () => {
    const tree = '└── / (GET, HEAD)\n    ├── a (GET, HEAD, POST)\n    │   ├── .csv (GET, HEAD)\n    │   └── /:id (POST)\n    └── b/c (GET)\n        └── /:d\n            └── /e (PUT)\n';
    expect(readTree(tree)).toEqual(['GET /', 'GET /a', 'GET /a.csv', 'GET /b/c', 'POST /a', 'POST /a/:id', 'PUT /b/c/:d/e']);
    expect(differences(['GET /a', 'GET /healthz'], ['GET /b'], BESIDE)).toEqual({ undeclared: ['GET /a'], unserved: ['GET /b'] });
  });
});

describe('permissions', () => {
  it('that routes, menu and roles name are declared by a room', () => {
    const named = [...routes.filter(isOffice).map(({ permission }) => permission), ...MENU.map(({ permission }) => permission), ...ALL_ROLES.flatMap((role) => role.permissions)];
    expect(undeclared(named)).toEqual([]);
    expect(undeclared(['official', 'tax.case.read', 'tax.case.raed'])).toEqual(['tax.case.raed']);
  });

  it('that rooms declare open something: a route or an action names each', () => {
    const named = new Set<string>([...routes.map(({ permission }) => permission), ...ALL_ROLES.flatMap((role) => role.permissions)]);
    expect([...permissions].filter((permission) => !named.has(permission))).toEqual([]);
  });

  it('of the menu are those of the pages it leads to', () => {
    for (const { path, permission } of MENU) {
      const target = routes.find((route) => route.method === 'GET' && route.path === path);
      expect(`${path} ${target?.permission ?? 'nowhere'}`).toBe(`${path} ${permission}`);
    }
  });
});

const urlOf = (route: Route): string => fillIn(route.path, WORDS);
const listed = (which: (route: Route) => boolean): { name: string; route: Route }[] => routes.filter(which).map((route) => ({ name: nameOf(route), route }));

describe('who is not signed in', () => {
  it.each(listed(isPrivate))('is turned away at $name', async ({ route }) => {
    expect(notTurnedAway(route.method, isOffice(route), await visit(app, route, urlOf(route), nobody))).toBeNull();
  });
});

describe('a form without its token', () => {
  it.each(listed(({ method, body }) => method === 'POST' && body !== 'raw'))('changes nothing at $name', async ({ route }) => {
    const who = insideOf(route);
    expect(await visit(app, route, urlOf(route), who, { withToken: false })).toMatchObject({ status: 403 });
    const ofAnotherBrowser = { ...who, formToken: nobody.formToken };
    expect(await visit(app, route, urlOf(route), ofAnotherBrowser)).toMatchObject({ status: 403 });
  });
});

describe('a client', () => {
  it.each(listed(isOffice))('finds nothing of the office at $name, with either cookie', async ({ route }) => {
    expect(notTurnedAway(route.method, true, await visit(app, route, urlOf(route), owner))).toBeNull();
    const inTheOfficesCookie = { ...owner, cookie: owner.cookie.replace('vh_session=', 'vh_office=') };
    expect(notHidden(await visit(app, route, urlOf(route), inTheOfficesCookie))).toBeNull();
  });
});

describe('an official', () => {
  it.each(listed(({ permission }) => permission === 'client'))('finds nothing of the clients at $name, with either cookie', async ({ route }) => {
    expect(notTurnedAway(route.method, false, await visit(app, route, urlOf(route), insider))).toBeNull();
    const inTheClientsCookie = { ...insider, cookie: insider.cookie.replace('vh_office=', 'vh_session=') };
    expect(notHidden(await visit(app, route, urlOf(route), inTheClientsCookie))).toBeNull();
  });

  it.each(listed(({ permission }) => permissions.has(permission)))('with every permission but its own finds nothing at $name', async ({ route }) => {
    const others = [...permissions].filter((permission) => permission !== route.permission);
    const official = await signedInOfficial(t.db, await hireOfficial(t.db, homeOf(route), others), homeOf(route));
    expect(notHidden(await visit(app, route, urlOf(route), official))).toBeNull();
  });
});

describe('the centre and the towns', () => {
  it.each(listed(isCentre))('are apart: an official of a town finds nothing at $name', async ({ route }) => {
    expect(notHidden(await visit(app, route, urlOf(route), insider))).toBeNull();
  });

  it.each(listed((route) => isOffice(route) && !isCentre(route) && route.path !== '/hivatal'))('are apart: an official of the centre finds nothing at $name', async ({ route }) => {
    expect(notHidden(await visit(app, route, urlOf(route), centre))).toBeNull();
  });
});

describe('the id of somebody else’s object', () => {
  it.each(listed((route) => isPrivate(route) && hasId(route.path)))('opens nothing at $name, and the same id opens it to whose object it is', async ({ route }) => {
    const query = queryFor(route.path);
    expect(query, 'its object is in routes/objects.ts').not.toBeNull();
    const url = fillIn(route.path, { ...WORDS, ...(await objectOf(query ?? '', route)) });
    const before = await journalLength();
    expect(notHidden(await visit(app, route, url, isOffice(route) ? (isCentre(route) ? insider : outsider) : otherClient))).toBeNull();
    expect(await journalLength(), 'a visit that finds nothing notes nothing').toBe(before);
    expect(notLetIn(await visit(app, route, url, insideOf(route)))).toBeNull();
  });
});

const BAD_WORDS = ['nincs-ilyen', '00000000-0000-0000-0000-000000000000', `'; drop table x; --`, '%', '\u0000', 'á'.repeat(150), '-1', '9'.repeat(30), '2026-02-31', '//x.example'];
const asked = askedNames(readSources());

describe('bad words and bad ids', () => {
  it('are tried under every name that a screen asks for', () => {
    expect(asked.query.length).toBeGreaterThan(5);
    expect(asked.fields.length).toBeGreaterThan(10);
  });

  it.each(listed(() => true))('are answered with a page at $name, never with a fault', async ({ route }) => {
    const who = insideOf(route);
    const faults: string[] = [];
    for (const bad of BAD_WORDS) {
      const word = encodeURIComponent(bad);
      const query = asked.query.map((name) => `${name}=${word}`).join('&');
      const fields = Object.fromEntries(asked.fields.map((name) => [name, bad]));
      for (const path of new Set([fillIn(route.path, WORDS), route.path.replaceAll(/:\w+/g, word)])) {
        const { status, location } = await visit(app, route, `${path}?${query}`, who, { fields });
        if (status >= 500) faults.push(`${JSON.stringify(bad)} at ${path}: ${status}`);
        if (/^\/\/|^https?:\/\/x\.example/.test(location)) faults.push(`${JSON.stringify(bad)} at ${path}: sends the browser to ${location}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('a door that is open is noticed', () => {
  it.each([
    ['a page for everybody', notTurnedAway('GET', true, { status: 200, location: '', body: '' })],
    ['a way in by the wrong door', notTurnedAway('GET', true, { status: 303, location: '/belepes?vissza=x', body: '' })],
    ['a post from nobody', notTurnedAway('POST', false, { status: 303, location: '/fiok', body: '' })],
    ['a page of another town', notHidden({ status: 200, location: '', body: '' })],
    ['a page that says it is there', notHidden({ status: 403, location: '', body: '' })],
    ['a trial that proves nothing', notLetIn({ status: 404, location: '', body: '' })],
    ['a page that fails', notLetIn({ status: 500, location: '', body: '' })],
  ])('%s', (_what, fault) => {
    expect(fault).toEqual(expect.any(String));
  });

  it('and an address whose object nobody named', () => {
    expect(queryFor('/hivatal/vagyon/:id')).toBeNull();
    expect(hasId('/hivatal/vagyon/:id')).toBe(true);
    expect(hasId('/:town/ugyinditas/:form')).toBe(false);
    expect(new Set(OBJECTS.map(({ path }) => path)).size).toBe(OBJECTS.length);
  });
});

function insideOf(route: Route): typeof owner {
  if (!isOffice(route)) return owner;
  return isCentre(route) ? centre : insider;
}

function homeOf(route: Route): Uuid {
  return isCentre(route) ? CENTRE_ID : MAKO;
}

function undeclared(named: readonly string[]): string[] {
  return named.filter((permission) => permission !== 'official' && !permissions.has(permission));
}

async function one<T>(query: string, values: readonly unknown[]): Promise<T> {
  const { rows } = await withClient(t.urls.admin, (admin) => admin.query<T & object>(query, [...values]));
  if (rows[0] === undefined) throw new Error(`nothing there: ${query}`);
  return rows[0];
}

function objectOf(query: string, route: Route): Promise<Record<string, string>> {
  return one(`${query} limit 1`, isOffice(route) ? [MAKO] : [MAKO, client]);
}

async function someClientOf(town: Uuid): Promise<Uuid> {
  const { id } = await one<{ id: Uuid }>('select s.client_id as id from forms.submission s join identity.account a on a.id = s.client_id where s.municipality_id = $1 order by s.id limit 1', [town]);
  return id;
}

async function someClientWithoutPapersIn(town: Uuid): Promise<Uuid> {
  const { id } = await one<{ id: Uuid }>('select id from identity.account where terms_accepted_at is not null and id not in (select client_id from forms.submission where municipality_id = $1) order by id limit 1', [town]);
  return id;
}

async function journalLength(): Promise<string> {
  const { entries } = await one<{ entries: string }>(`select count(*) as entries from platform.audit_entry where action not like 'identity.%'`, []);
  return entries;
}

/** What the demo has none of: a letter to take over, a payment, a draft, a paper that waits for a signature. */
async function layOutObjects(ofClient: Uuid): Promise<void> {
  const { tables } = await readCatalogue(t.urls.admin);
  const wanted = withReferences(tables, ['records.delivery', 'records.document', 'payments.payment_line', 'forms.draft', 'forms.attachment_chunk', 'forms.submission_attachment', 'forms.design', 'portal.principal', 'forms.signature', 'records.supplement_request']).filter(({ name }) => !name.startsWith('tenants.'));
  await writeSampleRows(t.urls.admin, wanted, [{ town: MAKO, client: ofClient, number: 1 }]);
  const aSubmission = `(select id from forms.submission where municipality_id = $1 and client_id = $2 and form_code = 'A01' order by id limit 1)`;
  await withClient(t.urls.admin, (admin) =>
    admin.query(`update forms.signing set form_code = 'E12', form_version = 1, state = 'submitted', ended_at = started_at, submission_id = ${aSubmission} where municipality_id = $1 and client_id = $2`, [MAKO, ofClient]),
  );
  await withClient(t.urls.admin, (admin) => admin.query(`update forms.signing s set draft_id = a.draft_id, answers = jsonb_build_object('file', a.id) from forms.attachment a where a.municipality_id = s.municipality_id and a.client_id = s.client_id and s.municipality_id = $1 and s.client_id = $2`, [MAKO, ofClient]));
  await withClient(t.urls.admin, (admin) => admin.query(`update forms.attachment set state = 'clean' where municipality_id = $1 and client_id = $2`, [MAKO, ofClient]));
  await withClient(t.urls.admin, (admin) => admin.query(`update records.supplement_request set submission_id = ${aSubmission} where municipality_id = $1 and client_id = $2`, [MAKO, ofClient]));
  await withClient(t.urls.admin, (admin) => admin.query(`update records.item set state = 'awaiting_sign_off' where reference = 'tax.assessment/1'`));
  await withClient(t.urls.admin, (admin) => admin.query(`update tax.assessment a set case_id = i.case_id, item_id = i.id from records.item i
    where i.reference = 'tax.assessment/1' and a.municipality_id = i.municipality_id and a.signed_off_on is not null`));
}
