import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asClient, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { startPayment } from '../../actions/start-payment.ts';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import { findPaymentOrder } from '../../data/payment-order.ts';
import { decideStart, shownState } from '../../domain/order-progress.ts';
import { type BroughtBack, readReturn } from '../../simplepay/return-message.ts';
import { paymentTexts } from '../../texts/payment.ts';
import { PaymentPage, type PaymentNote } from './payment.view.tsx';

/** A payment's page, starting it, and coming back from the provider. */
export const paymentRoutes: readonly Route[] = [
  { method: 'GET', path: '/fizetes/:id', permission: 'client', handle: show },
  { method: 'GET', path: '/fizetes/:id/vissza', permission: 'client', handle: comeBack },
  { method: 'POST', path: '/fizetes/:id/inditas', permission: 'client', perMinuteMax: 30, handle: start },
];

async function show(request: ClientRequest): Promise<Reply> {
  const order = await viewedOrder(request);
  return order === null ? notFound() : paymentPage(request, order, {});
}

/** Only what is said on the page follows from what the browser brought; money follows from the signed notice alone. */
async function comeBack(request: ClientRequest): Promise<Reply> {
  const order = await viewedOrder(request);
  if (order === null) return notFound();
  const back = broughtBack(request, order);
  if (back === 'nothing') return redirect(`/fizetes/${order.id}`);
  return back === 'unverified' ? paymentPage(request, order, { note: 'unverified' }) : paymentPage(request, order, { said: back.event });
}

async function start(request: ClientRequest): Promise<Reply> {
  const order = await viewedOrder(request);
  if (order === null) return notFound();
  const provider = request.config.simplePay;
  if (provider === null) return paymentPage(request, order, { note: 'not-set-up', status: 503 });
  const email = field(request, 'email').trim();
  if (decideStart(order, request.clock.now()).kind === 'start' && !isEmail(email)) return paymentPage(request, order, { note: 'email', email, status: 422 });
  const { id: orderId, municipalityId } = order;
  const { accountId: clientId } = request.session;
  const returnUrl = `${request.config.baseUrl}/fizetes/${orderId}/vissza`;
  const started = await startPayment(request.db, { provider, municipalityId, clientId, orderId, email, lang: request.lang, returnUrl });
  if (started.ok) return redirect(started.value);
  const { code } = started.refusal;
  if (code === 'closed') return redirect(`/fizetes/${orderId}`, [flash('info', paymentTexts(request.lang)('refuseClosed'))]);
  return paymentPage(request, order, { note: code, email, status: 503 });
}

/** The client's own order, noted as seen; null for what is not theirs. */
async function viewedOrder(request: ClientRequest): Promise<PaymentOrder | null> {
  const id = request.params['id'] ?? '';
  if (!isUuid(id)) return null;
  return asClient(request, async (tx) => {
    const order = await findPaymentOrder(tx, id);
    if (order !== null) tx.audit({ action: 'payments.order.viewed', object: { type: 'payment-order', id }, municipalityId: order.municipalityId });
    return order;
  });
}

function broughtBack({ config, query }: ClientRequest, order: PaymentOrder): BroughtBack | 'nothing' | 'unverified' {
  if (query['r'] === undefined && query['s'] === undefined) return 'nothing';
  const back = config.simplePay === null ? null : readReturn(config.simplePay, query);
  const isAboutIt = back !== null && back.orderRef === order.orderRef && back.transactionId === order.providerReference;
  return isAboutIt ? back : 'unverified';
}

interface Said {
  readonly said?: BroughtBack['event'];
  readonly note?: Exclude<PaymentNote, null>;
  readonly email?: string;
  readonly status?: number;
}

function paymentPage(request: ClientRequest, order: PaymentOrder, { said, note, email, status }: Said): Reply {
  const model = {
    // Whatever was posted or brought along, the page's own address is the order's.
    frame: frameOf({ ...request, url: `/fizetes/${order.id}` }),
    order,
    state: shownState(order, request.clock.now()),
    said: said ?? null,
    note: note ?? (request.config.simplePay === null ? 'not-set-up' : null),
    email: email ?? request.session.email ?? '',
  };
  return page(<PaymentPage {...model} />, status);
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
