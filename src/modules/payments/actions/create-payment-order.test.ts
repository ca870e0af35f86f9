import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal, Result } from '../../../kernel/result.ts';
import type { Scope } from '../../../platform/database/scope.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { createPaymentOrder, findPaymentOrder, listPaymentOrders, type PaymentLine, type PaymentOrder } from '../contract.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

function line(amountHuf: number, reference = `tax:${amountHuf}`): PaymentLine {
  return { reference, title: 'Építményadó, 2026-03-16', accountSuffix: '02440000', amountHuf };
}

function townScope(municipalityId: Uuid): Scope {
  return { kind: 'municipality', municipalityId, actor: { kind: 'system' } };
}

function asClientOf<T>(clientId: Uuid, work: Parameters<TestDatabase['db']['within']>[1]): Promise<T> {
  return t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, work) as Promise<T>;
}

function create(
  lines: readonly PaymentLine[],
  { clientId = newId(), partyId = newId(), key = newId(), town = t.townA }: { clientId?: Uuid; partyId?: Uuid; key?: string; town?: Uuid } = {},
): Promise<Result<PaymentOrder, Refusal>> {
  return t.db.within(townScope(town), (tx) => createPaymentOrder(tx, { clientId, partyId, lines, payeeCode: '12345', idempotencyKey: key }));
}

async function created(...given: Parameters<typeof create>): Promise<PaymentOrder> {
  const outcome = await create(...given);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe('a payment order', () => {
  it('sums its lines and can be paid for 30 minutes', async () => {
    const order = await created([line(60_000), line(12_500)]);
    expect(order).toMatchObject({ totalHuf: 72_500, state: 'created', providerReference: null, providerPage: null, settledAt: null });
    expect(order.lines.map(({ amountHuf }) => amountHuf)).toEqual([60_000, 12_500]);
    expect(order.createdAt.until(order.expiresAt).total('minutes')).toBe(30);
  });

  it('has a reference of at most 23 characters that begins with the payee’s eight, and never the same', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => created([line(1)])));
    for (const { orderRef } of orders) expect(orderRef).toMatch(/^00012345-[0-9A-HJKMNP-TV-Z]{14}$/);
    expect(new Set(orders.map(({ orderRef }) => orderRef)).size).toBe(20);
  });

  it.each<[what: string, lines: PaymentLine[], code: string]>([
    ['nothing', [], 'empty'],
    ['more than 100 lines', Array.from({ length: 101 }, (_, index) => line(index + 1)), 'too-many-lines'],
    ['a line of nothing', [line(100), line(0)], 'not-positive'],
    ['a negative line', [line(100), line(-1)], 'not-positive'],
    ['half a forint', [line(0.5)], 'not-positive'],
    ['more than 50 million', [line(50_000_000), line(1)], 'over-limit'],
  ])('of %s is refused with a sentence', async (_what, lines, code) => {
    const outcome = await create(lines);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    if (!outcome.ok) expect(outcome.refusal.text?.hu).toMatch(/\.$/);
  });

  it('of exactly 100 lines and 50 million is made', async () => {
    const order = await created(Array.from({ length: 100 }, (_, index) => line(500_000, `tax:${index}`)));
    expect(order.totalHuf).toBe(50_000_000);
    expect(order.lines).toHaveLength(100);
  });
});

describe('the same page sent again', () => {
  const clientId = newId();
  const partyId = newId();

  it('is the same order, even at the same instant', async () => {
    const key = 'one-page';
    const orders = await Promise.all(Array.from({ length: 8 }, () => created([line(66_000)], { clientId, partyId, key })));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(orders.every(({ lines }) => lines.length === 1)).toBe(true);
  });

  it('with other items is another order', async () => {
    const key = 'page-with-other-ticks';
    const first = await created([line(66_000)], { clientId, partyId, key });
    const second = await created([line(66_000), line(5_000)], { clientId, partyId, key });
    expect(second.id).not.toBe(first.id);
    expect(second.totalHuf).toBe(71_000);
  });

  it('by another client is theirs', async () => {
    const first = await created([line(1)], { clientId, partyId, key: 'shared' });
    const other = await created([line(1)], { partyId, key: 'shared' });
    expect(other.id).not.toBe(first.id);
  });
});

describe('whose order it is', () => {
  it('its client finds it and lists it with its lines, newest first', async () => {
    const clientId = newId();
    const older = await created([line(1), line(2)], { clientId });
    t.clock.advance({ seconds: 1 });
    const newer = await created([line(3)], { clientId, town: t.townB });
    const listed = await asClientOf<PaymentOrder[]>(clientId, listPaymentOrders);
    expect(listed.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(listed.map(({ lines }) => lines.length)).toEqual([1, 2]);
    expect(await asClientOf(clientId, (tx) => findPaymentOrder(tx, older.id))).toEqual(older);
  });

  it('another client and another town find nothing', async () => {
    const order = await created([line(1)]);
    expect(await asClientOf(newId(), (tx) => findPaymentOrder(tx, order.id))).toBeNull();
    expect(await t.db.within(townScope(t.townB), (tx) => findPaymentOrder(tx, order.id))).toBeNull();
    const seenByStranger = asClientOf<{ reference: string }[]>(newId(), (tx) => tx.sql.selectFrom('payments.payment_line').selectAll().where('order_id', '=', order.id).execute());
    expect(await seenByStranger).toEqual([]);
  });
});
