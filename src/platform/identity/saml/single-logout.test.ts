import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BROKER_ENTITY,
  BROKER_URL,
  ORS,
  createWorld,
  type Browser,
  type Site,
  type World,
} from '../../../simulators/kau/test-world.ts';
import { createKeyPair, type KeyPair } from '../self-signed-certificate.ts';
import type { SessionReference } from './logout-check.ts';
import { NAME_ID, NS, STATUS } from './protocol.ts';
import { signedRedirectUrl } from './redirect-binding.ts';
import type { SignedIn } from './sign-in.ts';
import { xmlElement } from './xml-writing.ts';

let world: World;
let stranger: KeyPair;

beforeAll(async () => {
  world = await createWorld();
  stranger = await createKeyPair({ commonName: 'idegen' });
});
beforeEach(() => {
  for (const site of [world.town, world.neighbour]) {
    site.sessions.clear();
    site.lastSignIn = null;
    site.lastSignOutIsComplete = null;
    site.lastSignOutRefusal = null;
  }
});
afterAll(() => world.close());

async function signIn(browser: Browser, site: Site): Promise<SignedIn> {
  const loginHint = { person: ORS.key, way: 'eszig' } as const;
  const hint = site === world.town ? { loginHint } : {};
  const page = await browser.get(await site.provider.beginSignIn(hint));
  await browser.submit(page, site.config.acsUrl);
  if (site.lastSignIn?.ok !== true) throw new Error('not signed in');
  return site.lastSignIn.value;
}

async function beginSignOut(site: Site, session: SessionReference): Promise<string> {
  const url = await site.provider.beginSignOut(session, 'viszlat');
  if (url === null) throw new Error('no single logout');
  return url;
}

async function isSignedInAtBroker(browser: Browser): Promise<boolean> {
  return (await browser.get(`${BROKER_URL}/`)).body.includes(ORS.familyName);
}

describe('single logout begun at a site', () => {
  it('ends the session of the broker and of the other sites', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    await signIn(browser, world.neighbour);
    world.town.sessions.delete(session.sessionIndex);
    const end = await browser.get(await beginSignOut(world.town, session));
    expect(end.url).toBe('http://town.example/udvozlet?relay=viszlat');
    expect(world.town.lastSignOutIsComplete).toBe(true);
    expect(world.neighbour.sessions.size).toBe(0);
    expect(await isSignedInAtBroker(browser)).toBe(false);
    const again = await browser.get(await world.town.provider.beginSignIn());
    expect(again.url).toContain('/valasztas');
  });

  it('says so when another site could not be signed out', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    await signIn(browser, world.neighbour);
    world.neighbour.sessions.clear(); // it knows nothing of the session any more
    await browser.get(await beginSignOut(world.town, session));
    expect(world.town.lastSignOutIsComplete).toBe(false);
  });

  it('ends the session even where the browser did not bring the cookie', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    const other = world.newBrowser();
    await other.get(await beginSignOut(world.town, session));
    expect(world.town.lastSignOutIsComplete).toBe(true);
    expect(await isSignedInAtBroker(browser)).toBe(false);
  });

  it('takes each answer once, and only one that the broker signed', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    await browser.get(await beginSignOut(world.town, session));
    const answer = browser.visited.find((url) => url.includes('/kilepes/kau?SAMLResponse')) ?? '';
    const refusalOf = async (url: string): Promise<string | undefined> => {
      await browser.get(url);
      return world.town.lastSignOutRefusal?.code;
    };
    expect(await refusalOf(answer)).toBe('replayed');
    expect(await refusalOf(answer.replace(/&Signature=.*/, ''))).toBe('unsigned');
    expect(await refusalOf(answer.replace('RelayState=viszlat', 'RelayState=masik'))).toBe('bad-signature');
    expect(await refusalOf(answer.replace('rsa-sha256', 'rsa-sha1'))).toBe('bad-signature');
    expect(await refusalOf(`${answer}&SAMLResponse=AAAA`)).toBe('malformed');
    expect(await refusalOf(`${answer}&SAMLRequest=AAAA`)).toBe('malformed');
    expect(await refusalOf(answer.replace('SAMLResponse=', 'SAML%52esponse='))).toBe('malformed');
  });

  it('does not take an answer to a sign-in for one to a sign-out', async () => {
    const browser = world.newBrowser();
    const url = new URL(await world.town.provider.beginSignIn());
    expect(url.searchParams.get('SAMLRequest')).not.toBeNull();
    const id = '_bejelentkezes';
    await world.town.store.save(id, new Date().toISOString(), JSON.stringify({ kind: 'sign-in' }));
    await browser.get(brokerMessage('LogoutResponse', { InResponseTo: id }));
    expect(world.town.lastSignOutRefusal?.code).toBe('replayed');
  });
});

