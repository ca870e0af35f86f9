import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoCardKey, demoCredentials, demoNameId } from './demo-credentials.ts';
import { kauSimulator } from './kau-simulator.ts';
import { personDirectory } from './options.ts';
import {
  BELA,
  BROKER_ENTITY,
  BROKER_URL,
  Browser,
  ORS,
  createWorld,
  postForm,
  type Page,
  type Site,
  type World,
} from './test-world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => {
  world.brokerOffsetMs = 0;
});
afterAll(() => world.close());

function signedIn(site: Site): NonNullable<Extract<Site['lastSignIn'], { ok: true }>>['value'] {
  const result = site.lastSignIn;
  if (result?.ok !== true) throw new Error(`not signed in: ${result?.refusal.code ?? 'no answer'} ${JSON.stringify(result?.refusal.details)}`);
  return result.value;
}

async function signInOrs(browser: Browser, site: Site = world.town): Promise<Page> {
  const loginHint = { person: ORS.key, way: 'eszig' } as const;
  const page = await browser.get(await site.provider.beginSignIn({ loginHint }));
  return await browser.submit(page, site.config.acsUrl);
}

describe('KAÜ simulator: signing in', () => {
  it('by Ügyfélkapu: chooser, an invented person, prefilled form, back with the 4T', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn({ relayState: 'uj-ugy.42' }));
    expect(chooser.body).toContain('Szimulátor — nem a valódi KAÜ');
    const way = await browser.follow(chooser, '/ugyfelkapu');
    const filled = await browser.follow(way, ORS.key);
    expect(filled.body).toContain(demoCredentials(ORS.key).password);
    const answer = await browser.submit(filled, '/ugyfelkapu');
    const end = await browser.submit(answer, world.town.config.acsUrl);
    expect(end.url).toBe('http://town.example/udvozlet?relay=uj-ugy.42');
    expect(signedIn(world.town)).toMatchObject({
      nameId: demoNameId(ORS.key),
      familyName: 'Mintafalvi-Tűzkő',
      givenName: 'Őrs Ágota',
      namePrefix: 'dr.',
      birthName: 'Mintafalvi Őrs Ágota',
      mothersName: 'Szűcs & Társa Örzse',
      birthPlace: 'Győr',
      birthDate: '1984-02-29',
      email: 'ors@mintafalva.example',
      taxId: '8400000000',
      assurance: 'substantial',
      method: 'ugyfelkapu',
      relayState: 'uj-ugy.42',
    });
    expect(signedIn(world.town)).not.toHaveProperty('cardKey');
    expect(world.town.store.size()).toBe(0);
  });

  it('by telephone: asks three characters of the code, and is of low assurance', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const empty = await browser.follow(chooser, '/telefonos');
    const fields = Object.keys(postForm(empty, '/telefonos').fields);
    expect(fields.filter((name) => name.startsWith('karakter'))).toHaveLength(3);
    const filled = await browser.follow(empty, BELA.key);
    await browser.submit(await browser.submit(filled, '/telefonos'), world.town.config.acsUrl);
    expect(signedIn(world.town)).toMatchObject({ assurance: 'low', method: 'telefonos' });
    expect(signedIn(world.town).birthName).toBe('Szomszédfalvi Béla');
  });

  it('by card: a wrong PIN is said clearly and asked again, the right one gives the card key', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const page = await browser.follow(chooser, '/eszig');
    const wrong = await browser.submit(page, '/eszig', { nev: ORS.key, pin: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('A PIN-kód nem ehhez a kártyához tartozik');
    expect(postForm(wrong, '/eszig').fields).toMatchObject({ nev: ORS.key, pin: '' });
    const { pin } = demoCredentials(ORS.key);
    const answer = await browser.submit(wrong, '/eszig', { nev: ORS.key, pin });
    await browser.submit(answer, world.town.config.acsUrl);
    expect(signedIn(world.town)).toMatchObject({
      assurance: 'high',
      method: 'eszig',
      cardKey: demoCardKey(ORS.key),
    });
  });

  it('refuses wrong secrets, unknown people, and a person without that way', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const right = demoCredentials(ORS.key);
    const gate = await browser.follow(chooser, '/ugyfelkapu');
    const attempts = [
      { nev: ORS.key, jelszo: 'akarmi', kod: right.secondFactor },
      { nev: ORS.key, jelszo: right.password, kod: '123' },
      { nev: 'nincs.ilyen', jelszo: right.password, kod: right.secondFactor },
      { nev: '', jelszo: '', kod: '' },
    ];
    for (const attempt of attempts) {
      expect((await browser.submit(gate, '/ugyfelkapu', attempt)).status).toBe(422);
    }
    const card = await browser.follow(chooser, '/eszig');
    expect(card.body).not.toContain(BELA.key);
    const { pin } = demoCredentials(BELA.key);
    expect((await browser.submit(card, '/eszig', { nev: BELA.key, pin })).status).toBe(422);
  });

  it('finds people without accents, and says when there is nobody', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const page = await browser.follow(chooser, '/ugyfelkapu');
    const found = await browser.get(`${page.url}&szuro=adougyi+ORS`);
    expect(found.body).toContain(ORS.key);
    expect(found.body).not.toContain(BELA.key);
    const nobody = await browser.get(`${page.url}&szuro=zzz`);
    expect(nobody.body).toContain('Nincs ilyen kitalált személy');
  });

  it('speaks English when asked', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const english = await browser.follow(chooser, 'nyelv=en');
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('How do you identify yourself?');
    const way = await browser.follow(english, '/eszig');
    expect(way.body).toContain('Sign in');
  });

  it('tells the site when the person gives up', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const answer = await browser.submit(chooser, '/megszakitas');
    const end = await browser.submit(answer, world.town.config.acsUrl);
    expect(end.body).toContain('Megszakította a bejelentkezést');
    expect(world.town.lastSignIn).toMatchObject({ ok: false, refusal: { code: 'cancelled-by-user' } });
  });

  it('signs in a demo person by one link', async () => {
    const browser = world.newBrowser();
    const end = await signInOrs(browser);
    expect(end.url).toContain('/udvozlet');
    expect(signedIn(world.town)).toMatchObject({ assurance: 'high', method: 'eszig' });
  });

  it('ignores a demo hint that names nobody or a way the person does not have', async () => {
    for (const loginHint of [
      { person: 'nincs.ilyen', way: 'eszig' } as const,
      { person: BELA.key, way: 'eszig' } as const,
    ]) {
      const page = await world.newBrowser().get(await world.town.provider.beginSignIn({ loginHint }));
      expect(page.url).toContain('/valasztas');
    }
  });
});

