import { createHmac, timingSafeEqual } from 'node:crypto';

/** The provider's signature over the exact bytes of a body: base64 of HMAC-SHA384. */
export function signatureOf(body: string | Buffer, secretKey: string): string {
  return createHmac('sha384', secretKey).update(body).digest('base64');
}

/** Whether the signature is that of the body; a missing one is not. Takes the same time wherever they differ. */
export function isSigned(body: string | Buffer, untrustedSignature: string | null | undefined, secretKey: string): boolean {
  const expected = Buffer.from(signatureOf(body, secretKey));
  const given = Buffer.from(untrustedSignature ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
