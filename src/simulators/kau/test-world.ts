import fastify, { type FastifyInstance } from 'fastify';
import formbody from '@fastify/formbody';
import type { Result } from '../../kernel/result.ts';
import type { SessionReference } from '../../platform/identity/saml/logout-check.ts';
import type { SamlRefusal } from '../../platform/identity/saml/refusals.ts';
import type { RequestStore } from '../../platform/identity/saml/request-memory.ts';
import {
  createServiceProvider,
  type ServiceProvider,
} from '../../platform/identity/saml/service-provider.ts';
import type { ServiceProviderConfig } from '../../platform/identity/saml/service-provider-config.ts';
import type { SignedIn } from '../../platform/identity/saml/sign-in.ts';
import { createKeyPair, type KeyPair } from '../../platform/identity/self-signed-certificate.ts';
import { kauSimulator } from './kau-simulator.ts';
import { personDirectory, type DemoPerson } from './options.ts';

/** For tests only: the simulator and two small sites in one process, and a browser without eyes. */

export const BROKER_URL = 'http://broker.example/szimulator/kau';
export const BROKER_ENTITY = 'urn:varoshaza:teszt:kau';

export const ORS: DemoPerson = {
  key: 'mintafalvi.ors',
  namePrefix: 'dr.',
  familyName: 'Mintafalvi-Tűzkő',
  givenName: 'Őrs Ágota',
  birthName: { familyName: 'Mintafalvi', givenName: 'Őrs Ágota' },
  mothersName: { familyName: 'Szűcs & Társa', givenName: 'Örzse' },
  birthPlace: 'Győr',
  birthDate: '1984-02-29',
  sex: 'female',
  email: 'ors@mintafalva.example',
  taxId: '8400000000',
  note: { hu: 'adóügyi ügyintéző, Mintafalva', en: 'tax official, Mintafalva' },
};

export const BELA: DemoPerson = {
  key: 'szomszedfalvi.bela',
  familyName: 'Szomszédfalvi',
  givenName: 'Béla',
  mothersName: { familyName: 'Minta', givenName: 'Mária' },
  birthPlace: 'Szomszédfalva',
  birthDate: '1950-12-01',
  ways: ['ugyfelkapu', 'telefonos'],
};

/** What a store of the platform does with a table, done with a map. */
export function memoryRequestStore(): RequestStore & { readonly size: () => number } {
  const kept = new Map<string, { instant: string; requestedFor: string }>();
  return {
    size: () => kept.size,
    save: (id, instant, requestedFor) => {
      kept.set(id, { instant, requestedFor });
      return Promise.resolve();
    },
    take: (id) => {
      const found = kept.get(id) ?? null;
      kept.delete(id);
      return Promise.resolve(found);
    },
  };
}

export interface Site {
  readonly origin: string;
  readonly config: ServiceProviderConfig;
  readonly provider: ServiceProvider;
  readonly store: ReturnType<typeof memoryRequestStore>;
  /** What came out of the last posted answer. */
  lastSignIn: Result<SignedIn, SamlRefusal> | null;
  /** Sessions of this site, by provider session. */
  readonly sessions: Map<string, SignedIn>;
  lastSignOutIsComplete: boolean | null;
  lastSignOutRefusal: SamlRefusal | null;
}

export interface World {
  readonly town: Site;
  readonly neighbour: Site;
  readonly brokerKeys: KeyPair;
  /** Moves the broker's clock, ms. */
  brokerOffsetMs: number;
  newBrowser(): Browser;
  close(): Promise<void>;
}

export async function createWorld(
  overrides: Partial<ServiceProviderConfig> = {},
): Promise<World> {
  const brokerKeys = await createKeyPair({ commonName: 'KAÜ-szimulátor teszt' });
  const town = await createSite('http://town.example', brokerKeys, overrides);
  const neighbour = await createSite('http://neighbour.example', brokerKeys, overrides);
  const apps = new Map<string, FastifyInstance>();
  const world: World = {
    town,
    neighbour,
    brokerKeys,
    brokerOffsetMs: 0,
    newBrowser: () => new Browser(apps),
    close: async () => {
      await Promise.all([...apps.values()].map((app) => app.close()));
    },
  };
  apps.set('http://broker.example', await brokerApp(world));
  apps.set(town.origin, await siteApp(town));
  apps.set(neighbour.origin, await siteApp(neighbour));
  return world;
}

async function createSite(
  origin: string,
  brokerKeys: KeyPair,
  overrides: Partial<ServiceProviderConfig>,
): Promise<Site> {
  const keys = await createKeyPair({ commonName: origin });
  const store = memoryRequestStore();
  const config: ServiceProviderConfig = {
    entityId: `${origin}/saml`,
    acsUrl: `${origin}/belepes/kau`,
    sloUrl: `${origin}/kilepes/kau`,
    idp: {
      entityId: BROKER_ENTITY,
      ssoUrl: `${BROKER_URL}/bejelentkezes`,
      sloUrl: `${BROKER_URL}/kijelentkezes`,
      certificates: [brokerKeys.certificate],
    },
    spKey: keys.privateKey,
    spCertificate: keys.certificate,
    requestStore: store,
    ...overrides,
  };
  return {
    origin,
    config,
    provider: createServiceProvider(config),
    store,
    lastSignIn: null,
    sessions: new Map(),
    lastSignOutIsComplete: null,
    lastSignOutRefusal: null,
  };
}

