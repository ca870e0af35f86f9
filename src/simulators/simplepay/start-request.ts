import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isSignatureOf } from './signature.ts';
import type { NewTransaction } from './store.ts';

/** Error codes as SimplePay gives them. */
export const CODE = {
  internal: 1529,
  method: 5217,
  merchantMissing: 5201,
  orderRef: 5213,
  email: 5219,
  language: 5220,
  currencyMissing: 5223,
  timeout: 5227,
  signature: 5302,
  notCreated: 5306,
  currencyOther: 5307,
  sdkVersion: 5320,
  format: 5321,
  total: 5324,
  url: 5325,
  salt: 5401,
  merchantUnknown: 2006,
} as const;

export interface StartRefusal {
  readonly code: 'refused';
  readonly errorCodes: readonly number[];
}

/** Judges a start request: first the signature over the bytes, then everything in it; all faults at once. */
export function readStartRequest(
  shop: { readonly merchant: string; readonly secretKey: string },
  received: { readonly body: Buffer; readonly signature: string | undefined },
): Result<NewTransaction, StartRefusal> {
  if (!isSignatureOf(received.body, received.signature, shop.secretKey)) return refuseStart([CODE.signature]);
  const message = readObject(received.body.toString('utf8'));
  if (message === null) return refuseStart([CODE.format]);
  const faults = faultsOf(message, shop.merchant);
  const expiresAt = instantOf(message['timeout']);
  const totalHuf = wholeAmount(message['total']);
  if (faults.length > 0 || expiresAt === null || totalHuf === null) return refuseStart(faults);
  return ok({
    merchant: shop.merchant,
    orderRef: textOf(message['orderRef']),
    totalHuf,
    language: textOf(message['language']).toUpperCase() === 'EN' ? 'en' : 'hu',
    returnUrl: textOf(message['url']),
    expiresAt,
  });
}

function faultsOf(message: Readonly<Record<string, unknown>>, merchant: string): number[] {
  const text = (name: string): string => textOf(message[name]);
  const methods = message['methods'];
  const checks: readonly (readonly [boolean, number])[] = [
    [text('salt').length >= 32 && text('salt').length <= 64, CODE.salt],
    [text('merchant') !== '', CODE.merchantMissing],
    [text('merchant') === '' || text('merchant') === merchant, CODE.merchantUnknown],
    [text('orderRef') !== '' && text('orderRef').length <= 64, CODE.orderRef],
    [text('currency') !== '', CODE.currencyMissing],
    [text('currency') === '' || text('currency') === 'HUF', CODE.currencyOther],
    [/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('customerEmail')), CODE.email],
    [/^[A-Za-z]{2}$/.test(text('language')), CODE.language],
    [text('sdkVersion') !== '', CODE.sdkVersion],
    [Array.isArray(methods) && methods.length === 1 && methods[0] === 'CARD', CODE.method],
    [wholeAmount(message['total']) !== null, CODE.total],
    [instantOf(message['timeout']) !== null, CODE.timeout],
    [isWebAddress(text('url')), CODE.url],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, code]) => code);
}

function refuseStart(errorCodes: readonly number[]): Result<never, StartRefusal> {
  return refuse({ code: 'refused', errorCodes });
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const untrusted: unknown = JSON.parse(text);
    return typeof untrusted === 'object' && untrusted !== null && !Array.isArray(untrusted) ? (untrusted as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function textOf(untrusted: unknown): string {
  return typeof untrusted === 'string' ? untrusted : '';
}

/** Forints have no fractions; the amount may come as a number or as text. */
function wholeAmount(untrusted: unknown): number | null {
  const isNumeric = typeof untrusted === 'number' || (typeof untrusted === 'string' && /^\d{1,12}$/.test(untrusted));
  const amount = isNumeric ? Number(untrusted) : Number.NaN;
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}

function instantOf(untrusted: unknown): Temporal.Instant | null {
  try {
    return typeof untrusted === 'string' ? Temporal.Instant.from(untrusted) : null;
  } catch {
    return null;
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
