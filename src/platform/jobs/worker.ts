import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { assert } from '../../kernel/assert.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database, Tx } from '../database/database.ts';
import type { Subscription } from '../events/event.ts';
import { CENTRE_ID, isUuid, newId, type Uuid } from '../ids/uuid.ts';
import type { JobDefinition, JobPayload } from './job.ts';
import { releaseJobsOfDeadWorkers, startHeartbeat } from './heartbeat.ts';

export interface WorkerOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobsUrl: string;
  /** Where the virus scanner is; none unless told. */
  readonly clamdUrl?: string | null;
  readonly jobs: readonly JobDefinition[];
  readonly subscriptions: readonly Subscription[];
  readonly concurrency?: number;
  /** Called with the name of the task and an id; never with payloads. */
  readonly onFailure: (task: string, jobId: string, error: Error) => void;
}

/** Starts a worker that runs jobs and delivers events until it is stopped (running jobs are let finish). */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const workerName = `varoshaza-${randomUUID()}`;
  const heartbeat = await startHeartbeat(options.jobsUrl, workerName);
  await releaseJobsOfDeadWorkers(options.jobsUrl);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => heartbeat.claim(worker.workerId));
  events.on('job:error', ({ job, error }) =>
    options.onFailure(job.task_identifier, String(job.id), error instanceof Error ? error : new Error(String(error))),
  );
  const runner: Runner = await run({
    events,
    connectionString: options.jobsUrl,
    concurrency: options.concurrency ?? 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: taskList(options),
    parsedCronItems: parseCronItems(cronItems(options.jobs)),
    logger: heartbeat.logger,
    maxPoolSize: 6,
  });
  return {
    stop: async () => {
      await runner.stop();
      await heartbeat.stop();
    },
  };
}

function taskList(options: WorkerOptions): TaskList {
  const tasks: TaskList = {
    'deliver-event': (payload, { job }) => deliverEvent(options, payload as JobPayload, job.attempts),
  };
  for (const job of options.jobs) {
    tasks[job.name] = (payload, { job: { attempts } }) => runJob(options, job, (payload ?? {}) as JobPayload, attempts);
  }
  return tasks;
}

/** One event to one subscriber, in one transaction with the note that it was delivered: never twice. */
export async function deliverEvent(
  { db, subscriptions }: Pick<WorkerOptions, 'db' | 'subscriptions'>,
  payload: JobPayload,
  attempt: number,
): Promise<void> {
  const { municipalityId, eventId, subscriber } = payload;
  assert(isUuid(municipalityId) && isUuid(eventId), 'an event job names its municipality and event');
  const subscription = subscriptions.find(({ name }) => name === subscriber);
  assert(subscription !== undefined, `nobody is called ${String(subscriber)}`);
  await db.within(scopeOf(municipalityId), async (tx) => {
    const first = await tx.sql
      .insertInto('platform.event_delivery')
      .values({ municipality_id: municipalityId, event_id: eventId, subscriber: subscription.name, delivered_at: tx.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('event_id')
      .executeTakeFirst();
    if (first === undefined) return;
    const event = await tx.sql
      .selectFrom('platform.event')
      .select(['payload', 'occurred_at'])
      .where('municipality_id', '=', municipalityId)
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow();
    await subscription.handle(tx, { id: eventId, municipalityId, occurredAt: event.occurred_at, payload: event.payload as Record<string, unknown> });
    await noteRun(tx, `deliver-event ${subscription.name}`, attempt, tx.at);
  });
}

async function runJob(options: WorkerOptions, job: JobDefinition, payload: JobPayload, attempt: number): Promise<void> {
  const startedAt = options.clock.now();
  if (job.kind === 'municipality') {
    const { municipalityId } = payload;
    assert(isUuid(municipalityId), `the job ${job.name} names its municipality`);
    await inTime(job, options.db.within(scopeOf(municipalityId), async (tx) => {
      await job.run(tx, payload);
      await noteRun(tx, job.name, attempt, startedAt);
    }));
  } else {
    await inTime(job, job.run({ db: options.db, clock: options.clock, clamdUrl: options.clamdUrl ?? null }, payload));
    await options.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => noteRun(tx, job.name, attempt, startedAt));
  }
}

async function inTime(job: JobDefinition, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${job.name} took longer than ${job.timeoutMs} ms`)), job.timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function noteRun(tx: Tx, task: string, attempt: number, startedAt: Temporal.Instant): Promise<void> {
  const municipalityId: Uuid = tx.scope.kind === 'municipality' ? tx.scope.municipalityId : CENTRE_ID;
  await tx.sql
    .insertInto('platform.job_run')
    .values({ municipality_id: municipalityId, id: newId(), task, attempt, started_at: startedAt, ended_at: Temporal.Now.instant(), outcome: 'done' })
    .execute();
}

function scopeOf(municipalityId: Uuid): Parameters<Database['within']>[0] {
  const actor = { kind: 'system' } as const;
  return municipalityId === CENTRE_ID ? { kind: 'centre', actor } : { kind: 'municipality', municipalityId, actor };
}

/** The library counts cron times in UTC; ours are written for Budapest nights, where an hour more or less does not matter. */
function cronItems(jobs: readonly JobDefinition[]): { task: string; match: string; identifier: string }[] {
  return jobs.flatMap((job) => (job.kind === 'central' && job.cron !== undefined ? [{ task: job.name, match: job.cron, identifier: job.name }] : []));
}
