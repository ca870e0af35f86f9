import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';
import { startOfDayInBudapest } from '../../../kernel/dates.ts';
import { type CaseFile, officerNames } from '../../records/contract.ts';

/** One line of the audit journal, with the official's name where one acted. */
export interface LogRow {
  readonly key: string;
  readonly at: Temporal.Instant;
  readonly actorKind: 'client' | 'official' | 'system' | 'anonymous';
  readonly actorName: string | null;
  readonly action: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly details: string;
}

export interface LogFilter {
  readonly objects?: readonly { readonly type: string; readonly id: string }[];
  readonly actorId?: Uuid;
  /** A day in Budapest. */
  readonly day?: Temporal.PlainDate;
}

/** What the journal knows a case by: the case itself, its papers and the forms behind them. */
export function objectsOf(file: CaseFile): { type: string; id: string }[] {
  return [
    { type: 'records.case', id: file.id },
    ...file.items.map(({ id }) => ({ type: 'records.item', id })),
    ...file.items.flatMap(({ submissionId }) => (submissionId === null ? [] : [{ type: 'submission', id: submissionId }])),
  ];
}

/** The journal of the municipality, newest first, page by page. Scope: municipality. */
export async function listLog(
  tx: Tx,
  filter: LogFilter,
  page: { after: string | null; limit: number },
): Promise<{ rows: LogRow[]; next: string | null }> {
  if (tx.scope.kind !== 'municipality') return { rows: [], next: null };
  let query = tx.sql
    .selectFrom('platform.audit_entry')
    .select(['lane', 'position', 'at', 'actor_kind', 'actor_id', 'action', 'object_type', 'object_id', 'details'])
    .where('municipality_id', '=', tx.scope.municipalityId);
  if (filter.objects !== undefined) {
    const types = filter.objects.map(({ type }) => type);
    const ids = filter.objects.map(({ id }) => id);
    query = query.where(sql<boolean>`(object_type, object_id) in (select * from unnest(${types}::text[], ${ids}::text[]))`);
  }
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId);
  if (filter.day !== undefined) {
    query = query.where('at', '>=', startOfDayInBudapest(filter.day)).where('at', '<', startOfDayInBudapest(filter.day.add({ days: 1 })));
  }
  const after = readCursor(page.after);
  if (after !== null) query = query.where(sql<boolean>`(at, lane, position) < (${after.at}::timestamptz, ${after.lane}::int, ${after.position}::bigint)`);
  const found = await query.orderBy('at', 'desc').orderBy('lane', 'desc').orderBy('position', 'desc').limit(page.limit + 1).execute();
  const shown = found.slice(0, page.limit);
  const names = await officerNames(tx, shown.map(({ actor_kind: kind, actor_id: id }) => (kind === 'official' ? id : null)));
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      key: `${row.lane}-${row.position}`,
      at: row.at,
      actorKind: toActorKind(row.actor_kind),
      actorName: row.actor_id === null ? null : (names.get(row.actor_id)?.name ?? null),
      action: row.action,
      objectType: row.object_type,
      objectId: row.object_id,
      details: detailsText(row.details),
    })),
    next: found.length > page.limit && last !== undefined ? `${last.at.toString()}_${last.lane}_${last.position}` : null,
  };
}

function readCursor(text: string | null): { at: string; lane: number; position: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d{1,9})_(\d{1,15})$/.exec(text ?? '');
  if (match === null) return null;
  const [, at = '', lane, position] = match;
  return { at, lane: Number(lane), position: Number(position) };
}

function detailsText(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  return Object.entries(details)
    .filter(([, value]) => value !== null && !isUuid(value))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
}

function toActorKind(text: string): LogRow['actorKind'] {
  return text === 'client' || text === 'official' || text === 'system' ? text : 'anonymous';
}
