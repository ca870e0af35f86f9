import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { readConfig } from '../../../../../platform/config/config.ts';
import { type TestDatabase, testDatabase } from '../../../../../platform/database/testing.ts';
import { errorPage } from '../../../../../platform/http/error-page.tsx';
import { formTokens, newBrowserId } from '../../../../../platform/http/form-token.ts';
import { assetRoutes } from '../../../../../platform/html/assets/asset-routes.ts';
import { createServer } from '../../../../../platform/http/server.ts';
import { createServiceProvider } from '../../../../../platform/identity/saml/service-provider.ts';
import { createKeyPair } from '../../../../../platform/identity/self-signed-certificate.ts';
import { IDENTITY_SCOPE, openSession } from '../../../../../platform/identity/sessions.ts';
import { requestStore } from '../../../../../platform/identity/sign-in/steps.ts';
import { TERMS_VERSION } from '../../../../../platform/identity/terms-version.ts';
import { newId, type Uuid } from '../../../../../platform/ids/uuid.ts';
import { loadFormDefinitions, offerForm } from '../../../../forms/contract.ts';
import { openRegisterBook } from '../../../../records/contract.ts';
import { importRates } from '../../../../tax/contract.ts';
import { joinMunicipality, loadSettlements } from '../../../../tenants/contract.ts';
import { portalModule } from '../../../module.ts';

const BASE = '/kophaza/ugyinditas/epitmenyado-adatbejelentes';

/** A browser of the tests: its cookies, and the token that its forms carry. */
export interface TestBrowser {
  /** Signs in, in this same browser. */
  signIn(accountId: Uuid): Promise<void>;
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<LightMyRequestResponse>;
  /** Posts one file and these fields, as a multipart form. */
  upload(path: string, fields: Readonly<Record<string, string>>, file: { readonly field: string; readonly name: string; readonly content: Buffer }): Promise<LightMyRequestResponse>;
}

