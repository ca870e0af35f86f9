import { assert } from '../../../kernel/assert.ts';
import { isUuid } from '../../../platform/ids/uuid.ts';
import type { JobDefinition } from '../../../platform/jobs/job.ts';
import { noteDelivery } from '../actions/note-delivery.ts';

/** After a client took a letter over: the town's records follow. */
export const noteDeliveryJob: JobDefinition = {
  name: 'records.note-delivery',
  kind: 'municipality',
  timeoutMs: 10_000,
  async run(tx, payload) {
    const { deliveryId } = payload;
    assert(isUuid(deliveryId), 'the job names a delivery');
    await noteDelivery(tx, deliveryId);
  },
};
