/** The payment provider as configured: address before `/payment/v2/…`, our name there, the key we share. */
export interface Provider {
  readonly baseUrl: string;
  readonly merchant: string;
  readonly secretKey: string;
}

/**
 * Where the provider's pages may lie: its own origin, and any host of simplepay.hu when it is the real one, whose
 * interface and pay page have different names. Browsers hold redirects after a form to the same list.
 */
export function paymentPageOrigins(baseUrl: string): string[] {
  const { origin } = new URL(baseUrl);
  return isSimplePay(baseUrl) ? [origin, 'https://*.simplepay.hu'] : [origin];
}

/** Whether the provider may send people to that address. */
export function isPaymentPage(baseUrl: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  return new URL(address).origin === new URL(baseUrl).origin || (isSimplePay(baseUrl) && isSimplePay(address));
}

function isSimplePay(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname.endsWith('.simplepay.hu');
}
