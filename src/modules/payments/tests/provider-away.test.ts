import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_MERCHANT } from '../../../simulators/simplepay/options.ts';
import { signatureOf } from '../simplepay/signature.ts';
import { openPaymentWorld, type PaymentWorld } from './payment-world.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A provider that answers what it is told to. */
async function worldWithProvider(listener: RequestListener): Promise<PaymentWorld> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const world = await openPaymentWorld({ providerUrl: `http://localhost:${port}` });
  closing.push(() => world.close(), () => new Promise((resolve) => server.close(resolve)));
  return world;
}

async function start(world: PaymentWorld): Promise<{ status: number; text: string; journal: string[] }> {
  const client = await world.signIn();
  const order = await world.order(client.clientId);
  const { status, text } = await client.post(`/fizetes/${order.id}/inditas`, { email: 'typed@pelda.example' });
  const { journal, state } = await world.state(order);
  expect(state).toBe('created');
  return { status, text, journal };
}

describe('a provider that is away', () => {
  it('costs nothing: a clear page, and the button is still there', async () => {
    const world = await openPaymentWorld({ providerUrl: 'http://localhost:1' });
    closing.push(() => world.close());
    const { status, text, journal } = await start(world);
    expect(status).toBe(503);
    expect(text).toContain('A fizetési szolgáltató most nem érhető el');
    expect(text).toContain('Nem történt terhelés');
    expect(text).toContain('typed@pelda.example');
    expect(text).toContain('Tovább a fizetéshez');
    expect(journal).toEqual(['created', 'start-failed']);
  });

  it('with an error of its own is away too', async () => {
    const world = await worldWithProvider((_request, response) => response.writeHead(502).end('bad gateway'));
    expect(await start(world)).toMatchObject({ status: 503, journal: ['created', 'start-failed'] });
  });

  it('that says no is told apart', async () => {
    const world = await worldWithProvider((_request, response) => response.end('{"errorCodes":[5302],"salt":"x"}'));
    const { text } = await start(world);
    expect(text).toContain('nem indította el a fizetést');
  });
});

describe('an answer that is not the provider’s word about this payment', () => {
  const right = (asked: { orderRef: string; total: number }): Record<string, unknown> => ({
    salt: 'x'.repeat(32),
    merchant: DEMO_MERCHANT.merchant,
    orderRef: asked.orderRef,
    currency: 'HUF',
    transactionId: 501,
    total: asked.total,
    paymentUrl: 'PAGE',
  });

  it.each<[what: string, change: Record<string, unknown>, key: string]>([
    ['signed by another', {}, 'another key'],
    ['for another shop', { merchant: 'MASIK' }, DEMO_MERCHANT.secretKey],
    ['for another order', { orderRef: 'X' }, DEMO_MERCHANT.secretKey],
    ['for another amount', { total: 1 }, DEMO_MERCHANT.secretKey],
    ['in another currency', { currency: 'EUR' }, DEMO_MERCHANT.secretKey],
    ['without a transaction', { transactionId: null }, DEMO_MERCHANT.secretKey],
    ['that leads elsewhere', { paymentUrl: 'https://evil.example/pay' }, DEMO_MERCHANT.secretKey],
    ['that leads into a script', { paymentUrl: 'javascript:alert(1)' }, DEMO_MERCHANT.secretKey],
  ])('%s starts nothing', async (_what, change, key) => {
    const world = await worldWithProvider((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const page = `http://${request.headers.host ?? ''}/pay`;
        const answer = JSON.stringify({ ...right(JSON.parse(body)), paymentUrl: page, ...change });
        response.setHeader('signature', signatureOf(answer, key)).end(answer);
      });
    });
    expect(await start(world)).toMatchObject({ status: 503, journal: ['created', 'start-failed'] });
  });

  it('and the right one does', async () => {
    const world = await worldWithProvider((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        expect(request.headers['signature']).toBe(signatureOf(body, DEMO_MERCHANT.secretKey));
        const asked = JSON.parse(body) as Record<string, unknown> & { orderRef: string; total: number };
        expect(asked).toMatchObject({ currency: 'HUF', methods: ['CARD'], language: 'HU', total: 75_000, timeout: '2026-03-02T12:30:00+01:00', customerEmail: 'typed@pelda.example' });
        expect(String(asked['salt'])).toHaveLength(32);
        const answer = JSON.stringify({ ...right(asked), paymentUrl: `http://${request.headers.host ?? ''}/pay` }).replace('75000', '75000.0');
        response.setHeader('signature', signatureOf(answer, DEMO_MERCHANT.secretKey)).end(answer);
      });
    });
    const client = await world.signIn();
    const order = await world.order(client.clientId);
    const started = await client.post(`/fizetes/${order.id}/inditas`, { email: 'typed@pelda.example' });
    expect(started.location).toMatch(/^http:\/\/localhost:\d+\/pay$/);
    expect(await world.state(order)).toMatchObject({ state: 'started', providerReference: '501' });
  });
});

describe('without a provider', () => {
  it('says so, and offers the transfer', async () => {
    const world = await openPaymentWorld({ provider: 'none' });
    closing.push(() => world.close());
    const client = await world.signIn();
    const order = await world.order(client.clientId);
    const page = await client.get(`/fizetes/${order.id}`);
    expect(page.text).toContain('még nincs beállítva');
    expect(page.text).not.toContain('Tovább a fizetéshez');
    expect((await client.post(`/fizetes/${order.id}/inditas`, { email: 'a@b.hu' })).status).toBe(503);
    const notice = await fetch(`${world.baseUrl}/fizetes/ipn`, { method: 'POST', body: '{}' });
    expect(notice.status).toBe(400);
  });
});
