import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { assertActsInPerson } from '../data/acting.ts';
import { findItem, lockItem, updateItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import type { Item } from '../domain/case-file.ts';
import { decideSignOff, ITEM_NOT_FOUND, type Signer } from '../domain/sign-off.ts';
import { ItemSignedOff } from '../events.ts';

/**
 * Signs a waiting item off (kiadmányozás). Refuses an official without the permission that the item asks for, the person
 * who prepared it (four eyes), and an item that does not wait. A second click of the same person answers the signed item. Scope: municipality, by that official in person.
 */
export async function signOff(tx: Tx, request: Signer & { itemId: Uuid }): Promise<Result<Item, Refusal>> {
  const { itemId, officialId } = request;
  assertActsInPerson(tx, officialId);
  const item = await lockItem(tx, itemId);
  if (item === null) return refuse(ITEM_NOT_FOUND);
  if (item.signedOffBy === officialId) return ok(item);
  const decided = decideSignOff(item, request);
  if (!decided.ok) return decided;
  await updateItem(tx, itemId, { state: 'signed_off', signed_off_by: officialId, signed_off_at: tx.at });
  await addEntry(tx, { caseId: item.caseId, kind: 'signed-off', itemId, detail: item.registryNo });
  tx.audit({ action: 'records.item.signed-off', object: { type: 'records.item', id: itemId }, details: { caseId: item.caseId } });
  assert(item.reference !== null, 'what waits for sign-off carries a reference');
  tx.emit(ItemSignedOff, { itemId, caseId: item.caseId, reference: item.reference, signedOffBy: officialId });
  const signed = await findItem(tx, itemId);
  assert(signed !== null && signed.signedOffBy !== signed.preparedBy, 'four eyes saw the item');
  return ok(signed);
}
