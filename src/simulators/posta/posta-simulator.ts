import type { FastifyPluginAsync } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Database } from '../../platform/database/database.ts';
import { PostaPage } from './posta-page.tsx';
import { STYLE_SHEET } from './posta-style.ts';
import { listPostaMails } from './posta-transport.ts';

const SHOWN = 100;

/** The demo's mailbox as a page; register it under the prefix that `baseUrl` ends with. */
export function postaSimulator({ baseUrl, db }: { readonly baseUrl: string; readonly db: Database }): FastifyPluginAsync {
  const { origin, pathname } = new URL(baseUrl);
  const root = pathname.replace(/\/$/, '');
  const headers = {
    'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  return async (app) => {
    app.get<{ Querystring: { nyelv?: unknown } }>('/', async (request, reply) => {
      const lang = request.query.nyelv === 'en' ? 'en' : 'hu';
      const mails = await listPostaMails(db, SHOWN);
      return reply.headers(headers).type('text/html; charset=utf-8').send(`<!doctype html>${renderToString(PostaPage({ lang, root, origin, mails }))}`);
    });
    app.get('/posta.css', (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').header('x-content-type-options', 'nosniff').send(STYLE_SHEET));
  };
}
