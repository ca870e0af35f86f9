import { sql } from 'kysely';
import { Pool } from 'pg';
import { Type } from 'typebox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../database/scope.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { defineEvent, subscribe, type Subscription } from '../events/event.ts';
import { releaseJobsOfDeadWorkers } from './heartbeat.ts';
import { deliverEvent, startWorker } from './worker.ts';

const Happened = defineEvent('test.thing.happened', 1, Type.Object({ figure: Type.Integer() }));

describe('the worker', () => {
  let test: TestDatabase;
  let town: Scope;
  let failures: string[];
  let seen: number[];
  let failOnce: boolean;
  let listener: Subscription;

  beforeEach(async () => {
    test = await testDatabase({ subscribersOf: () => ['test.listener'] });
    town = { kind: 'municipality', municipalityId: test.townA, actor: { kind: 'system' } };
    [failures, seen, failOnce] = [[], [], false];
    listener = subscribe('test.listener', Happened, async (tx, { payload }) => {
      tx.audit({ action: 'test.thing.heard', details: { figure: payload.figure } });
      if (failOnce) {
        failOnce = false;
        throw new Error('not this time');
      }
      seen.push(payload.figure);
    });
  });
  afterEach(() => test.close());

  it('delivers an event to its subscriber, and tries again after a failure', async () => {
    failOnce = true;
    const worker = await start();
    await test.db.within(town, async (tx) => tx.emit(Happened, { figure: 7 }));
    await until(() => seen.length === 1);
    await worker.stop();
    expect(seen).toEqual([7]);
    expect(failures).toEqual(['deliver-event']);
    expect(await heard()).toEqual([7]);
  });

  it('does the work of one event once, however often it is delivered', async () => {
    const eventId = await test.db.within(town, async (tx) => tx.emit(Happened, { figure: 8 }));
    const deliver = () => deliverEvent({ db: test.db, subscriptions: [listener] }, { municipalityId: test.townA, eventId, subscriber: 'test.listener' }, 1);
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect(seen).toEqual([8]);
    expect(await heard()).toEqual([8]);
  });

  it('frees the jobs of a worker that was killed', async () => {
    await test.db.within(town, async (tx) => tx.emit(Happened, { figure: 9 }));
    const queue = new Pool({ connectionString: test.urls.jobs, max: 1 });
    await queue.query(`create table if not exists graphile_worker.varoshaza_heartbeat (process_name text primary key, worker_ids text[] not null, beat_at timestamptz not null)`);
    await queue.query(`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '11 seconds'`);
    await releaseJobsOfDeadWorkers(test.urls.jobs);
    const { rows } = await queue.query('select locked_by from graphile_worker._private_jobs');
    await queue.end();
    expect(rows).toEqual([{ locked_by: null }]);
  });

  function start() {
    return startWorker({
      db: test.db,
      clock: test.clock,
      jobsUrl: test.urls.jobs,
      jobs: [],
      subscriptions: [listener],
      onFailure: (task) => failures.push(task),
    });
  }

  async function heard(): Promise<number[]> {
    const { rows } = await test.db.within(town, (tx) =>
      sql<{ figure: number }>`select (details ->> 'figure')::integer as figure from platform.audit_entry where action = 'test.thing.heard'`.execute(tx.sql),
    );
    return rows.map(({ figure }) => figure);
  }
});

async function until(condition: () => boolean): Promise<void> {
  for (let waitedMs = 0; !condition(); waitedMs += 50) {
    if (waitedMs > 15_000) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
