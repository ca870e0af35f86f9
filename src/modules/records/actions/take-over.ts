import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findOwnDelivery, markTakenOver } from '../data/deliveries.ts';
import { type Delivery, deliveredByTakeOver } from '../domain/delivery.ts';

/**
 * Takes a letter over: the moment counts as delivery, unless the day of deemed delivery has passed. Asked again, it
 * answers the first moment. null: no such letter in this inbox. The town's own records follow by a job, because a
 * client's transaction does not reach into them. Scope: client.
 *
 * @legal daptv:27
 */
export async function takeOver(tx: Tx, deliveryId: Uuid): Promise<Delivery | null> {
  assert(tx.scope.kind === 'client' && tx.scope.actor.kind === 'client', 'a letter is taken over by a client');
  const delivery = await findOwnDelivery(tx, deliveryId);
  if (delivery === null || delivery.takenOverAt !== null) return delivery;
  const outcome =
    delivery.deliveredOn !== null && delivery.how !== null
      ? { deliveredOn: delivery.deliveredOn, how: delivery.how }
      : deliveredByTakeOver(tx.today, delivery.deemedDeliveredOn);
  const isFirst = await markTakenOver(tx, delivery, tx.scope.actor.id, outcome);
  // Somebody was faster (a second click, the nightly round): what stands there now is the answer.
  if (!isFirst) return findOwnDelivery(tx, deliveryId);
  tx.audit({
    action: 'records.delivery.taken-over',
    object: { type: 'records.delivery', id: deliveryId },
    details: { documentSha256: delivery.documentSha256 },
    municipalityId: delivery.municipalityId,
  });
  tx.enqueue({ task: 'records.note-delivery', payload: { municipalityId: delivery.municipalityId, deliveryId }, key: `note-delivery-${deliveryId}` });
  return { ...delivery, takenOverAt: tx.at, ...outcome };
}