/** One web server over a real database, with one town that offers the building tax report and the general request. */
export interface TestHouse {
  readonly t: TestDatabase;
  readonly town: Uuid;
  /** The address of the building tax report. */
  readonly base: string;
  browser(accountId?: Uuid): Promise<TestBrowser>;
  /** A plain GET with these headers, as machines ask. */
  inject(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** Listens for a real browser, with scripts and styles; answers its address. */
  listen(): Promise<string>;
  /** What the session cookie of a signed-in person holds. */
  sessionToken(accountId: Uuid): Promise<string>;
  /** An invented person with a portal account. */
  account(name?: { family?: string; given?: string; mothersName?: string }): Promise<Uuid>;
  close(): Promise<void>;
}

export async function openTestHouse(options: { registersAutomatically?: boolean } = {}): Promise<TestHouse> {
  const t = await testDatabase({ today: '2026-03-02' });
  const town = await prepareTown(t, options.registersAutomatically === true);
  const tokens = formTokens('a key of the tests');
  const app = await serverOf(t, tokens);
  return {
    t,
    town,
    base: BASE,
    inject: (path, headers = {}) => app.inject({ method: 'GET', url: path, headers }),
    listen: async () => {
      await assetRoutes(app);
      return app.listen({ host: '127.0.0.1', port: 0 });
    },
    sessionToken: (accountId) => sessionToken(t, accountId),
    account: (name = {}) => openAccount(t, name),
    browser: async (accountId) => {
      const browser = browserOf(t, app, tokens);
      if (accountId !== undefined) await browser.signIn(accountId);
      return browser;
    },
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}

async function prepareTown(t: TestDatabase, registersAutomatically: boolean): Promise<Uuid> {
  const system = { kind: 'system' } as const;
  const joined = await t.db.within({ kind: 'centre', actor: system }, async (tx) => {
    await loadSettlements(tx);
    await loadFormDefinitions(tx);
    return joinMunicipality(tx, {
      kshCode: '06895',
      officeName: 'Mintafalvi Polgármesteri Hivatal',
      officeAddress: '9495 Mintafalva, Fő utca 1.',
      phone: '+36 99 000 000',
      email: 'hivatal@mintafalva.example',
      openingHours: [],
      colours: { main: '#1a5e3a', accent: '#b3541e' },
      registerPrefix: 'HIV',
      bankAccountBase: '11738077-15372662',
    });
  });
  if (!joined.ok) throw new Error(joined.refusal.code);
  const { id } = joined.value;
  await t.db.within({ kind: 'municipality', municipalityId: id, actor: system }, async (tx) => {
    for (const formCode of ['A01', 'E12']) await offerForm(tx, { formCode, enabled: true, registersAutomatically, unitId: null, officerId: null });
    await openRegisterBook(tx, { year: 2026, prefix: 'HIV' });
    await importRates(tx, [{ taxType: 'building', rate: '1100', validFrom: Temporal.PlainDate.from('2020-01-01'), decree: '1/2020. rendelet 1. §' }]);
  });
  return id;
}

async function serverOf(t: TestDatabase, tokens: ReturnType<typeof formTokens>): Promise<FastifyInstance> {
  const config = readConfig(['--port', '0', '--demo', 'none', '--kau-metadata', 'none', '--per-minute', '100000'], {});
  const keys = await createKeyPair({ commonName: 'test' });
  const identity = createServiceProvider({
    entityId: `${config.baseUrl}/saml/metadata`,
    acsUrl: `${config.baseUrl}/saml/acs`,
    sloUrl: `${config.baseUrl}/saml/slo`,
    idp: { entityId: 'test', ssoUrl: 'https://idp.example/sso', sloUrl: 'https://idp.example/slo', certificates: [keys.certificate] },
    spKey: keys.privateKey,
    spCertificate: keys.certificate,
    requestStore: requestStore(t.db),
  });
  return createServer({
    config,
    clock: t.clock,
    db: t.db,
    tokens,
    routes: portalModule.routes ?? [],
    menu: [],
    identity,
    identityProviderId: 'test',
    formTargets: [],
    errorPage,
    isReady: async () => true,
  });
}

async function openAccount(t: TestDatabase, name: { family?: string; given?: string; mothersName?: string }): Promise<Uuid> {
  const id = newId();
  await t.db.within(IDENTITY_SCOPE, (tx) =>
    tx.sql
      .insertInto('identity.account')
      .values({
        id,
        identity_key: Buffer.from(id),
        family_name: name.family ?? 'Minta',
        given_name: name.given ?? 'Anna',
        birth_name: 'Minta Anna',
        mothers_name: name.mothersName ?? 'Példa Éva',
        birth_place: 'Sopron',
        birth_date: Temporal.PlainDate.from('1975-03-14'),
        email: 'minta.anna@example.com',
        terms_version: TERMS_VERSION,
        terms_accepted_at: tx.at,
        created_at: tx.at,
      })
      .execute(),
  );
  return id;
}

async function sessionToken(t: TestDatabase, accountId: Uuid): Promise<string> {
  const signIn = { assurance: 'substantial', way: 'ugyfelkapu', nameId: accountId, nameIdFormat: null, sessionIndex: null } as const;
  const { token } = await t.db.within(IDENTITY_SCOPE, (tx) => openSession(tx, { kind: 'client', accountId }, signIn));
  return token;
}

function browserOf(t: TestDatabase, app: FastifyInstance, tokens: ReturnType<typeof formTokens>): TestBrowser {
  const browserId = newBrowserId();
  const cookies: Record<string, string> = { vh_browser: browserId };
  return {
    signIn: async (accountId) => {
      cookies['vh_session'] = await sessionToken(t, accountId);
    },
    get: (path) => app.inject({ method: 'GET', url: path, cookies }),
    upload: (path, fields, { field, name, content }) => {
      const parts = Object.entries({ _token: tokens.issue(browserId), ...fields }).map(([key, value]) => `--x\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
      const head = `${parts.join('')}--x\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')]);
      return app.inject({ method: 'POST', url: path, cookies, headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload });
    },
    post: (path, fields) => {
      const body = new URLSearchParams({ _token: tokens.issue(browserId) });
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return app.inject({ method: 'POST', url: path, cookies, headers, payload: body.toString() });
    },
  };
}

/** The first page of the building tax report, as a person without sign-in would fill it in. */
export const FIRST_PAGE = {
  capacity: 'self',
  'submitter.familyName': 'Minta',
  'submitter.givenName': 'Anna',
  'submitter.birthName': 'Minta Anna',
  'submitter.mothersName': 'Példa Éva',
  'submitter.birthPlace': 'Sopron',
  'submitter.birthDate': '1975. 03. 14.',
  taxpayerTaxId: '8395180128',
  'mailingAddress.postcode': '9495',
  'mailingAddress.settlement': 'Kópháza',
  'mailingAddress.streetName': 'Fő',
  'mailingAddress.streetKind': 'utca',
  'mailingAddress.houseNumber': '12',
  email: 'minta.anna@example.com',
} as const;

/** All answers of a complete building tax report. */
export const WHOLE_REPORT = {
  ...FIRST_PAGE,
  reportKind: 'acquired',
  acquiredBy: 'purchase',
  eventOn: '2026. 02. 20.',
  'propertyAddress.postcode': '9495',
  'propertyAddress.settlement': 'Kópháza',
  'propertyAddress.streetName': 'Fő',
  'propertyAddress.streetKind': 'utca',
  'propertyAddress.houseNumber': '12',
  parcelNo: '1042/3',
  usage: 'dwelling',
  title: 'owner',
  usefulAreaM2: '120',
  'owners.0.name': 'Minta Anna',
  'owners.0.taxId': '8395180128',
  'owners.0.share': '1/1',
  hasExemption: 'nem',
  truthful: 'igen',
} as const;

/** The draft that a redirect leads to. */
export function draftIn(answer: LightMyRequestResponse): string {
  const id = /vazlat=([0-9a-f-]{36})/.exec(decodeURIComponent(String(answer.headers.location)))?.[1];
  if (id === undefined) throw new Error(`no draft in ${String(answer.headers.location)}: ${answer.statusCode}`);
  return id;
}

/** The signed answers that a page of who is not signed in carries. */
export function carriedIn(html: string): string {
  return /name="_hordozott" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
