import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { RegistrationRequest } from './arrival.ts';
import type { CaseState } from './case-file.ts';

export const SUBJECT_LENGTH_MAX = 500;

/** Sector letter and three digits of the retention plan, such as `A103`. */
const RETENTION_CODE = /^[A-Z]\d{3}$/;

/**
 * Whether a paper may be registered with what the clerk entered; answers the request with its texts trimmed.
 * Retention code by the plan of municipal offices: a sector letter and three digits.
 */
export function decideRegistration(request: RegistrationRequest): Result<RegistrationRequest, Refusal> {
  const subject = request.subject.trim();
  const retentionCode = request.retentionCode.trim().toUpperCase();
  const subjectArea = request.subjectArea.trim();
  if (subject === '') return refuse(SUBJECT_MISSING);
  if (subject.length > SUBJECT_LENGTH_MAX) return refuse(SUBJECT_TOO_LONG);
  if (subjectArea === '') return refuse(SUBJECT_AREA_MISSING);
  if (!RETENTION_CODE.test(retentionCode)) return refuse(RETENTION_CODE_WRONG);
  return ok({ ...request, subject, retentionCode, subjectArea });
}

/** Whether a paper may become the next item of this case: open, and of a book of the running year. */
export function decideJoining(target: { state: CaseState; year: number } | null, today: Temporal.PlainDate): Result<null, Refusal> {
  if (target === null) return refuse(CASE_NOT_FOUND);
  if (target.state !== 'open') return refuse(CASE_NOT_OPEN);
  if (target.year !== today.year) return refuse(CASE_OF_ANOTHER_YEAR);
  return ok(null);
}

export const ARRIVAL_NOT_FOUND: Refusal = {
  code: 'records.arrival-not-found',
  text: { hu: 'Nincs ilyen érkeztetett irat ennél az önkormányzatnál.', en: 'No such paper has arrived in this municipality.' },
};

export const CASE_NOT_FOUND: Refusal = {
  code: 'records.case-not-found',
  text: { hu: 'Nincs ilyen ügyirat ennél az önkormányzatnál.', en: 'There is no such case in this municipality.' },
};

export const CASE_NOT_OPEN: Refusal = {
  code: 'records.case-not-open',
  text: {
    hu: 'Ez az ügyirat már le van zárva. Iktassa az iratot új ügyként.',
    en: 'This case is already closed. Register the paper as a new case.',
  },
};

const CASE_OF_ANOTHER_YEAR: Refusal = {
  code: 'records.case-of-another-year',
  text: {
    hu: 'Ez az ügyirat egy korábbi év iktatókönyvében van. Iktassa az iratot új ügyként.',
    en: 'This case stands in the register book of an earlier year. Register the paper as a new case.',
  },
};

export const OFFICER_UNKNOWN: Refusal = {
  code: 'records.officer-unknown',
  text: {
    hu: 'A kiválasztott ügyintéző nem dolgozik ennél az önkormányzatnál. Válasszon mást.',
    en: 'The chosen officer does not work for this municipality. Choose another.',
  },
};

export const NOBODY_CHOSEN: Refusal = {
  code: 'records.nobody-chosen',
  text: { hu: 'Válasszon szervezeti egységet vagy ügyintézőt.', en: 'Choose a unit or an officer.' },
};

const SUBJECT_MISSING: Refusal = {
  code: 'records.subject-missing',
  text: { hu: 'Írja be a tárgyat.', en: 'Enter the subject.' },
};

const SUBJECT_TOO_LONG: Refusal = {
  code: 'records.subject-too-long',
  text: {
    hu: `A tárgy legfeljebb ${SUBJECT_LENGTH_MAX} karakter lehet.`,
    en: `The subject has at most ${SUBJECT_LENGTH_MAX} characters.`,
  },
};

const SUBJECT_AREA_MISSING: Refusal = {
  code: 'records.subject-area-missing',
  text: { hu: 'Adja meg az ügykört.', en: 'Enter the subject area.' },
};

const RETENTION_CODE_WRONG: Refusal = {
  code: 'records.retention-code-wrong',
  text: {
    hu: 'Az irattári tételszám egy betű és három számjegy, például A103.',
    en: 'The retention code is a letter and three digits, such as A103.',
  },
};
