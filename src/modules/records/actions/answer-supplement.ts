import { assert } from '../../../kernel/assert.ts';
import { dayInBudapest } from '../../../kernel/dates.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from '../data/acting.ts';
import { findArrivalOfSubmission, lockArrival } from '../data/arrivals.ts';
import { lockCase, updateCase } from '../data/cases.ts';
import { takeFollowUpIn } from '../data/follow-ups.ts';
import { findSupplementRequest } from '../data/supplements.ts';
import type { Arrival } from '../domain/arrival.ts';
import { procedureDueOn } from '../domain/deadlines.ts';
import { SUBJECT_LENGTH_MAX } from '../domain/registration.ts';
import { excludedDaysOf, SUPPLEMENT_NOT_OPEN } from '../domain/supplement.ts';

/**
 * Takes in what a client supplemented, as the next item of the case; the days that the law leaves out prolong its time
 * limit. After the day that was set it may still be sent. Refuses when it came before, or the case is settled.
 * Scope: municipality, by the client's act.
 * @legal akr:50(5) air:50(5a)
 */
export async function answerSupplement(tx: Tx, request: { supplementId: Uuid; clientId: Uuid; submissionId: Uuid; contentSha256: string }): Promise<Result<Arrival, Refusal>> {
  const { supplementId, clientId, submissionId, contentSha256 } = request;
  const asked = await findSupplementRequest(tx, supplementId);
  const known = asked === null ? null : await findArrivalOfSubmission(tx, asked.submissionId);
  if (asked === null || known === null || known.clientId !== clientId) return refuse(SUPPLEMENT_NOT_OPEN);
  const first = await lockArrival(tx, known.id);
  const file = await lockCase(tx, asked.caseId);
  const now = await findSupplementRequest(tx, supplementId);
  assert(first !== null && file !== null && now !== null, 'what is locked is there');
  if (now.answeredAt !== null || file.state !== 'open' || file.withdrawnAt !== null) return refuse(SUPPLEMENT_NOT_OPEN);
  const subject = `Hiánypótlás: ${first.subject}`.slice(0, SUBJECT_LENGTH_MAX);
  const arrival = await takeFollowUpIn(tx, { first, submissionId, subject, contentSha256, kind: 'supplemented' });
  await tx.sql
    .updateTable('records.supplement_request')
    .set({ answered_at: tx.at, answer_submission_id: submissionId })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', supplementId)
    .execute();
  const excluded = file.excludedDays + excludedDaysOf(file.procedure, { askedOn: dayInBudapest(now.askedAt), dueOn: now.dueOn, answeredOn: tx.today });
  await updateCase(tx, asked.caseId, { supplement_due_on: null, excluded_days: excluded, due_on: procedureDueOn(file.procedure, file.arrivedOn, excluded) });
  tx.audit({ action: 'records.supplement.answered', object: { type: 'records.case', id: asked.caseId }, details: { supplementId } });
  return ok(arrival);
}
