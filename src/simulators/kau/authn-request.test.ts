import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyPair, type KeyPair } from '../../platform/identity/self-signed-certificate.ts';
import { NS } from '../../platform/identity/saml/protocol.ts';
import { signedRedirectUrl } from '../../platform/identity/saml/redirect-binding.ts';
import { xmlElement } from '../../platform/identity/saml/xml-writing.ts';
import { signRoot } from '../../platform/identity/saml/xml-signature.ts';
import { BROKER_URL, createWorld, type World } from './test-world.ts';

let world: World;
let stranger: KeyPair;
const SSO_URL = `${BROKER_URL}/bejelentkezes`;

beforeAll(async () => {
  world = await createWorld();
  stranger = await createKeyPair({ commonName: 'idegen' });
});
afterAll(() => world.close());

type Change = Readonly<Record<string, string | undefined>>;

function authnRequest(change: Change = {}): string {
  const { issuer = world.town.config.entityId, ...attributes } = change;
  return xmlElement(
    'samlp:AuthnRequest',
    {
      'xmlns:samlp': NS.protocol,
      'xmlns:saml': NS.assertion,
      ID: '_kerdes',
      Version: '2.0',
      IssueInstant: new Date().toISOString(),
      Destination: SSO_URL,
      ...attributes,
    },
    xmlElement('saml:Issuer', {}, issuer),
  ).xml;
}

function townKeys(): KeyPair {
  const { spKey, spCertificate } = world.town.config;
  return { privateKey: spKey, certificate: spCertificate };
}

function redirect(xml: string, keys: KeyPair = townKeys()): string {
  const message = { parameter: 'SAMLRequest', xml, relayState: 'x' } as const;
  return signedRedirectUrl(SSO_URL, message, keys.privateKey);
}

describe('AuthnRequest by redirect', () => {
  it('is taken when signed by a registered site', async () => {
    const page = await world.newBrowser().get(redirect(authnRequest()));
    expect(page.url).toContain('/valasztas');
  });

  const refused: readonly (readonly [string, () => string, string])[] = [
    ['unsigned', () => redirect(authnRequest()).replace(/&SigAlg=.*/, ''), 'unsigned'],
    ['signed by a stranger', () => redirect(authnRequest(), stranger), 'bad-signature'],
    ['of an unknown site', () => redirect(authnRequest({ issuer: 'http://x.example' })), 'wrong-issuer'],
    ['for another broker', () => redirect(authnRequest({ Destination: 'http://x.example' })), 'wrong-destination'],
    ['answer elsewhere', () => redirect(authnRequest({ AssertionConsumerServiceURL: 'http://x.example' })), 'wrong-destination'],
    ['answer by another binding', () => redirect(authnRequest({ ProtocolBinding: 'urn:x' })), 'malformed'],
    ['an hour old', () => redirect(authnRequest({ IssueInstant: '2020-01-01T00:00:00Z' })), 'expired'],
    ['with a comment', () => redirect(authnRequest().replace('<saml:Issuer>', '<!-- --><saml:Issuer>')), 'malformed'],
    ['not deflated', () => `${SSO_URL}?SAMLRequest=AAAA`, 'malformed'],
    ['nothing', () => SSO_URL, 'malformed'],
  ];
  it.each(refused)('is refused: %s', async (_, url, code) => {
    const page = await world.newBrowser().get(url());
    expect(page.status).toBe(400);
    expect(page.body).toContain(`<code>${code}</code>`);
    expect(page.body).toContain('nem szabályosan küldte');
    expect(page.body).toContain('did not send it properly');
  });

  it('is refused when it unpacks to more than the limit', async () => {
    const page = await world.newBrowser().get(redirect(authnRequest({ x: 'a'.repeat(300_000) })));
    expect(page.body).toContain('<code>too-large</code>');
  });
});

describe('AuthnRequest by POST', () => {
  const post = async (xml: string): Promise<{ url: string; status: number; body: string }> =>
    await world.newBrowser().post(SSO_URL, {
      SAMLRequest: Buffer.from(xml, 'utf8').toString('base64'),
      RelayState: 'y',
    });

  it('is taken when it carries the signature of a registered site', async () => {
    expect((await post(signRoot(authnRequest(), townKeys()))).url).toContain('/valasztas');
  });

  it('is refused unsigned, signed by a stranger, or changed', async () => {
    expect((await post(authnRequest())).body).toContain('<code>unsigned</code>');
    expect((await post(signRoot(authnRequest(), stranger))).body).toContain('<code>bad-signature</code>');
    const changed = signRoot(authnRequest({ ForceAuthn: 'true' }), townKeys()).replace('true', 'false');
    expect((await post(changed)).body).toContain('<code>bad-signature</code>');
  });
});
