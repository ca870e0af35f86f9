import { beforeAll, describe, expect, it } from 'vitest';
import { idpMetadataDocument } from '../../../simulators/kau/idp-metadata-document.ts';
import { memoryRequestStore } from '../../../simulators/kau/test-world.ts';
import { createKeyPair, type KeyPair } from '../self-signed-certificate.ts';
import { readIdpMetadata } from './idp-metadata.ts';
import { createServiceProvider } from './service-provider.ts';

let keys: KeyPair;
let document: string;
const ENTITY = 'urn:teszt:kau';

beforeAll(async () => {
  keys = await createKeyPair({ commonName: 'metaadat' });
  document = idpMetadataDocument({
    entityId: ENTITY,
    certificate: keys.certificate,
    ssoUrl: 'https://kau.example/be?lang=HU&x=1',
    sloUrl: 'https://kau.example/ki',
  });
});

describe('identity provider metadata', () => {
  it('gives addresses, entity and certificates', () => {
    expect(readIdpMetadata(document)).toEqual({
      ok: true,
      value: {
        entityId: ENTITY,
        ssoUrl: 'https://kau.example/be?lang=HU&x=1',
        sloUrl: 'https://kau.example/ki',
        certificates: [keys.certificate],
      },
    });
  });

  it('finds one entity in an aggregate, and takes keys without a stated use', () => {
    const entity = document.replace(/^.*\?>\n/, '').replace(' use="signing"', '');
    const other = entity.replace(ENTITY, 'urn:masik');
    const all = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${other}${entity}</md:EntitiesDescriptor>`;
    const found = readIdpMetadata(all, { entityId: ENTITY });
    expect(found.ok && found.value.entityId).toBe(ENTITY);
    expect(readIdpMetadata(all)).toMatchObject({ refusal: { code: 'metadata-entity-not-found' } });
  });

  it.each([
    ['not XML', () => 'x', 'metadata-unreadable'],
    ['document type', () => `<!DOCTYPE x>${document}`, 'metadata-unreadable'],
    ['no provider', () => document.replaceAll('IDPSSO', 'SPSSO'), 'metadata-entity-not-found'],
    ['expired', () => document.replace(' entityID', ' validUntil="2020-01-01T00:00:00Z" entityID'), 'metadata-expired'],
    ['no redirect', () => document.replaceAll('HTTP-Redirect', 'SOAP'), 'metadata-without-redirect-sign-in'],
    ['no certificate', () => document.replace(/X509Certificate>[^<]*/, 'X509Certificate>AAAA'), 'metadata-without-certificate'],
    ['script as address', () => document.replaceAll('https://', 'javascript://'), 'metadata-without-redirect-sign-in'],
  ])('is refused: %s', (_, make, code) => {
    expect(readIdpMetadata(make())).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('service provider metadata', () => {
  it('offers what we do: signed requests, POST answers, redirect logout, GCM', () => {
    const idp = readIdpMetadata(document);
    if (!idp.ok) throw new Error('unreadable');
    const provider = createServiceProvider({
      entityId: 'https://town.example/saml',
      acsUrl: 'https://town.example/belepes/kau',
      sloUrl: 'https://town.example/kilepes/kau',
      idp: idp.value,
      spKey: keys.privateKey,
      spCertificate: keys.certificate,
      requestStore: memoryRequestStore(),
    });
    const xml = provider.serviceProviderMetadata();
    expect(xml).toContain('AuthnRequestsSigned="true" WantAssertionsSigned="true"');
    expect(xml).toContain('bindings:HTTP-POST" Location="https://town.example/belepes/kau"');
    expect(xml).toContain('bindings:HTTP-Redirect" Location="https://town.example/kilepes/kau"');
    expect(xml).toContain('aes256-gcm');
    expect(xml).not.toContain('cbc');
  });
});
