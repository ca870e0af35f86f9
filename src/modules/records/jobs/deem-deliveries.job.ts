import type { JobDefinition } from '../../../platform/jobs/job.ts';
import { noteDueDeliveries } from '../actions/note-delivery.ts';
import { listTownsWithDueDeliveries } from '../data/deliveries.ts';

const BATCH = 200;
/** A bound for one night: what is left waits for the next. */
const BATCHES_MAX = 500;

/** Every morning: second notices, and letters that count as delivered though nobody took them over. */
export const deemDeliveriesJob: JobDefinition = {
  name: 'records.deem-deliveries',
  kind: 'central',
  timeoutMs: 30 * 60_000,
  cron: '10 0 * * *',
  async run({ db }) {
    const actor = { kind: 'system' } as const;
    const towns = await db.within({ kind: 'centre', actor }, listTownsWithDueDeliveries);
    for (const municipalityId of towns) {
      for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
        const noted = await db.within({ kind: 'municipality', municipalityId, actor }, (tx) => noteDueDeliveries(tx, BATCH));
        if (noted === 0) break;
      }
    }
  },
};
