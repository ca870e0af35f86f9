import type { Uuid } from '../../../platform/ids/uuid.ts';

/** Answers as the form engine stores them. */
export type Answers = Readonly<Record<string, unknown>>;

/** A form under way. */
export interface Draft {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  readonly formTitle: { readonly hu: string; readonly en: string };
  readonly formSlug: string;
  readonly answers: Answers;
  /** The page it was left at. */
  readonly pageId: string | null;
  readonly updatedAt: Temporal.Instant;
}

/** A sent form. Its content never changes. */
export interface Submission {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  readonly formTitle: { readonly hu: string; readonly en: string };
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  /** Typed and normalised as the engine stored them. */
  readonly answers: Answers;
  /** Hex SHA-256 of the canonical JSON of form code, version and answers. */
  readonly sha256: string;
  readonly submittedAt: Temporal.Instant;
}
