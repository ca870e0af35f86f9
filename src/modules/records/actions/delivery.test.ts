import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import {
  arrive,
  deliveredDocument,
  dispatch,
  draftItem,
  findCase,
  findItem,
  type Item,
  listCaseEntries,
  listDeliveries,
  settleCase,
  signOff,
  storeDocument,
  takeOver,
} from '../contract.ts';
import { caseStateOf, itemStatesOf } from '../domain/case-journal.ts';
import { deemDeliveriesJob } from '../jobs/deem-deliveries.job.ts';
import { noteDeliveryJob } from '../jobs/note-delivery.job.ts';
import { arrivalRequest, asClientOf, asOfficialOf, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
let author: Uuid;
let signer: Uuid;
const content = new TextEncoder().encode('%PDF-1.7 minta');
const sha256 = createHash('sha256').update(content).digest('hex');

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  author = await hire(t, t.townA, 'Szerző Szilvia');
  signer = await hire(t, t.townA, 'Kiadó Kálmán');
});
afterAll(() => t.close());

async function signedItem(clientId: Uuid): Promise<Item> {
  const { caseId } = await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest({ clientId })));
  const item = await asOfficialOf(t, t.townA, author, (tx) =>
    draftItem(tx, { caseId: caseId ?? '', subject: 'Határozat', reference: `tax.assessment:${newId()}`, preparedBy: author }),
  );
  await asOfficialOf(t, t.townA, signer, (tx) => signOff(tx, { itemId: item.id, officialId: signer, permissions: new Set(['records.item.sign-off']) }));
  return item;
}

const store = (itemId: Uuid, bytes = content) =>
  asTown(t, t.townA, (tx) => storeDocument(tx, { itemId, name: 'hatarozat.pdf', mimeType: 'application/pdf', content: bytes }));
const send = (itemId: Uuid) => asTown(t, t.townA, (tx) => dispatch(tx, { itemId }));
const inbox = (clientId: Uuid) => asClientOf(t, clientId, listDeliveries);
const deliveredEvents = (itemId: Uuid) =>
  asTown(t, t.townA, async (tx) => {
    const rows = await tx.sql.selectFrom('platform.event').select('payload').where('name', '=', 'records.item.delivered').execute();
    return rows.map(({ payload }) => payload).filter((payload) => JSON.stringify(payload).includes(itemId));
  });
const runNoteDelivery = async (deliveryId: Uuid): Promise<void> => {
  const job = noteDeliveryJob;
  if (job.kind === 'municipality') await asTown(t, t.townA, (tx) => job.run(tx, { municipalityId: t.townA, deliveryId }));
};
const runNightly = async (): Promise<void> => {
  const job = deemDeliveriesJob;
  if (job.kind === 'central') await job.run({ db: t.db, clock: t.clock }, {});
};

/** A letter in an inbox, placed on Monday 2 March 2026. */
async function letter(): Promise<{ clientId: Uuid; item: Item; deliveryId: Uuid }> {
  t.clock.set('2026-03-02T11:00:00Z');
  const clientId = newId();
  const item = await signedItem(clientId);
  await store(item.id);
  await send(item.id);
  return { clientId, item, deliveryId: (await inbox(clientId))[0]?.id ?? '' };
}

describe('storeDocument', () => {
  it('keeps a document once, with its fingerprint', async () => {
    const item = await signedItem(newId());
    expect(await store(item.id)).toEqual({ sha256 });
    expect(await store(item.id)).toEqual({ sha256 });
    await expect(store(item.id, new TextEncoder().encode('más'))).rejects.toThrow('never changes');
    await expect(store(item.id, new Uint8Array())).rejects.toThrow('1 to');
  });
});

describe('dispatch', () => {
  it('places the letter in the inbox with its days by law', async () => {
    const { clientId, item } = await letter();
    const letters = await inbox(clientId);
    expect(letters).toMatchObject([{ registryNo: item.registryNo, subject: 'Határozat', takenOverAt: null, deliveredOn: null, documentSha256: sha256 }]);
    expect(letters.map(({ takeOverUntil, secondNoticeOn, deemedDeliveredOn }) => [takeOverUntil, secondNoticeOn, deemedDeliveredOn].map(String))).toEqual([
      ['2026-03-09', '2026-03-10', '2026-03-17'],
    ]);
    expect(await send(item.id)).toEqual({ channel: 'inbox' });
    expect(await inbox(clientId)).toHaveLength(1);
  });

  it('sends nothing that is unsigned or has no document', async () => {
    const item = await signedItem(newId());
    await expect(send(item.id)).rejects.toThrow('with its document');
    const { caseId } = item;
    const unsigned = await asOfficialOf(t, t.townA, author, (tx) => draftItem(tx, { caseId, subject: 'Végzés', reference: newId(), preparedBy: author }));
    await expect(send(unsigned.id)).rejects.toThrow('only a signed item');
  });
});

