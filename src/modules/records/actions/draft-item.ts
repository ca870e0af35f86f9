import { assert } from '../../../kernel/assert.ts';
import type { Bilingual } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { lockCase } from '../data/cases.ts';
import { findItem, findItemByReference, insertItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import type { Item } from '../domain/case-file.ts';
import { formatRegistryNo } from '../domain/registry-number.ts';

/**
 * Adds an outgoing document to an open case as a draft with the next item number, waiting for sign-off by another
 * official. `reference` ties it to what the specialist room decided (`tax.assessment:<id>`); the events carry it back.
 * Idempotent by reference: asked again, it answers the item that waits or went out; after a refusal the same reference
 * makes a new item. `effect` tells the signer in a sentence what changes by signing; `permission` is what the signer must
 * hold besides `records.item.sign-off`. A case that is missing or not open is the caller's bug. Scope: municipality.
 */
export async function draftItem(
  tx: Tx,
  request: { caseId: Uuid; subject: string; reference: string; preparedBy: Uuid; effect?: Bilingual; permission?: string },
): Promise<Item> {
  const { caseId, subject, reference, preparedBy } = request;
  const found = await lockCase(tx, caseId);
  assert(found !== null, 'a draft belongs to a case of this municipality');
  const earlier = await findItemByReference(tx, reference);
  if (earlier !== null) {
    assert(earlier.caseId === caseId, 'a reference belongs to one case');
    return earlier;
  }
  assert(found.state === 'open', 'only an open case takes a draft');
  const itemId = newId(tx.at.epochMilliseconds);
  const itemNo = await insertItem(tx, {
    id: itemId,
    caseId,
    direction: 'outgoing',
    subject,
    state: 'awaiting_sign_off',
    reference,
    preparedBy,
    ...(request.effect === undefined ? {} : { effect: request.effect }),
    ...(request.permission === undefined ? {} : { signOffPermission: request.permission }),
  });
  const registryNo = formatRegistryNo(found, itemNo);
  await addEntry(tx, { caseId, kind: 'drafted', itemId, detail: registryNo, actorId: preparedBy });
  tx.audit({ action: 'records.item.drafted', object: { type: 'records.item', id: itemId }, details: { caseId, registryNo, reference } });
  const item = await findItem(tx, itemId);
  assert(item !== null, 'an item that was inserted is there');
  return item;
}
