import type { CookieChange } from './route.ts';

export const FLASH_COOKIE = 'vh_flash';

/** A sentence shown once on the page after a redirect. */
export interface Flash {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** The cookie that carries a sentence over a redirect: `redirect(to, [flash('success', …)])`. */
export function flash(tone: Flash['tone'], text: string): CookieChange {
  return { name: FLASH_COOKIE, value: Buffer.from(JSON.stringify({ tone, text })).toString('base64url'), maxAgeSeconds: 60 };
}

/** The sentence that came with a request, if any; what does not read as one is ignored. */
export function readFlash(cookies: Readonly<Record<string, string | undefined>>): Flash | null {
  const value = cookies[FLASH_COOKIE];
  if (value === undefined || value.length > 4000) return null;
  try {
    const { tone, text } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Flash>;
    const isTone = tone === 'info' || tone === 'success' || tone === 'warning' || tone === 'danger';
    return isTone && typeof text === 'string' ? { tone, text } : null;
  } catch {
    return null;
  }
}
