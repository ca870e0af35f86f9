import { assert } from '../../../kernel/assert.ts';
import { type Bilingual, ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { defineTexts } from '../../../platform/texts/define-texts.ts';
import { draftItem, findItem } from '../../records/contract.ts';
import { findAssessmentOfCase, lockAssessment, updateAssessment } from '../data/assessments.ts';
import { findReport } from '../data/reports.ts';
import { ALREADY_SIGNED, type Assessment, assessmentReference, CASE_NOT_FOUND, NO_DRAFT, NOT_ALLOWED, STALE_DRAFT, totalTaxHuf } from '../domain/assessment.ts';
import { chargesOf } from '../domain/charges.ts';
import { ASSESSED_TAXES } from '../domain/tax-types.ts';
import { type ActingOfficial, SIGN_OFF_PERMISSION } from '../permissions.ts';

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
  if ((await findReport(tx, request.caseId)) === null) return refuse(CASE_NOT_FOUND);
  const found = await findAssessmentOfCase(tx, request.caseId);
  const draft = found === null ? null : await lockAssessment(tx, found.id);
  if (draft === null || draft.caseId === null) return refuse(NO_DRAFT);
  if (draft.state === 'awaiting_sign_off' && draft.registryNo !== null) return ok({ registryNo: draft.registryNo });
  if (draft.state !== 'drafted') return refuse(ALREADY_SIGNED);
  if (draft.revision !== request.revision) return refuse(STALE_DRAFT);
  const item = await draftItem(tx, {
    caseId: draft.caseId,
    subject: subjectOf(draft),
    reference: await referenceOf(tx, draft),
    preparedBy: official.officialId,
    effect: effectOf(draft, tx.today),
    permission: SIGN_OFF_PERMISSION,
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

/** What the signer brings about: who owes how much, and when. */
function effectOf({ taxType, lines }: Assessment, decidedOn: Temporal.PlainDate): Bilingual {
  const charges = chargesOf(lines, decidedOn);
  const { name } = ASSESSED_TAXES[taxType];
  const say = (lang: 'hu' | 'en'): string => {
    const t = effectTexts(lang);
    if (charges.length === 0) return t('nothing', { tax: name[lang] });
    const parts = charges.map(({ amountHuf, dueOn }) => t('part', { amountHuf, dueOn })).join(', ');
    return t('charged', { tax: name[lang], totalHuf: totalTaxHuf(lines), parts });
  };
  return { hu: say('hu'), en: say('en') };
}

export const effectTexts = defineTexts({
  charged: {
    hu: 'Az adózó számláján {totalHuf|money} {tax} előírása jön létre ({parts}), a határozat elkészül és kimegy az adózónak.',
    en: '{totalHuf|money} of {tax} is charged to the taxpayer’s account ({parts}); the decision is made and sent.',
  },
  part: { hu: '{amountHuf|money} {dueOn|day}-ig', en: '{amountHuf|money} by {dueOn|day}' },
  nothing: {
    hu: 'Nem keletkezik fizetendő {tax}; a határozat elkészül és kimegy az adózónak.',
    en: 'No {tax} becomes payable; the decision is made and sent to the taxpayer.',
  },
});

async function referenceOf(tx: Tx, { id, itemId }: Assessment): Promise<string> {
  const earlier = itemId === null ? null : await findItem(tx, itemId);
  return assessmentReference(id, earlier?.state === 'signed_off' ? earlier.itemNo : undefined);
}

function subjectOf({ taxType, lines }: Assessment): string {
  const years = lines.map(({ year }) => year);
  const first = years[0];
  const last = years.at(-1);
  const period = first === last ? `${last}` : `${first}–${last}`;
  return `${ASSESSED_TAXES[taxType].title.hu} kivetése, ${period}. év – határozat`;
}
