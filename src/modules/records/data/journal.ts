import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { type CaseEntry, type EntryKind, isEntryKind } from '../domain/case-journal.ts';
import { actingOfficial, townOf } from './acting.ts';

/** Adds the next entry to a case's journal. The position is taken from the case row, which stays locked until the end. */
export async function addEntry(
  tx: Tx,
  entry: { caseId: Uuid; kind: EntryKind; itemId?: Uuid | null; detail?: string | null; actorId?: Uuid | null },
): Promise<void> {
  const actorId = entry.actorId === undefined ? actingOfficial(tx) : entry.actorId;
  const { numAffectedRows } = await sql`
    with moved as (
      update records.case_file set last_entry_no = last_entry_no + 1
      where municipality_id = ${townOf(tx)} and id = ${entry.caseId} returning last_entry_no)
    insert into records.case_entry (municipality_id, case_id, position, at, kind, actor_id, item_id, detail)
    select ${townOf(tx)}::uuid, ${entry.caseId}::uuid, last_entry_no, ${tx.at}::timestamptz, ${entry.kind}::text, ${actorId}::uuid,
      ${entry.itemId ?? null}::uuid, ${entry.detail ?? null}::text
    from moved`.execute(tx.sql);
  assert(numAffectedRows === 1n, 'a journal entry belongs to a case of this municipality');
}

/** The journal of a case in order. Scope: municipality. */
export async function listCaseEntries(tx: Tx, caseId: Uuid): Promise<CaseEntry[]> {
  const rows = await tx.sql
    .selectFrom('records.case_entry')
    .select(['position', 'at', 'kind', 'actor_id', 'item_id', 'detail'])
    .where('municipality_id', '=', townOf(tx))
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    at: row.at,
    kind: toEntryKind(row.kind),
    actorId: row.actor_id,
    itemId: row.item_id,
    detail: row.detail,
  }));
}

export function toEntryKind(text: string): EntryKind {
  assert(isEntryKind(text), `unknown kind of journal entry: ${text}`);
  return text;
}
