import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkTexts } from '../../platform/texts/check-texts.ts';
import { withClient } from '../../platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { createNotifier } from './notifier.ts';
import { DEMO_MERCHANT, type SimplePaySimulatorOptions } from './options.ts';
import { simplePaySimulator } from './simplepay-simulator.ts';
import { isSignatureOf, sign } from './signature.ts';
import { CODE } from './start-request.ts';
import { simplePayStore } from './store.ts';
import { TEXTS } from './texts.ts';

const KEY = DEMO_MERCHANT.secretKey;
const PREFIX = '/szimulator/simplepay';

let t: TestDatabase;
let shop: FastifyInstance;
let app: FastifyInstance;
let options: SimplePaySimulatorOptions;
/** What the shop heard, and how it answers. */
let heard: { body: string; signature: string | undefined }[];
let answer: (body: string) => { status: number; body: string; signature?: string };

beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());
beforeEach(async () => {
  await withClient(t.urls.admin, (admin) => admin.query('truncate simulator.simplepay_transaction'));
  t.clock.set('2026-03-02T11:00:00Z');
  heard = [];
  answer = confirmed;
  shop = Fastify();
  shop.removeAllContentTypeParsers();
  shop.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  shop.post('/ipn', (request, reply) => {
    const body = String(request.body);
    heard.push({ body, signature: request.headers['signature'] as string | undefined });
    const { status, body: text, signature } = answer(body);
    return reply.code(status).headers(signature === undefined ? {} : { signature }).send(text);
  });
  const ipnUrl = `${await shop.listen({ port: 0, host: '127.0.0.1' })}/ipn`;
  options = { ...DEMO_MERCHANT, baseUrl: `http://pay.example${PREFIX}`, ipnUrl, store: simplePayStore(t.db), pollMs: 0, firstNoticeMs: 0 };
  app = await simulatorOf(options);
});
afterEach(async () => {
  await app.close();
  await shop.close();
});

async function simulatorOf(settings: SimplePaySimulatorOptions): Promise<FastifyInstance> {
  const server = Fastify();
  await server.register(simplePaySimulator(settings), { prefix: PREFIX });
  return server;
}

function confirmed(body: string): ReturnType<typeof answer> {
  const text = JSON.stringify({ ...(JSON.parse(body) as object), receiveDate: '2026-03-02T12:00:00+01:00' });
  return { status: 200, body: text, signature: sign(text, KEY) };
}

const REQUEST = {
  salt: 'c1ca1d0e9fc2323b3dda7cf145e36f5e',
  merchant: DEMO_MERCHANT.merchant,
  orderRef: '00012345-ABCDEFGH234567',
  currency: 'HUF',
  customerEmail: 'minta@pelda.example',
  language: 'HU',
  sdkVersion: 'test',
  methods: ['CARD'],
  total: 66_000,
  timeout: '2026-03-02T12:30:00+01:00',
  url: 'https://shop.example/vissza?a=1',
};

async function start(message: unknown, signature?: string | null): Promise<Record<string, unknown>> {
  const payload = typeof message === 'string' ? message : JSON.stringify(message);
  const given = signature === undefined ? sign(payload, KEY) : signature;
  const headers = { 'content-type': 'application/json', ...(given === null ? {} : { signature: given }) };
  const response = await app.inject({ method: 'POST', url: `${PREFIX}/payment/v2/start`, payload, headers });
  expect(response.statusCode).toBe(200);
  expect(isSignatureOf(response.body, response.headers['signature'] as string | undefined, KEY)).toBe(true);
  return response.json();
}

/** Starts a payment and answers the path of its page. */
async function startedPage(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { paymentUrl } = await start({ ...REQUEST, ...change });
  return new URL(String(paymentUrl)).pathname;
}

async function act(page: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; location: string; body: string }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await app.inject({ method: 'POST', url: page, payload: new URLSearchParams(fields).toString(), headers });
  return { status: response.statusCode, location: String(response.headers.location ?? ''), body: response.body };
}

function brought(location: string): Record<string, unknown> {
  const { searchParams } = new URL(location);
  const text = Buffer.from(searchParams.get('r') ?? '', 'base64').toString();
  expect(isSignatureOf(text, searchParams.get('s'), KEY)).toBe(true);
  return JSON.parse(text) as Record<string, unknown>;
}

