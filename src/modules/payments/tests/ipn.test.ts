import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../platform/database/database.ts';
import { DEMO_MERCHANT } from '../../../simulators/simplepay/options.ts';
import { settlePayment } from '../actions/settle-payment.ts';
import type { PaymentOrder } from '../contract.ts';
import { isSigned, signatureOf } from '../simplepay/signature.ts';
import { openPaymentWorld, type PaymentWorld, type TestClient } from './payment-world.ts';

const KEY = DEMO_MERCHANT.secretKey;

let world: PaymentWorld;
let client: TestClient;
beforeAll(async () => {
  world = await openPaymentWorld();
  client = await world.signIn();
});
afterAll(() => world.close());

/** An order that was started; its transaction is open at the provider. */
async function startedOrder(town?: string): Promise<{ order: PaymentOrder; transactionId: string }> {
  const order = await world.order(client.clientId, undefined, town);
  await client.post(`/fizetes/${order.id}/inditas`, { email: 'minta@pelda.example' });
  const { providerReference } = await world.state(order);
  return { order, transactionId: providerReference ?? '' };
}

/** The database, with something that happens after all is written and before the commit of a town's transaction. */
function changedDatabase(beforeCommit: () => void | Promise<void>): Database {
  const { db } = world.t;
  return {
    ...db,
    within: (scope, work) =>
      db.within(scope, async (tx) => {
        const result = await work(tx);
        if (scope.kind === 'municipality') await beforeCommit();
        return result;
      }),
  };
}

function notice(orderRef: string, transactionId: string, change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    salt: '223G0O18VYRPCEXWV2OKUGFX2VPQTEAK',
    orderRef,
    method: 'CARD',
    merchant: DEMO_MERCHANT.merchant,
    finishDate: '2026-03-02T12:00:00+01:00',
    paymentDate: '2026-03-02T12:00:00+01:00',
    transactionId: Number(transactionId),
    status: 'FINISHED',
    ...change,
  });
}

async function send(body: string, signature: string | null = signatureOf(body, KEY)): Promise<{ status: number; text: string; signature: string | null }> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (signature !== null) headers['signature'] = signature;
  const response = await fetch(`${world.baseUrl}/fizetes/ipn`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text(), signature: response.headers.get('signature') };
}

describe('the provider’s notice', () => {
  it('is answered with the same message and the moment of receiving, signed over the bytes', async () => {
    const { order, transactionId } = await startedOrder();
    const body = notice(order.orderRef, transactionId);
    const answer = await send(body);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ...JSON.parse(body), receiveDate: '2026-03-02T12:00:00+01:00' });
    expect(isSigned(answer.text, answer.signature, KEY)).toBe(true);
    expect(await world.state(order)).toMatchObject({ state: 'settled', settledEvents: 1 });
  });

  it('repeated is answered again and books nothing', async () => {
    const { order, transactionId } = await startedOrder();
    const body = notice(order.orderRef, transactionId);
    for (let count = 0; count < 3; count += 1) expect((await send(body)).status).toBe(200);
    expect(await world.state(order)).toMatchObject({ settledEvents: 1, journal: ['created', 'started', 'settled'] });
  });

  it('twelve of the same instant book once, and all are answered', async () => {
    const { order, transactionId } = await startedOrder();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => send(notice(order.orderRef, transactionId, { salt: String(index).padStart(32, '0') }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(await world.state(order)).toMatchObject({ state: 'settled', settledEvents: 1, journal: ['created', 'started', 'settled'] });
  });

  it('that arrives while another is being booked waits for it', async () => {
    const { order, transactionId } = await startedOrder();
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
    const held = changedDatabase(async () => {
      hasWritten();
      await mayCommit;
    });
    const first = settlePayment(held, { orderRef: order.orderRef, transactionId, status: 'FINISHED', finishedAt: null });
    await written;
    const second = send(notice(order.orderRef, transactionId));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await world.state(order)).state).toBe('started');
    commit();
    expect(await first).toMatchObject({ ok: true, value: { outcome: 'settled' } });
    expect((await second).status).toBe(200);
    expect(await world.state(order)).toMatchObject({ state: 'settled', settledEvents: 1 });
  });

  it('whose transaction dies before the commit has done nothing, and books when it comes again', async () => {
    const { order, transactionId } = await startedOrder();
    const dying = changedDatabase(() => {
      throw new Error('killed before the commit');
    });
    const said = { orderRef: order.orderRef, transactionId, status: 'FINISHED', finishedAt: null };
    await expect(settlePayment(dying, said)).rejects.toThrow('killed');
    expect(await world.state(order)).toMatchObject({ state: 'started', settledEvents: 0, journal: ['created', 'started'] });
    expect((await send(notice(order.orderRef, transactionId))).status).toBe(200);
    expect(await world.state(order)).toMatchObject({ state: 'settled', settledEvents: 1 });
  });

  it('settles an order that expired meanwhile, by the day of the payment', async () => {
    const { order, transactionId } = await startedOrder();
    world.t.clock.advance({ hours: 5 });
    const answer = await send(notice(order.orderRef, transactionId, { finishDate: '2026-03-02T12:10:00+01:00' }));
    expect(answer.status).toBe(200);
    const { state, settledAt } = await world.state(order);
    expect(state).toBe('settled');
    expect(settledAt?.toString()).toBe('2026-03-02T11:10:00Z');
    world.t.clock.set('2026-03-02T11:00:00Z');
  });

  it('of a second payment for the same order is kept in the journal and booked nowhere', async () => {
    const { order, transactionId } = await startedOrder();
    await send(notice(order.orderRef, transactionId));
    for (let count = 0; count < 2; count += 1) expect((await send(notice(order.orderRef, '599'))).status).toBe(200);
    expect(await world.state(order)).toMatchObject({ settledEvents: 1, journal: ['created', 'started', 'settled', 'paid-again'], providerReference: transactionId });
  });

  it('is booked in the order’s own town only', async () => {
    const { order, transactionId } = await startedOrder(world.t.townB);
    await send(notice(order.orderRef, transactionId));
    expect(order.municipalityId).toBe(world.t.townB);
    expect((await world.state(order)).settledEvents).toBe(1);
    const inTownA = await world.t.db.within({ kind: 'municipality', municipalityId: world.t.townA, actor: { kind: 'system' } }, (tx) =>
      tx.sql.selectFrom('platform.event').select('payload').where('name', '=', 'payments.payment.settled').execute(),
    );
    expect(inTownA.filter(({ payload }) => (payload as { orderId?: string }).orderId === order.id)).toEqual([]);
  });
});

