import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Keeps the simulator's state in the browser (in links, forms and cookies) without letting anybody
 * change it: nothing to store, nothing lost at a restart. Readable by its bearer, so no secrets.
 */
export interface Seal {
  /** @param purpose keeps what was sealed for one use from being shown for another */
  seal(purpose: string, value: unknown, validMs: number): string;
  /** The value, or null when it was changed, is too old or was sealed for something else. */
  open(purpose: string, text: string | undefined): unknown;
}

export function sealWith(privateKey: string, now: () => number): Seal {
  const secret = Buffer.from(hkdfSync('sha256', privateKey, '', 'kau-simulator-seal', 32));
  const mac = (purpose: string, body: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}\n${body}`).digest();
  return {
    seal: (purpose, value, validMs) => {
      const body = JSON.stringify({ value, until: now() + validMs });
      const encoded = Buffer.from(body, 'utf8').toString('base64url');
      return `${encoded}.${mac(purpose, encoded).toString('base64url')}`;
    },
    open: (purpose, text) => {
      const [encoded = '', given = '', ...rest] = (text ?? '').split('.');
      const expected = mac(purpose, encoded);
      const givenBytes = Buffer.from(given, 'base64url');
      const isGenuine =
        rest.length === 0 &&
        givenBytes.length === expected.length &&
        timingSafeEqual(givenBytes, expected);
      if (!isGenuine) return null;
      const { value, until }: { value: unknown; until: number } = JSON.parse(
        Buffer.from(encoded, 'base64url').toString('utf8'),
      );
      return now() < until ? value : null;
    },
  };
}
