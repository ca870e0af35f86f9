import { ReturnMessage, readMessage } from './messages.ts';
import type { Provider } from './provider.ts';
import { isSigned } from './signature.ts';

/** What the browser brought back, when the provider signed it. It is for the words on the page only. */
export interface BroughtBack {
  readonly event: ReturnMessage['e'];
  readonly orderRef: string;
  readonly transactionId: string;
}

/** Reads `?r=…&s=…`; null when it is not the provider's word to us. */
export function readReturn(provider: Pick<Provider, 'merchant' | 'secretKey'>, query: { readonly r?: string; readonly s?: string }): BroughtBack | null {
  if (query.r === undefined || query.r.length > 4000) return null;
  const body = Buffer.from(query.r, 'base64');
  // A plus sign of base64 that was not encoded arrives as a space.
  if (!isSigned(body, query.s?.replaceAll(' ', '+'), provider.secretKey)) return null;
  const message = readMessage(ReturnMessage, body.toString('utf8'));
  if (message === null || message.m !== provider.merchant) return null;
  return { event: message.e, orderRef: message.o, transactionId: String(message.t) };
}
