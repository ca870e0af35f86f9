import { sign } from './signature.ts';
import { RETURN_EVENTS, type SimplePayTransaction } from './transaction.ts';

/** Where the browser goes when a transaction has ended: the shop's address with `r` and `s`. Null while it is open. */
export function returnAddress(transaction: SimplePayTransaction, secretKey: string): string | null {
  const { id, merchant, orderRef, resultCode, returnUrl, status } = transaction;
  if (status === 'INPAYMENT') return null;
  const message = JSON.stringify({ r: resultCode ?? 0, t: id, e: RETURN_EVENTS[status], m: merchant, o: orderRef });
  const address = new URL(returnUrl);
  address.searchParams.set('r', Buffer.from(message).toString('base64'));
  address.searchParams.set('s', sign(message, secretKey));
  return address.toString();
}
