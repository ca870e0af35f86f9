import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentOrder } from '../contract.ts';
import { openPaymentWorld, type PaymentWorld, type TestClient } from './payment-world.ts';

const CARDS = { good: '4111 1111 1111 1111', poor: '4000-0000-0000-9995', late: '4000000000000077' } as const;

let world: PaymentWorld;
let client: TestClient;
beforeAll(async () => {
  world = await openPaymentWorld();
  client = await world.signIn();
});
afterAll(() => world.close());
beforeEach(() => world.t.clock.set('2026-03-02T11:00:00Z'));

/** From our page to the provider's; answers the provider's page. */
async function toProvider(order: PaymentOrder): Promise<string> {
  const started = await client.post(`/fizetes/${order.id}/inditas`, { email: 'minta@pelda.example' });
  expect(started.status).toBe(303);
  expect(started.location).toContain(`${world.baseUrl}/szimulator/simplepay/fizetes/`);
  return started.location;
}

/** What the person does at the provider; answers where the browser is sent. */
async function atProvider(page: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; location: string; text: string }> {
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() };
}

describe('paying by card', () => {
  it('goes from our page to the provider and back, and is booked once by the signed notice', async () => {
    const order = await world.order(client.clientId);
    const before = await client.get(`/fizetes/${order.id}`);
    expect(before.status).toBe(200);
    expect(before.text).toContain('75\u00a0000\u00a0Ft');
    expect(before.text).toContain('value="minta@pelda.example"');
    const back = await atProvider(await toProvider(order), { tett: 'fizetes', kartya: CARDS.good });
    expect(back.location).toContain(`/fizetes/${order.id}/vissza?r=`);
    const page = await client.get(back.location);
    expect(page.text).toContain('A befizetést lekönyveltük');
    const { providerReference, ...state } = await world.state(order);
    expect(state).toMatchObject({ state: 'settled', journal: ['created', 'started', 'settled'], settledEvents: 1 });
    expect(page.text).toContain(providerReference);
    await world.notifier.deliverDue();
    expect((await world.state(order)).settledEvents).toBe(1);
  });

  it('tells the payload that the tax room books', async () => {
    const order = await world.order(client.clientId);
    await atProvider(await toProvider(order), { tett: 'fizetes', kartya: CARDS.good });
    const scope = { kind: 'municipality', municipalityId: order.municipalityId, actor: { kind: 'system' } } as const;
    const events = await world.t.db.within(scope, (tx) => tx.sql.selectFrom('platform.event').select('payload').where('name', '=', 'payments.payment.settled').execute());
    expect(events.map(({ payload }) => payload)).toContainEqual({
      orderId: order.id,
      orderRef: order.orderRef,
      partyId: order.partyId,
      totalHuf: 75_000,
      settledAt: '2026-03-02T11:00:00Z',
      lines: order.lines.map(({ reference, amountHuf }) => ({ reference, amountHuf })),
    });
  });

  it('started again goes to the same page; a double click opens one', async () => {
    const order = await world.order(client.clientId);
    const fields = { email: 'minta@pelda.example' };
    const clicks = await Promise.all(Array.from({ length: 4 }, () => client.post(`/fizetes/${order.id}/inditas`, fields)));
    const pages = new Set(clicks.map(({ location }) => location));
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('/szimulator/simplepay/fizetes/');
    expect(await toProvider(order)).toBe([...pages][0]);
    expect((await world.state(order)).journal).toEqual(['created', 'started']);
  });

  it('believes nothing that the browser brings back', async () => {
    const order = await world.order(client.clientId);
    const page = await toProvider(order);
    const back = await atProvider(page, { tett: 'fizetes', kartya: CARDS.late });
    const seen = await client.get(back.location);
    expect(seen.text).toContain('A SimplePay szerint a kártyás fizetés sikerült');
    expect(await world.state(order)).toMatchObject({ state: 'started', settledEvents: 0 });
    expect(seen.text).not.toContain('Fizetés folytatása');
    world.t.clock.advance({ seconds: 19 });
    await world.notifier.deliverDue();
    expect((await world.state(order)).state).toBe('started');
    world.t.clock.advance({ seconds: 2 });
    await world.notifier.deliverDue();
    expect(await world.state(order)).toMatchObject({ state: 'settled', settledEvents: 1 });
  });

  it('forged or foreign return messages are only said to be so', async () => {
    const order = await world.order(client.clientId);
    const other = await world.order(client.clientId);
    await toProvider(order);
    const foreign = await atProvider(await toProvider(other), { tett: 'fizetes', kartya: CARDS.good });
    const { search } = new URL(foreign.location);
    for (const query of [search, '?r=e30&s=x', '?r=x', `${search.replace('s=', 's=A')}`]) {
      const page = await client.get(`/fizetes/${order.id}/vissza${query}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('nem tudtuk ellenőrizni');
    }
    expect((await client.get(`/fizetes/${order.id}/vissza`)).location).toBe(`/fizetes/${order.id}`);
    expect((await world.state(order)).state).toBe('started');
  });

  it.each([
    ['refused card', { tett: 'fizetes', kartya: CARDS.poor }, 'failed', 'Sikertelen tranzakció'],
    ['cancelled', { tett: 'megszakitas' }, 'cancelled', 'Ön megszakította a fizetést'],
    ['time run out', { tett: 'idotullepes' }, 'timeout', 'Lejárt a fizetésre adott idő'],
  ])('%s: nothing is booked, and the way on leads to the balance', async (_what, act, state, words) => {
    const order = await world.order(client.clientId);
    const back = await atProvider(await toProvider(order), act);
    const page = await client.get(back.location);
    expect(page.text).toContain(words);
    expect(page.text).toContain('Nem történt terhelés');
    expect(page.text).toContain('Új befizetés indítása');
    expect(await world.state(order)).toMatchObject({ state, settledEvents: 0, journal: ['created', 'started', state] });
    const again = await client.post(`/fizetes/${order.id}/inditas`, { email: 'minta@pelda.example' });
    expect(again.location).toBe(`/fizetes/${order.id}`);
  });

  it('asks for an address that mail can go to, and keeps what was typed', async () => {
    const order = await world.order(client.clientId);
    expect((await client.post(`/fizetes/${order.id}/inditas`, {})).status).toBe(422);
    for (const email of ['minta', 'minta@pelda', 'a b@c.d']) {
      const page = await client.post(`/fizetes/${order.id}/inditas`, { email });
      expect(page.status).toBe(422);
      expect(page.text).toContain('Adjon meg egy érvényes e-mail-címet');
      expect(page.text).toContain(`value="${email}"`);
    }
    expect((await world.state(order)).journal).toEqual(['created']);
  });

  it('can not be started after its 30 minutes', async () => {
    const order = await world.order(client.clientId);
    world.t.clock.advance({ minutes: 20 });
    await client.get(`/fizetes/${order.id}`);
    world.t.clock.advance({ minutes: 10 });
    expect((await client.get(`/fizetes/${order.id}`)).text).toContain('Lejárt');
    const started = await client.post(`/fizetes/${order.id}/inditas`, { email: 'minta@pelda.example' });
    expect(started.location).toBe(`/fizetes/${order.id}`);
    expect((await world.state(order)).journal).toEqual(['created']);
  });
});

describe('another client', () => {
  it('meets nothing at any address of the order', async () => {
    const order = await world.order(client.clientId);
    const stranger = await world.signIn();
    expect((await stranger.get(`/fizetes/${order.id}`)).status).toBe(404);
    expect((await stranger.get(`/fizetes/${order.id}/vissza?r=x&s=y`)).status).toBe(404);
    expect((await stranger.post(`/fizetes/${order.id}/inditas`, { email: 'a@b.hu' })).status).toBe(404);
    expect((await world.state(order)).journal).toEqual(['created']);
  });

  it('and an id that is none is not found either', async () => {
    expect((await client.get('/fizetes/ipn')).status).toBe(404);
    expect((await client.get('/fizetes/1%20or%201=1')).status).toBe(404);
  });
});
