import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import { type KeptAttachment, listSentAttachments } from '../../forms/attachments.contract.ts';
import { findSubmission, getFormVersion } from '../../forms/contract.ts';
import { type AnswerSection, answerSections } from '../../forms/engine.contract.ts';

/** What a sent form says, for an official to read; the read is audited. Null when it is not of this municipality. */
export async function readSubmission(
  tx: Tx,
  submissionId: Uuid,
  lang: Lang,
): Promise<{ title: string; sections: AnswerSection[]; files: KeptAttachment[] } | null> {
  const submission = await findSubmission(tx, submissionId);
  if (submission === null) return null;
  const form = await getFormVersion(tx, submission.formCode, submission.formVersion);
  tx.audit({ action: 'forms.submission.viewed', object: { type: 'submission', id: submissionId } });
  const files = await listSentAttachments(tx, submissionId);
  return { title: submission.formTitle[lang], sections: answerSections(form, submission.answers, lang), files };
}
