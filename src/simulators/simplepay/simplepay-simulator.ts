import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Acquirer } from './acquirer.ts';
import { STYLE_SHEET } from './assets.ts';
import { createNotifier } from './notifier.ts';
import type { SimplePaySimulatorOptions } from './options.ts';
import { HomePage } from './pages/plain-pages.tsx';
import { showTransaction, actOnTransaction, pageContext, sendPage } from './pay-screens.ts';
import { sign } from './signature.ts';
import { CODE, readStartRequest } from './start-request.ts';
import { moment } from './transaction.ts';

const BODY_BYTES_MAX = 64 * 1024;

/**
 * A SimplePay for demos and tests, as a Fastify plugin: register it under the prefix that `baseUrl` ends with. It
 * plays the provider's part of version 2 of the protocol for card payments in one step; no money moves.
 */
export function simplePaySimulator(options: SimplePaySimulatorOptions): FastifyPluginAsync {
  const root = new URL(options.baseUrl).pathname.replace(/\/$/, '');
  const acquirer: Acquirer = { options, notifier: createNotifier(options), root };
  return async (app) => {
    // Signatures are over the bytes as sent, so nothing may read bodies before us.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX }, (_request, body, done) => done(null, body));
    addRoutes(app, acquirer);
    app.addHook('onReady', async () => acquirer.notifier.start());
    app.addHook('onClose', () => acquirer.notifier.stop());
  };
}

function addRoutes(app: FastifyInstance, acquirer: Acquirer): void {
  app.get('/', (request, reply) => sendPage(reply, { status: 200, content: HomePage({ context: pageContext(acquirer, request, '/', 'hu') }) }));
  app.post('/payment/v2/start', (request, reply) => start(acquirer, request, reply));
  app.get('/fizetes/:key', (request, reply) => showTransaction(acquirer, request, reply));
  app.post('/fizetes/:key', (request, reply) => actOnTransaction(acquirer, request, reply));
  app.get('/simplepay.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').header('x-content-type-options', 'nosniff').send(STYLE_SHEET),
  );
}

/** Answers with status 200 whatever comes of it, as the real one does: a page to pay on, or error codes. */
async function start({ options }: Acquirer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signature = request.headers['signature'];
  const asked = readStartRequest(options, { body, signature: typeof signature === 'string' ? signature : undefined });
  if (!asked.ok) return sendSigned(options, reply, { errorCodes: asked.refusal.errorCodes });
  const transaction = await options.store.begin(asked.value);
  if (transaction === null) return sendSigned(options, reply, { errorCodes: [CODE.notCreated] });
  const { id, orderRef, merchant, expiresAt, totalHuf, pageKey } = transaction;
  return sendSigned(options, reply, {
    orderRef,
    merchant,
    currency: 'HUF',
    transactionId: id,
    timeout: moment(expiresAt),
    total: totalHuf,
    paymentUrl: `${options.baseUrl}/fizetes/${pageKey}`,
  });
}

function sendSigned({ secretKey }: SimplePaySimulatorOptions, reply: FastifyReply, message: object): FastifyReply {
  const body = JSON.stringify({ salt: randomBytes(16).toString('hex'), ...message });
  return reply.code(200).headers({ signature: sign(body, secretKey), 'cache-control': 'no-store' }).type('application/json; charset=utf-8').send(body);
}
