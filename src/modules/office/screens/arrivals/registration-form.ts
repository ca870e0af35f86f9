import type { Refusal } from '../../../../kernel/result.ts';
import { field, type RequestContext } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { ArrivedPaper, RegistrationRequest } from '../../../records/contract.ts';
import { arrivalTexts } from '../../texts/arrivals.ts';

/** The registration form as it stands in the page: what was guessed, or what was typed. */
export interface RegistrationFields {
  readonly targy: string;
  readonly ugykor: string;
  readonly tetelszam: string;
  readonly ugyfel: string;
  /** `uj` or the id of an open case. */
  readonly ugy: string;
  readonly egyseg: string;
  readonly ugyintezo: string;
}

export type RegistrationField = keyof RegistrationFields;

export const NEW_CASE = 'uj';

/** What the form and its routing say of the paper: the clerk only looks and presses Enter. */
export function guessed(arrival: ArrivedPaper): RegistrationFields {
  return {
    targy: arrival.subject,
    ugykor: arrival.subjectArea,
    tetelszam: arrival.retentionCode,
    ugyfel: arrival.senderPartyId,
    ugy: NEW_CASE,
    egyseg: arrival.unitId ?? '',
    ugyintezo: arrival.officerId ?? '',
  };
}

export function typed(request: RequestContext): RegistrationFields {
  const text = (name: RegistrationField): string => field(request, name);
  return {
    targy: text('targy'),
    ugykor: text('ugykor'),
    tetelszam: text('tetelszam'),
    ugyfel: text('ugyfel'),
    ugy: text('ugy'),
    egyseg: text('egyseg'),
    ugyintezo: text('ugyintezo'),
  };
}

/** The typed form as a request; ids that are none become nothing. */
export function toRequest(arrivalId: string, fields: RegistrationFields): RegistrationRequest {
  const id = (text: string): string | null => (isUuid(text) ? text : null);
  return {
    arrivalId,
    subject: fields.targy,
    partyId: fields.ugyfel,
    subjectArea: fields.ugykor,
    retentionCode: fields.tetelszam,
    unitId: id(fields.egyseg),
    officerId: id(fields.ugyintezo),
    intoCaseId: id(fields.ugy),
  };
}

export interface FieldFault {
  /** Absent: the fault is of the whole form. */
  readonly name?: RegistrationField;
  readonly message: string;
}

/** A refusal at the field that puts it right. */
export function faultOf(refusal: Refusal, lang: Lang): FieldFault {
  const name = FIELD_OF[refusal.code];
  const message = refusal.text?.[lang] ?? refusal.code;
  return name === undefined ? { message } : { name, message };
}

export const PARTY_UNKNOWN: Refusal = {
  code: 'office.party-unknown',
  text: { hu: arrivalTexts('hu')('partyUnknown'), en: arrivalTexts('en')('partyUnknown') },
};

const FIELD_OF: Readonly<Partial<Record<string, RegistrationField>>> = {
  'records.subject-missing': 'targy',
  'records.subject-too-long': 'targy',
  'records.subject-area-missing': 'ugykor',
  'records.retention-code-wrong': 'tetelszam',
  'records.officer-unknown': 'ugyintezo',
  'records.case-not-found': 'ugy',
  'records.case-not-open': 'ugy',
  'records.case-of-another-year': 'ugy',
  'office.party-unknown': 'ugyfel',
};