describe('single logout begun at the broker', () => {
  it('ends the sessions of all sites and shows so', async () => {
    const browser = world.newBrowser();
    await signIn(browser, world.town);
    await signIn(browser, world.neighbour);
    const home = await browser.get(`${BROKER_URL}/`);
    const end = await browser.submit(home, '/kijelentkezes');
    expect(end.body).toContain('Kijelentkezett');
    expect(end.body).toContain('munkamenete véget ért.');
    expect(world.town.sessions.size).toBe(0);
    expect(world.neighbour.sessions.size).toBe(0);
    expect(await isSignedInAtBroker(browser)).toBe(false);
  });

  it('says when a site did not confirm', async () => {
    const browser = world.newBrowser();
    await signIn(browser, world.town);
    world.town.sessions.clear();
    const end = await browser.submit(await browser.get(`${BROKER_URL}/`), '/kijelentkezes');
    expect(end.body).toContain('nem erősítette meg');
  });

  it('a cookie that was kept aside opens nothing afterwards', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    const page = await browser.get(`${BROKER_URL}/`);
    expect(page.body).toContain(ORS.familyName);
    await world.newBrowser().get(await beginSignOut(world.town, session));
    expect(await isSignedInAtBroker(browser)).toBe(false);
  });

  const forged: readonly (readonly [string, () => string, string])[] = [
    ['signed by a stranger', () => brokerMessage('LogoutRequest', {}, stranger), 'bad-signature'],
    ['unsigned', () => brokerMessage('LogoutRequest').replace(/&SigAlg=.*/, ''), 'unsigned'],
    ['without signature', () => brokerMessage('LogoutRequest').replace(/&Signature=.*/, ''), 'unsigned'],
    ['for another address', () => brokerMessage('LogoutRequest', { Destination: 'http://x.example/' }), 'wrong-destination'],
    ['of another issuer', () => brokerMessage('LogoutRequest', { issuer: 'urn:masik' }), 'wrong-issuer'],
    ['an hour old', () => brokerMessage('LogoutRequest', { IssueInstant: new Date(Date.now() - 3_600_000).toISOString() }), 'expired'],
    ['past its own end', () => brokerMessage('LogoutRequest', { NotOnOrAfter: '2020-01-01T00:00:00Z' }), 'expired'],
    ['nobody named', () => brokerMessage('LogoutRequest', { name: '' }), 'malformed'],
    ['of an unknown kind', () => brokerMessage('ManageNameIDRequest'), 'malformed'],
  ];
  it.each(forged)('a request is refused when %s, and nobody is signed out', async (_, make, expected) => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    await browser.get(make());
    expect(world.town.lastSignOutRefusal?.code).toBe(expected);
    expect(world.town.sessions.has(session.sessionIndex)).toBe(true);
  });

  it('is answered with a failure when the session is not known', async () => {
    const result = await world.town.provider.receiveSignOut(
      brokerMessage('LogoutRequest').split('?')[1] ?? '',
      () => Promise.resolve(false),
    );
    expect(result.ok && result.value.kind).toBe('asked');
  });
});

