import type { Bilingual } from '../../../kernel/result.ts';

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
  readonly pages: readonly Page[];
  readonly examples: readonly Example[];
}

export type FormArea = 'tax' | 'trade' | 'estates' | 'possession' | 'civil-registry' | 'social' | 'other';

export type Feel = string;

export interface LegalBasis {
  /** Citation key: `htv:12`, the act and the paragraph. */
  readonly key: string;
  readonly title: Bilingual;
}

export type Capacity = 'self' | 'legal-representative' | 'authorised-person' | 'organisation-officer';

/** What a person should know before starting. */
export interface Audience {
  readonly whoFiles: Bilingual;
  readonly capacities: readonly Capacity[];
  readonly needed: readonly Bilingual[];
  /** How long filling in usually takes. */
  readonly minutes: number;
  readonly feeHuf: number;
  /** By when it must be filed, when the law sets a time. */
  readonly fileBy?: Bilingual;
  /** The kind that the rule `deadline.procedure` takes. */
  readonly decidedBy: 'summary' | 'full' | 'tax';
}

/** Where the office takes the submission. */
export interface Routing {
  /** Ügykör: what the register book calls this kind of matter. */
  readonly subjectArea: Bilingual;
  /** Irattári tételszám of 78/2012 BM. */
  readonly retentionCode: string;
  readonly module: string;
  /** `{path}` stands for the answer at that path; a missing one leaves the separator out. */
  readonly caseTitle: Bilingual;
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

export type Item = Field | Group;

/** A list of rows with the same fields. */
export interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly label: Bilingual;
  /** One row: `Tulajdonos`; shown with its number. */
  readonly rowLabel: Bilingual;
  readonly help?: Bilingual;
  readonly minRows: number;
  readonly maxRows: number;
  readonly visibleIf?: Feel;
  readonly check?: readonly Check[];
  readonly fields: readonly Item[];
}

/** A condition that must not be false; it is not asked while a field it reads is itself wrong. */
export interface Check {
  /** Name of the error, camelCase: what examples and tests point at. */
  readonly code: string;
  readonly expr: Feel;
  readonly message: Bilingual;
}

interface FieldBase {
  readonly id: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly visibleIf?: Feel;
}

interface InputBase extends FieldBase {
  readonly required?: boolean;
  readonly requiredIf?: Feel;
  readonly check?: readonly Check[];
  /** Path in what is known of the person: `signIn.email`; for `person4t` the object itself. */
  readonly prefill?: string;
  /** Prefilled by an authority and not to be changed. */
  readonly locked?: boolean;
  /** Token of the HTML autocomplete attribute. */
  readonly autocomplete?: string;
}

export interface TextField extends InputBase {
  readonly kind: 'text' | 'longtext';
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A number; `min` and `max` are included. Decimals are written as text: `"0.01"`. */
export interface NumberField extends InputBase {
  readonly kind: 'number' | 'money' | 'percent';
  /** Decimals allowed, 0 when absent; money has none. */
  readonly decimals?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly unit?: string;
}

/** `min` and `max` are ISO days or `today`, both included. */
export interface DateField extends InputBase {
  readonly kind: 'date';
  readonly min?: string;
  readonly max?: string;
}

export interface ChoiceField extends InputBase {
  readonly kind: 'choice';
  readonly display: 'radio' | 'select' | 'multi';
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
}

export interface YesNoField extends InputBase {
  readonly kind: 'yesno';
}

/** A statement the person makes by a tick; `text` is what they state. */
export interface DeclarationField extends InputBase {
  readonly kind: 'declaration';
  readonly text: Bilingual;
}

/** A text to read; it takes no answer. */
export interface InformationField extends FieldBase {
  readonly kind: 'information';
  readonly text: Bilingual;
}

/** A figure the form works out; the server always works it out again. */
export interface CalculatedField extends FieldBase {
  readonly kind: 'calculated';
  readonly type: 'number' | 'money' | 'text' | 'yesno' | 'date';
  readonly calculate: Feel;
  readonly decimals?: number;
  readonly unit?: string;
  /** Why this much: shown beside the figure. */
  readonly why?: Bilingual;
  /** The running result that is kept in view while filling. */
  readonly headline?: boolean;
}

/** Composite and identifier fields, whose rules are the platform's. */
export interface KnownField extends InputBase {
  readonly kind: KnownKind;
}

export type KnownKind =
  | 'address'
  | 'person4t'
  | 'share'
  | 'taxId'
  | 'taxNumber'
  | 'taj'
  | 'personalId'
  | 'bankAccount'
  | 'iban'
  | 'parcelNo'
  | 'email'
  | 'phone';

export type InputField =
  TextField | NumberField | DateField | ChoiceField | YesNoField | DeclarationField | KnownField;
export type Field = InputField | InformationField | CalculatedField;
export type FieldKind = Field['kind'];

/** Parts of an address answer, in the order they are asked. */
export const ADDRESS_PARTS = [
  'postcode',
  'settlement',
  'streetName',
  'streetKind',
  'houseNumber',
  'building',
  'staircase',
  'floor',
  'door',
] as const;
export const ADDRESS_REQUIRED: readonly AddressPart[] = ['postcode', 'settlement'];
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** Parts of a natural person's identity (4T) answer; all are required together. */
export const PERSON_PARTS = [
  'familyName',
  'givenName',
  'birthName',
  'mothersName',
  'birthPlace',
  'birthDate',
] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

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
