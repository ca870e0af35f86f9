import type { JobDefinition } from '../../../../platform/jobs/job.ts';
import { removeExpired } from '../actions/remove-expired.ts';

const BATCH = 200;
const BATCHES_MAX = 500;

/** Every night: files that were uploaded and left behind. */
export const removeExpiredAttachmentsJob: JobDefinition = {
  name: 'forms.remove-expired-attachments',
  kind: 'central',
  timeoutMs: 30 * 60_000,
  cron: '20 1 * * *',
  async run({ db }) {
    for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
      const removed = await db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => removeExpired(tx, BATCH));
      if (removed === 0) break;
    }
  },
};
