import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findItem } from '../../records/contract.ts';
import { lockAssessment, updateAssessment } from '../data/assessments.ts';
import { assessmentOfReference } from '../domain/assessment.ts';

/**
 * Takes an assessment back that the signer refused: it is a draft again, with the signer's reason beside it.
 * Told twice, or after it was sent to sign-off again, it changes nothing. Scope: municipality (a job).
 */
export async function returnToDraft(tx: Tx, refused: { itemId: Uuid; reference: string }): Promise<void> {
  const assessmentId = assessmentOfReference(refused.reference);
  if (assessmentId === null) return;
  const assessment = await lockAssessment(tx, assessmentId);
  assert(assessment !== null, 'the refused paper carries an assessment of ours');
  if (assessment.state !== 'awaiting_sign_off' || assessment.itemId !== refused.itemId) return;
  const item = await findItem(tx, refused.itemId);
  await updateAssessment(tx, assessmentId, { state: 'drafted', refusal_reason: item?.refusalReason ?? null });
  tx.audit({ action: 'tax.assessment.returned', object: { type: 'tax.assessment', id: assessmentId }, details: { itemId: refused.itemId } });
}
