import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { findOrCreateParty, findParty, importParties, listParties, listPartiesOfClient, type PartyDetails } from '../contract.ts';
import { firm, person } from './people.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

const asTown = <T>(municipalityId: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> =>
  t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, work);
const known = (details: PartyDetails, town = t.townA): ReturnType<typeof findOrCreateParty> => asTown(town, (tx) => findOrCreateParty(tx, details));
const auditsOf = (id: Uuid): Promise<string[]> =>
  asTown(t.townA, async (tx) => {
    const query = tx.sql.selectFrom('platform.audit_entry').select('action').where('municipality_id', '=', t.townA).where('object_id', '=', id);
    return (await query.orderBy('position').execute()).map((entry) => entry.action);
  });

describe('a person', () => {
  it('is made once and found again by tax id, whatever else is typed', async () => {
    const made = await known(person());
    expect(made).toMatchObject({ ...person(), clientId: null });
    expect(await known(person({ taxId: '8395 180 128', name: 'Minta Kata', mothersName: null }))).toEqual(made);
    expect(await auditsOf(made.id)).toEqual(['parties.party.created']);
  });

  it('is found by all of the 4T when no tax id is given, and not when one of them differs', async () => {
    const made = await known(person());
    expect((await known(person({ taxId: null, name: 'MINTA KATALIN' }))).id).toBe(made.id);
    const other = await known(person({ taxId: null, birthPlace: 'Szomszédfalva' }));
    expect(other.id).not.toBe(made.id);
    expect((await known(person({ taxId: '8445003453' }))).id).not.toBe(made.id);
  });

  it('gets what was unknown, and keeps what was known', async () => {
    const bare = person({ name: 'Hiányos Béla', birthName: null, taxId: null, address: null, email: null, birthPlace: 'Alsómintafalva' });
    const made = await known(bare);
    const full = await known({ ...bare, taxId: '8422780135', email: 'bela@mintafalva.example' });
    expect(full).toMatchObject({ id: made.id, email: 'bela@mintafalva.example' });
    const again = await known({ ...bare, email: 'masik@mintafalva.example' });
    expect(again.email).toBe('bela@mintafalva.example');
    expect(await asTown(t.townA, (tx) => findParty(tx, made.id))).toEqual(again);
    expect(await auditsOf(made.id)).toEqual(['parties.party.created', 'parties.party.completed']);
  });

  it('is made once by ten requests at the same moment', async () => {
    const details = person({ name: 'Sürgős Éva', birthName: null, taxId: null, birthPlace: 'Felsőmintafalva' });
    let open = 0;
    const start = Promise.withResolvers<void>();
    const request = (tx: Tx): ReturnType<typeof findOrCreateParty> => {
      open += 1;
      if (open === 10) start.resolve();
      return start.promise.then(() => findOrCreateParty(tx, details));
    };
    const made = await Promise.all(Array.from({ length: 10 }, () => asTown(t.townA, request)));
    expect(new Set(made.map((party) => party.id)).size).toBe(1);
  });

  it('is refused as a bug without a name or with an identifier that is none', async () => {
    await expect(known(person({ name: '  ' }))).rejects.toThrow('name');
    await expect(known(person({ taxId: '8395180129' }))).rejects.toThrow('identifier');
  });

  it('of another town is another party, and stays unseen', async () => {
    const own = await known(person());
    const other = await known(person(), t.townB);
    expect(other.id).not.toBe(own.id);
    expect(await asTown(t.townB, (tx) => findParty(tx, own.id))).toBeNull();
    expect(await asTown(t.townB, (tx) => listParties(tx, [own.id, other.id]))).toEqual([other]);
    expect(await asTown(t.townA, (tx) => findParty(tx, 'nonsense'))).toBeNull();
  });
});

describe('an organisation', () => {
  it('is known by the stem of its tax number, whose VAT code may change', async () => {
    const made = await known(firm());
    expect((await known(firm({ taxNumber: '24225221-1-43', name: 'Új Név Kft.' }))).id).toBe(made.id);
    expect((await known(firm({ taxNumber: null }))).id).not.toBe(made.id);
  });
});

describe('a portal account', () => {
  it('is tied to the party of its person, in each town, and sees only its own links', async () => {
    const clientId = newId();
    const a = await known(person({ clientId }));
    const b = await known(person({ clientId }), t.townB);
    expect(a.clientId).toBe(clientId);
    const asClient = (id: Uuid): ReturnType<typeof listPartiesOfClient> =>
      t.db.within({ kind: 'client', clientId: id, actor: { kind: 'client', id } }, listPartiesOfClient);
    const links = await asClient(clientId);
    expect(new Set(links.map((link) => `${link.municipalityId} ${link.partyId}`))).toEqual(new Set([`${t.townA} ${a.id}`, `${t.townB} ${b.id}`]));
    expect(await asClient(newId())).toEqual([]);
  });

  it('stays with its party, whatever it sends later', async () => {
    const clientId = newId();
    const first = await known(person({ name: 'Állandó Ágnes', birthName: null, taxId: null, birthPlace: 'Kismintafalva', clientId }));
    expect((await known(person({ name: 'Állandó Anikó', taxId: null, clientId }))).id).toBe(first.id);
  });

  it('does not get another person’s account by giving their tax id', async () => {
    const victim = await known(person());
    const clientId = newId();
    const attacker = await known(person({ name: 'Idegen Imre', birthName: null, birthPlace: 'Máshol', clientId }));
    expect(attacker.id).not.toBe(victim.id);
    expect(attacker.taxId).toBeNull();
    expect(await auditsOf(attacker.id)).toEqual(['parties.party.created', 'parties.party.identifier-conflict', 'parties.client.linked']);
    expect((await asTown(t.townA, (tx) => findParty(tx, victim.id)))?.clientId).not.toBe(clientId);
  });

  it('gets the party that the office made with the tax id alone', async () => {
    const unknown = { birthName: null, mothersName: null, birthPlace: null, birthDate: null, address: null, email: null };
    const town = newId();
    const made = await known(person(unknown), town);
    const linked = await known(person({ birthName: null, clientId: newId() }), town);
    expect(linked).toMatchObject({ id: made.id, mothersName: 'Teszt Ilona' });
  });
});

describe('taking parties over', () => {
  it('writes many at once with their links, and refuses a known tax id', async () => {
    const town = newId();
    const clientId = newId();
    const people = [
      { ...person(), id: newId(), clientId },
      { ...firm(), id: newId() },
    ];
    await asTown(town, (tx) => importParties(tx, people));
    const found = await asTown(town, (tx) => listParties(tx, people.map((party) => party.id)));
    expect(found.map((party) => party.clientId)).toEqual([clientId, null]);
    await expect(asTown(town, (tx) => importParties(tx, [{ ...person(), id: newId() }]))).rejects.toThrow('party_tax_id');
  });
});
