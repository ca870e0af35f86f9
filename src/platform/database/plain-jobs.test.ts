import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobRequest } from '../jobs/job.ts';
import { withClient } from './provision.ts';
import type { Scope } from './scope.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

describe('jobs of a transaction', () => {
  let test: TestDatabase;
  let town: Scope;
  beforeAll(async () => {
    test = await testDatabase();
    town = { kind: 'municipality', municipalityId: test.townA, actor: { kind: 'system' } };
    await asJobs(`insert into graphile_worker._private_tasks (identifier) values ('announced')`);
  });
  afterAll(() => test.close());

  it('stand in the queue as the library itself writes them', async () => {
    const plain: JobRequest = { task: 'announced', payload: { figure: 1 } };
    await test.db.within(town, async (tx) => tx.enqueue(plain));
    const [ours] = await taken();
    await asJobs(`select graphile_worker.add_job('announced', '{"figure": 1}', max_attempts := 12)`);
    const [theirs] = await taken();
    expect(ours).toMatchObject({ task: 'announced', max_attempts: '12', attempts: '0' });
    expect(ours).toEqual(theirs);
  });

  it('of a task that no worker has announced, with a key or a queue, go through the library, together with the others', async () => {
    await test.db.within(town, async (tx) => {
      tx.enqueue({ task: 'announced', payload: { figure: 1 } });
      tx.enqueue({ task: 'not announced yet', payload: { figure: 2 } });
      tx.enqueue({ task: 'announced', payload: { figure: 3 }, key: 'once' });
      tx.enqueue({ task: 'announced', payload: { figure: 4 }, key: 'once' });
      tx.enqueue({ task: 'announced', payload: { figure: 5 }, queue: 'one by one' });
    });
    const jobs = await taken();
    expect(jobs.map(({ task, payload, key }) => [task, payload, key])).toEqual([
      ['announced', '{"figure": 1}', null],
      ['not announced yet', '{"figure": 2}', null],
      ['announced', '{"figure": 4}', 'once'],
      ['announced', '{"figure": 5}', null],
    ]);
  });

  it('are gone with their transaction', async () => {
    const failed = test.db.within(town, async (tx) => {
      tx.enqueue({ task: 'announced', payload: { figure: 1 } });
      tx.audit({ action: 'x' });
    });
    await expect(failed).rejects.toThrow('audit_entry');
    expect(await taken()).toEqual([]);
  });

  /** All jobs as texts, without what differs from job to job; the queue is empty afterwards. */
  async function taken(): Promise<Record<string, unknown>[]> {
    const { rows } = await asJobs(`with gone as (delete from graphile_worker._private_jobs returning *)
      select t.identifier as task, (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(gone) - array['id', 'run_at', 'created_at', 'updated_at', 'payload'])) as job,
        payload::jsonb::text as payload, run_at = created_at as "atOnce", job_queue_id is not null as "isQueued"
      from gone join graphile_worker._private_tasks t on t.id = gone.task_id order by gone.id`);
    return rows.map(({ job, ...rest }) => ({ ...(job as object), ...rest }));
  }

  function asJobs(statement: string): Promise<{ rows: Record<string, unknown>[] }> {
    return withClient(test.urls.jobs, (client) => client.query<Record<string, unknown>>(statement));
  }
});
