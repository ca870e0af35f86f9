import type { SimplePayStore } from './store.ts';

/** The shop that the simulator knows in a demo. Its key is no secret: with it nobody can move real money. */
export const DEMO_MERCHANT = { merchant: 'VAROSHAZADEMO', secretKey: 'demo-FxTyA2vhwTzmPVbzqB7nQz9L' } as const;

export interface SimplePaySimulatorOptions {
  /** Public address of the mount point, without a slash at the end. */
  readonly baseUrl: string;
  readonly merchant: string;
  readonly secretKey: string;
  /** Where the shop wants to be told of payments. */
  readonly ipnUrl: string;
  readonly store: SimplePayStore;
  /** How often to look for notices that wait; default 2 seconds, 0 for never (tests send by hand). */
  readonly pollMs?: number;
  /** How long the browser waits for the first notice to be confirmed before it goes back; default 2 seconds. */
  readonly firstNoticeMs?: number;
  /** Structured log lines: ids and codes only. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}
