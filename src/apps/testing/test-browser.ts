import type { FastifyInstance } from 'fastify';

export interface TestPage {
  readonly status: number;
  readonly text: string;
  readonly url: string;
  /** Where a redirect leads; null for pages. */
  readonly location: string | null;
}

const BOUNDARY = 'between-parts-of-a-test';
const REDIRECTS_MAX = 12;

/** A browser without scripts and without eyes, in process: cookies, redirects, and the forms that carry SAML messages. */
export class TestBrowser {
  private readonly app: FastifyInstance;
  private readonly origin: string;
  private readonly cookies = new Map<string, string>();
  private page: TestPage = { status: 0, text: '', url: '', location: null };

  constructor(app: FastifyInstance, origin: string) {
    this.app = app;
    this.origin = origin;
  }

  /** Path and query of the page shown now. */
  get path(): string {
    const { pathname, search } = new URL(this.page.url);
    return pathname + search;
  }

  /** Opens an address and follows it to a page, through redirects and self-sending forms. */
  open(address: string): Promise<TestPage> {
    return this.follow(() => this.request('GET', address, null));
  }

  /** Opens an address and shows the first answer, even a redirect. */
  openOnce(address: string): Promise<TestPage> {
    return this.request('GET', address, null);
  }

  /** Follows an address until it would open `stop`, and answers that address unopened. */
  async openUntil(address: string, stop: string): Promise<string> {
    await this.follow(() => this.request('GET', address, null), stop);
    return this.page.location ?? '';
  }

  /** Sends fields as a form of the page shown now would, with the token of that page. */
  submit(address: string, fields: Readonly<Record<string, string>>): Promise<TestPage> {
    const token = /name="_token" value="([^"]+)"/.exec(this.page.text)?.[1] ?? '';
    return this.follow(() => this.request('POST', address, new URLSearchParams({ ...fields, _token: token }).toString()));
  }

  /** Sends fields and one file as a multipart form of the page shown now would. */
  submitFile(address: string, fields: Readonly<Record<string, string>>, file: { readonly field: string; readonly name: string; readonly content: string }): Promise<TestPage> {
    const token = /name="_token" value="([^"]+)"/.exec(this.page.text)?.[1] ?? '';
    const parts = Object.entries({ ...fields, _token: token }).map(([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const filePart = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n${file.content}\r\n`;
    return this.follow(() => this.request('POST', address, `${parts.join('')}${filePart}--${BOUNDARY}--\r\n`, `multipart/form-data; boundary=${BOUNDARY}`));
  }

  /** Sends fields as they are. */
  post(address: string, fields: Readonly<Record<string, string>>): Promise<TestPage> {
    return this.request('POST', address, new URLSearchParams(fields).toString());
  }

  private async follow(first: () => Promise<TestPage>, stop?: string): Promise<TestPage> {
    let page = await first();
    for (let count = 0; count < REDIRECTS_MAX; count += 1) {
      if (page.location !== null) {
        if (stop !== undefined && page.location.includes(stop)) return page;
        page = await this.request('GET', page.location, null);
        continue;
      }
      const carried = carriedForm(page.text);
      if (carried === null) return page;
      page = await this.request('POST', carried.action, carried.body);
    }
    throw new Error(`more than ${REDIRECTS_MAX} redirects, the last to ${page.location ?? page.url}`);
  }

  private async request(method: 'GET' | 'POST', address: string, body: string | null, type = 'application/x-www-form-urlencoded'): Promise<TestPage> {
    const url = new URL(address, this.origin);
    const response = await this.app.inject({
      method,
      url: url.pathname + url.search,
      headers: {
        host: url.host,
        accept: 'text/html',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === null ? {} : { 'content-type': type }),
      },
      ...(body === null ? {} : { payload: body }),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.location;
    this.page = { status: response.statusCode, text: response.body, url: url.toString(), location: typeof location === 'string' ? location : null };
    return this.page;
  }
}

/** The form that a browser with scripts sends by itself, when the page is such a one. */
function carriedForm(html: string): { action: string; body: string } | null {
  if (!html.includes('name="SAMLResponse"')) return null;
  const action = unescape(/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '');
  const fields = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, unescape(value)]);
  return { action, body: new URLSearchParams(fields).toString() };
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
