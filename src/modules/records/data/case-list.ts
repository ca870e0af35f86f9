import { sql } from 'kysely';
import { parseDay } from '../../../kernel/dates.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseFilter, CasePage, CaseRow } from '../domain/case-file.ts';
import { formatCaseNo, parseNumberQuery } from '../domain/registry-number.ts';
import { townOf } from './acting.ts';
import { toCaseState } from './cases.ts';

/** More hits of a word search than this are cut, the newest stay. */
const HITS_MAX = 1000;

/**
 * One page of the cases that a filter lets through, by due day or newest first. `after` is the `next` of the page
 * before; anything else begins anew. Scope: municipality.
 */
export async function listCases(tx: Tx, filter: CaseFilter, page: { after: string | null; limit: number }): Promise<CasePage> {
  let query = rows(tx);
  const number = parseNumberQuery(filter.text ?? '');
  if (number === null) {
    const ids = await searchedIds(tx, filter);
    if (ids !== null) query = query.where(sql<boolean>`id = any(${ids}::uuid[])`);
  } else {
    query = query.where('main_no', '=', number.mainNo);
    if (number.prefix !== null) query = query.where('prefix', '=', number.prefix);
    if (number.year !== null) query = query.where('year', '=', number.year);
  }
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.officerId !== undefined) query = query.where('officer_id', '=', filter.officerId);
  if (filter.unitIds !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...filter.unitIds]}::uuid[])`);
  query = dueFilter(query, tx, filter);
  query = filter.order === 'newest' ? newestAfter(query, page.after) : earliestDueAfter(query, page.after);
  const found = (await query.limit(page.limit + 1).execute()).map(toRow);
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  return { rows: shown, next: found.length > page.limit && last !== undefined ? cursorOf(last, filter.order) : null };
}

/** The open cases of a party, newest first: what a new paper may belong to. Scope: municipality. */
export async function listOpenCasesOfParty(tx: Tx, partyId: Uuid, limit: number): Promise<CaseRow[]> {
  const found = await rows(tx).where('party_id', '=', partyId).where('state', '=', 'open').orderBy('id', 'desc').limit(limit).execute();
  return found.map(toRow);
}

type Rows = ReturnType<typeof rows>;

function rows(tx: Tx) {
  return tx.sql
    .selectFrom('records.case_file')
    .select(['id', 'year', 'prefix', 'main_no', 'subject', 'state', 'module', 'party_id', 'unit_id', 'officer_id', 'opened_at', 'due_on', 'withdrawn_at', 'supplement_due_on'])
    .where('municipality_id', '=', townOf(tx));
}

/** Ids by words of the subject or by party; null when neither narrows. */
async function searchedIds(tx: Tx, filter: CaseFilter): Promise<Uuid[] | null> {
  const words = (filter.text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return (filter.text ?? '').trim() === '' ? null : [];
  const query = words.map((word) => `${word}:*`).join(' & ');
  const { rows: found } = await sql<{ id: Uuid }>`
    select id from records.find_cases(records.fold(${query}), ${HITS_MAX})
    union
    (select id from records.case_file where municipality_id = ${townOf(tx)} and party_id = any(${[...(filter.partyIds ?? [])]}::uuid[])
      order by id desc limit ${HITS_MAX})`.execute(tx.sql);
  return found.map(({ id }) => id);
}

function dueFilter(query: Rows, tx: Tx, filter: CaseFilter): Rows {
  const { due = 'any' } = filter;
  if (due === 'any') return query;
  const open = query.where('state', '=', 'open');
  if (due === 'overdue') return open.where('due_on', '<', tx.today);
  if (due === 'today') return open.where('due_on', '=', tx.today);
  return open.where('due_on', '>=', tx.today).where('due_on', '<=', tx.today.add({ days: 6 }));
}

function newestAfter(query: Rows, after: string | null): Rows {
  const sorted = query.orderBy('id', 'desc');
  return isUuid(after) ? sorted.where('id', '<', after) : sorted;
}

function earliestDueAfter(query: Rows, after: string | null): Rows {
  const sorted = query.orderBy('due_on').orderBy('id');
  const [day = '', id] = (after ?? '').split('_');
  const dueOn = parseDay(day);
  return dueOn !== null && isUuid(id) ? sorted.where(sql<boolean>`(due_on, id) > (${dueOn}::date, ${id}::uuid)`) : sorted;
}

function cursorOf(row: CaseRow, order: CaseFilter['order']): string {
  return order === 'newest' ? row.id : `${row.dueOn.toString()}_${row.id}`;
}

function toRow(row: Awaited<ReturnType<Rows['executeTakeFirstOrThrow']>>): CaseRow {
  return {
    id: row.id,
    caseNo: formatCaseNo({ prefix: row.prefix, mainNo: row.main_no, year: row.year }),
    subject: row.subject,
    state: toCaseState(row.state),
    module: row.module,
    partyId: row.party_id,
    unitId: row.unit_id,
    officerId: row.officer_id,
    openedAt: row.opened_at,
    dueOn: row.due_on,
    isWithdrawn: row.withdrawn_at !== null,
    isSupplementAsked: row.supplement_due_on !== null,
  };
}
