import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { accountKey, openAccounts } from '../data/accounts.ts';
import { lockAssessment, updateAssessment } from '../data/assessments.ts';
import { postOnce } from '../data/postings.ts';
import { type Assessment, assessmentOfReference } from '../domain/assessment.ts';
import { chargesOf } from '../domain/charges.ts';
import { finalityOf } from '../domain/finality.ts';
import type { PostingLine } from '../domain/posting.ts';

/**
 * Notes that a decision was delivered: from when it is final and until when it leaves time to pay. What was
 * charged with the earliest possible due day moves to the real one by a correcting entry. Told twice, it
 * changes nothing. Scope: municipality (a job).
 *
 * @legal air:74(2) art:62
 */
export async function recordDelivery(tx: Tx, delivered: { reference: string; deliveredOn: string }): Promise<void> {
  const assessmentId = assessmentOfReference(delivered.reference);
  if (assessmentId === null) return;
  const assessment = await lockAssessment(tx, assessmentId);
  assert(assessment !== null && assessment.signedOffOn !== null, 'only a signed assessment is delivered');
  if (assessment.deliveredOn !== null) return;
  const deliveredOn = Temporal.PlainDate.from(delivered.deliveredOn);
  const { finalOn, payableUntil } = finalityOf(deliveredOn);
  await updateAssessment(tx, assessmentId, { delivered_on: deliveredOn, final_on: finalOn, payable_until: payableUntil });
  await moveDueDays(tx, assessment, payableUntil);
  tx.audit({
    action: 'tax.assessment.delivered',
    object: { type: 'tax.assessment', id: assessmentId },
    details: { deliveredOn: delivered.deliveredOn, finalOn: finalOn.toString(), payableUntil: payableUntil.toString() },
  });
}

async function moveDueDays(tx: Tx, assessment: Assessment, payableUntil: Temporal.PlainDate): Promise<void> {
  const { id, signedOffOn, lines, registryNo } = assessment;
  assert(signedOffOn !== null, 'a signed assessment has its day');
  const moved = chargesOf(lines, signedOffOn).filter(({ isAfterDecision, dueOn }) => isAfterDecision && !dueOn.equals(payableUntil));
  if (moved.length === 0) return;
  const accountId = (await openAccounts(tx, [assessment], tx.today)).get(accountKey(assessment));
  assert(accountId !== undefined, 'the account of a signed assessment is open');
  await postOnce(tx, {
    bookedOn: tx.today,
    source: { kind: 'due-day', id },
    lines: moved.flatMap(({ year, dueOn, amountHuf }): PostingLine[] => {
      const common = { accountId, taxYear: year, assessmentId: id, ...(registryNo === null ? {} : { documentRef: registryNo }) };
      return [
        { ...common, kind: 'cancel', amountHuf: -amountHuf, dueOn },
        { ...common, kind: 'charge', amountHuf, dueOn: payableUntil },
      ];
    }),
  });
}
