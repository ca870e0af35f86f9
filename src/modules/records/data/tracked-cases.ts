import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseEntry } from '../domain/case-journal.ts';
import { formatArrivalNo, formatCaseNo } from '../domain/registry-number.ts';
import { type AssignedOfficer, stepsOf, type TrackedCase, trackedStateOf } from '../domain/tracked-case.ts';
import { clientOf } from './acting.ts';
import { toEntryKind } from './journal.ts';

const TRACKED_MAX = 500;

/** Cases that the client of the scope started, newest first, the last 500. Scope: client. */
export async function listTrackedCases(tx: Tx): Promise<TrackedCase[]> {
  // What was sent after it stands in the line of time of the first.
  const rows = await arrivals(tx).where('arrival.follows_submission_id', 'is', null).orderBy('arrival.id', 'desc').limit(TRACKED_MAX).execute();
  return withSteps(tx, rows);
}

/** Scope: client. */
export async function findTrackedCase(tx: Tx, submissionId: Uuid): Promise<TrackedCase | null> {
  const rows = await arrivals(tx).where('arrival.submission_id', '=', submissionId).execute();
  return (await withSteps(tx, rows))[0] ?? null;
}

function arrivals(tx: Tx) {
  return tx.sql
    .selectFrom('records.arrival as arrival')
    .leftJoin('records.case_file as case', (join) =>
      join.onRef('case.municipality_id', '=', 'arrival.municipality_id').onRef('case.id', '=', 'arrival.case_id'),
    )
    .select([
      'arrival.municipality_id',
      'arrival.submission_id',
      'arrival.form_code',
      'arrival.subject',
      'arrival.year',
      'arrival.no',
      'arrival.arrived_at',
      'case.id as case_id',
      'case.prefix',
      'case.main_no',
      'case.year as case_year',
      'case.due_on',
      'case.withdrawn_at',
      'arrival.follows_submission_id',
    ])
    .where('arrival.client_id', '=', clientOf(tx));
}

type ArrivalRow = Awaited<ReturnType<ReturnType<typeof arrivals>['executeTakeFirstOrThrow']>>;

async function withSteps(tx: Tx, rows: readonly ArrivalRow[]): Promise<TrackedCase[]> {
  const caseIds = rows.flatMap(({ case_id: id }) => (id === null ? [] : [id]));
  if (caseIds.length === 0) return rows.map((row) => toTrackedCase(row, [], []));
  // The towns are named so that the primary keys, which begin with them, serve the lookup.
  const towns = [...new Set(rows.map((row) => row.municipality_id))];
  const entries = await entriesOf(tx, towns, caseIds);
  const officers = await assignmentsOf(tx, towns, caseIds);
  return rows.map((row) => {
    const caseId = row.case_id ?? '';
    return toTrackedCase(row, entries.get(caseId) ?? [], officers.get(caseId) ?? []);
  });
}

async function entriesOf(tx: Tx, towns: Uuid[], caseIds: Uuid[]): Promise<Map<Uuid, CaseEntry[]>> {
  const rows = await tx.sql
    .selectFrom('records.case_entry')
    .select(['case_id', 'position', 'at', 'kind', 'item_id', 'detail'])
    .where('municipality_id', 'in', towns)
    .where('case_id', 'in', caseIds)
    .orderBy('position')
    .execute();
  const entries = rows.map((row) => ({
    caseId: row.case_id,
    entry: { position: row.position, at: row.at, kind: toEntryKind(row.kind), actorId: null, itemId: row.item_id, detail: row.detail },
  }));
  return grouped(entries.map(({ caseId, entry }) => [caseId, entry]));
}

async function assignmentsOf(tx: Tx, towns: Uuid[], caseIds: Uuid[]): Promise<Map<Uuid, AssignedOfficer[]>> {
  const rows = await tx.sql
    .selectFrom('records.assignment')
    .select(['case_id', 'officer_name', 'officer_position', 'assigned_at'])
    .where('municipality_id', 'in', towns)
    .where('case_id', 'in', caseIds)
    .orderBy('assigned_at')
    .execute();
  return grouped(rows.map((row) => [row.case_id, { name: row.officer_name, position: row.officer_position, at: row.assigned_at }]));
}

function grouped<T>(pairs: readonly (readonly [Uuid, T])[]): Map<Uuid, T[]> {
  const groups = new Map<Uuid, T[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

function toTrackedCase(row: ArrivalRow, entries: readonly CaseEntry[], assignments: readonly AssignedOfficer[]): TrackedCase {
  const arrivalNo = formatArrivalNo(row.no, row.year);
  const steps = stepsOf({ arrivalNo, arrivedAt: row.arrived_at }, entries, assignments);
  const { prefix, main_no: mainNo, case_year: year } = row;
  const officer = assignments.at(-1);
  return {
    submissionId: row.submission_id,
    municipalityId: row.municipality_id,
    subject: row.subject,
    formCode: row.form_code,
    arrivalNo,
    caseNo: prefix === null || mainNo === null || year === null ? null : formatCaseNo({ prefix, mainNo, year }),
    state: trackedStateOf(row.case_id !== null, steps),
    officer: officer === undefined || officer.name === null ? null : { name: officer.name, position: officer.position ?? '' },
    dueOn: row.due_on,
    followsSubmissionId: row.follows_submission_id,
    isWithdrawn: row.withdrawn_at !== null,
    steps,
  };
}
