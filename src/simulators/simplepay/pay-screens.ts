import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Acquirer } from './acquirer.ts';
import type { PageContext } from './pages/page.tsx';
import { PayPage } from './pages/pay-page.tsx';
import { EndedPage, MissingPage } from './pages/plain-pages.tsx';
import { returnAddress } from './return-address.ts';
import { findTestCard, PAYING_CARD } from './test-cards.ts';
import { CANCELLED, type Outcome, type SimplePayTransaction, TIMED_OUT } from './transaction.ts';

const FIRST_NOTICE_MS = 2_000;

/** The pay page of an open transaction, with a chosen test card filled in; how it ended, of another. */
export async function showTransaction(acquirer: Acquirer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  await acquirer.options.store.endOverdue();
  const transaction = await acquirer.options.store.find(keyOf(request));
  if (transaction === null) return sendMissing(acquirer, request, reply);
  if (transaction.status !== 'INPAYMENT') return sendEnded(acquirer, request, reply, transaction);
  const context = contextOf(acquirer, request, transaction);
  // A demo should cost no typing: the card that pays stands in the field.
  const typed = (queryField(request, 'kartya') ?? PAYING_CARD).slice(0, 30);
  return sendPage(reply, { status: 200, content: PayPage({ model: { context, transaction, typed, isWrong: false } }), formTarget: transaction.returnUrl });
}

/** What the person did: pays with a test card, gives up, or lets the time run out. Afterwards the browser goes back to the shop. */
export async function actOnTransaction(acquirer: Acquirer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { store, secretKey } = acquirer.options;
  const form = new URLSearchParams(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '');
  const before = await store.find(keyOf(request));
  if (before === null) return sendMissing(acquirer, request, reply);
  const typed = (form.get('kartya') ?? '').slice(0, 30);
  const outcome = outcomeOf(form.get('tett'), typed);
  if (outcome === null && before.status === 'INPAYMENT') {
    const context = contextOf(acquirer, request, before, form.get('nyelv'));
    return sendPage(reply, { status: 422, content: PayPage({ model: { context, transaction: before, typed, isWrong: true } }), formTarget: before.returnUrl });
  }
  const ended = outcome === null ? before : await store.end(before.pageKey, outcome);
  const backTo = ended === null ? null : returnAddress(ended, secretKey);
  if (backTo === null) return sendMissing(acquirer, request, reply);
  await firstNotice(acquirer);
  return reply.headers({ 'cache-control': 'no-store', 'content-security-policy': policy(before.returnUrl) }).redirect(backTo, 303);
}

function outcomeOf(act: string | null, typedCard: string): Outcome | null {
  if (act === 'megszakitas') return CANCELLED;
  if (act === 'idotullepes') return TIMED_OUT;
  return findTestCard(typedCard)?.outcome ?? null;
}

/** Mostly the shop has heard of the payment before the browser is back; when not, the browser does not wait longer. */
async function firstNotice({ options, notifier }: Acquirer): Promise<void> {
  const waitMs = options.firstNoticeMs ?? FIRST_NOTICE_MS;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  if (waitMs > 0) await Promise.race([notifier.deliverDue(), late]);
  clearTimeout(timer);
}

function sendEnded(acquirer: Acquirer, request: FastifyRequest, reply: FastifyReply, transaction: SimplePayTransaction): FastifyReply {
  const backTo = returnAddress(transaction, acquirer.options.secretKey);
  const { status } = transaction;
  if (backTo === null || status === 'INPAYMENT') return sendMissing(acquirer, request, reply);
  return sendPage(reply, { status: 200, content: EndedPage({ context: contextOf(acquirer, request, transaction), transaction: { ...transaction, status }, backTo }) });
}

function sendMissing(acquirer: Acquirer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, { status: 404, content: MissingPage({ context: pageContext(acquirer, request, '/', 'hu') }) });
}

/** Sends a page with its own security headers, whatever the surrounding application set. */
export function sendPage(reply: FastifyReply, page: { readonly status: number; readonly content: VNode; readonly formTarget?: string }): FastifyReply {
  return reply
    .code(page.status)
    .headers({
      'content-security-policy': policy(page.formTarget),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(page.content)}`);
}

/** A form's redirects are held to the same list as its target, so the shop's origin stands there too. */
function policy(formTarget?: string): string {
  const target = formTarget === undefined ? '' : ` ${new URL(formTarget).origin}`;
  return `default-src 'none'; style-src 'self'; form-action 'self'${target}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The page context of a request; `nyelv` in the query before the language that the shop asked for. */
export function pageContext({ root }: Acquirer, request: FastifyRequest, path: string, fallback: 'hu' | 'en'): PageContext {
  const asked = queryField(request, 'nyelv');
  return { language: asked === 'hu' || asked === 'en' ? asked : fallback, root, path };
}

function contextOf(acquirer: Acquirer, request: FastifyRequest, { pageKey, language }: SimplePayTransaction, posted: string | null = null): PageContext {
  return pageContext(acquirer, request, `/fizetes/${pageKey}`, posted === 'hu' || posted === 'en' ? posted : language);
}

function keyOf(request: FastifyRequest): string {
  const { key } = request.params as { key?: string };
  return key !== undefined && /^[\w-]{32}$/.test(key) ? key : '';
}

function queryField(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
