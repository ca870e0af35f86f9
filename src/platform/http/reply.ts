import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assert } from '../../kernel/assert.ts';
import type { Config } from '../config/config.ts';
import { FLASH_COOKIE } from './flash.ts';
import { sendLastingJson } from './lasting-json.ts';
import type { ForeignFile, Reply, RequestContext } from './route.ts';

interface SendOptions {
  readonly config: Config;
  readonly errorPage: (request: RequestContext, error: Extract<Reply, { kind: 'error' }>) => VNode;
}

/** Turns what a route answered into the HTTP response. Pages with data of persons are never cached. */
export function send(options: SendOptions, request: RequestContext, answer: Reply, reply: FastifyReply): FastifyReply {
  switch (answer.kind) {
    case 'page':
      if (request.cookies[FLASH_COOKIE] !== undefined) setCookie(reply, options.config, { name: FLASH_COOKIE, value: null });
      return reply.code(answer.status).headers({ 'cache-control': 'no-store', ...answer.headers }).type('text/html; charset=utf-8').send(html(answer.body));
    case 'redirect':
      assert(isSafeTarget(answer.to), 'a redirect goes to a path of ours or to a configured provider');
      for (const change of answer.cookies ?? []) setCookie(reply, options.config, change);
      return reply.code(303).headers({ 'cache-control': 'no-store' }).header('location', asHeader(answer.to)).send();
    case 'json':
      return reply.code(answer.status).headers({ 'cache-control': 'no-store', ...answer.headers }).type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
    case 'lasting-json':
      return sendLastingJson(answer.body, request.headers['accept-encoding'], reply);
    case 'file':
      return reply
        .code(answer.status ?? 200)
        .headers({ 'cache-control': 'private, no-store', 'content-disposition': disposition(answer.name, answer.inline === true), ...answer.headers })
        .type(answer.type)
        .send(typeof answer.content === 'string' ? answer.content : Buffer.from(answer.content));
    case 'foreign-file':
      return sendForeign(answer, reply);
    case 'error':
      return reply.code(answer.status).headers({ 'cache-control': 'no-store' }).type('text/html; charset=utf-8').send(errorHtml(options, request, answer));
  }
}

/** No script, no style, no frame, no guessing of types. A PDF viewer is no document of ours and does not start in a sandbox. */
function sendForeign({ content, bytes, type, name, inline }: ForeignFile, reply: FastifyReply): FastifyReply {
  const policy = type === 'application/pdf' ? "default-src 'none'; frame-ancestors 'none'" : "sandbox; default-src 'none'; frame-ancestors 'none'";
  return reply
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': disposition(name, inline),
      'content-length': bytes,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    .type(type)
    .send(Readable.from(content, { objectMode: false }));
}

function html(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

function errorHtml(options: SendOptions, request: RequestContext, answer: Extract<Reply, { kind: 'error' }>): string {
  try {
    return html(options.errorPage(request, answer));
  } catch {
    return `<!doctype html><html lang="hu"><title>Hiba</title><h1>Hiba történt</h1><p>Kérjük, próbálja újra. Hibaazonosító: ${request.requestId}</p></html>`;
  }
}

/** A header holds printable ASCII only; what else an address has been given is written as its bytes. */
function asHeader(address: string): string {
  return address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** `//host` and schemes leave the house; only the room that talks to a provider may name an https or http address whole. */
function isSafeTarget(to: string): boolean {
  return (to.startsWith('/') && !to.startsWith('//') && !to.includes('\\')) || /^https?:\/\/[^\s]+$/.test(to);
}

function setCookie(reply: FastifyReply, config: Config, change: { name: string; value: string | null; maxAgeSeconds?: number }): void {
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  if (change.value === null) void reply.clearCookie(change.name, base);
  else void reply.setCookie(change.name, change.value, change.maxAgeSeconds === undefined ? base : { ...base, maxAge: change.maxAgeSeconds });
}

/** File names may hold Hungarian letters: plain ASCII first, the real name beside it (RFC 6266). */
function disposition(name: string | undefined, inline: boolean): string {
  const kind = inline ? 'inline' : 'attachment';
  if (name === undefined) return kind;
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/** A path of ours that came from outside (`?vissza=`), or the fallback. */
export function localPath(untrusted: string | undefined, fallback: string): string {
  if (untrusted === undefined || !untrusted.startsWith('/') || untrusted.startsWith('//') || /[\\\s]/.test(untrusted) || untrusted.length > 2000) return fallback;
  return untrusted;
}
