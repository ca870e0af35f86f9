import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import { findSubmission, getFormVersion } from '../../forms/contract.ts';
import { type AnswerRow, answerSections } from '../../forms/engine.contract.ts';
import { findSupplementOfAnswer } from '../../records/contract.ts';

/** An answer that a supplement changed; null: there was none, or is none now. */
export interface AnswerChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a supplement changed against the submission that it mends, in the form's order; null when it is no supplement. */
export async function changesOfSupplement(tx: Tx, submissionId: Uuid, lang: Lang): Promise<AnswerChange[] | null> {
  const call = await findSupplementOfAnswer(tx, submissionId);
  const [before, after] = call === null ? [null, null] : [await findSubmission(tx, call.submissionId), await findSubmission(tx, submissionId)];
  if (before === null || after === null) return null;
  const form = await getFormVersion(tx, after.formCode, after.formVersion);
  const rowsOf = (answers: Readonly<Record<string, unknown>>): Map<string, AnswerRow> => new Map(answerSections(form, answers, lang).flatMap(({ rows }) => rows.map((row) => [row.path, row])));
  const [old, now] = [rowsOf(before.answers), rowsOf(after.answers)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at) => {
    const [left, right] = [old.get(at), now.get(at)];
    return left?.text === right?.text ? [] : [{ label: left?.label ?? right?.label ?? at, before: left?.text ?? null, after: right?.text ?? null }];
  });
}
