import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Tokens that tie a posted form to the browser that got it: `time.nonce.signature`, signed together with a
 * random id that only this browser's cookie holds. A form from another site cannot have one.
 */
export interface FormTokens {
  issue(browserId: string): string;
  check(token: string, browserId: string): boolean;
}

/** As long as the longest session, so that nobody's page grows stale while they may still work. */
const LIFETIME_MS = 12 * 60 * 60 * 1000;

export function formTokens(secret: string, nowMs: () => number = Date.now): FormTokens {
  const sign = (head: string, browserId: string): string => createHmac('sha256', secret).update(`${head}.${browserId}`).digest('base64url');
  return {
    issue(browserId) {
      const head = `${nowMs().toString(36)}.${randomBytes(9).toString('base64url')}`;
      return `${head}.${sign(head, browserId)}`;
    },
    check(token, browserId) {
      const [time = '', nonce = '', signature = ''] = token.split('.');
      const age = nowMs() - Number.parseInt(time, 36);
      if (!(age >= -60_000 && age <= LIFETIME_MS)) return false;
      const expected = Buffer.from(sign(`${time}.${nonce}`, browserId));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

/** A new id for a browser that has none yet. */
export function newBrowserId(): string {
  return randomBytes(18).toString('base64url');
}
