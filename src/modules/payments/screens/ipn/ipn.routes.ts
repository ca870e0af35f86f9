import { logLine } from '../../../../platform/http/log.ts';
import { json, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { settlePayment } from '../../actions/settle-payment.ts';
import { confirmNotification, type NoticeRefusal, readNotification } from '../../simplepay/notification.ts';

/** Where the provider tells what became of a payment. Set at the provider: `<base address>/fizetes/ipn`. */
export const ipnRoutes: readonly Route[] = [{ method: 'POST', path: '/fizetes/ipn', permission: 'public', body: 'raw', bodyBytesMax: 16 * 1024, machine: true, handle: receive }];

const STATUS: Readonly<Record<NoticeRefusal['code'], number>> = { 'not-signed': 403, malformed: 400, 'other-merchant': 403, 'unknown-order': 404 };

async function receive(request: RequestContext): Promise<Reply> {
  const { config, rawBody, requestId } = request;
  const provider = config.simplePay;
  if (provider === null || rawBody === null) return refused({ code: 'malformed' }, requestId);
  const notice = readNotification(provider, { body: rawBody, signature: request.headers['signature'] });
  if (!notice.ok) return refused(notice.refusal, requestId);
  const taken = await settlePayment(request.db, notice.value);
  if (!taken.ok) return refused(taken.refusal, requestId);
  const { orderId, outcome } = taken.value;
  logLine({ event: 'payment-notice', orderId, outcome, status: notice.value.status, requestId });
  const { body, signature } = confirmNotification(rawBody, request.clock.now(), provider.secretKey);
  return { kind: 'json', status: 200, body, headers: { signature } };
}

/** The log learns the reason and nothing of what was sent. */
function refused({ code }: NoticeRefusal, requestId: string): Reply {
  logLine({ event: 'payment-notice-refused', code, requestId });
  return json({ error: code }, STATUS[code]);
}
