import type { SimulatedWay } from './options.ts';
import type { Seal } from './sealed-text.ts';

/** Whatever the activity, a sign-in at KAÜ lasts this long. */
export const SESSION_MS = 240 * 60_000;
const PENDING_MS = 30 * 60_000;
const SIGN_OUT_MS = 5 * 60_000;

/** A checked AuthnRequest that waits for the person. */
export interface PendingSignIn {
  readonly kind: 'pending';
  readonly serviceProvider: string;
  readonly requestId: string;
  readonly relayState: string | null;
  readonly ways: readonly SimulatedWay[];
}

/** A person signed in at the simulator, in this browser. */
export interface BrokerSession {
  readonly kind: 'session';
  readonly person: string;
  readonly way: SimulatedWay;
  readonly authnMs: number;
  readonly sessionIndex: string;
  /** The sites that were told of it and must hear of its end. */
  readonly serviceProviders: readonly string[];
}

/** A single logout on its way through the sites. */
export interface SignOutChain {
  readonly kind: 'sign-out';
  readonly person: string;
  readonly sessionIndex: string;
  readonly remaining: readonly string[];
  readonly asked: { readonly serviceProvider: string; readonly requestId: string } | null;
  /** The site that asked for it; null when the person asked here. */
  readonly origin: {
    readonly serviceProvider: string;
    readonly requestId: string;
    readonly relayState: string | null;
  } | null;
  readonly isComplete: boolean;
}

type State = PendingSignIn | BrokerSession | SignOutChain;

export interface StateSeal {
  sealPending(pending: PendingSignIn): string;
  openPending(text: string | undefined): PendingSignIn | null;
  sealSession(session: BrokerSession, nowMs: number): string;
  openSession(text: string | undefined): BrokerSession | null;
  sealChain(chain: SignOutChain): string;
  openChain(text: string | undefined): SignOutChain | null;
}

/** The three states that travel with the browser, each sealed for its own purpose and time. */
export function stateSeal(seal: Seal): StateSeal {
  // What opens was sealed here under the same purpose, so it has the shape that was sealed.
  const open = <Kind extends State['kind']>(
    kind: Kind,
    text: string | undefined,
  ): Extract<State, { kind: Kind }> | null => {
    const value = seal.open(kind, text);
    return isState(value, kind) ? value : null;
  };
  return {
    sealPending: (pending) => seal.seal('pending', pending, PENDING_MS),
    openPending: (text) => open('pending', text),
    sealSession: (session, nowMs) =>
      seal.seal('session', session, session.authnMs + SESSION_MS - nowMs),
    openSession: (text) => open('session', text),
    sealChain: (chain) => seal.seal('sign-out', chain, SIGN_OUT_MS),
    openChain: (text) => open('sign-out', text),
  };
}

function isState<Kind extends State['kind']>(
  value: unknown,
  kind: Kind,
): value is Extract<State, { kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
