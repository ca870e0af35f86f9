import { Browser, type Page } from './browser.ts';

/** One entry of `/demo.json`. */
export interface DemoSignIn {
  readonly roleCode: string;
  readonly municipality: string;
  readonly kshCode: string;
  readonly signInLink: string;
  readonly personKey: string;
}

/** The invented people of the demo. */
export async function demoSignIns(baseUrl: string): Promise<DemoSignIn[]> {
  const response = await fetch(`${baseUrl}/demo.json`);
  if (!response.ok) throw new Error(`/demo.json answers ${response.status}`);
  return (await response.json()) as DemoSignIn[];
}

/**
 * Signs a demo person in by the whole SAML exchange: signed request, the simulator's signed and encrypted
 * answer, our ticket; and accepts the terms at a first sign-in.
 */
export async function signIn(baseUrl: string, { signInLink }: DemoSignIn): Promise<Browser> {
  const browser = new Browser(baseUrl);
  const answered = await browser.get(signInLink);
  const arrived = await browser.submit(answered, `${baseUrl}/saml/acs`);
  const home = arrived.url.pathname === '/aszf' ? await browser.submit(arrived, '/aszf', { elfogadom: 'igen' }) : arrived;
  mustBeIn(home);
  return browser;
}

function mustBeIn(page: Page): void {
  const isHome = /^\/(fiok|hivatal)\b/.test(page.url.pathname) && !page.url.pathname.endsWith('/belepes');
  if (page.status !== 200 || !isHome) throw new Error(`sign-in ended at ${page.url.pathname} with ${page.status}`);
}
