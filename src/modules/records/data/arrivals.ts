import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { ArrivedPaper } from '../domain/arrival.ts';
import { toProcedure } from '../domain/deadlines.ts';
import { formatArrivalNo, formatRegistryNo } from '../domain/registry-number.ts';
import { townOf } from './acting.ts';

/** The arrival that a submission already has, so that a repeated call takes nothing in twice. */
export async function findArrivalOfSubmission(tx: Tx, submissionId: Uuid): Promise<ArrivedPaper | null> {
  const row = await papers(tx).where('arrival.submission_id', '=', submissionId).executeTakeFirst();
  return row === undefined ? null : toPaper(row);
}

/** Scope: municipality. Audited as a read by the caller's screen. */
export async function findArrival(tx: Tx, id: Uuid): Promise<ArrivedPaper | null> {
  const row = await papers(tx).where('arrival.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPaper(row);
}

/** As `findArrival`, and nobody else registers it meanwhile. */
export async function lockArrival(tx: Tx, id: Uuid): Promise<ArrivedPaper | null> {
  const found = await tx.sql
    .selectFrom('records.arrival')
    .select('id')
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found === undefined ? null : findArrival(tx, id);
}

/** Papers that wait for registration, by arrival number; after the one named, when one is. Scope: municipality. */
export async function listWaitingArrivals(tx: Tx, page: { after: Uuid | null; limit: number }): Promise<ArrivedPaper[]> {
  // What was sent after a paper is registered with it.
  let query = papers(tx).where('arrival.case_id', 'is', null).where('arrival.follows_submission_id', 'is', null);
  if (page.after !== null) {
    query = query.where(sql<boolean>`(arrival.year, arrival.no) > (
      select year, no from records.arrival where municipality_id = ${townOf(tx)} and id = ${page.after})`);
  }
  const rows = await query.orderBy('arrival.year').orderBy('arrival.no').limit(page.limit).execute();
  return rows.map(toPaper);
}

/** Ties an arrival to the case it was registered into. */
export async function markRegistered(tx: Tx, arrivalId: Uuid, caseId: Uuid): Promise<void> {
  const result = await tx.sql
    .updateTable('records.arrival')
    .set({ case_id: caseId, registered_at: tx.at })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', arrivalId)
    .where('case_id', 'is', null)
    .executeTakeFirst();
  assert(result.numUpdatedRows === 1n, 'an arrival is registered once');
}

/** Runs `records.take_in`: the arrival and, when `caseId` is set, its registration in one round trip. */
export async function takeIn(
  tx: Tx,
  request: Readonly<Record<string, string | number | null>>,
): Promise<{ arrivalNo: number; prefix: string | null; mainNo: number | null; officerId: Uuid | null }> {
  const { rows } = await sql<{ arrivalNo: number; prefix: string | null; mainNo: number | null; officerId: Uuid | null }>`
    select arrival_no as "arrivalNo", prefix, main_no as "mainNo", officer_id as "officerId"
    from records.take_in(${JSON.stringify(request)}::jsonb)`.execute(tx.sql);
  const taken = rows[0];
  assert(taken !== undefined, 'a paper that is taken in has a number');
  return taken;
}

function papers(tx: Tx) {
  return tx.sql
    .selectFrom('records.arrival as arrival')
    .leftJoin('records.case_file as case', (join) =>
      join.onRef('case.municipality_id', '=', 'arrival.municipality_id').onRef('case.id', '=', 'arrival.case_id'),
    )
    .leftJoin('records.item as item', (join) =>
      join.onRef('item.municipality_id', '=', 'arrival.municipality_id').onRef('item.arrival_id', '=', 'arrival.id'),
    )
    .selectAll('arrival')
    .select(['case.prefix', 'case.main_no', 'case.year as case_year', 'item.item_no'])
    .where('arrival.municipality_id', '=', townOf(tx));
}

type PaperRow = Awaited<ReturnType<ReturnType<typeof papers>['executeTakeFirstOrThrow']>>;

function toPaper(row: PaperRow): ArrivedPaper {
  const { prefix, main_no: mainNo, case_year: year, item_no: itemNo } = row;
  return {
    id: row.id,
    arrivalNo: formatArrivalNo(row.no, row.year),
    arrivedAt: row.arrived_at,
    registryNo:
      prefix === null || mainNo === null || year === null || itemNo === null ? null : formatRegistryNo({ prefix, mainNo, year }, itemNo),
    caseId: row.case_id,
    submissionId: row.submission_id,
    senderPartyId: row.sender_party_id,
    clientId: row.client_id,
    subject: row.subject,
    formCode: row.form_code,
    module: row.module,
    subjectArea: row.subject_area,
    retentionCode: row.retention_code,
    procedure: toProcedure(row.procedure),
    contentSha256: row.content_sha256,
    unitId: row.unit_id,
    officerId: row.officer_id,
    followsSubmissionId: row.follows_submission_id,
  };
}