async function brokerApp(world: World): Promise<FastifyInstance> {
  const app = fastify();
  const sites = [world.town, world.neighbour].map(({ config }) => ({
    entityId: config.entityId,
    acsUrl: config.acsUrl,
    sloUrl: config.sloUrl,
    certificate: config.spCertificate,
  }));
  const simulator = kauSimulator({
    baseUrl: BROKER_URL,
    entityId: BROKER_ENTITY,
    key: world.brokerKeys.privateKey,
    certificate: world.brokerKeys.certificate,
    serviceProviders: sites,
    persons: personDirectory([ORS, BELA]),
    now: () => Date.now() + world.brokerOffsetMs,
  });
  await app.register(simulator, { prefix: '/szimulator/kau' });
  await app.ready();
  return app;
}

/** A site with nothing but its SAML end points; a session is an entry in a map. */
async function siteApp(site: Site): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(formbody);
  app.post('/belepes/kau', async (request, reply) => {
    const result = await site.provider.finishSignIn(request.body);
    site.lastSignIn = result;
    if (!result.ok) return reply.code(403).send(result.refusal.text.hu);
    site.sessions.set(result.value.sessionIndex, result.value);
    return reply.redirect(`/udvozlet?relay=${result.value.relayState ?? ''}`, 303);
  });
  app.get('/kilepes/kau', async (request, reply) => {
    const rawQuery = (request.raw.url ?? '').split('?')[1] ?? '';
    const end = (session: SessionReference): Promise<boolean> =>
      Promise.resolve(site.sessions.delete(session.sessionIndex ?? ''));
    const result = await site.provider.receiveSignOut(rawQuery, end);
    if (!result.ok) {
      site.lastSignOutRefusal = result.refusal;
      return reply.code(403).send(result.refusal.text.hu);
    }
    if (result.value.kind === 'asked') return reply.redirect(result.value.redirectTo, 303);
    site.lastSignOutIsComplete = result.value.isComplete;
    return reply.redirect(`/udvozlet?relay=${result.value.relayState ?? ''}`, 303);
  });
  app.get('/udvozlet', () => 'Üdvözlet');
  await app.ready();
  return app;
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser without JavaScript: follows redirects, keeps cookies by host, submits forms. */
export class Browser {
  readonly visited: string[] = [];
  /** A redirect to an address that contains this is not followed but returned. */
  stopAt: string | null = null;
  private readonly apps: ReadonlyMap<string, FastifyInstance>;
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(apps: ReadonlyMap<string, FastifyInstance>) {
    this.apps = apps;
  }

  async get(url: string): Promise<Page> {
    return await this.send('GET', new URL(url), null);
  }

  async post(url: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return await this.send('POST', new URL(url), new URLSearchParams(fields).toString());
  }

  /** Submits the first POST form of the page whose action contains `action`, changed by `fields`. */
  async submit(
    page: Page,
    action: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const form = postForm(page, action);
    return await this.post(new URL(form.action, page.url).href, { ...form.fields, ...fields });
  }

  /** Follows the first link whose address contains `part`. */
  async follow(page: Page, part: string): Promise<Page> {
    const hrefs = [...page.body.matchAll(/<a [^>]*href="([^"]*)"/g)].map((it) => unescape(it[1]));
    const href = hrefs.find((candidate) => candidate.includes(part));
    if (href === undefined) throw new Error(`no link to ${part} on ${page.url}`);
    return await this.get(new URL(href, page.url).href);
  }

  forgetCookies(): void {
    this.cookies.clear();
  }

  private async send(method: 'GET' | 'POST', url: URL, payload: string | null): Promise<Page> {
    const app = this.apps.get(url.origin);
    if (app === undefined) throw new Error(`no such host: ${url.origin}`);
    this.visited.push(url.href);
    const jar = this.cookies.get(url.origin) ?? new Map<string, string>();
    this.cookies.set(url.origin, jar);
    const response = await app.inject({
      method,
      url: url.pathname + url.search,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === null ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const { location } = response.headers;
    const isStop = this.stopAt !== null && (location ?? '').includes(this.stopAt);
    if (response.statusCode === 303 && location !== undefined && !isStop) {
      return await this.send('GET', new URL(location, url), null);
    }
    return {
      url: isStop ? (location ?? '') : url.href,
      status: response.statusCode,
      body: response.body,
      headers: response.headers,
    };
  }
}

/** The address and hidden (or prefilled) fields of a POST form. */
export function postForm(
  page: Page,
  action: string,
): { readonly action: string; readonly fields: Readonly<Record<string, string>> } {
  const forms = [...page.body.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)];
  for (const [, head = '', content = ''] of forms) {
    const target = unescape(/action="([^"]*)"/.exec(head)?.[1]);
    if (!head.includes('method="post"') || !target.includes(action)) continue;
    const inputs = [...content.matchAll(/<input([^>]*)>/g)].map((input) => input[1] ?? '');
    const fields = inputs.map((input) => [
      unescape(/ name="([^"]*)"/.exec(input)?.[1]),
      unescape(/ value="([^"]*)"/.exec(input)?.[1]),
    ]);
    return { action: target, fields: Object.fromEntries(fields) };
  }
  throw new Error(`no form to ${action} on ${page.url}: ${page.status} ${page.body.slice(0, 300)}`);
}

function unescape(html: string | undefined): string {
  return (html ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
