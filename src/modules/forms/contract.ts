import type { Uuid } from '../../platform/ids/uuid.ts';
import type { FormDefinition } from './domain/definition.ts';

export { discardDraft, saveDraft } from './actions/save-draft.ts';
export { loadFormDefinitions } from './actions/load-form-definitions.ts';
export { offerForm } from './actions/offer-form.ts';
export { recordSubmission } from './actions/record-submission.ts';
export { findDraft, listDrafts } from './data/draft.ts';
export { findOfferedForm, getFormVersion, listOfferedForms } from './data/form.ts';
export { findSubmission, findSubmissionOfDraft, listSubmissions } from './data/submission.ts';
export type { FormDefinition } from './domain/definition.ts';

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
