import type { Uuid } from '../ids/uuid.ts';
import type { JobRequest } from '../jobs/job.ts';
import type { AuditEntry } from './database.ts';
import type { Actor } from './scope.ts';
import type { Statement } from './transaction-connection.ts';

/** What a transaction noted while it ran, to be written in one go before its commit. */
export interface Recorded {
  readonly audits: (AuditEntry & { municipalityId: Uuid; actor: Actor; at: string })[];
  readonly events: { id: Uuid; municipalityId: Uuid; name: string; version: number; payload: unknown; occurredAt: string }[];
  readonly jobs: JobRequest[];
}

/**
 * What writes events, jobs and audit entries, in this order: the audit lane is a row that others may want,
 * so it is held shortest.
 */
export function recordStatements({ events, jobs, audits }: Recorded): Statement[] {
  const statements: Statement[] = [];
  if (events.length > 0) statements.push({ text: INSERT_EVENTS, values: [JSON.stringify(events)] });
  if (jobs.length > 0) statements.push({ text: 'select platform.add_jobs($1)', values: [JSON.stringify(jobs)] });
  if (audits.length > 0) statements.push({ text: 'select platform.append_audit($1)', values: [JSON.stringify(audits.map(toRow))] });
  return statements;
}

const INSERT_EVENTS = `insert into platform.event (municipality_id, id, name, version, payload, occurred_at)
  select "municipalityId", id, name, version, payload, "occurredAt" from jsonb_to_recordset($1::jsonb) as
    e ("municipalityId" uuid, id uuid, name text, version integer, payload jsonb, "occurredAt" timestamptz)`;

function toRow(entry: Recorded['audits'][number]): object {
  const { actor } = entry;
  const person = actor.kind === 'official' || actor.kind === 'client' ? actor : null;
  return {
    municipalityId: entry.municipalityId,
    at: entry.at,
    actorKind: actor.kind,
    actorId: person?.id ?? null,
    onBehalfOf: person?.onBehalfOf ?? null,
    action: entry.action,
    objectType: entry.object?.type ?? null,
    objectId: entry.object?.id ?? null,
    details: entry.details ?? {},
  };
}
