import type { Assurance, SignInWay } from '../session.ts';

export type { Assurance } from '../session.ts';

/** By which means the person identified; `other` is any means that KAÜ's three ways do not name. */
export type SignInMethod = SignInWay;

/** Who signed in, as the identity provider vouches for it. Personal data: never logged. */
export interface Identity {
  /** The provider's lasting name of this person for us alone (pairwise); the account hangs on it. */
  readonly nameId: string;
  readonly nameIdFormat: string;
  /** The provider's session, needed to end it. */
  readonly sessionIndex: string;
  readonly familyName: string;
  readonly givenName: string;
  /** A title such as `dr.`, when the provider gives it apart from the name. */
  readonly namePrefix?: string;
  /** Birth name as one text, family name first. */
  readonly birthName: string;
  /** Mother's birth name as one text, family name first. */
  readonly mothersName: string;
  readonly birthPlace: string;
  /** ISO calendar day. */
  readonly birthDate: string;
  readonly email?: string;
  readonly assurance: Assurance;
  readonly method: SignInMethod;
  /** ISO instant (UTC) of the proof itself; 240 minutes of session count from here. */
  readonly authnInstant: string;
  /** Hash of the identity card that was used (eSzig), to pair an official's account with a card. */
  readonly cardKey?: string;
  /** Adóazonosító jel, when the provider may hand it over. */
  readonly taxId?: string;
}

const RANK: Readonly<Record<Assurance, number>> = { low: 1, substantial: 2, high: 3 };

/** True when `given` is at least as sure as `wanted`. */
export function isAtLeast(given: Assurance, wanted: Assurance): boolean {
  return RANK[given] >= RANK[wanted];
}