describe('start', () => {
  it('answers, signed, the transaction and the page to pay on', async () => {
    const answered = await start(REQUEST);
    expect(answered).toMatchObject({ merchant: REQUEST.merchant, orderRef: REQUEST.orderRef, currency: 'HUF', total: 66_000, timeout: REQUEST.timeout });
    expect(answered['paymentUrl']).toMatch(/^http:\/\/pay\.example\/szimulator\/simplepay\/fizetes\/[\w-]{32}$/);
    expect(await start({ ...REQUEST, total: '25' })).toMatchObject({ total: 25 });
  });

  it.each<[what: string, message: unknown, signature: string | null | undefined, codes: number[]]>([
    ['unsigned', REQUEST, null, [CODE.signature]],
    ['another key', REQUEST, sign(JSON.stringify(REQUEST), 'another'), [CODE.signature]],
    ['no JSON', '{', undefined, [CODE.format]],
    ['a list', [], undefined, [CODE.format]],
    ['another shop', { ...REQUEST, merchant: 'MASIK' }, undefined, [CODE.merchantUnknown]],
    ['another currency', { ...REQUEST, currency: 'EUR' }, undefined, [CODE.currencyOther]],
    ['no order, no mail', { ...REQUEST, orderRef: undefined, customerEmail: 'x' }, undefined, [CODE.orderRef, CODE.email]],
    ['half a forint', { ...REQUEST, total: 0.5 }, undefined, [CODE.total]],
    ['nothing to pay', { ...REQUEST, total: 0 }, undefined, [CODE.total]],
    ['a short salt', { ...REQUEST, salt: 'x' }, undefined, [CODE.salt]],
    ['a script to return to', { ...REQUEST, url: 'javascript:alert(1)' }, undefined, [CODE.url]],
    ['another method', { ...REQUEST, methods: ['WIRE'] }, undefined, [CODE.method]],
    ['no time', { ...REQUEST, timeout: 'soon' }, undefined, [CODE.timeout]],
    ['a time that is over', { ...REQUEST, timeout: '2026-03-02T11:00:00Z' }, undefined, [CODE.notCreated]],
  ])('%s is refused with its code', async (_what, message, signature, codes) => {
    expect(await start(message, signature)).toMatchObject({ errorCodes: codes });
  });

  it('of an order that is paid is refused', async () => {
    await act(await startedPage(), { tett: 'fizetes', kartya: '4111111111111111' });
    expect(await start(REQUEST)).toMatchObject({ errorCodes: [CODE.notCreated] });
  });
});

describe('the pay page', () => {
  it('says that it is a simulator, what is paid, and which cards there are', async () => {
    const page = await startedPage();
    const { body, headers } = await app.inject({ url: page });
    expect(body).toContain('Szimulátor — nem a valódi SimplePay');
    expect(body).toContain('66\u00a0000\u00a0Ft');
    expect(body).toContain('4000 0000 0000 9995');
    expect(String(headers['content-security-policy'])).toContain("form-action 'self' https://shop.example");
    const chosen = await app.inject({ url: `${page}?kartya=4111111111111111&nyelv=en` });
    expect(chosen.body).toContain('value="4111111111111111"');
    expect(chosen.body).toContain('not the real SimplePay');
  });

  it.each(['5555555555554444', '', 'x'.repeat(500)])('takes no other card: %s', async (kartya) => {
    const page = await startedPage();
    const refused = await act(page, { tett: 'fizetes', kartya });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Ez nem tesztkártya');
    expect((await app.inject({ url: page })).body).toContain('Fizetek');
  });

  it.each([
    [{ tett: 'fizetes', kartya: '4111 1111 1111 1111' }, 'SUCCESS', 0],
    [{ tett: 'fizetes', kartya: '4000000000009995' }, 'FAIL', 2013],
    [{ tett: 'megszakitas' }, 'CANCEL', 2016],
    [{ tett: 'idotullepes' }, 'TIMEOUT', 2019],
  ])('%o brings back %s', async (fields, event, code) => {
    const { status, location } = await act(await startedPage(), fields);
    expect(status).toBe(303);
    expect(location).toMatch(/^https:\/\/shop\.example\/vissza\?a=1&r=/);
    expect(brought(location)).toMatchObject({ r: code, e: event, m: REQUEST.merchant, o: REQUEST.orderRef });
  });

  it('ends once: asked again it tells how, whatever is pressed', async () => {
    const page = await startedPage();
    await act(page, { tett: 'megszakitas' });
    const again = await act(page, { tett: 'fizetes', kartya: '4111111111111111' });
    expect(brought(again.location)).toMatchObject({ e: 'CANCEL' });
    expect((await app.inject({ url: page })).body).toContain('Ez a tranzakció lezárult');
  });

  it('of two open transactions of an order only one is paid', async () => {
    const first = await startedPage();
    const second = await startedPage();
    await act(first, { tett: 'fizetes', kartya: '4111111111111111' });
    expect(brought((await act(second, { tett: 'fizetes', kartya: '4111111111111111' })).location)).toMatchObject({ e: 'FAIL' });
  });

  it('runs out with the time', async () => {
    const page = await startedPage();
    t.clock.advance({ minutes: 30 });
    expect((await app.inject({ url: page })).body).toContain('lejárt');
    expect(brought((await act(page, { tett: 'fizetes', kartya: '4111111111111111' })).location)).toMatchObject({ e: 'TIMEOUT' });
  });

  it('unknown is a clear page', async () => {
    for (const key of ['x', '..%2f', 'a'.repeat(32)]) expect((await app.inject({ url: `${PREFIX}/fizetes/${key}` })).statusCode).toBe(404);
    expect((await app.inject({ url: `${PREFIX}/` })).body).toContain('Szimulátor');
  });
});

