import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type RunningHouse, waitFor } from '../../src/apps/testing/running-house.ts';
import type { Visitor } from '../../src/apps/testing/visitors.ts';
import { signatureOf } from '../../src/modules/payments/simplepay/signature.ts';
import type { Uuid } from '../../src/platform/ids/uuid.ts';
import { DEMO_MERCHANT } from '../../src/simulators/simplepay/options.ts';
import { post } from './crowd.ts';

/** Chooses what is due first and starts to pay it by card; the order's id. */
export async function payingAt(origin: string, town: string, { visitor, email }: { visitor: Visitor; email: string }): Promise<Uuid> {
  const page = await (await fetch(`${origin}/fiok/egyenleg`, { headers: { cookie: visitor.cookie } })).text();
  const form = page.split('<form').find((part) => part.includes(`/fiok/egyenleg/${town}/befizetes`)) ?? '';
  const item = /name="tetel"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? /value="([^"]+)"[^>]*name="tetel"/.exec(form)?.[1];
  if (item === undefined) throw new Error(`nothing to pay at ${town}`);
  const ordered = await post(`${origin}/fiok/egyenleg/${town}/befizetes`, visitor, [['tetel', item]]);
  const orderId = /^\/fizetes\/([0-9a-f-]{36})$/.exec(ordered.location)?.[1];
  if (orderId === undefined) throw new Error(`no order was made: ${ordered.status} ${ordered.location}`);
  const started = await post(`${origin}/fizetes/${orderId}/inditas`, visitor, [['email', email]]);
  if (started.status !== 303 || !started.location.includes('/szimulator/simplepay/')) throw new Error(`the payment did not start: ${started.status} ${started.location}`);
  return orderId;
}

/** Tells the house after a while, as the provider does, that an order is paid: signed, again and again until it is confirmed. */
export async function notify(house: RunningHouse, body: string, afterMs: number): Promise<'confirmed'> {
  await delay(afterMs);
  const headers = { 'content-type': 'application/json', signature: signatureOf(body, DEMO_MERCHANT.secretKey) };
  await waitFor('a notice to be confirmed', async () => {
    try {
      const response = await fetch(`${house.origin}/fizetes/ipn`, { method: 'POST', body, headers, signal: AbortSignal.timeout(15_000) });
      const answer = await response.text();
      if (response.status !== 200 && response.status !== 503) throw new UnexpectedAnswer(`the notice is answered ${response.status}`);
      return response.status === 200 && answer.includes('receiveDate');
    } catch (error) {
      if (error instanceof UnexpectedAnswer) throw error;
      return false;
    }
  });
  return 'confirmed';
}

class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}

/** What the provider says of an order that was paid. */
export async function noticeOf(house: RunningHouse, orderId: Uuid): Promise<string> {
  const admin = new Client({ connectionString: house.databaseUrl('superuser') });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ orderRef: string; transactionId: string; finishDate: Date }>(
      'select order_ref as "orderRef", provider_reference as "transactionId", created_at as "finishDate" from payments.payment_order where id = $1',
      [orderId],
    );
    const [order] = rows;
    if (order === undefined) throw new Error(`no order ${orderId}`);
    const { orderRef, transactionId, finishDate } = order;
    return JSON.stringify({ salt: randomBytes(16).toString('hex'), orderRef, method: 'CARD', merchant: DEMO_MERCHANT.merchant, finishDate: finishDate.toISOString(), paymentDate: finishDate.toISOString(), transactionId: Number(transactionId), status: 'FINISHED' });
  } finally {
    await admin.end();
  }
}
