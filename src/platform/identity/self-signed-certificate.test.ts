import { X509Certificate, createPrivateKey, createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createKeyPair, selfSignedCertificate, type KeyPair } from './self-signed-certificate.ts';

const START = Date.UTC(2026, 2, 2, 8, 30, 0);
let pair: KeyPair;

beforeAll(async () => {
  pair = await createKeyPair({ commonName: 'Városháza ő ű', notBefore: START, days: 30 });
});

describe('self-signed certificate', () => {
  it('is one that Node reads, with the name as given', () => {
    const certificate = new X509Certificate(pair.certificate);
    expect(certificate.subject).toBe('CN=Városháza ő ű');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.ca).toBe(false);
  });

  it('is signed by its own key and by no other', async () => {
    const certificate = new X509Certificate(pair.certificate);
    const own = createPublicKey(createPrivateKey(pair.privateKey));
    const other = await createKeyPair({ commonName: 'másik' });
    expect(certificate.verify(own)).toBe(true);
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(pair.privateKey))).toBe(true);
    expect(certificate.verify(new X509Certificate(other.certificate).publicKey)).toBe(false);
    expect(certificate.checkIssued(new X509Certificate(other.certificate))).toBe(false);
  });

  it('is valid exactly as long as asked', () => {
    const certificate = new X509Certificate(pair.certificate);
    expect(certificate.validFromDate.getTime()).toBe(START);
    expect(certificate.validToDate.getTime()).toBe(START + 30 * 86_400_000);
  });

  it('writes a year after 2049 in four digits', () => {
    const late = selfSignedCertificate(pair.privateKey, {
      commonName: 'késő',
      notBefore: Date.UTC(2049, 11, 31),
      days: 2,
    });
    expect(new X509Certificate(late).validToDate.getTime()).toBe(Date.UTC(2050, 0, 2));
  });

  it('draws a new positive serial number each time', () => {
    const serials = Array.from({ length: 20 }, () => {
      const made = selfSignedCertificate(pair.privateKey, { commonName: 'sor' });
      return new X509Certificate(made).serialNumber;
    });
    expect(new Set(serials).size).toBe(20);
    expect(serials.every((serial) => /^[4-7][0-9A-F]{31}$/.test(serial))).toBe(true);
  });

  it('refuses what it cannot make', () => {
    expect(() => selfSignedCertificate(pair.privateKey, { commonName: '' })).toThrow('common name');
    expect(() => selfSignedCertificate(pair.privateKey, { commonName: 'x', days: 0 })).toThrow('days');
  });
});
