import { assert as check, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, signatureOf } from './signature.ts';

/** The sample of the provider's own documentation, with its public test merchant. */
const SAMPLE = {
  secretKey: 'FxDa5w314kLlNseq2sKuVwaqZshZT5d6',
  body: String.raw`{"salt":"c1ca1d0e9fc2323b3dda7cf145e36f5e","merchant":"PUBLICTESTHUF","orderRef":"101010516348232058105","currency":"HUF","customerEmail":"sdk_test@otpmobil.com","language":"HU","sdkVersion":"SimplePayV2.1_Payment_PHP_SDK_2.0.7_190701:dd236896400d7463677a82a47f53e36e","methods":["CARD"],"total":"25","timeout":"2021-10-30T12:30:11+00:00","url":"https:\/\/sdk.simplepay.hu\/back.php"}`,
  signature: 'gcDJ8J7TyT1rC/Ygj/8CihXaLwniMWRav09QSEMQUnv5TbYaEDvQAuBE1mW3plvZ',
};

describe('the signature of the provider’s protocol', () => {
  it('is that of the published sample', () => {
    expect(signatureOf(SAMPLE.body, SAMPLE.secretKey)).toBe(SAMPLE.signature);
    expect(isSigned(SAMPLE.body, SAMPLE.signature, SAMPLE.secretKey)).toBe(true);
  });

  it('is over the bytes: the same content written otherwise is not signed', () => {
    expect(isSigned(SAMPLE.body.replaceAll(String.raw`\/`, '/'), SAMPLE.signature, SAMPLE.secretKey)).toBe(false);
  });

  it.each([undefined, null, '', 'x', `${SAMPLE.signature} `, SAMPLE.signature.toLowerCase()])('%s is none', (signature) => {
    expect(isSigned(SAMPLE.body, signature, SAMPLE.secretKey)).toBe(false);
  });

  it('holds for letters beyond ASCII, as text and as bytes', () => {
    const body = '{"név":"Őrsi Tűzoltó"}';
    expect(signatureOf(body, 'kulcs')).toBe(signatureOf(Buffer.from(body), 'kulcs'));
  });

  it('another body or key never passes', () => {
    check(
      property(string(), string(), string({ minLength: 1 }), string({ minLength: 1 }), (body, other, key, otherKey) => {
        const signature = signatureOf(body, key);
        expect(isSigned(body, signature, key)).toBe(true);
        if (other !== body) expect(isSigned(other, signature, key)).toBe(false);
        // HMAC pads short keys with zero bytes, so keys that differ in such an end only are one key.
        if (otherKey.replace(/\0+$/, '') !== key.replace(/\0+$/, '')) expect(isSigned(body, signature, otherKey)).toBe(false);
      }),
    );
  });
});