describe('takeOver', () => {
  it('delivers at that moment, answers the first moment again, and opens the document', async () => {
    const { clientId, item, deliveryId } = await letter();
    expect(await asClientOf(t, clientId, (tx) => deliveredDocument(tx, deliveryId))).toBeNull();
    expect(await asClientOf(t, clientId, (tx) => tx.sql.selectFrom('records.document').select('id').execute())).toEqual([]);
    t.clock.set('2026-03-04T09:30:00Z');
    const first = await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    expect(first).toMatchObject({ how: 'taken-over' });
    expect(String(first?.takenOverAt)).toBe('2026-03-04T09:30:00Z');
    t.clock.set('2026-03-05T09:30:00Z');
    const second = await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    expect(String(second?.takenOverAt)).toBe('2026-03-04T09:30:00Z');
    const file = await asClientOf(t, clientId, (tx) => deliveredDocument(tx, deliveryId));
    expect(new TextDecoder().decode(file?.content)).toBe('%PDF-1.7 minta');
    await runNoteDelivery(deliveryId);
    await runNoteDelivery(deliveryId);
    expect(await asTown(t, t.townA, (tx) => findItem(tx, item.id))).toMatchObject({ state: 'delivered' });
    expect(await deliveredEvents(item.id)).toMatchObject([{ deliveredOn: '2026-03-04', how: 'taken-over', reference: item.reference }]);
  });

  it('counts as the deemed day when that has passed, though the nightly round has not run', async () => {
    const { clientId, deliveryId } = await letter();
    t.clock.set('2026-03-18T09:00:00Z');
    const taken = await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    expect(taken).toMatchObject({ how: 'deemed' });
    expect(String(taken?.deliveredOn)).toBe('2026-03-17');
  });

  it('keeps a letter from everybody else', async () => {
    const { clientId, deliveryId } = await letter();
    const stranger = newId();
    expect(await asClientOf(t, stranger, (tx) => takeOver(tx, deliveryId))).toBeNull();
    expect(await inbox(stranger)).toEqual([]);
    await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    expect(await asClientOf(t, stranger, (tx) => deliveredDocument(tx, deliveryId))).toBeNull();
    const seen = await asClientOf(t, stranger, (tx) => tx.sql.selectFrom('records.document').select('id').execute());
    expect(seen).toEqual([]);
  });
});

describe('the nightly round', () => {
  it('gives second notice on its day and deems delivered five working days later, once', async () => {
    const { clientId, item, deliveryId } = await letter();
    t.clock.set('2026-03-09T23:30:00Z');
    await runNightly();
    t.clock.set('2026-03-16T05:00:00Z');
    await runNightly();
    expect(await deliveredEvents(item.id)).toEqual([]);
    t.clock.set('2026-03-19T05:00:00Z');
    await runNightly();
    await runNightly();
    // It runs two days late; the law's day counts all the same.
    expect(await deliveredEvents(item.id)).toMatchObject([{ deliveredOn: '2026-03-17', how: 'deemed' }]);
    const kinds = (await asTown(t, t.townA, (tx) => listCaseEntries(tx, item.caseId))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'second-notice')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'deemed-delivered')).toHaveLength(1);
    expect((await inbox(clientId)).map(({ deliveredOn, how }) => [String(deliveredOn), how])).toEqual([['2026-03-17', 'deemed']]);
    // The letter can still be opened; the day of delivery stays.
    const taken = await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    expect(taken).toMatchObject({ how: 'deemed' });
    await runNoteDelivery(deliveryId);
    expect(await deliveredEvents(item.id)).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('tells the same states as the rows that project it', async () => {
    const { clientId, item, deliveryId } = await letter();
    await asClientOf(t, clientId, (tx) => takeOver(tx, deliveryId));
    await runNoteDelivery(deliveryId);
    await asTown(t, t.townA, (tx) => settleCase(tx, item.caseId));
    const entries = await asTown(t, t.townA, (tx) => listCaseEntries(tx, item.caseId));
    const file = await asTown(t, t.townA, (tx) => findCase(tx, item.caseId));
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(caseStateOf(entries)).toBe(file?.state);
    const states = itemStatesOf(entries);
    expect(file?.items.map(({ id, state }) => [id, state])).toEqual(file?.items.map(({ id }) => [id, states.get(id)]));
  });

  it('cannot be changed', async () => {
    const change = asTown(t, t.townA, (tx) => tx.sql.updateTable('records.case_entry').set({ kind: 'settled' }).execute());
    await expect(change).rejects.toThrow('permission denied');
    await expect(asTown(t, t.townA, (tx) => tx.sql.deleteFrom('records.document').execute())).rejects.toThrow('permission denied');
  });
});
