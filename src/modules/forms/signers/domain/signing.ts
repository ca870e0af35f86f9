import type { Bilingual } from '../../../../kernel/result.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';

export type SigningState = 'waiting' | 'submitted' | 'refused' | 'withdrawn';
export type SignatureState = 'asked' | 'opened' | 'signed' | 'refused' | 'not-me';

/** A filled-in form that waits for signatures, or did. */
export interface Signing {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  /** The submitter's account. */
  readonly clientId: Uuid;
  readonly draftId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  readonly startedAt: Temporal.Instant;
  readonly state: SigningState;
  readonly endedAt: Temporal.Instant | null;
  readonly submissionId: Uuid | null;
}

/** As the town's scope sees it, with what is signed. */
export interface SigningContent extends Signing {
  /** Stored values, as they will be sent. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly sha256: string;
  /** Who sends it, as sign-in proved. */
  readonly sender: SenderFacts;
}

/** The submitter as kept with the signing: `PartyDetails` of the parties room in JSON. */
export type SenderFacts = Readonly<Record<string, unknown>>;

export interface Signature {
  readonly id: Uuid;
  readonly signingId: Uuid;
  /** From 1, in the order of the form. */
  readonly position: number;
  /** What the signer is to the submission: "A párja". */
  readonly label: Bilingual;
  /** As the form says it; may be empty. */
  readonly name: string;
  readonly identity: SignerIdentity | null;
  readonly email: string;
  readonly state: SignatureState;
  readonly invitedAt: Temporal.Instant;
  readonly invitations: number;
  readonly tokenExpiresAt: Temporal.Instant | null;
  readonly clientId: Uuid | null;
  /** As sign-in proved it, once the invitation was opened. */
  readonly provenName: string | null;
  readonly endedAt: Temporal.Instant | null;
  /** Why they did not sign. */
  readonly reason: string | null;
}

/** What a form says of a signer besides the name; absent parts were not asked. */
export interface SignerIdentity {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly birthName?: string;
  readonly mothersName?: string;
  readonly birthPlace?: string;
  readonly birthDate?: string;
}

/** Somebody to be asked. */
export interface SignerToAsk {
  readonly label: Bilingual;
  readonly name: string;
  readonly identity: SignerIdentity | null;
  readonly email: string;
}

export const INVITATION_DAYS = 30;
/** Invitations to one signer, so that nobody's mailbox is flooded in a stranger's name. */
export const INVITATIONS_MAX = 10;
export const SIGNERS_MAX = 20;
