import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { Notification, readMessage } from './messages.ts';
import type { Provider } from './provider.ts';
import { isSigned, signatureOf } from './signature.ts';
import { withOffset } from './start-transaction.ts';

/** A notification that the provider signed, for us. */
export interface Notice {
  readonly orderRef: string;
  readonly transactionId: string;
  readonly status: string;
  /** When the money moved, by the provider; null when it does not say. */
  readonly finishedAt: Temporal.Instant | null;
}

export interface NoticeRefusal {
  readonly code: 'not-signed' | 'malformed' | 'other-merchant' | 'unknown-order';
}

/** Reads a notification; the signature is judged before anything of the content. */
export function readNotification(
  provider: Pick<Provider, 'merchant' | 'secretKey'>,
  received: { readonly body: Buffer; readonly signature: string | undefined },
): Result<Notice, NoticeRefusal> {
  if (!isSigned(received.body, received.signature, provider.secretKey)) return refuse({ code: 'not-signed' });
  const message = readMessage(Notification, received.body.toString('utf8'));
  if (message === null) return refuse({ code: 'malformed' });
  if (message.merchant !== provider.merchant) return refuse({ code: 'other-merchant' });
  const { orderRef, transactionId, status } = message;
  return ok({ orderRef, transactionId: String(transactionId), status, finishedAt: readInstant(message.finishDate ?? message.paymentDate) });
}

/** The receipt that the provider waits for: the same message with the moment of receiving, signed. */
export function confirmNotification(body: Buffer, receivedAt: Temporal.Instant, secretKey: string): { body: Record<string, unknown>; signature: string } {
  const message = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  const confirmed = { ...message, receiveDate: withOffset(receivedAt) };
  return { body: confirmed, signature: signatureOf(JSON.stringify(confirmed), secretKey) };
}

function readInstant(text: string | undefined): Temporal.Instant | null {
  try {
    return text === undefined ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
