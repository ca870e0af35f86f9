import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { SupplementMark, SupplementRequest } from '../domain/supplement.ts';
import { clientOf, townOf } from './acting.ts';

const COLUMNS = ['municipality_id', 'id', 'case_id', 'submission_id', 'message', 'marks', 'days', 'due_on', 'asked_at', 'answered_at', 'answer_submission_id'] as const;

/** One call to supplement: of the scope's municipality, or of the scope's client. */
export async function findSupplementRequest(tx: Tx, id: Uuid): Promise<SupplementRequest | null> {
  const row = await tx.sql.selectFrom('records.supplement_request').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** The calls of a case, oldest first. Scope: municipality. */
export async function listCaseSupplements(tx: Tx, caseId: Uuid): Promise<SupplementRequest[]> {
  const rows = await tx.sql.selectFrom('records.supplement_request').select(COLUMNS).where('municipality_id', '=', townOf(tx)).where('case_id', '=', caseId).orderBy('id').execute();
  return rows.map(toRequest);
}

/** The call that a submission answers. Scope: municipality. */
export async function findSupplementOfAnswer(tx: Tx, submissionId: Uuid): Promise<SupplementRequest | null> {
  const row = await tx.sql.selectFrom('records.supplement_request').select(COLUMNS).where('municipality_id', '=', townOf(tx)).where('answer_submission_id', '=', submissionId).executeTakeFirst();
  return row === undefined ? null : toRequest(row);
}

/** What the client of the scope is asked to supplement and has not yet, in any town. Scope: client. */
export async function listOwnSupplements(tx: Tx): Promise<SupplementRequest[]> {
  const rows = await tx.sql.selectFrom('records.supplement_request').select(COLUMNS).where('client_id', '=', clientOf(tx)).where('answered_at', 'is', null).orderBy('id').limit(100).execute();
  return rows.map(toRequest);
}

interface RequestRow {
  municipality_id: string;
  id: string;
  case_id: string;
  submission_id: string;
  message: string;
  marks: unknown;
  days: number;
  due_on: Temporal.PlainDate;
  asked_at: Temporal.Instant;
  answered_at: Temporal.Instant | null;
  answer_submission_id: string | null;
}

function toRequest(row: RequestRow): SupplementRequest {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    caseId: row.case_id,
    submissionId: row.submission_id,
    message: row.message,
    marks: marksOf(row.marks),
    days: row.days,
    dueOn: row.due_on,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    answerSubmissionId: row.answer_submission_id,
  };
}

function marksOf(stored: unknown): SupplementMark[] {
  assert(Array.isArray(stored), 'marks are a list');
  return stored.map((mark: unknown) => {
    assert(typeof mark === 'object' && mark !== null && 'path' in mark && 'remark' in mark, 'a mark names a question');
    return { path: String(mark.path), remark: String(mark.remark) };
  });
}
