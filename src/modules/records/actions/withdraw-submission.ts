import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from '../data/acting.ts';
import { findArrivalOfSubmission, lockArrival } from '../data/arrivals.ts';
import { findCase, lockCase, updateCase } from '../data/cases.ts';
import { takeFollowUpIn } from '../data/follow-ups.ts';
import { findWithdrawal } from '../data/withdrawals.ts';
import { SUBJECT_LENGTH_MAX } from '../domain/registration.ts';
import { decideWithdrawal, SUBMISSION_NOT_FOUND } from '../domain/withdrawal.ts';

/**
 * A client withdraws a submission: the next item of its case, with its own arrival number; the official closes the case.
 * Withdrawn before (a double click): nothing changes. Refuses somebody else's submission and one that is decided.
 * Scope: municipality, by the client's act.
 */
export async function withdrawSubmission(tx: Tx, request: { submissionId: Uuid; clientId: Uuid; reason: string }): Promise<Result<null, Refusal>> {
  const { submissionId, clientId } = request;
  const reason = request.reason.trim();
  const known = await findArrivalOfSubmission(tx, submissionId);
  if (known === null || known.clientId !== clientId || known.followsSubmissionId !== null) return refuse(SUBMISSION_NOT_FOUND);
  const first = await lockArrival(tx, known.id);
  assert(first !== null, 'an arrival stays');
  if ((await findWithdrawal(tx, { submissionId })) !== null) return ok(null);
  if (first.caseId !== null) await lockCase(tx, first.caseId);
  const decided = decideWithdrawal(first.caseId === null ? null : await findCase(tx, first.caseId), reason);
  if (!decided.ok) return decided;
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('records.withdrawal')
    .values({ municipality_id: townOf(tx), id, submission_id: submissionId, client_id: clientId, reason: reason === '' ? null : reason, withdrawn_at: tx.at })
    .execute();
  const contentSha256 = createHash('sha256').update(JSON.stringify({ submissionId, reason, withdrawnAt: tx.at.toString() })).digest('hex');
  const subject = `Visszavonás: ${first.subject}`.slice(0, SUBJECT_LENGTH_MAX);
  await takeFollowUpIn(tx, { first, submissionId: id, subject, contentSha256, kind: 'withdrawn' });
  if (first.caseId !== null) await updateCase(tx, first.caseId, { withdrawn_at: tx.at, supplement_due_on: null });
  tx.audit({ action: 'records.submission.withdrawn', object: { type: 'submission', id: submissionId } });
  return ok(null);
}
