import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { assertActsInPerson } from '../data/acting.ts';
import { findItem, lockItem, updateItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import type { Item } from '../domain/case-file.ts';
import { decideRefusal, ITEM_NOT_FOUND, type Signer } from '../domain/sign-off.ts';
import { ItemSignOffRefused } from '../events.ts';

/**
 * Sends a waiting item back to its author with a reason; the item keeps its number and its file. Refuses an official
 * who could not sign it for want of a permission, an item that does not wait, and an empty or overlong reason. Scope:
 * municipality, by that official in person.
 */
export async function refuseSignOff(tx: Tx, request: Signer & { itemId: Uuid; reason: string }): Promise<Result<Item, Refusal>> {
  const { itemId, officialId } = request;
  assertActsInPerson(tx, officialId);
  const item = await lockItem(tx, itemId);
  if (item === null) return refuse(ITEM_NOT_FOUND);
  const decided = decideRefusal(item, request, request.reason);
  if (!decided.ok) return decided;
  await updateItem(tx, itemId, { state: 'refused', refused_by: officialId, refusal_reason: decided.value });
  await addEntry(tx, { caseId: item.caseId, kind: 'sign-off-refused', itemId, detail: decided.value });
  tx.audit({ action: 'records.item.sign-off-refused', object: { type: 'records.item', id: itemId }, details: { caseId: item.caseId } });
  assert(item.reference !== null, 'what waits for sign-off carries a reference');
  tx.emit(ItemSignOffRefused, { itemId, caseId: item.caseId, reference: item.reference });
  const refused = await findItem(tx, itemId);
  assert(refused !== null, 'an item does not vanish');
  return ok(refused);
}
