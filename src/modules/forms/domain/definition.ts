import type { Bilingual } from '../../../kernel/result.ts';
import type { Item } from './fields.ts';

/**
 * A form as data: what `forms/**.json` holds and `schema/form-definition.schema.json` describes.
 * A published version is frozen. Texts of type `Feel` are FEEL expressions; they see the answers
 * by field id (inside a repeating group the row's own fields first), `municipality.<parameter>`,
 * `today`, and the functions of `form-functions.ts`.
 */
export interface FormDefinition {
  readonly $schema?: string;
  /** Catalogue code: `A01`. */
  readonly code: string;
  /** Last part of the public address: Hungarian, lower case, no accents. */
  readonly slug: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly area: FormArea;
  readonly lifeEvents: readonly string[];
  readonly legalBasis: readonly LegalBasis[];
  /** ISO days, both included. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly audience: Audience;
  /** Whether only an identified person may send it; filling and printing is open to all. */
  readonly needsIdentification: boolean;
  readonly routing: Routing;
  readonly parameters: readonly Parameter[];
  /** Shown above the form as a warning. */
  readonly notice?: Bilingual;
  /** The usual way is at another place. */
  readonly elsewhere?: { readonly text: Bilingual; readonly href: string };
  /** Whether its sender may take it back before it is decided; true when absent. */
  readonly withdrawable?: boolean;
  /** All attachments together, in bytes; `ATTACHMENTS_TOTAL_BYTES` when absent. */
  readonly attachmentsTotalBytes?: number;
  readonly signers?: readonly Signer[];
  readonly pages: readonly Page[];
  readonly examples: readonly Example[];
}

export type FormArea = 'tax' | 'trade' | 'estates' | 'possession' | 'civil-registry' | 'social' | 'other';

export type Feel = string;

/** 25 MB. */
export const ATTACHMENTS_TOTAL_BYTES = 26_214_400;

export interface LegalBasis {
  /** Citation key: `htv:12`, the act and the paragraph. */
  readonly key: string;
  readonly title: Bilingual;
}

/** For oneself; as parent or guardian; authorised; as head of an organisation; állandó meghatalmazott (tax matters). */
export type Capacity = 'self' | 'legal-representative' | 'authorised-person' | 'organisation-officer' | 'permanent-agent';

/** A time limit that an act other than the general ones sets: what the rule `deadline.special` takes. */
export interface SpecialDeadline {
  readonly rule: 'deadline.special';
  readonly days: number;
  readonly unit: 'calendar' | 'working' | 'months';
  /** Citation key: `infotv:29`. */
  readonly legal: string;
  readonly note?: Bilingual;
}

/** Kinds that the rule `deadline.procedure` takes, a limit of its own, or `none`: a report that nobody decides about. */
export type DecidedBy = 'summary' | 'full' | 'tax' | 'none' | SpecialDeadline;

/** What a person should know before starting. */
export interface Audience {
  readonly whoFiles: Bilingual;
  readonly capacities: readonly Capacity[];
  readonly needed: readonly Bilingual[];
  /** How long filling in usually takes. */
  readonly minutes: number;
  readonly feeHuf: number;
  /** Whose fee it is, by what law, when it is not due. */
  readonly feeNote?: Bilingual;
  /** By when it must be filed, when the law sets a time. */
  readonly fileBy?: Bilingual;
  /** Who may file it in no other way than electronically; organisations when absent (daptv:19). */
  readonly electronicFor?: 'nobody' | 'organisations' | 'everyone';
  readonly decidedBy: DecidedBy;
}

/** Where the office takes the submission. */
export interface Routing {
  /** Ügykör: what the register book calls this kind of matter. */
  readonly subjectArea: Bilingual;
  /** Irattári tételszám of 78/2012 BM. */
  readonly retentionCode: string;
  readonly module: RoutingModule;
  /** The unit of the office that usually deals with it. */
  readonly unit?: Bilingual;
  /** `{path}` stands for the answer at that path; a missing one leaves the separator out. */
  readonly caseTitle: Bilingual;
}

export type RoutingModule = 'records' | 'tax' | 'trade' | 'estates' | 'social' | 'registry';

/** Someone else who must sign before it is sent: one for each e-mail address that stands at the path. */
export interface Signer {
  readonly id: string;
  readonly label: Bilingual;
  /** Path of an e-mail field; into a group (`owners.email`) one for each row. */
  readonly email: string;
  /** Path of a person or text field beside it. */
  readonly name?: string;
  readonly requiredIf?: Feel;
}

/** A figure that the municipality sets for itself; a town that has not set it leaves it null. */
export interface Parameter {
  /** Read in expressions as `municipality.<name>`. */
  readonly name: string;
  readonly type: 'number' | 'text' | 'yesno';
  readonly label: Bilingual;
  readonly unit?: string;
  readonly legal?: string;
}

export interface Page {
  readonly id: string;
  readonly title: Bilingual;
  readonly intro?: Bilingual;
  readonly visibleIf?: Feel;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title?: Bilingual;
  readonly intro?: Bilingual;
  readonly visibleIf?: Feel;
  readonly fields: readonly Item[];
}

/** A worked example, run by the tests on the published definition. */
export interface Example {
  readonly name: string;
  /** ISO day; 2026-03-02 when absent. */
  readonly today?: string;
  readonly municipality?: Readonly<Record<string, string | number | boolean>>;
  /** As people type them. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly expected: ExampleExpectation;
}

export interface ExampleExpectation {
  /** Calculated values by path, as stored. */
  readonly calculated?: Readonly<Record<string, string | number | boolean | null>>;
  /** Stored values by path, for what is normalised. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** All errors there are, by path and code; none when absent. */
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
  /** Paths, `page:` and `section:` ids that are not shown. */
  readonly hidden?: readonly string[];
}
