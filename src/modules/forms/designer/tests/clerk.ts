import { readConfig } from '../../../../platform/config/config.ts';
import type { TestDatabase } from '../../../../platform/database/testing.ts';
import { renderPage } from '../../../../platform/html/render-page.ts';
import type { CentreRequest, Reply } from '../../../../platform/http/route.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { designerRoutes } from '../screens/designer.routes.ts';

/** What one page or post of the designer answers. */
export interface Visit {
  readonly status: number;
  readonly html: string;
  /** The page without marks and with plain spaces. */
  readonly text: string;
  /** Where a redirect leads. */
  readonly to: string;
  readonly reply: Reply;
}

/** A clerk of the centre who may edit designs. */
export class Clerk {
  readonly officialId: Uuid = newId();
  private readonly t: TestDatabase;

  constructor(t: TestDatabase) {
    this.t = t;
  }

  open(address: string): Promise<Visit> {
    return this.visit('GET', address, []);
  }

  post(address: string, fields: Readonly<Record<string, string>>): Promise<Visit> {
    return this.visit('POST', address, Object.entries(fields));
  }

  private async visit(method: 'GET' | 'POST', address: string, form: CentreRequest['form']): Promise<Visit> {
    const url = new URL(address, 'http://localhost');
    const [, , , , id = '', ...rest] = url.pathname.split('/');
    const path = ['/kozpont/urlapok/tervek/:id', ...rest].join('/');
    const route = designerRoutes.find((known) => known.method === method && known.path === path);
    if (route?.surface !== 'centre') throw new Error(`no such route: ${method} ${path}`);
    const now = this.t.clock.now();
    const request: CentreRequest = {
      db: this.t.db,
      clock: this.t.clock,
      config: readConfig([], {}),
      lang: 'hu',
      method,
      url: `${url.pathname}${url.search}`,
      params: { id },
      query: Object.fromEntries(url.searchParams),
      form,
      files: [],
      rawBody: null,
      headers: {},
      cookies: {},
      session: {
        kind: 'centre',
        id: newId(),
        name: 'Minta Márta',
        assurance: 'high',
        signedInAt: now,
        lastSeenAt: now,
        endsAt: now.add({ minutes: 240 }),
        officialId: this.officialId,
        position: 'űrlapszerkesztő',
        permissions: new Set(['forms.design.edit']),
        previousSignInAt: null,
      },
      expiredSession: null,
      formToken: 'test-token',
      menu: [],
      identity: { beginSignIn: never, finishSignIn: never, beginSignOut: never, receiveSignOut: never, serviceProviderMetadata: never },
      identityProviderId: '',
      browserId: '',
      requestId: 'test',
      log: () => {},
    };
    return answered(await route.handle(request));
  }
}

function answered(reply: Reply): Visit {
  const html = reply.kind === 'page' ? renderPage(reply.body) : reply.kind === 'json' ? JSON.stringify(reply.body) : '';
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/[\s\u00a0]+/g, ' ');
  return { reply, status: reply.kind === 'redirect' ? 303 : reply.kind === 'page' || reply.kind === 'json' || reply.kind === 'error' ? reply.status : 200, html, text, to: reply.kind === 'redirect' ? reply.to : '' };
}

function never(): never {
  throw new Error('the designer signs nobody in');
}
