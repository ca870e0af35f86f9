import { eDeliveryDays } from '../../../kernel/deadlines/e-delivery.ts';
import { lastDayOfPeriod } from '../../../kernel/deadlines/period.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Procedure } from './arrival.ts';
import type { CaseState } from './case-file.ts';

/** A question that must be mended, by its path in the form, with what is wrong. */
export interface SupplementMark {
  readonly path: string;
  readonly remark: string;
}

/** A call to supplement a submission (hiánypótlás). */
export interface SupplementRequest {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly caseId: Uuid;
  /** The submission to be mended. */
  readonly submissionId: Uuid;
  readonly message: string;
  readonly marks: readonly SupplementMark[];
  readonly days: number;
  readonly dueOn: Temporal.PlainDate;
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly answerSubmissionId: Uuid | null;
}

/** Where no act says otherwise, a client acts within eight days (akr:50(6), air:50(6)). */
export const SUPPLEMENT_DAYS_USUAL = 8;
export const SUPPLEMENT_DAYS_MAX = 60;
export const MARKS_MAX = 50;
export const REMARK_LENGTH_MAX = 500;
export const MESSAGE_LENGTH_MAX = 4000;

/**
 * Until when the client may supplement: the days run from the day on which the call counts as delivered at the latest,
 * whenever it is opened, so that nobody loses days to the mail.
 * @legal akr:44 akr:52 air:47 air:52 daptv:27.c
 */
export function supplementDueOn(askedOn: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return lastDayOfPeriod(eDeliveryDays(askedOn).deemedDeliveredOn, days);
}

/**
 * Days of the call that the time limit of the case does not count: in a tax procedure from the call until it is answered;
 * elsewhere only the client's delay after the day that was set.
 * @legal air:50(5a) akr:50(5)
 */
export function excludedDaysOf(procedure: Procedure, call: { readonly askedOn: Temporal.PlainDate; readonly dueOn: Temporal.PlainDate; readonly answeredOn: Temporal.PlainDate }): number {
  const from = procedure === 'tax' ? call.askedOn : call.dueOn;
  return Math.max(0, from.until(call.answeredOn, { largestUnit: 'days' }).days);
}

/**
 * The procedure after a call: a summary one is not possible with a submission that wants something, it goes on as a full one.
 * @legal akr:41 akr:43
 */
export function procedureAfterCall(procedure: Procedure): Procedure {
  return procedure === 'summary' ? 'full' : procedure;
}

export interface CallToDecide {
  readonly file: { readonly state: CaseState; readonly withdrawnAt: Temporal.Instant | null; readonly clientId: Uuid | null; readonly submissionId: Uuid | null; readonly procedure: Procedure };
  readonly earlier: readonly SupplementRequest[];
  readonly message: string;
  readonly marks: readonly SupplementMark[];
  readonly days: number;
  /** In a tax case: new facts came up since the call before. */
  readonly hasNewFacts: boolean;
}

/**
 * Whether a client may be called to supplement: once, and in a tax case once more when new facts came up.
 * @legal akr:44 air:47
 */
export function decideCall(call: CallToDecide): Result<{ clientId: Uuid; submissionId: Uuid }, Refusal> {
  const { file, earlier, message, marks, days } = call;
  if (file.state !== 'open' || file.withdrawnAt !== null) return refuse(SUPPLEMENT_TOO_LATE);
  if (file.clientId === null || file.submissionId === null) return refuse(SUPPLEMENT_ON_PAPER);
  if (earlier.some(({ answeredAt }) => answeredAt === null)) return refuse(SUPPLEMENT_WAITS);
  if (earlier.length > 0 && !(file.procedure === 'tax' && call.hasNewFacts)) return refuse(file.procedure === 'tax' ? SUPPLEMENT_ONCE_TAX : SUPPLEMENT_ONCE);
  if (message === '' || message.length > MESSAGE_LENGTH_MAX) return refuse(MESSAGE_WRONG);
  if (!Number.isSafeInteger(days) || days < 1 || days > SUPPLEMENT_DAYS_MAX) return refuse(DAYS_WRONG);
  if (marks.length > MARKS_MAX || marks.some(({ remark }) => remark.length > REMARK_LENGTH_MAX)) return refuse(REMARK_TOO_LONG);
  return ok({ clientId: file.clientId, submissionId: file.submissionId });
}

const SUPPLEMENT_TOO_LATE: Refusal = {
  code: 'records.supplement-too-late',
  text: { hu: 'Ebben az ügyben már nem kérhető hiánypótlás: lezárult, vagy az ügyfél visszavonta a kérelmét.', en: 'No supplement can be asked in this case any more: it is settled, or the client withdrew the request.' },
};

const SUPPLEMENT_ON_PAPER: Refusal = {
  code: 'records.supplement-on-paper',
  text: { hu: 'Az ügyet nem a portálon indították, ezért a hiánypótlást levélben kérje.', en: 'The case was not started at the portal, so ask for the supplement by letter.' },
};

const SUPPLEMENT_WAITS: Refusal = {
  code: 'records.supplement-waits',
  text: { hu: 'Már kért hiánypótlást, és még nem érkezett meg.', en: 'A supplement was asked already and has not arrived yet.' },
};

const SUPPLEMENT_ONCE: Refusal = {
  code: 'records.supplement-once',
  text: { hu: 'Hiánypótlás egy ügyben egy ízben kérhető, és már kért.', en: 'A supplement can be asked once in a case, and it was.' },
  legal: 'akr:44',
};

const SUPPLEMENT_ONCE_TAX: Refusal = {
  code: 'records.supplement-once-tax',
  text: {
    hu: 'Ugyanazon tényállás mellett hiánypótlás egyszer kérhető. Ha új tény merült fel, jelölje be, és írja le az üzenetben.',
    en: 'With the same facts a supplement can be asked once. If new facts came up, tick that and tell them in the message.',
  },
  legal: 'air:47',
};

const MESSAGE_WRONG: Refusal = {
  code: 'records.supplement-message',
  text: { hu: `Írja le, mit kell pótolni (legfeljebb ${MESSAGE_LENGTH_MAX} karakter).`, en: `Say what must be supplemented (at most ${MESSAGE_LENGTH_MAX} characters).` },
};

const DAYS_WRONG: Refusal = {
  code: 'records.supplement-days',
  text: { hu: `A határidő 1 és ${SUPPLEMENT_DAYS_MAX} nap között lehet.`, en: `The time limit is from 1 to ${SUPPLEMENT_DAYS_MAX} days.` },
};

const REMARK_TOO_LONG: Refusal = {
  code: 'records.supplement-remark',
  text: { hu: `Egy megjegyzés legfeljebb ${REMARK_LENGTH_MAX} karakter, és legfeljebb ${MARKS_MAX} kérdés jelölhető meg.`, en: `A remark has at most ${REMARK_LENGTH_MAX} characters, and at most ${MARKS_MAX} questions can be marked.` },
};

export const SUPPLEMENT_NOT_OPEN: Refusal = {
  code: 'records.supplement-not-open',
  text: { hu: 'Ez a hiánypótlás már nem küldhető be: megérkezett, vagy az ügy lezárult.', en: 'This supplement can no longer be sent: it has arrived, or the case is settled.' },
};
