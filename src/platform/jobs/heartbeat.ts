import { Logger } from 'graphile-worker';
import { Pool } from 'pg';

const BEAT_MS = 2000;
const DEAD_AFTER_SECONDS = 10;

/**
 * Says every two seconds that this process lives, and which of the queue's workers are its own. The library
 * frees the jobs of a killed worker after four hours; with this, the next beat of anybody does.
 */
export async function startHeartbeat(jobsUrl: string, name: string): Promise<Heartbeat> {
  const pool = new Pool({ connectionString: jobsUrl, max: 1 });
  pool.on('error', () => {});
  const workers: string[] = [];
  await pool.query(`create table if not exists graphile_worker.varoshaza_heartbeat (
    process_name text primary key, worker_ids text[] not null, beat_at timestamptz not null)`);
  const beat = async (): Promise<void> => {
    await pool.query(
      `insert into graphile_worker.varoshaza_heartbeat values ($1, $2, now())
       on conflict (process_name) do update set worker_ids = excluded.worker_ids, beat_at = excluded.beat_at`,
      [name, workers],
    );
    await release(pool);
  };
  await beat();
  // A beat that fails is made up by the next: the database may be restarting.
  const timer = setInterval(() => void beat().catch(() => {}), BEAT_MS);
  return {
    logger: new Logger(() => () => {}),
    claim: (workerId) => {
      workers.push(workerId);
      void beat().catch(() => {});
    },
    stop: async () => {
      clearInterval(timer);
      await pool.query('delete from graphile_worker.varoshaza_heartbeat where process_name = $1', [name]).catch(() => {});
      await pool.end();
    },
  };
}

export interface Heartbeat {
  /** Silent: the library would log payloads. */
  readonly logger: Logger;
  claim(workerId: string): void;
  stop(): Promise<void>;
}

/** Frees the jobs that are locked by workers whose process has not been heard of. */
export async function releaseJobsOfDeadWorkers(jobsUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: jobsUrl, max: 1 });
  try {
    await release(pool);
  } finally {
    await pool.end();
  }
}

async function release(pool: Pool): Promise<void> {
  await pool.query(
    `with alive as (select unnest(worker_ids) as id from graphile_worker.varoshaza_heartbeat
        where beat_at > now() - make_interval(secs => $1)),
      locked as (
        select locked_by, locked_at from graphile_worker._private_jobs
        union all select locked_by, locked_at from graphile_worker._private_job_queues)
     select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from locked
     where locked_by not in (select id from alive) and locked_at < now() - make_interval(secs => $1) having count(*) > 0`,
    [DEAD_AFTER_SECONDS],
  );
}
