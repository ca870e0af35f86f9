/** What came back, after redirects and forms that send themselves. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
}

const STEPS_MAX = 15;

/** A small browser without JavaScript: keeps cookies, follows redirects, sends forms. One person each. */
export class Browser {
  private readonly base: string;
  private readonly jar: Map<string, string>;

  constructor(base: string, cookies: Readonly<Record<string, string>> = {}) {
    this.base = base;
    this.jar = new Map(Object.entries(cookies));
  }

  /** The Cookie header it would send now. */
  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(address: string): Promise<Page> {
    return this.follow(new URL(address, this.base), { method: 'GET' });
  }

  post(address: string, fields: Iterable<readonly [string, string]>): Promise<Page> {
    return this.follow(new URL(address, this.base), { method: 'POST', body: encoded(fields) });
  }

  /** Posts without going where the answer leads. */
  async postOnly(address: string, fields: Iterable<readonly [string, string]>): Promise<{ location: string | null; page: Page }> {
    const { location, ...page } = await this.request(new URL(address, this.base), { method: 'POST', body: encoded(fields) });
    return { location, page };
  }

  /** Sends the page's form whose action begins so, with its hidden fields and these. */
  submit(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = formsOf(page).find((found) => found.action.startsWith(action));
    if (form === undefined) throw new Error(`${page.url.pathname} (${page.status}) has no form to ${action}`);
    return this.post(form.action, [...form.hidden, ...Object.entries(fields)]);
  }

  private async follow(start: URL, init: Init): Promise<Page> {
    let url = start;
    let next = init;
    for (let step = 0; step < STEPS_MAX; step += 1) {
      const { location, ...page } = await this.request(url, next);
      if (location === null) return page;
      url = new URL(location, url);
      next = { method: 'GET' };
    }
    throw new Error(`more than ${STEPS_MAX} redirects from ${start.pathname}`);
  }

  private async request(url: URL, init: Init): Promise<Page & { location: string | null }> {
    if (url.origin !== new URL(this.base).origin) throw new Error(`the bench does not leave this machine: ${url.origin}`);
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.cookies, accept: 'text/html' } });
    this.remember(response.headers.getSetCookie());
    return { url, status: response.status, html: await response.text(), location: response.headers.get('location') };
  }

  private remember(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || /;\s*max-age=0/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}

type Init = { readonly method: 'GET' } | { readonly method: 'POST'; readonly body: URLSearchParams };

function encoded(fields: Iterable<readonly [string, string]>): URLSearchParams {
  return new URLSearchParams([...fields].map(([name, value]) => [name, value]));
}

/** The token that forms of this page carry. */
export function formTokenOf(page: Page): string {
  const token = formsOf(page).flatMap(({ hidden }) => hidden).find(([name]) => name === '_token')?.[1];
  if (token === undefined) throw new Error(`${page.url.pathname} (${page.status}) has no form token`);
  return token;
}

function formsOf({ html }: Page): { action: string; hidden: [string, string][] }[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', content = '']) => ({
    action: attribute(attributes, 'action') ?? '',
    hidden: [...content.matchAll(/<input\b[^>]*>/g)]
      .filter(([input]) => attribute(input, 'type') === 'hidden')
      .map(([input]): [string, string] => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
  }));
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
