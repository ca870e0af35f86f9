/** The two languages of what people see; Hungarian is the authentic one. */
export type Lang = 'hu' | 'en';

export const LANGS: readonly Lang[] = ['hu', 'en'];

/** True for a language code that the platform speaks; use it on what comes from an address or a cookie. */
export function isLang(value: unknown): value is Lang {
  return value === 'hu' || value === 'en';
}