describe('the notice', () => {
  it('is signed, tells status and transaction, and comes once when it is confirmed', async () => {
    await act(await startedPage(), { tett: 'fizetes', kartya: '4111111111111111' });
    const notifier = createNotifier(options);
    for (let count = 0; count < 3; count += 1) {
      await notifier.deliverDue();
      t.clock.advance({ minutes: 10 });
    }
    expect(heard).toHaveLength(1);
    const [{ body, signature } = { body: '', signature: '' }] = heard;
    expect(isSignatureOf(body, signature, KEY)).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ status: 'FINISHED', orderRef: REQUEST.orderRef, method: 'CARD', finishDate: '2026-03-02T12:00:00+01:00' });
  });

  it.each<[what: string, reply: (body: string) => ReturnType<typeof answer>]>([
    ['an error', () => ({ status: 500, body: '' })],
    ['no signature', (body) => ({ status: 200, body: confirmed(body).body })],
    ['another key', (body) => ({ ...confirmed(body), signature: sign(confirmed(body).body, 'another') })],
    ['no receiveDate', (body) => ({ status: 200, body, signature: sign(body, KEY) })],
    ['another message', (body) => confirmed(body.replace('FINISHED', 'TIMEOUT'))],
    ['no JSON', () => ({ status: 200, body: 'ok', signature: sign('ok', KEY) })],
  ])('answered by %s comes again, later each time, also after a restart', async (_what, reply) => {
    answer = reply;
    await act(await startedPage(), { tett: 'fizetes', kartya: '4111111111111111' });
    await createNotifier(options).deliverDue();
    await createNotifier(options).deliverDue();
    expect(heard).toHaveLength(1);
    t.clock.advance({ seconds: 2 });
    await createNotifier(options).deliverDue();
    expect(heard).toHaveLength(2);
    t.clock.advance({ seconds: 3 });
    await createNotifier(options).deliverDue();
    expect(heard).toHaveLength(2);
    answer = confirmed;
    t.clock.advance({ seconds: 1 });
    await createNotifier({ ...options, store: simplePayStore(t.db) }).deliverDue();
    t.clock.advance({ hours: 1 });
    await createNotifier(options).deliverDue();
    expect(heard).toHaveLength(3);
  });

  it('goes out by itself, and mostly before the browser is back', async () => {
    const quick = await simulatorOf({ ...options, pollMs: 20, firstNoticeMs: 2000 });
    await quick.ready();
    const page = await startedPage();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await quick.inject({ method: 'POST', url: page, payload: 'tett=fizetes&kartya=4111111111111111', headers });
    expect(heard).toHaveLength(1);
    await startedPage({ orderRef: 'other' });
    t.clock.advance({ minutes: 31 });
    await expect.poll(() => heard.length).toBe(2);
    expect(JSON.parse(heard[1]?.body ?? '{}')).toMatchObject({ status: 'TIMEOUT', orderRef: 'other' });
    await quick.close();
  });
});

it('the texts are whole in both languages', () => {
  expect(checkTexts(TEXTS)).toEqual([]);
});