describe('KAÜ simulator: assurance', () => {
  it('offers only ways that are sure enough, also when a page is asked directly', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(
      await world.town.provider.beginSignIn({ assurance: 'substantial' }),
    );
    expect(chooser.body).toContain('nem elég biztonságos');
    expect(chooser.body).toContain('/ugyfelkapu?');
    expect(chooser.body).not.toContain('/telefonos?');
    const forced = await browser.get(chooser.url.replace('/valasztas', '/telefonos'));
    expect(forced.status).toBe(400);
  });

  it('asks anew when the session is not sure enough, and goes on with it when it is', async () => {
    const browser = world.newBrowser();
    const low = { person: BELA.key, way: 'telefonos' } as const;
    const page = await browser.get(await world.town.provider.beginSignIn({ loginHint: low }));
    await browser.submit(page, world.town.config.acsUrl);
    const stronger = await browser.get(await world.town.provider.beginSignIn({ assurance: 'high' }));
    expect(stronger.url).toContain('/valasztas');
    const same = await browser.get(await world.town.provider.beginSignIn({ assurance: 'low' }));
    expect(postForm(same, world.town.config.acsUrl).fields).toHaveProperty('SAMLResponse');
  });
});

describe('KAÜ simulator: session', () => {
  it('signs in to another site without asking, with the first proof and session', async () => {
    const browser = world.newBrowser();
    await signInOrs(browser);
    const first = signedIn(world.town);
    world.brokerOffsetMs = 30_000;
    const silent = await browser.get(await world.neighbour.provider.beginSignIn({ passive: true }));
    await browser.submit(silent, world.neighbour.config.acsUrl);
    const second = signedIn(world.neighbour);
    expect(second.sessionIndex).toBe(first.sessionIndex);
    expect(second.authnInstant).toBe(first.authnInstant);
  });

  it('lives 240 minutes from the sign-in, whatever the activity', async () => {
    const browser = world.newBrowser();
    const session = async (): Promise<boolean> =>
      (await browser.get(`${BROKER_URL}/`)).body.includes('Mintafalvi-Tűzkő');
    await signInOrs(browser);
    world.brokerOffsetMs = 120 * 60_000;
    expect(await session()).toBe(true);
    world.brokerOffsetMs = 239 * 60_000;
    expect(await session()).toBe(true);
    world.brokerOffsetMs = 240 * 60_000 + 1000;
    expect(await session()).toBe(false);
  });

  it('asks again with ForceAuthn, and refuses a passive request of a stranger', async () => {
    const browser = world.newBrowser();
    await signInOrs(browser);
    const forced = await browser.get(await world.town.provider.beginSignIn({ forceAuthn: true }));
    expect(forced.url).toContain('/valasztas');
    const stranger = world.newBrowser();
    const passive = await stranger.get(await world.town.provider.beginSignIn({ passive: true }));
    await stranger.submit(passive, world.town.config.acsUrl);
    expect(world.town.lastSignIn).toMatchObject({ ok: false, refusal: { code: 'no-session' } });
  });
});