describe('what is refused changes nothing:', () => {
  it.each<[what: string, make: (order: PaymentOrder, transactionId: string) => Parameters<typeof send>, status: number, error: string]>([
    ['unsigned', ({ orderRef }, id) => [notice(orderRef, id), null], 403, 'not-signed'],
    ['an empty signature', ({ orderRef }, id) => [notice(orderRef, id), ''], 403, 'not-signed'],
    ['another key', ({ orderRef }, id) => [notice(orderRef, id), signatureOf(notice(orderRef, id), 'another key')], 403, 'not-signed'],
    ['a body changed after signing', ({ orderRef }, id) => [notice(orderRef, id), signatureOf(notice(orderRef, id, { status: 'CANCELLED' }), KEY)], 403, 'not-signed'],
    ['one more space', ({ orderRef }, id) => [`${notice(orderRef, id)} `, signatureOf(notice(orderRef, id), KEY)], 403, 'not-signed'],
    ['another shop', ({ orderRef }, id) => [notice(orderRef, id, { merchant: 'MASIK' })], 403, 'other-merchant'],
    ['an unknown order', (_order, id) => [notice('00012345-00000000000000', id)], 404, 'unknown-order'],
    ['no order', ({ orderRef }, id) => [notice(orderRef, id, { orderRef: undefined })], 400, 'malformed'],
    ['an order with a zero byte', (_order, id) => [notice('00012345-\u0000', id)], 400, 'malformed'],
    ['no JSON', () => ['FINISHED'], 400, 'malformed'],
    ['an empty body', () => [''], 400, 'malformed'],
  ])('%s', async (_what, make, status, error) => {
    const { order, transactionId } = await startedOrder();
    const answer = await send(...make(order, transactionId));
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ error });
    expect(answer.signature).toBeNull();
    expect(await world.state(order)).toMatchObject({ state: 'started', settledEvents: 0, journal: ['created', 'started'] });
  });

  it('a body that is too large', async () => {
    const { order, transactionId } = await startedOrder();
    expect((await send(notice(order.orderRef, transactionId, { padding: 'x'.repeat(20_000) }))).status).toBe(413);
    expect((await world.state(order)).state).toBe('started');
  });

  it('a cancellation of another try', async () => {
    const { order } = await startedOrder();
    expect((await send(notice(order.orderRef, '1', { status: 'CANCELLED' }))).status).toBe(200);
    expect((await world.state(order)).state).toBe('started');
  });
});
