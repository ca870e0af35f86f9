import type { Bilingual } from '../../../kernel/result.ts';
import type { Feel } from './definition.ts';

/** What stands in a section: fields of a kind, and lists of rows. Each kind is shown at `/urlap-mezok/<kind>`. */
export type Item = Field | Group;

/** A list of rows with the same fields. */
export interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly label: Bilingual;
  /** One row: `Tulajdonos`; shown with its number. */
  readonly rowLabel: Bilingual;
  readonly help?: Bilingual;
  /** Path of a list of rows in what is known of the person: `tax.objects`. */
  readonly prefill?: string;
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
  readonly format?: 'licencePlate' | 'url';
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

/** A time of day; `min` and `max` are `HH:MM`, both included. */
export interface TimeField extends InputBase {
  readonly kind: 'time';
  readonly min?: string;
  readonly max?: string;
}

export interface ChoiceField extends InputBase {
  readonly kind: 'choice';
  readonly display: 'radio' | 'select' | 'search' | 'multi';
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

/** A postal address; `local` means one in the town itself, so settlement and postcode are known. */
export interface AddressField extends InputBase {
  readonly kind: 'address';
  readonly local?: boolean;
}

/** A natural person's identity, 4T: all parts together. */
export interface PersonField extends InputBase {
  readonly kind: 'person4t';
}

export interface OrganisationField extends InputBase {
  readonly kind: 'organisation';
  /** For organisations that need not have a tax number. */
  readonly taxNumberOptional?: boolean;
}

/** Attachments. Answers hold their ids; what is stored holds name, type, size and hash too. */
export interface FileField extends InputBase {
  readonly kind: 'file';
  /** `FILE_TYPES_USUAL` when absent. */
  readonly types?: readonly FileType[];
  /** `FILES_MAX_USUAL` when absent. */
  readonly maxFiles?: number;
  /** `FILE_BYTES_USUAL` when absent. */
  readonly maxBytesEach?: number;
}

/** A place in Hungary, as WGS 84 degrees. */
export interface MapPointField extends InputBase {
  readonly kind: 'mapPoint';
}

/** Identifier fields and others that need nothing said, whose rules are the platform's. */
export interface KnownField extends InputBase {
  readonly kind: KnownKind;
}

export type KnownKind =
  | 'share'
  | 'taxId'
  | 'taxNumber'
  | 'taj'
  | 'personalId'
  | 'bankAccount'
  | 'iban'
  | 'parcelNo'
  | 'statNo'
  | 'companyNo'
  | 'soleTraderNo'
  | 'ntakNo'
  | 'idDocument'
  | 'postcode'
  | 'email'
  | 'phone';

export type InputField =
  | TextField
  | NumberField
  | DateField
  | TimeField
  | ChoiceField
  | YesNoField
  | DeclarationField
  | AddressField
  | PersonField
  | OrganisationField
  | FileField
  | MapPointField
  | KnownField;
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

/** Parts of an organisation's answer. */
export const ORGANISATION_PARTS = ['name', 'form', 'taxNumber', 'registryNo', 'seat'] as const;
export type OrganisationPart = (typeof ORGANISATION_PARTS)[number];
export const ORGANISATION_FORMS = ['company', 'association', 'foundation', 'condominium', 'church', 'public-body', 'other'] as const;
export type OrganisationForm = (typeof ORGANISATION_FORMS)[number];

/** Parts of a place on the map: degrees as texts. */
export const MAP_POINT_PARTS = ['lat', 'lon'] as const;

export const FILE_TYPES = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'asice'] as const;
export type FileType = (typeof FILE_TYPES)[number];
export const FILE_TYPES_USUAL: readonly FileType[] = ['pdf', 'jpg', 'png', 'docx', 'asice'];
export const FILES_MAX_USUAL = 5;
/** 10 MB. */
export const FILE_BYTES_USUAL = 10_485_760;
