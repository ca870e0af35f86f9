import type { Uuid } from '../ids/uuid.ts';

export type Assurance = 'low' | 'substantial' | 'high';
export type SignInWay = 'ugyfelkapu' | 'telefonos' | 'eszig' | 'other';

/** What every signed-in person has. */
interface SessionBase {
  readonly id: Uuid;
  readonly name: string;
  readonly assurance: Assurance;
  readonly signedInAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  /** 240 minutes after sign-in, whatever the activity. */
  readonly endsAt: Temporal.Instant;
}

/** A person at the portal. `accountId` is the client id of the client scope. */
export interface ClientSession extends SessionBase {
  readonly kind: 'client';
  readonly accountId: Uuid;
  readonly email: string | null;
  readonly termsAccepted: boolean;
}

/** An official, working in exactly one municipality at a time. */
export interface OfficialSession extends SessionBase {
  readonly kind: 'official';
  readonly officialId: Uuid;
  readonly position: string;
  readonly municipality: {
    readonly id: Uuid;
    readonly name: string;
    readonly kshCode: string;
    readonly path: string;
    readonly colours: { readonly main: string; readonly accent: string };
  };
  /** The municipalities of the joint office that this official may switch to. */
  readonly municipalities: readonly { readonly id: Uuid; readonly name: string; readonly kshCode: string }[];
  readonly permissions: ReadonlySet<string>;
  readonly previousSignInAt: Temporal.Instant | null;
}

/** An official of the centre: catalogues and operation, no town's data. */
export interface CentreSession extends SessionBase {
  readonly kind: 'centre';
  readonly officialId: Uuid;
  readonly position: string;
  readonly permissions: ReadonlySet<string>;
  readonly previousSignInAt: Temporal.Instant | null;
}

export type Session = ClientSession | OfficialSession | CentreSession;

/** After this long without activity a person is asked whether to go on. */
export const IDLE_MINUTES = 30;

/** After this long since sign-in, credentials are asked again (the broker's own limit). */
export const SESSION_MINUTES = 240;
