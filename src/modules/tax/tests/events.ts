import type { Subscription } from '../../../platform/events/event.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { deliverEvent } from '../../../platform/jobs/worker.ts';
import type { TestDatabase } from '../../../platform/database/testing.ts';
import { inTown } from './people.ts';

/** Delivers the town's events to their subscribers as the worker does, until nothing new happens. */
export async function deliverAll(t: TestDatabase, subscriptions: readonly Subscription[], town: Uuid = t.townA): Promise<void> {
  for (let before = -1; ; ) {
    const events = await inTown(t, (tx) => tx.sql.selectFrom('platform.event').select(['id', 'name']).where('municipality_id', '=', town).orderBy('id').execute(), town);
    if (events.length === before) return;
    before = events.length;
    for (const { id, name } of events) {
      for (const subscription of subscriptions.filter(({ event }) => event.name === name)) {
        await deliverEvent({ db: t.db, subscriptions }, { municipalityId: town, eventId: id, subscriber: subscription.name }, 1);
      }
    }
  }
}
