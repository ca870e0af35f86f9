import type { KeyPair } from '../../platform/identity/self-signed-certificate.ts';
import type { KauSimulatorOptions, RegisteredServiceProvider } from './options.ts';
import { sealWith } from './sealed-text.ts';
import { SESSION_MS, stateSeal, type BrokerSession, type StateSeal } from './state.ts';

/** What the simulator's handlers share. */
export interface Broker {
  readonly options: KauSimulatorOptions;
  readonly signer: KeyPair;
  readonly seal: StateSeal;
  /** Path of the mount point as browsers see it. */
  readonly root: string;
  readonly ssoUrl: string;
  readonly sloUrl: string;
  readonly now: () => number;
  readonly endedSessions: EndedSessions;
  findServiceProvider(entityId: string): RegisteredServiceProvider | null;
}

/**
 * Sessions that were signed out, so that a cookie kept elsewhere opens nothing. In memory: after a
 * restart of the simulator such a cookie would live until its 240 minutes are over.
 */
export interface EndedSessions {
  end(sessionIndex: string): void;
  /** Whether it was not signed out; its 240 minutes are kept by the seal of its cookie. */
  isAlive(session: BrokerSession): boolean;
}

export function createBroker(options: KauSimulatorOptions): Broker {
  const now = options.now ?? Date.now;
  const byEntityId = new Map(options.serviceProviders.map((site) => [site.entityId, site]));
  return {
    options,
    signer: { privateKey: options.key, certificate: options.certificate },
    seal: stateSeal(sealWith(options.key, now)),
    root: new URL(options.baseUrl).pathname.replace(/\/$/, ''),
    ssoUrl: `${options.baseUrl}/bejelentkezes`,
    sloUrl: `${options.baseUrl}/kijelentkezes`,
    now,
    endedSessions: endedSessions(now),
    findServiceProvider: (entityId) => byEntityId.get(entityId) ?? null,
  };
}

function endedSessions(now: () => number): EndedSessions {
  const endedAt = new Map<string, number>();
  return {
    end: (sessionIndex) => {
      for (const [index, at] of endedAt) {
        if (now() - at < SESSION_MS) break; // in order of ending, so the rest is younger
        endedAt.delete(index);
      }
      endedAt.set(sessionIndex, now());
    },
    isAlive: (session) => !endedAt.has(session.sessionIndex),
  };
}
