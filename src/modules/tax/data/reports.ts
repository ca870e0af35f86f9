import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { type AssessedTaxType, isAssessedTaxType } from '../domain/tax-types.ts';
import { townOf } from './town.ts';

export type ReportState = 'received' | 'in_progress' | 'processed';

/** A tax report taken over from a registered case. */
export interface Report {
  readonly caseId: Uuid;
  readonly caseNo: string;
  readonly submissionId: Uuid | null;
  readonly formCode: string;
  readonly taxType: AssessedTaxType;
  readonly partyId: Uuid;
  readonly state: ReportState;
  readonly receivedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly officerId: Uuid | null;
}

/** A line of the work list: the report and how far its assessment is. */
export interface WorkListRow extends Report {
  readonly assessmentState: string | null;
  readonly refusalReason: string | null;
}

/** Inserts a report; false when its case is already in the work list. */
export async function insertReport(tx: Tx, report: Report): Promise<boolean> {
  const inserted = await tx.sql
    .insertInto('tax.report')
    .values({
      municipality_id: townOf(tx),
      case_id: report.caseId,
      case_no: report.caseNo,
      submission_id: report.submissionId,
      form_code: report.formCode,
      tax_type: report.taxType,
      party_id: report.partyId,
      state: report.state,
      received_on: report.receivedOn,
      due_on: report.dueOn,
      officer_id: report.officerId,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'case_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findReport(tx: Tx, caseId: Uuid): Promise<Report | null> {
  const row = await tx.sql
    .selectFrom('tax.report')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row === undefined ? null : toReport(row);
}

/** Locks a report, so that two officials who open one case do not both make its first draft. */
export async function lockReport(tx: Tx, caseId: Uuid): Promise<Report | null> {
  const row = await tx.sql
    .selectFrom('tax.report')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toReport(row);
}

export async function markReport(tx: Tx, caseId: Uuid, change: { state?: ReportState; officer_id?: Uuid | null }): Promise<void> {
  await tx.sql.updateTable('tax.report').set(change).where('municipality_id', '=', townOf(tx)).where('case_id', '=', caseId).execute();
}

/** Reports by deadline, the most pressing first; processed ones newest first. At most `limit`. */
export async function listWork(tx: Tx, filter: { state: 'open' | 'processed'; officerId?: Uuid }, limit: number): Promise<WorkListRow[]> {
  let query = tx.sql
    .selectFrom('tax.report as r')
    .leftJoin('tax.assessment as a', (join) =>
      join
        .onRef('a.municipality_id', '=', 'r.municipality_id')
        .onRef('a.case_id', '=', 'r.case_id')
        .on('a.state', '!=', 'withdrawn'),
    )
    .selectAll('r')
    .select(['a.state as assessment_state', 'a.refusal_reason'])
    .where('r.municipality_id', '=', townOf(tx));
  query = filter.state === 'open' ? query.where('r.state', 'in', ['received', 'in_progress']) : query.where('r.state', '=', 'processed');
  if (filter.officerId !== undefined) query = query.where('r.officer_id', '=', filter.officerId);
  const rows = await query
    .orderBy('r.due_on', filter.state === 'open' ? 'asc' : 'desc')
    .orderBy('r.case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toReport(row), assessmentState: row.assessment_state, refusalReason: row.refusal_reason }));
}

interface ReportRow {
  readonly case_id: string;
  readonly case_no: string;
  readonly submission_id: string | null;
  readonly form_code: string;
  readonly tax_type: string;
  readonly party_id: string;
  readonly state: string;
  readonly received_on: Temporal.PlainDate;
  readonly due_on: Temporal.PlainDate;
  readonly officer_id: string | null;
}

function toReport(row: ReportRow): Report {
  const { tax_type: taxType, state } = row;
  assert(isAssessedTaxType(taxType), `no such tax: ${taxType}`);
  assert(state === 'received' || state === 'in_progress' || state === 'processed', `no such state: ${state}`);
  return {
    caseId: row.case_id,
    caseNo: row.case_no,
    submissionId: row.submission_id,
    formCode: row.form_code,
    taxType,
    partyId: row.party_id,
    state,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    officerId: row.officer_id,
  };
}
