import type { Config } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { logLine } from '../../platform/http/log.ts';
import { sendMailJob } from '../../platform/mail/send-mail.job.ts';
import { startWorker } from '../../platform/jobs/worker.ts';
import { JOBS, SUBSCRIPTIONS, subscribersOf } from '../modules.ts';
import { clockOf } from './clock-of.ts';
import { mailTransportOf } from './simulators.ts';
import type { ChildSettings } from './supervisor.ts';

/** Runs jobs and delivers events until told to stop. */
export async function runWorker(config: Config, settings: ChildSettings): Promise<() => Promise<void>> {
  const clock = clockOf(config, settings.startedAt);
  const db = openDatabase({ url: settings.appUrl, clock, subscribersOf, connectionsMax: 8 });
  const worker = await startWorker({
    db,
    clock,
    jobsUrl: settings.jobsUrl,
    clamdUrl: config.clamdUrl,
    jobs: [...JOBS, sendMailJob(mailTransportOf(config, db), config.baseUrl)],
    subscriptions: SUBSCRIPTIONS,
    onFailure: (task, jobId, error) => logLine({ event: 'job-failed', task, jobId, error: error.name, message: error.message }),
  });
  return async () => {
    await worker.stop();
    await db.close();
  };
}
