import { randomBytes } from 'node:crypto';
import type { SimplePaySimulatorOptions } from './options.ts';
import { isSignatureOf, sign } from './signature.ts';
import { moment, type SimplePayTransaction } from './transaction.ts';

const ANSWER_TIMEOUT_MS = 10_000;
const POLL_MS = 2_000;

/** Tells the shop how transactions ended, again and again until it confirms with its own signature. */
export interface Notifier {
  start(): void;
  /** Sends what is due now; returns when the shop has answered or failed to. */
  deliverDue(): Promise<void>;
  stop(): Promise<void>;
}

export function createNotifier(options: SimplePaySimulatorOptions): Notifier {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const deliverDue = (): Promise<void> => {
    running = running.then(() => deliverAll(options)).catch((error: unknown) => {
      options.log?.({ event: 'simplepay-simulator-failed', error: error instanceof Error ? error.name : 'unknown' });
    });
    return running;
  };
  return {
    deliverDue,
    start: () => {
      const pollMs = options.pollMs ?? POLL_MS;
      if (pollMs > 0) timer = setInterval(() => void deliverDue(), pollMs).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function deliverAll(options: SimplePaySimulatorOptions): Promise<void> {
  await options.store.endOverdue();
  for (;;) {
    const due = await options.store.takeDueNotice();
    if (due === null) return;
    const isConfirmed = await tell(options, due);
    if (isConfirmed) await options.store.confirmNotice(due.id);
    else options.log?.({ event: 'simplepay-simulator-unconfirmed', transactionId: due.id });
  }
}

/** One try; true when the shop answered the same message with `receiveDate`, signed. */
async function tell({ ipnUrl, secretKey }: SimplePaySimulatorOptions, transaction: SimplePayTransaction): Promise<boolean> {
  const body = noticeBody(transaction);
  try {
    const response = await fetch(ipnUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', signature: sign(body, secretKey) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const answer = await response.text();
    return response.status === 200 && isSignatureOf(answer, response.headers.get('signature'), secretKey) && isReceipt(body, answer);
  } catch {
    return false;
  }
}

/** The signed words of a notice, compact as on the wire. */
export function noticeBody(transaction: SimplePayTransaction): string {
  const { id, orderRef, merchant, startedAt, endedAt, status } = transaction;
  return JSON.stringify({
    salt: randomBytes(16).toString('hex'),
    orderRef,
    method: 'CARD',
    merchant,
    finishDate: moment(endedAt ?? startedAt),
    paymentDate: moment(startedAt),
    transactionId: id,
    status,
  });
}

function isReceipt(sent: string, answer: string): boolean {
  try {
    const { receiveDate, ...rest } = JSON.parse(answer) as Record<string, unknown>;
    return typeof receiveDate === 'string' && JSON.stringify(rest) === sent;
  } catch {
    return false;
  }
}