describe('KAÜ simulator: in an application with its own parser, cookies and policy', () => {
  it('reads its forms and sends its own policy all the same', async () => {
    const app = fastify({ routerOptions: { ignoreTrailingSlash: true } });
    await app.register(cookie);
    await app.register(helmet);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const { privateKey: key, certificate } = world.brokerKeys;
    const { config } = world.town;
    const plugin = kauSimulator({
      baseUrl: BROKER_URL,
      entityId: BROKER_ENTITY,
      key,
      certificate,
      serviceProviders: [{ ...config, certificate: config.spCertificate }],
      persons: personDirectory([ORS]),
    });
    await app.register(plugin, { prefix: '/szimulator/kau' });
    const browser = new Browser(new Map([['http://broker.example', app]]));
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    const answer = await browser.submit(chooser, '/megszakitas');
    expect(postForm(answer, config.acsUrl).fields).toHaveProperty('SAMLResponse');
    expect(String(answer.headers['content-security-policy'])).toContain('http://town.example');
    expect((await browser.get(`${BROKER_URL}/`)).status).toBe(200);
    await app.close();
  });
});

describe('KAÜ simulator: pages', () => {
  it('send a strict policy that lets the answer reach the sites', async () => {
    const browser = world.newBrowser();
    const loginHint = { person: ORS.key, way: 'eszig' } as const;
    const page = await browser.get(await world.town.provider.beginSignIn({ loginHint }));
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/form-action 'self' [^;]*http:\/\/town\.example/);
    expect(policy).not.toContain('unsafe');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('<script src="/szimulator/kau/kau.js" defer');
    expect(page.body).not.toMatch(/ on\w+=| style=|<style|<script>/);
    expect((await browser.get(`${BROKER_URL}/kau.js`)).body).toContain("getElementById('continue')");
    expect((await browser.get(`${BROKER_URL}/kau.css`)).status).toBe(200);
  });

  it('say in both languages that an unfinished sign-in has expired', async () => {
    const browser = world.newBrowser();
    const chooser = await browser.get(await world.town.provider.beginSignIn());
    world.brokerOffsetMs = 31 * 60_000;
    const late = await browser.get(chooser.url);
    expect(late.status).toBe(400);
    expect(late.body).toContain('félbemaradt');
    expect(late.body).toContain('left unfinished');
    world.brokerOffsetMs = 0;
    const changed = await browser.get(chooser.url.replace(/kerelem=../, 'kerelem=AA'));
    expect(changed.status).toBe(400);
  });
});
