import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import type { FormDefinition } from './domain/definition.ts';

/** How one municipality uses a form. */
export interface FormSetting {
  readonly formCode: string;
  readonly enabled: boolean;
  /** Register the submission at once, without a clerk. */
  readonly registersAutomatically: boolean;
  /** Where its cases go. */
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
}

/** A form that a municipality offers now. */
export interface OfferedForm {
  readonly definition: FormDefinition;
  readonly setting: FormSetting;
}

/** A sent form. Its content never changes. */
export interface Submission {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  readonly formTitle: { readonly hu: string; readonly en: string };
  readonly clientId: Uuid;
  /** The answers, typed and normalised as the engine stored them. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Hex SHA-256 of the canonical JSON of form code, version and answers. */
  readonly sha256: string;
  readonly submittedAt: Temporal.Instant;
}

/** Forms that the municipality offers on a day, by code. Scope: public or municipality. */
export function listOfferedForms(_tx: Tx, _municipalityId: Uuid): Promise<OfferedForm[]> {
  throw new Error('not built yet');
}

/** Scope: public or municipality. */
export function findOfferedForm(_tx: Tx, _municipalityId: Uuid, _slugOrCode: string): Promise<OfferedForm | null> {
  throw new Error('not built yet');
}

/** Scope: municipality, or the client's own. Audited as a read. */
export function findSubmission(_tx: Tx, _id: Uuid): Promise<Submission | null> {
  throw new Error('not built yet');
}

/** The form version that a submission was made with. Any scope. */
export function getFormVersion(_tx: Tx, _code: string, _version: number): Promise<FormDefinition> {
  throw new Error('not built yet');
}
