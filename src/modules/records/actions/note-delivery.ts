import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { type FollowedDelivery, lockDelivery, lockForDeeming, lockForSecondNotice, markDeemed, markSecondNotice } from '../data/deliveries.ts';
import { findItem, updateItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import type { DeliveredHow } from '../domain/delivery.ts';
import { ItemDelivered } from '../events.ts';

/** Follows a take-over in the town's records: journal, state of the paper, event. Noted before: nothing changes. Scope: municipality. */
export async function noteDelivery(tx: Tx, deliveryId: Uuid): Promise<void> {
  const delivery = await lockDelivery(tx, deliveryId);
  assert(delivery !== null, 'a delivery of this municipality is noted');
  const { deliveredOn, how } = delivery;
  assert(deliveredOn !== null && how !== null, 'what is noted was delivered');
  await record(tx, delivery, deliveredOn, how);
}

/**
 * Notes second notices and deemed deliveries whose day has come, at most `limit` of each; says how many. A letter is
 * deemed delivered on the fifth working day after the second notice, whether or not the round ran that very day.
 * Idempotent. Scope: municipality.
 *
 * @legal daptv:27
 */
export async function noteDueDeliveries(tx: Tx, limit: number): Promise<number> {
  const notices = await lockForSecondNotice(tx, limit);
  for (const delivery of notices) {
    await markSecondNotice(tx, delivery.id);
    await addEntry(tx, { caseId: delivery.caseId, kind: 'second-notice', itemId: delivery.itemId });
    tx.audit({ action: 'records.delivery.second-notice', object: { type: 'records.delivery', id: delivery.id } });
  }
  const deemed = await lockForDeeming(tx, limit);
  for (const delivery of deemed) {
    await markDeemed(tx, delivery.id, delivery.deemedOn);
    tx.audit({ action: 'records.delivery.deemed', object: { type: 'records.delivery', id: delivery.id } });
    await record(tx, delivery, delivery.deemedOn, 'deemed');
  }
  return notices.length + deemed.length;
}

async function record(tx: Tx, delivery: FollowedDelivery, deliveredOn: Temporal.PlainDate, how: DeliveredHow): Promise<void> {
  const item = await findItem(tx, delivery.itemId);
  assert(item !== null, 'a letter carries an item');
  if (item.state === 'delivered') return;
  await updateItem(tx, item.id, { state: 'delivered' });
  await addEntry(tx, {
    caseId: delivery.caseId,
    kind: how === 'deemed' ? 'deemed-delivered' : 'taken-over',
    itemId: item.id,
    detail: deliveredOn.toString(),
  });
  tx.emit(ItemDelivered, {
    itemId: item.id,
    caseId: delivery.caseId,
    reference: delivery.reference,
    deliveredOn: deliveredOn.toString(),
    how,
  });
}
