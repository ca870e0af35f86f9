import { X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';
import type { Result } from '../../../kernel/result.ts';
import { createKeyPair, type KeyPair } from '../self-signed-certificate.ts';
import {
  BROKER_ENTITY,
  ORS,
  createWorld,
  postForm,
  type Site,
  type World,
} from '../../../simulators/kau/test-world.ts';
import {
  assertionXml,
  grantingResponse,
  responseXml,
  type Statement,
} from '../../../simulators/kau/answer.ts';
import { WAYS, type Way } from '../../../simulators/kau/ways.ts';
import { encryptElement } from './encryption.ts';
import { ALGORITHM, STATUS } from './protocol.ts';
import type { SamlRefusal, SamlRefusalCode } from './refusals.ts';
import { librarySignIn, samlLibrary, singleRequestCache } from './saml-library.ts';
import { createServiceProvider } from './service-provider.ts';
import type { SignedIn } from './sign-in.ts';
import { finishedXml, xmlElement } from './xml-writing.ts';
import { signRoot } from './xml-signature.ts';
import { WRAPPINGS } from './wrapping-attacks.test-data.ts';

let world: World;
let stranger: KeyPair;
/** A site that would take unencrypted assertions, so that an attacker can see and move all parts. */
let lenient: Site;

beforeAll(async () => {
  world = await createWorld();
  stranger = await createKeyPair({ commonName: 'idegen' });
  const config = { ...world.town.config, requireEncryption: false };
  lenient = { ...world.town, config, provider: createServiceProvider(config) };
});
afterAll(() => world.close());

type Outcome = Result<SignedIn, SamlRefusal>;

async function post(site: Site, xml: string): Promise<Outcome> {
  const SAMLResponse = Buffer.from(xml, 'utf8').toString('base64');
  return await site.provider.finishSignIn({ SAMLResponse });
}

function codeOf(outcome: Outcome): SamlRefusalCode | 'accepted' {
  return outcome.ok ? 'accepted' : outcome.refusal.code;
}

/** A real response of the simulator, caught on its way through the browser. */
async function captured(): Promise<string> {
  const loginHint = { person: ORS.key, way: 'eszig' } as const;
  const url = await world.town.provider.beginSignIn({ loginHint });
  const page = await world.newBrowser().get(url);
  const { SAMLResponse = '' } = postForm(page, world.town.config.acsUrl).fields;
  return Buffer.from(SAMLResponse, 'base64').toString('utf8');
}

/** What a careless, broken or malicious provider might send: each step may be changed. */
interface Faults {
  readonly statement?: Partial<Statement>;
  readonly assertion?: (xml: string) => string;
  readonly assertionSigner?: KeyPair | null;
  readonly signedAssertion?: (xml: string) => string;
  readonly isEncrypted?: boolean;
  readonly response?: (xml: string) => string;
  readonly responseSigner?: KeyPair | null;
}

async function statementFor(site: Site): Promise<Statement> {
  const id = await newRequest(site);
  const nowMs = Date.now();
  return {
    issuer: BROKER_ENTITY,
    requestId: id,
    nowMs,
    serviceProvider: { ...site.config, certificate: site.config.spCertificate },
    person: ORS,
    way: eszig(),
    session: {
      kind: 'session',
      person: ORS.key,
      way: 'eszig',
      authnMs: nowMs,
      sessionIndex: 'sorszam-1',
      serviceProviders: [],
    },
  };
}

function eszig(): Way {
  const way = WAYS.find((candidate) => candidate.id === 'eszig');
  if (way === undefined) throw new Error('no such way');
  return way;
}

async function newRequest(site: Site): Promise<string> {
  const id = `_kerdes${Math.random().toString(36).slice(2)}`;
  const purpose = { kind: 'sign-in', assurance: null, relayState: null, browser: null };
  await site.store.save(id, new Date().toISOString(), JSON.stringify(purpose));
  return id;
}

async function faultyResponse(site: Site, faults: Faults): Promise<string> {
  const statement = { ...(await statementFor(site)), ...faults.statement };
  const { assertionSigner = world.brokerKeys, responseSigner = world.brokerKeys } = faults;
  const plain = (faults.assertion ?? same)(assertionXml(statement));
  const signed = assertionSigner === null ? plain : signRoot(plain, assertionSigner);
  const finished = (faults.signedAssertion ?? same)(signed);
  const content =
    faults.isEncrypted === false
      ? finishedXml(finished)
      : xmlElement(
          'saml:EncryptedAssertion',
          {},
          finishedXml(await encryptElement(finished, site.config.spCertificate)),
        );
  const body = responseXml(statement, { codes: [STATUS.success], content });
  const response = (faults.response ?? same)(body);
  return responseSigner === null ? response : signRoot(response, responseSigner);
}

const same = (xml: string): string => xml;
const SIGNATURE = /<ds:Signature.*?<\/ds:Signature>/s;

describe('a captured response of the simulator', () => {
  it('is accepted untouched, once', async () => {
    const xml = await captured();
    expect(codeOf(await post(world.town, xml))).toBe('accepted');
    expect(codeOf(await post(world.town, xml))).toBe('replayed');
  });

  it('counts once even when two copies arrive at the same moment', async () => {
    const xml = await captured();
    const outcomes = await Promise.all([post(world.town, xml), post(world.town, xml)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['accepted', 'replayed']);
  });

  it('stays usable after a forged copy of it was refused', async () => {
    const xml = await captured();
    expect(codeOf(await post(world.town, xml.replace('status:Success', 'status:Requester')))).toBe(
      'bad-signature',
    );
    expect(codeOf(await post(world.town, xml))).toBe('accepted');
  });

  it('shows nothing of the person in the open', async () => {
    expect(await captured()).not.toMatch(/Mintafalvi|T\u0171zk\u0151|1984-02-29|8400000000/);
  });

  const variants: readonly (readonly [string, (xml: string) => string, SamlRefusalCode])[] = [
    ['destination changed', (xml) => xml.replace(/Destination="[^"]*"/, 'Destination="http://x.example/"'), 'bad-signature'],
    ['request changed', (xml) => xml.replace(/InResponseTo="_/, 'InResponseTo="_0'), 'bad-signature'],
    ['cipher text changed', (xml) => flipCipherText(xml), 'bad-signature'],
    ['response signature stripped', (xml) => xml.replace(SIGNATURE, ''), 'unsigned'],
    ['response signature twice', (xml) => xml.replace(SIGNATURE, '$&$&'), 'malformed'],
    ['signature value cut', (xml) => xml.replace(/(<ds:SignatureValue>)[^<]*/, '$1AAAA'), 'bad-signature'],
    ['weak digest named', (xml) => xml.replace('xmlenc#sha256', 'xmldsig#sha1').replace('2001/04/xmldsig#', '2000/09/xmldsig#'), 'bad-signature'],
    ['reference to everything', (xml) => xml.replace(/URI="#[^"]*"/, 'URI=""'), 'bad-signature'],
    ['comment', (xml) => xml.replace('</saml:Issuer>', '<!-- x --></saml:Issuer>'), 'malformed'],
    ['processing instruction', (xml) => xml.replace('<saml:Issuer>', '<?x y?><saml:Issuer>'), 'malformed'],
    ['CDATA', (xml) => xml.replace(/<saml:Issuer>([^<]*)/, '<saml:Issuer><![CDATA[$1]]>'), 'malformed'],
    ['document type', (xml) => `<!DOCTYPE r [<!ENTITY e "x">]>${xml}`, 'malformed'],
    ['document type after a declaration', (xml) => `<?xml version="1.0"?><!DOCTYPE r>${xml}`, 'malformed'],
    ['entity without declaration', (xml) => xml.replace('</saml:Issuer>', '&e;</saml:Issuer>'), 'malformed'],
    ['assertion twice', (xml) => xml.replace(/<saml:EncryptedAssertion.*<\/saml:EncryptedAssertion>/s, '$&$&'), 'malformed'],
    ['response in a response', (xml) => xml.replace('<samlp:Status>', `${xml}<samlp:Status>`), 'malformed'],
    ['same identifier twice', (xml) => xml.replace('<samlp:Status>', `<samlp:Status ID="${idOf(xml)}">`), 'malformed'],
    ['extensions', (xml) => xml.replace('<samlp:Status>', '<samlp:Extensions/><samlp:Status>'), 'malformed'],
    ['another root', () => '<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>', 'malformed'],
    ['cut in the middle', (xml) => xml.slice(0, xml.length / 2), 'malformed'],
    ['text after the end', (xml) => `${xml}<x/>`, 'malformed'],
    ['nested without end', (xml) => xml.replace('<samlp:Status>', `<samlp:Status>${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}`), 'malformed'],
    ['too large', (xml) => `${xml}${' '.repeat(260 * 1024)}`, 'too-large'],
  ];
  it.each(variants)('is refused with: %s', async (_, change, expected) => {
    const xml = await captured();
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    expect(codeOf(await post(world.town, changed))).toBe(expected);
  });

  it.each([
    ['not base64', 'ez nem base64!', 'malformed'],
    ['cut base64', 'PHNhbWw', 'malformed'],
    ['not UTF-8', Buffer.from([0x3c, 0xff, 0xfe, 0x3e]).toString('base64'), 'malformed'],
    ['empty', '', 'malformed'],
    ['far too long', 'A'.repeat(500_000), 'too-large'],
  ])('form field: %s', async (_, SAMLResponse, expected) => {
    expect(codeOf(await world.town.provider.finishSignIn({ SAMLResponse }))).toBe(expected);
  });

  it.each([[null], [undefined], ['x'], [{}], [{ SAMLResponse: ['a', 'b'] }], [{ SAMLResponse: 5 }]])(
    'form body: %j',
    async (body) => {
      expect(codeOf(await world.town.provider.finishSignIn(body))).toBe('malformed');
    },
  );
});

describe('a response of a faulty provider', () => {
  it('is accepted when there is no fault', async () => {
    expect(codeOf(await post(world.town, await faultyResponse(world.town, {})))).toBe('accepted');
  });

  const later = (ms: number): Partial<Statement> => ({ nowMs: Date.now() + ms });
  const foreignSite = (change: Record<string, string>): (() => Partial<Statement>) => () => ({
    serviceProvider: { ...world.town.config, certificate: world.town.config.spCertificate, ...change },
  });
  const faults: readonly (readonly [string, () => Faults, SamlRefusalCode])[] = [
    ['nothing signed', () => ({ assertionSigner: null, responseSigner: null }), 'unsigned'],
    ['response not signed', () => ({ responseSigner: null }), 'unsigned'],
    ['assertion not signed', () => ({ assertionSigner: null }), 'unsigned'],
    ['all signed by a stranger', () => ({ assertionSigner: stranger, responseSigner: stranger }), 'bad-signature'],
    ['assertion signed by a stranger', () => ({ assertionSigner: stranger }), 'bad-signature'],
    ['assertion changed after signing', () => ({ signedAssertion: (xml) => xml.replace(/szim-[0-9a-f]+/, 'szim-evil') }), 'bad-signature'],
    ['not encrypted', () => ({ isEncrypted: false }), 'not-encrypted'],
    ['comment in the name', () => ({ signedAssertion: (xml) => xml.replace('>szim-', '>szim<!-- -->-') }), 'malformed'],
    ['processing instruction in the name', () => ({ signedAssertion: (xml) => xml.replace('>szim-', '>szim<?x?>-') }), 'malformed'],
    ['document type in the cipher', () => ({ signedAssertion: (xml) => `<!DOCTYPE a>${xml}` }), 'malformed'],
    ['issued an hour ago', () => ({ statement: later(-3_600_000) }), 'expired'],
    ['issued in an hour', () => ({ statement: later(3_600_000) }), 'expired'],
    ['confirmation over', () => ({ assertion: (xml) => xml.replace(/(Recipient="[^"]*" NotOnOrAfter=")[^"]*/, '$12020-01-01T00:00:00Z') }), 'expired'],
    ['conditions over', () => ({ assertion: (xml) => xml.replace(/(NotBefore="[^"]*" NotOnOrAfter=")[^"]*/, '$12020-01-01T00:00:00Z') }), 'expired'],
    ['conditions not yet begun', () => ({ assertion: (xml) => xml.replace(/NotBefore="[^"]*/, 'NotBefore="2098-01-01T00:00:00Z') }), 'expired'],
    ['conditions without an end', () => ({ assertion: (xml) => xml.replaceAll(/ NotOnOrAfter="[^"]*"/g, '') }), 'malformed'],
    ['for another audience', () => ({ assertion: (xml) => xml.replace(/<saml:Audience>[^<]*/, '<saml:Audience>http://x.example') }), 'wrong-audience'],
    ['for no audience', () => ({ assertion: (xml) => xml.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, '') }), 'wrong-audience'],
    ['for another address', () => ({ statement: foreignSite({ acsUrl: 'http://x.example/acs' })() }), 'wrong-destination'],
    ['assertion for another address', () => ({ assertion: (xml) => xml.replace(/Recipient="[^"]*"/, 'Recipient="http://x.example/"') }), 'wrong-destination'],
    ['assertion for another request', () => ({ assertion: (xml) => xml.replace(/InResponseTo="[^"]*"/, 'InResponseTo="_masik"') }), 'replayed'],
    ['asked by nobody', () => ({ statement: { requestId: '_senki' } }), 'replayed'],
    ['answers nothing', () => ({ response: (xml) => xml.replace(/ InResponseTo="[^"]*"/, '') }), 'replayed'],
    ['of another issuer', () => ({ statement: { issuer: 'urn:masik' } }), 'wrong-issuer'],
    ['assertion of another issuer', () => ({ assertion: (xml) => xml.replace(BROKER_ENTITY, 'urn:masik') }), 'wrong-issuer'],
    ['assertion signature twice', () => ({ signedAssertion: (xml) => xml.replace(SIGNATURE, '$&$&') }), 'malformed'],
    ['two assertions in the cipher', () => ({ signedAssertion: (xml) => `${xml}${xml}` }), 'malformed'],
    ['assertion in the assertion', () => ({ assertion: (xml) => xml.replace('</saml:Subject>', '<saml:Assertion/></saml:Subject>') }), 'malformed'],
    ['name twice', () => ({ assertion: (xml) => xml.replace(/<saml:NameID .*<\/saml:NameID>/, '$&$&') }), 'malformed'],
    ['attribute twice', () => ({ assertion: (xml) => xml.replace(/<saml:Attribute Name="email">.*?<\/saml:Attribute>/, '$&$&') }), 'malformed'],
    ['without 4T', () => ({ assertion: (xml) => xml.replace('tsz4T_XML', 'mas') }), 'malformed'],
    ['4T with a document type', () => ({ assertion: (xml) => xml.replace('&lt;Szemely', '&lt;!DOCTYPE x&gt;&lt;Szemely') }), 'malformed'],
    ['unknown level', () => ({ assertion: (xml) => xml.replace('kau:3:eszig', 'kau:9:eszig') }), 'malformed'],
    ['authenticated tomorrow', () => ({ assertion: (xml) => xml.replace(/AuthnInstant="[^"]*"/, 'AuthnInstant="2099-01-01T00:00:00Z"') }), 'malformed'],
    ['session over', () => ({ assertion: (xml) => xml.replace(/SessionNotOnOrAfter="[^"]*"/, 'SessionNotOnOrAfter="2020-01-01T00:00:00Z"') }), 'expired'],
    ['status of a failure', () => ({ response: (xml) => xml.replace('status:Success', 'status:Responder') }), 'provider-failed'],
  ];
  it.each(faults)('is refused with: %s', async (_, fault, expected) => {
    expect(codeOf(await post(world.town, await faultyResponse(world.town, fault())))).toBe(expected);
  });
});

describe('a response that is genuine but made with weak means', () => {
  const signWeakly = (change: Partial<Record<'method' | 'digest' | 'form', string>>) => (xml: string): string => {
    const signature = new SignedXml({
      privateKey: world.brokerKeys.privateKey,
      publicCert: world.brokerKeys.certificate,
      signatureAlgorithm: change.method ?? ALGORITHM.rsaSha256,
      canonicalizationAlgorithm: change.form ?? ALGORITHM.exclusiveC14n,
    });
    signature.addReference({
      xpath: '/*',
      transforms: [ALGORITHM.enveloped, ALGORITHM.exclusiveC14n],
      digestAlgorithm: change.digest ?? ALGORITHM.sha256,
    });
    const location = { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } as const;
    signature.computeSignature(xml, { prefix: 'ds', location });
    return signature.getSignedXml();
  };

  it.each([
    ['usual', {}, 'accepted'],
    ['SHA-512', { method: ALGORITHM.rsaSha512, digest: ALGORITHM.sha512 }, 'accepted'],
    ['SHA-1 signature', { method: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }, 'bad-signature'],
    ['SHA-1 digest', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }, 'bad-signature'],
    ['inclusive form', { form: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }, 'bad-signature'],
  ])('signature: %s', async (_, change, expected) => {
    const response = signWeakly(change);
    const xml = await faultyResponse(world.town, { responseSigner: null, response });
    expect(codeOf(await post(world.town, xml))).toBe(expected);
    const signedAssertion = signWeakly(change);
    const inner = await faultyResponse(world.town, { assertionSigner: null, signedAssertion });
    expect(codeOf(await post(world.town, inner))).toBe(expected);
  });

  it.each([
    ['AES-CBC, as real brokers still send', ALGORITHM.aes128Cbc, ALGORITHM.rsaOaep, 'accepted'],
    ['RSA 1.5', ALGORITHM.aes256Gcm, 'http://www.w3.org/2001/04/xmlenc#rsa-1_5', 'malformed'],
  ] as const)('encryption: %s', async (_, encryptionAlgorithm, keyEncryptionAlgorithm, expected) => {
    const statement = await statementFor(world.town);
    const { spCertificate } = world.town.config;
    const encrypted = await new Promise<string>((resolve, reject) => {
      encrypt(
        signRoot(assertionXml(statement), world.brokerKeys),
        {
          rsa_pub: new X509Certificate(spCertificate).publicKey.export({ type: 'spki', format: 'pem' }),
          pem: spCertificate,
          encryptionAlgorithm,
          keyEncryptionAlgorithm,
          disallowEncryptionWithInsecureAlgorithm: false,
          warnInsecureAlgorithm: false,
        },
        (error: Error | null, result: string) => (error ? reject(error) : resolve(result)),
      );
    });
    const content = xmlElement('saml:EncryptedAssertion', {}, finishedXml(encrypted));
    const body = responseXml(statement, { codes: [STATUS.success], content });
    expect(codeOf(await post(world.town, signRoot(body, world.brokerKeys)))).toBe(expected);
  });
});

describe('node-saml alone, as we set it', () => {
  const judge = async (xml: string, requestId: string): Promise<boolean> => {
    const cache = singleRequestCache(requestId, new Date().toISOString());
    const library = samlLibrary(world.town.config, cache);
    return (await librarySignIn(library, Buffer.from(xml, 'utf8').toString('base64'))).ok;
  };

  it('accepts the genuine and refuses the gravest forgeries by itself', async () => {
    const statement = await statementFor(world.town);
    const { requestId } = statement;
    const make = async (faults: Faults): Promise<string> =>
      await faultyResponse(world.town, { ...faults, statement: { requestId } });
    expect(await judge(await make({}), requestId)).toBe(true);
    expect(await judge(await make({}), '_masik')).toBe(false);
    expect(await judge(await make({ responseSigner: null }), requestId)).toBe(false);
    expect(await judge(await make({ assertionSigner: null }), requestId)).toBe(false);
    expect(await judge(await make({ responseSigner: stranger }), requestId)).toBe(false);
    const foreign = (xml: string): string => xml.replace(/<saml:Audience>[^<]*/, '<saml:Audience>urn:x');
    expect(await judge(await make({ assertion: foreign }), requestId)).toBe(false);
  });
});

describe('signature wrapping (unencrypted, so that everything can be moved)', () => {
  it('starts from a response that is accepted', async () => {
    const xml = await faultyResponse(lenient, { isEncrypted: false });
    expect(codeOf(await post(lenient, xml))).toBe('accepted');
  });

  it.each(WRAPPINGS)('%s', async (_, wrap, expected) => {
    const genuine = await faultyResponse(lenient, { isEncrypted: false });
    const forged = wrap(genuine);
    expect(forged).toContain('szim-evil');
    expect(codeOf(await post(lenient, forged))).toBe(expected);
  });

  it('tampered attribute in the open', async () => {
    const xml = await faultyResponse(lenient, { isEncrypted: false });
    expect(codeOf(await post(lenient, xml.replace('8400000000', '8499999999')))).toBe('bad-signature');
  });

  it('assertion signature stripped in the open', async () => {
    const xml = await faultyResponse(lenient, { isEncrypted: false, assertionSigner: null });
    expect(codeOf(await post(lenient, xml))).toBe('unsigned');
  });
});

describe('what was asked for', () => {
  it('is kept: an answer of lower assurance is refused', async () => {
    const url = await world.town.provider.beginSignIn({ assurance: 'high' });
    const id = requestIdOf(url);
    const low = WAYS.find((way) => way.assurance === 'low') ?? eszig();
    const statement = { ...(await statementFor(world.town)), requestId: id, way: low };
    const xml = await grantingResponse(statement, world.brokerKeys);
    expect(codeOf(await post(world.town, xml))).toBe('assurance-too-low');
  });

  it('belongs to one browser when it was begun so', async () => {
    const finish = async (browser: string | undefined): Promise<Outcome> => {
      const id = requestIdOf(await world.town.provider.beginSignIn({ browser: 'titok' }));
      const statement = { ...(await statementFor(world.town)), requestId: id };
      const xml = await grantingResponse(statement, world.brokerKeys);
      const SAMLResponse = Buffer.from(xml, 'utf8').toString('base64');
      return await world.town.provider.finishSignIn({ SAMLResponse }, browser);
    };
    expect(codeOf(await finish('titok'))).toBe('accepted');
    expect(codeOf(await finish('masik'))).toBe('other-browser');
    expect(codeOf(await finish(undefined))).toBe('other-browser');
  });

  it('is forgotten after half an hour', async () => {
    const statement = await statementFor(world.town);
    const kept = await world.town.store.take(statement.requestId);
    const old = new Date(Date.now() - 32 * 60_000).toISOString();
    await world.town.store.save(statement.requestId, old, kept?.requestedFor ?? '');
    const xml = await grantingResponse(statement, world.brokerKeys);
    expect(codeOf(await post(world.town, xml))).toBe('expired');
  });
});

function requestIdOf(url: string): string {
  const kept = new URL(url).searchParams.get('SAMLRequest') ?? '';
  return / ID="([^"]*)"/.exec(inflateRawSync(Buffer.from(kept, 'base64')).toString())?.[1] ?? '';
}

function idOf(xml: string): string {
  return / ID="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function flipCipherText(xml: string): string {
  return xml.replace(/(<xenc:CipherValue>)(.)/, (_, tag: string, first: string) =>
    tag + (first === 'A' ? 'B' : 'A'),
  );
}