describe('the broker', () => {
  it('refuses a logout request that is tampered with, unsigned, or of an unknown site', async () => {
    const browser = world.newBrowser();
    const session = await signIn(browser, world.town);
    const url = await beginSignOut(world.town, session);
    const tampered = [
      url.replace('RelayState=viszlat', 'RelayState=masik'),
      url.replace(/&Signature=[^&]*/, ''),
      url.replace(/&Signature=[^&]*/, '&Signature=AAAA'),
      url.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=AAAA'),
    ];
    for (const attempt of tampered) {
      expect((await browser.get(attempt)).status).toBe(400);
      expect(await isSignedInAtBroker(browser)).toBe(true);
    }
  });

  it('goes on only with the answer that it waits for', async () => {
    const browser = world.newBrowser();
    await signIn(browser, world.town);
    browser.stopAt = world.town.config.sloUrl;
    const stopped = await browser.submit(await browser.get(`${BROKER_URL}/`), '/kijelentkezes');
    expect(stopped.url).toContain('SAMLRequest=');
    browser.stopAt = null;
    const { xml } = xmlElement(
      'samlp:LogoutResponse',
      {
        'xmlns:samlp': NS.protocol,
        'xmlns:saml': NS.assertion,
        ID: '_valasz',
        Version: '2.0',
        IssueInstant: new Date().toISOString(),
        Destination: `${BROKER_URL}/kijelentkezes`,
        InResponseTo: '_masik-kerdes',
      },
      xmlElement('saml:Issuer', {}, world.town.config.entityId),
      xmlElement('samlp:Status', {}, xmlElement('samlp:StatusCode', { Value: STATUS.success })),
    );
    const message = { parameter: 'SAMLResponse', xml, relayState: null } as const;
    const { spKey } = world.town.config;
    const wrong = signedRedirectUrl(`${BROKER_URL}/kijelentkezes`, message, spKey);
    expect((await browser.get(wrong)).body).toContain('<code>replayed</code>');
    expect((await browser.get(stopped.url)).body).toContain('Kijelentkezett');
  });

  it('has no address for logout when the provider offers none', async () => {
    const silent = await createWorld({
      idp: {
        entityId: BROKER_ENTITY,
        ssoUrl: `${BROKER_URL}/bejelentkezes`,
        sloUrl: null,
        certificates: [stranger.certificate],
      },
    });
    const session = { nameId: 'x', nameIdFormat: NAME_ID.persistent, sessionIndex: 'y' };
    expect(await silent.town.provider.beginSignOut(session)).toBeNull();
    await silent.close();
  });
});

/** A logout message to the town as the broker would send it, signed by the broker or another. */
function brokerMessage(
  kind: string,
  change: Readonly<Record<string, string>> = {},
  signer: KeyPair = world.brokerKeys,
): string {
  const { issuer = BROKER_ENTITY, name = 'szim-valaki', ...attributes } = change;
  const { sloUrl } = world.town.config;
  const { xml } = xmlElement(
    `samlp:${kind}`,
    {
      'xmlns:samlp': NS.protocol,
      'xmlns:saml': NS.assertion,
      ID: '_uzenet',
      Version: '2.0',
      IssueInstant: new Date().toISOString(),
      Destination: sloUrl,
      ...attributes,
    },
    xmlElement('saml:Issuer', {}, issuer),
    xmlElement('saml:NameID', { Format: NAME_ID.persistent }, name),
    xmlElement('samlp:Status', {}, xmlElement('samlp:StatusCode', { Value: STATUS.success })),
  );
  const parameter = kind.endsWith('Response') ? 'SAMLResponse' : 'SAMLRequest';
  return signedRedirectUrl(sloUrl, { parameter, xml, relayState: null }, signer.privateKey);
}
