import { AsyncLocalStorage } from 'node:async_hooks';
import { availableParallelism } from 'node:os';
import { Kysely } from 'kysely';
import { Pool, types } from 'pg';
import { assert } from '../../kernel/assert.ts';
import type { Clock } from '../clock/clock.ts';
import type { EventDefinition, EventPayload } from '../events/event.ts';
import type { JobRequest } from '../jobs/job.ts';
import { newId, type Uuid } from '../ids/uuid.ts';
import { type Recorded, recordStatements } from './record.ts';
import type { DB } from './schema.gen.ts';
import { type Scope, scopeActor, scopeMunicipality } from './scope.ts';
import { TransactionConnection } from './transaction-connection.ts';
import { transactionDialect } from './transaction-dialect.ts';

/** What an audit entry says besides who and when. Details hold ids and figures, never free text of persons. */
export interface AuditEntry {
  /** `room.object.verb`, such as `tax.account.viewed`. */
  readonly action: string;
  readonly object?: { readonly type: string; readonly id: string };
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  /** Only for client scopes: the town that the entry belongs to. */
  readonly municipalityId?: Uuid;
}

/** One open transaction in one scope: all that a room may do to the database. */
export interface Tx {
  readonly sql: Kysely<DB>;
  readonly scope: Scope;
  /** The instant of this transaction by the platform's clock. */
  readonly at: Temporal.Instant;
  /** The legal day of this transaction. */
  readonly today: Temporal.PlainDate;
  /** Notes who did what; written with the commit. */
  audit(entry: AuditEntry): void;
  /** Tells the other rooms a fact; delivered after the commit, at least once. Returns the event's id. */
  emit<P extends EventPayload>(event: EventDefinition<P>, payload: P): Uuid;
  /** Asks for a job after the commit. */
  enqueue(job: JobRequest): void;
}

export interface Database {
  /** Runs `work` in one transaction of that scope; commits when it returns, rolls back when it throws. */
  within<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Connections in use and waiting, for the metrics. */
  load(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Which subscribers an event name has; each gets a job. */
  readonly subscribersOf: (eventName: string) => readonly string[];
  /** Default: a few per processor. More only make the server change between them more often. */
  readonly connectionsMax?: number;
}

/** Opens the pool. Nothing but `within` of the returned object ever sees a connection. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connectionsMax ?? 2 * availableParallelism() + 4,
    types: { getTypeParser: parserFor },
    connectionTimeoutMillis: 10_000,
    application_name: 'varoshaza',
    // Statements that do not wait for each other's answers leave together; see TransactionConnection.
    pipeline: true,
  });
  // An idle connection that breaks (the server was killed) must not take the process along.
  pool.on('error', () => {});
  return {
    within: (scope, work) => runWithin(pool, options, scope, work),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Says whether the running work is inside a transaction already. */
const inTransaction = new AsyncLocalStorage<true>();

async function runWithin<T>(pool: Pool, options: DatabaseOptions, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  // It would hold one connection and wait for another: with all of them in such hands, for ever.
  assert(inTransaction.getStore() === undefined, 'a transaction is not opened inside another');
  const client = await pool.connect();
  const connection = new TransactionConnection(client, scope);
  let broken: Error | undefined;
  // The server may be killed between two of our statements; unheard, that would end this process too.
  const lost = (error: Error): void => {
    broken = error;
  };
  client.on('error', lost);
  try {
    const { tx, recorded, close } = openTx(connection, options, scope);
    const result = await inTransaction.run(true, () => work(tx));
    close();
    await connection.commit(recordStatements(recorded));
    return result;
  } catch (error) {
    if (isStalePlan(error)) broken = error;
    await connection.rollback().catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** A table changed under a prepared statement: a new connection prepares it anew. */
function isStalePlan(error: unknown): error is Error {
  return error instanceof Error && /cached plan must not change result type|prepared statement .* does not exist/.test(error.message);
}

function openTx(connection: TransactionConnection, options: DatabaseOptions, scope: Scope): { tx: Tx; recorded: Recorded; close(): void } {
  const at = options.clock.now();
  const recorded: Recorded = { audits: [], events: [], jobs: [] };
  const municipalityId = scopeMunicipality(scope);
  let open = true;
  const tx: Tx = {
    sql: new Kysely<DB>({ dialect: transactionDialect(connection) }),
    scope,
    at,
    today: options.clock.today(),
    audit(entry) {
      assert(open, 'the transaction has ended');
      const town = entry.municipalityId ?? municipalityId;
      assert(town === municipalityId || scope.kind === 'client', 'an entry belongs to the municipality of its scope');
      recorded.audits.push({ ...entry, municipalityId: town, actor: scopeActor(scope), at: at.toString() });
    },
    emit(event, payload) {
      assert(open, 'the transaction has ended');
      assert(scope.kind === 'municipality' || scope.kind === 'centre', 'events belong to a municipality or the centre');
      const id = newId(at.epochMilliseconds);
      recorded.events.push({ id, municipalityId, name: event.name, version: event.version, payload: event.parse(payload), occurredAt: at.toString() });
      for (const subscriber of options.subscribersOf(event.name)) {
        recorded.jobs.push({ task: 'deliver-event', payload: { municipalityId, eventId: id, subscriber } });
      }
      return id;
    },
    enqueue(job) {
      assert(open, 'the transaction has ended');
      recorded.jobs.push(job);
    },
  };
  return { tx, recorded, close: () => (open = false) };
}

/** Days stay ISO text (a JS Date would shift them), counts and forints become safe integers, decimals stay text. */
function parserFor(oid: number): (text: string) => unknown {
  if (oid === 1082) return (text) => Temporal.PlainDate.from(text);
  if (oid === 1184) return (text) => Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  if (oid === 20) return safeInteger;
  return types.getTypeParser(oid, 'text') as (text: string) => unknown;
}

function safeInteger(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), 'an integer of the database is too large to be exact');
  return value;
}
