import { assert } from '../../../kernel/assert.ts';
import { eDeliveryDays } from '../../../kernel/deadlines/e-delivery.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { writeMail } from '../../../platform/mail/write-mail.ts';
import { findCase } from '../data/cases.ts';
import { insertDelivery, insertPosting } from '../data/dispatches.ts';
import { findDocumentSha256 } from '../data/documents.ts';
import { lockItem, updateItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';

/**
 * Sends a signed item with its document to the party (expediálás): into the portal inbox when there is a client, else
 * onto the post list. `clientId` names the portal account when the caller knows it; else it is the one that started the
 * case. An item that went out before answers its channel. Unsigned, or without a document: a bug of the caller.
 * Scope: municipality.
 *
 * @throws CalendarRangeError beyond the working-day data
 * @legal daptv:27 d322:42
 */
export async function dispatch(tx: Tx, request: { itemId: Uuid; clientId?: Uuid | null }): Promise<{ channel: 'inbox' | 'post' }> {
  const item = await lockItem(tx, request.itemId);
  assert(item !== null, 'an item of this municipality is dispatched');
  if (item.channel !== null) return { channel: item.channel };
  assert(item.state === 'signed_off', 'only a signed item is dispatched');
  const sha256 = await findDocumentSha256(tx, item.id);
  assert(sha256 !== null, 'an item goes out with its document');
  const file = await findCase(tx, item.caseId);
  assert(file !== null, 'an item belongs to a case');
  const clientId = request.clientId ?? file.clientId;
  const channel = clientId === null ? 'post' : 'inbox';
  if (clientId === null) await insertPosting(tx, item.id, file.partyId);
  else await insertDelivery(tx, { item, file, clientId, sha256, days: eDeliveryDays(tx.today) });
  if (clientId !== null) await writeMail(tx, { kind: 'delivery-waiting', to: { clientId }, path: '/fiok/postalada' });
  await updateItem(tx, item.id, { state: 'dispatched', dispatched_at: tx.at, channel });
  await addEntry(tx, { caseId: file.id, kind: 'dispatched', itemId: item.id, detail: item.registryNo });
  tx.audit({ action: 'records.item.dispatched', object: { type: 'records.item', id: item.id }, details: { caseId: file.id, channel } });
  return { channel };
}
