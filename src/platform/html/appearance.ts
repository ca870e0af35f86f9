import { field, redirect, type Route } from '../http/route.ts';
import { isOwnPath } from './addresses.ts';

const COOKIE = 'vh_scheme';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export type ColorScheme = 'light' | 'dark' | 'auto';

/** The reader's choice of light or dark, from the request's cookies; as the device where none was made. */
export function colorSchemeOf(cookies: Readonly<Record<string, string | undefined>>): ColorScheme {
  const chosen = cookies[COOKIE];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

/** Keeps the choice of light or dark in the browser, and goes back to the page where it was made. */
export const appearanceRoute: Route = {
  method: 'POST',
  path: '/megjelenes',
  permission: 'public',
  async handle(request) {
    const chosen = field(request, 'megjelenes');
    const back = field(request, 'vissza');
    const value = chosen === 'light' || chosen === 'dark' ? chosen : null;
    const cookie = value === null ? { name: COOKIE, value } : { name: COOKIE, value, maxAgeSeconds: YEAR_SECONDS };
    return redirect(isOwnPath(back) ? back : '/', [cookie]);
  },
};
