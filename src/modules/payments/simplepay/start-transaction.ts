import { randomBytes } from 'node:crypto';
import { refuse, ok, type Result } from '../../../kernel/result.ts';
import { readMessage, StartAnswer, StartErrors } from './messages.ts';
import { isPaymentPage, type Provider } from './provider.ts';
import { isSigned, signatureOf } from './signature.ts';

/** How long the provider may take to answer. */
export const ANSWER_TIMEOUT_MS = 10_000;

export interface Transaction {
  readonly orderRef: string;
  readonly totalHuf: number;
  readonly email: string;
  readonly lang: 'hu' | 'en';
  readonly expiresAt: Temporal.Instant;
  /** Where the browser comes back to. */
  readonly returnUrl: string;
}

export interface StartedTransaction {
  readonly transactionId: string;
  readonly page: string;
}

/**
 * Why a start failed. `away`: no answer in time. `refused`: the provider said no, `detail` are its codes.
 * `untrusted`: an answer that is not signed by it, or is about something else.
 */
export interface StartFailure {
  readonly code: 'away' | 'refused' | 'untrusted';
  readonly detail: string;
}

/** Starts a card payment of whole forints at the provider: one signed request, whose answer must be signed too. */
export async function startTransaction(provider: Provider, transaction: Transaction): Promise<Result<StartedTransaction, StartFailure>> {
  const body = startBody(provider, transaction);
  try {
    const response = await fetch(`${provider.baseUrl}/payment/v2/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', signature: signatureOf(body, provider.secretKey) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const text = await response.text();
    if (response.status >= 500) return refuse({ code: 'away', detail: `status ${response.status}` });
    return judge(provider, transaction, { text, signature: response.headers.get('signature') });
  } catch (error) {
    return refuse({ code: 'away', detail: error instanceof Error ? error.name : 'unknown' });
  }
}

/** Public samples of the protocol escape slashes, and the provider is known to be touchy about it. */
function startBody(provider: Provider, { orderRef, totalHuf, email, lang, expiresAt, returnUrl }: Transaction): string {
  const message = {
    salt: randomBytes(16).toString('hex'),
    merchant: provider.merchant,
    orderRef,
    currency: 'HUF',
    customerEmail: email,
    language: lang.toUpperCase(),
    sdkVersion: 'Varoshaza_1.0',
    methods: ['CARD'],
    total: totalHuf,
    timeout: withOffset(expiresAt),
    url: returnUrl,
  };
  return JSON.stringify(message).replaceAll('/', String.raw`\/`);
}

function judge(provider: Provider, asked: Transaction, answer: { text: string; signature: string | null }): Result<StartedTransaction, StartFailure> {
  // An unsigned "no" changes nothing, so its codes may be believed for the log.
  const errors = readMessage(StartErrors, answer.text);
  if (errors !== null) return refuse({ code: 'refused', detail: errors.errorCodes.map((code) => String(code).slice(0, 10)).slice(0, 10).join(' ') });
  if (!isSigned(answer.text, answer.signature, provider.secretKey)) return refuse({ code: 'untrusted', detail: 'signature' });
  const started = readMessage(StartAnswer, answer.text);
  if (started === null) return refuse({ code: 'untrusted', detail: 'shape' });
  const isOurs = started.merchant === provider.merchant && started.orderRef === asked.orderRef;
  const isSame = started.currency === 'HUF' && Number(started.total) === asked.totalHuf;
  if (!isOurs || !isSame) return refuse({ code: 'untrusted', detail: 'another payment' });
  if (!isPaymentPage(provider.baseUrl, started.paymentUrl)) return refuse({ code: 'untrusted', detail: 'foreign page' });
  return ok({ transactionId: String(started.transactionId), page: started.paymentUrl });
}

/** `2026-03-02T12:30:00+01:00`, as the protocol writes moments. */
export function withOffset(at: Temporal.Instant): string {
  return at.toString({ timeZone: 'Europe/Budapest', smallestUnit: 'second' });
}
