import type { Refusal } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AssessedTax } from './assessed-tax.ts';
import type { AssessmentFacts } from './facts.ts';
import type { AssessedTaxType } from './tax-types.ts';

/**
 * drafted → awaiting_sign_off → signed_off → final; a refusal leads back to drafted. A signed decision is never
 * drafted again: what is wrong with it is set right by another assessment that amends it. `final` is kept only for
 * decisions taken over from elsewhere; of our own it follows from the day (`stateOn`).
 */
export type AssessmentState = 'drafted' | 'awaiting_sign_off' | 'signed_off' | 'final' | 'withdrawn';

const STATES: readonly string[] = ['drafted', 'awaiting_sign_off', 'signed_off', 'final', 'withdrawn'] satisfies AssessmentState[];

/** One decision about one taxpayer's tax on one object, at its newest revision. */
export interface Assessment {
  readonly id: Uuid;
  readonly objectId: Uuid;
  readonly partyId: Uuid;
  readonly taxType: AssessedTaxType;
  readonly state: AssessmentState;
  readonly revision: number;
  readonly caseId: Uuid | null;
  readonly itemId: Uuid | null;
  readonly registryNo: string | null;
  readonly refusalReason: string | null;
  readonly draftedBy: Uuid | null;
  readonly draftedAt: Temporal.Instant;
  readonly signedOffBy: Uuid | null;
  readonly signedOffOn: Temporal.PlainDate | null;
  readonly deliveredOn: Temporal.PlainDate | null;
  readonly finalOn: Temporal.PlainDate | null;
  readonly payableUntil: Temporal.PlainDate | null;
  readonly facts: AssessmentFacts;
  /** Why the official departed from the report. */
  readonly reason: string | null;
  /** One a year, oldest first. */
  readonly lines: readonly AssessmentLine[];
}

/** One year of an assessment, explainable for ever. */
export interface AssessmentLine {
  readonly year: number;
  readonly ruleId: string;
  /** From when the version of the rule that decided is stated to hold. */
  readonly ruleFrom: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly tax: AssessedTax;
}

export function isAssessmentState(text: string): text is AssessmentState {
  return STATES.includes(text);
}

/** The state on a day: a signed decision becomes final by the passing of time, without anybody's act. */
export function stateOn({ state, finalOn }: Pick<Assessment, 'state' | 'finalOn'>, day: Temporal.PlainDate): AssessmentState {
  return state === 'signed_off' && finalOn !== null && Temporal.PlainDate.compare(finalOn, day) <= 0 ? 'final' : state;
}

/**
 * `tax.assessment:<id>`: ties a paper of the records room to the assessment it carries. A paper that was signed in
 * vain is followed by another, told apart by the number of that one.
 */
export function assessmentReference(id: Uuid, afterItemNo?: number): string {
  return afterItemNo === undefined ? `tax.assessment:${id}` : `tax.assessment:${id}:${afterItemNo}`;
}

/** The assessment of a reference; null for papers of other matters. */
export function assessmentOfReference(reference: string): Uuid | null {
  return /^tax\.assessment:([0-9a-f-]{36})(?::\d+)?$/.exec(reference)?.[1] ?? null;
}

/** Tax of all years. */
export function totalTaxHuf(lines: readonly Pick<AssessmentLine, 'tax'>[]): number {
  return lines.reduce((sum, { tax }) => sum + tax.taxHuf, 0);
}

export const NOT_ALLOWED: Refusal = {
  code: 'tax.not-allowed',
  text: { hu: 'Ehhez a művelethez nincs jogosultsága.', en: 'You are not allowed to do this.' },
};

export const CASE_NOT_FOUND: Refusal = {
  code: 'tax.case-not-found',
  text: { hu: 'Nincs ilyen adóügy ennél az önkormányzatnál.', en: 'There is no such tax case in this municipality.' },
};

export const NO_DRAFT: Refusal = {
  code: 'tax.no-draft',
  text: {
    hu: 'Ehhez az ügyhöz még nincs kivetéstervezet. Először mentse a tervezetet.',
    en: 'This case has no draft assessment yet. Save the draft first.',
  },
};

export const AWAITS_SIGN_OFF: Refusal = {
  code: 'tax.awaits-sign-off',
  text: {
    hu: 'A kivetés kiadmányozásra vár, most nem módosítható. Ha javítani kell, a kiadmányozó adja vissza.',
    en: 'The assessment awaits sign-off and cannot be changed now. If it needs correcting, the signer sends it back.',
  },
};

export const ALREADY_SIGNED: Refusal = {
  code: 'tax.already-signed',
  text: { hu: 'Ebben az ügyben már született határozat.', en: 'This case has been decided.' },
};

export const STALE_DRAFT: Refusal = {
  code: 'tax.stale-draft',
  text: {
    hu: 'A tervezetet közben módosították. Nézze át az új számokat, és utána küldje kiadmányozásra.',
    en: 'The draft has been changed meanwhile. Look the new figures over, then send it to sign-off.',
  },
};

export const REASON_MISSING: Refusal = {
  code: 'tax.reason-missing',
  text: {
    hu: 'Eltért a bejelentett adatoktól: írja meg röviden, miért.',
    en: 'You departed from what was reported: say briefly why.',
  },
  legal: 'art:141',
};

/** For these years the object and taxpayer have a decision already. */
export function alreadyAssessed(years: readonly number[]): Refusal {
  const list = years.join(', ');
  return {
    code: 'tax.already-assessed',
    text: {
      hu: `Erre az adótárgyra az adózónak már van kivetése (${list}). Új kivetés helyett a meglévőt kell módosítani.`,
      en: `The taxpayer has an assessment for this object already (${list}). Amend that one instead.`,
    },
    details: { years: list },
  };
}

/** The decree sets no rate for a year. */
export function noRate(year: number): Refusal {
  return {
    code: 'tax.no-rate',
    text: {
      hu: `${year}. január 1-jén nem volt hatályos mérték ehhez az adóhoz. Vegye fel a rendelet szerinti mértéket az Adómértékek oldalon.`,
      en: `No rate of this tax was in force on 1 January ${year}. Enter the rate of the decree on the Rates page.`,
    },
    legal: 'htv:6',
    details: { year },
  };
}
