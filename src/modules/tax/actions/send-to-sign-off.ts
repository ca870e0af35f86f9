import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { draftItem } from '../../records/contract.ts';
import { findAssessmentOfCase, lockAssessment, updateAssessment } from '../data/assessments.ts';
import { ALREADY_SIGNED, type Assessment, assessmentReference, NO_DRAFT, NOT_ALLOWED, STALE_DRAFT } from '../domain/assessment.ts';
import { ASSESSED_TAXES } from '../domain/tax-types.ts';
import type { ActingOfficial } from '../permissions.ts';

/**
 * Hands the draft of a case to sign-off by another official: it becomes a paper of the case with a registry
 * number. Refuses when the draft is not the one that the official looked at. Asked again, it changes nothing.
 */
export async function sendToSignOff(
  tx: Tx,
  official: ActingOfficial,
  request: { caseId: Uuid; revision: number },
): Promise<Result<{ registryNo: string }, Refusal>> {
  if (!official.permissions.has('tax.assessment.draft')) return refuse(NOT_ALLOWED);
  const found = await findAssessmentOfCase(tx, request.caseId);
  const draft = found === null ? null : await lockAssessment(tx, found.id);
  if (draft === null || draft.caseId === null) return refuse(NO_DRAFT);
  if (draft.state === 'awaiting_sign_off' && draft.registryNo !== null) return ok({ registryNo: draft.registryNo });
  if (draft.state !== 'drafted') return refuse(ALREADY_SIGNED);
  if (draft.revision !== request.revision) return refuse(STALE_DRAFT);
  const item = await draftItem(tx, {
    caseId: draft.caseId,
    subject: subjectOf(draft),
    reference: assessmentReference(draft.id),
    preparedBy: official.officialId,
  });
  assert(item.state === 'awaiting_sign_off', 'a draft that was handed over awaits sign-off');
  await updateAssessment(tx, draft.id, { state: 'awaiting_sign_off', item_id: item.id, registry_no: item.registryNo, refusal_reason: null });
  tx.audit({
    action: 'tax.assessment.sent-to-sign-off',
    object: { type: 'tax.assessment', id: draft.id },
    details: { caseId: draft.caseId, revision: draft.revision, registryNo: item.registryNo },
  });
  return ok({ registryNo: item.registryNo });
}

function subjectOf({ taxType, lines }: Assessment): string {
  const years = lines.map(({ year }) => year);
  const first = years[0];
  const last = years.at(-1);
  const period = first === last ? `${last}` : `${first}–${last}`;
  return `${ASSESSED_TAXES[taxType].title.hu} kivetése, ${period}. év – határozat`;
}
