import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseFile, CaseState } from '../domain/case-file.ts';
import { formatCaseNo } from '../domain/registry-number.ts';
import { townOf } from './acting.ts';
import type { Procedure } from '../domain/arrival.ts';
import { toProcedure } from '../domain/deadlines.ts';
import { listItems } from './items.ts';

/** Scope: municipality. Audited as a read by the caller's screen. */
export async function findCase(tx: Tx, id: Uuid): Promise<CaseFile | null> {
  const row = await tx.sql
    .selectFrom('records.case_file')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const number = { prefix: row.prefix, mainNo: row.main_no, year: row.year };
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    caseNo: formatCaseNo(number),
    subject: row.subject,
    state: toCaseState(row.state),
    module: row.module,
    formCode: row.form_code,
    submissionId: row.submission_id,
    partyId: row.party_id,
    clientId: row.client_id,
    subjectArea: row.subject_area,
    retentionCode: row.retention_code,
    procedure: toProcedure(row.procedure),
    unitId: row.unit_id,
    officerId: row.officer_id,
    openedAt: row.opened_at,
    arrivedOn: row.arrived_on,
    excludedDays: row.excluded_days,
    dueOn: row.due_on,
    settledAt: row.settled_at,
    withdrawnAt: row.withdrawn_at,
    supplementDueOn: row.supplement_due_on,
    items: await listItems(tx, id, number),
  };
}

/** Runs `records.open_case`: the case under the next main number, its journal and its assignment. */
export async function openCase(
  tx: Tx,
  request: Readonly<Record<string, string | number | null>>,
): Promise<{ prefix: string; mainNo: number; officerId: Uuid | null }> {
  const { rows } = await sql<{ prefix: string; mainNo: number; officerId: Uuid | null }>`
    select prefix, main_no as "mainNo", officer_id as "officerId" from records.open_case(${JSON.stringify(request)}::jsonb)`.execute(tx.sql);
  const opened = rows[0];
  assert(opened !== undefined, 'a case that is opened has a number');
  return opened;
}

/** The first paper of a case that `openCase` made. */
export async function insertFirstItem(tx: Tx, request: Readonly<Record<string, string | number | null>>): Promise<void> {
  await sql`select records.insert_first_item(${JSON.stringify(request)}::jsonb)`.execute(tx.sql);
}

/** The columns of a case that its acts change; the rest never changes. */
export interface CaseChange {
  readonly state?: CaseState;
  readonly unit_id?: Uuid | null;
  readonly officer_id?: Uuid | null;
  readonly retention_code?: string;
  readonly settled_at?: Temporal.Instant;
  readonly withdrawn_at?: Temporal.Instant;
  readonly supplement_due_on?: Temporal.PlainDate | null;
  readonly procedure?: Procedure;
  readonly excluded_days?: number;
  readonly due_on?: Temporal.PlainDate;
}

export async function updateCase(tx: Tx, id: Uuid, change: CaseChange): Promise<void> {
  const result = await tx.sql
    .updateTable('records.case_file')
    .set(change)
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  assert(result.numUpdatedRows === 1n, 'the case exists');
}

/** What an act needs to know of a case. */
export interface LockedCase {
  readonly state: CaseState;
  readonly year: number;
  readonly prefix: string;
  readonly mainNo: number;
  readonly officerId: Uuid | null;
  readonly unitId: Uuid | null;
  readonly submissionId: Uuid | null;
  readonly clientId: Uuid | null;
  readonly procedure: Procedure;
  readonly arrivedOn: Temporal.PlainDate;
  readonly excludedDays: number;
  readonly withdrawnAt: Temporal.Instant | null;
}

/** What an act needs to know of a case, with the case locked until the transaction ends. */
export async function lockCase(
  tx: Tx,
  id: Uuid,
): Promise<LockedCase | null> {
  const row = await tx.sql
    .selectFrom('records.case_file')
    .select(['state', 'year', 'prefix', 'main_no', 'officer_id', 'unit_id', 'submission_id', 'client_id', 'procedure', 'arrived_on', 'excluded_days', 'withdrawn_at'])
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    state: toCaseState(row.state),
    year: row.year,
    prefix: row.prefix,
    mainNo: row.main_no,
    officerId: row.officer_id,
    unitId: row.unit_id,
    submissionId: row.submission_id,
    clientId: row.client_id,
    procedure: toProcedure(row.procedure),
    arrivedOn: row.arrived_on,
    excludedDays: row.excluded_days,
    withdrawnAt: row.withdrawn_at,
  };
}

export function toCaseState(text: string): CaseState {
  assert(text === 'open' || text === 'settled' || text === 'closed', `unknown state of a case: ${text}`);
  return text;
}
