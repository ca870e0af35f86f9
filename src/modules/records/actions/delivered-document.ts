import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findOwnDelivery, findOwnDocument } from '../data/deliveries.ts';

/** The document of a letter that was taken over; null before that. Each reading is audited. Scope: client. */
export async function deliveredDocument(
  tx: Tx,
  deliveryId: Uuid,
): Promise<{ name: string; mimeType: string; content: Uint8Array } | null> {
  const delivery = await findOwnDelivery(tx, deliveryId);
  const file = delivery === null ? null : await findOwnDocument(tx, deliveryId);
  if (delivery === null || file === null) return null;
  tx.audit({
    action: 'records.document.viewed',
    object: { type: 'records.delivery', id: deliveryId },
    municipalityId: delivery.municipalityId,
  });
  return file;
}
