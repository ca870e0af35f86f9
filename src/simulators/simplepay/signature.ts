import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Base64 of HMAC-SHA384 over the bytes as sent. Written here again on purpose: the platform's own is checked
 * against this one and against the published sample.
 */
export function sign(body: string | Buffer, secretKey: string): string {
  return createHmac('sha384', secretKey).update(body).digest().toString('base64');
}

/** Whether an untrusted header is the signature of the body. */
export function isSignatureOf(body: string | Buffer, untrusted: string | null | undefined, secretKey: string): boolean {
  const right = Buffer.from(sign(body, secretKey));
  const given = Buffer.from(untrusted ?? '');
  return given.length === right.length && timingSafeEqual(right, given);
}
