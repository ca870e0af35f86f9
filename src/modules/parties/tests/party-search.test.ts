import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { findOrCreateParty, importParties, searchParties } from '../contract.ts';
import { firm, person } from './people.ts';

let t: TestDatabase;
const asTown = <T>(municipalityId: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> =>
  t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, work);
const search = async (query: string, limit = 10, town = t.townA): Promise<string[]> =>
  (await asTown(town, (tx) => searchParties(tx, query, limit))).map((party) => party.name);

beforeAll(async () => {
  t = await testDatabase();
  const unknown = { taxId: null, birthName: null };
  await asTown(t.townA, (tx) =>
    importParties(tx, [
      { ...person(), id: newId() },
      { ...person({ ...unknown, name: 'Őry Árpád' }), id: newId() },
      { ...person({ ...unknown, name: 'Csaba Anna' }), id: newId() },
      { ...person({ ...unknown, name: 'Cukor Anna' }), id: newId() },
      { ...person({ ...unknown, name: 'Anna-Kovács Béla' }), id: newId() },
      { ...firm(), id: newId() },
    ]),
  );
  await asTown(t.townB, (tx) => importParties(tx, [{ ...person({ name: 'Minta Szomszéd', taxId: '8445003453' }), id: newId() }]));
});
afterAll(() => t.close());

describe('searching parties', () => {
  it('finds by the beginning of any name without accents, in any order', async () => {
    expect(await search('ory')).toEqual(['Őry Árpád']);
    expect(await search('ARPAD ő')).toEqual(['Őry Árpád']);
    expect(await search('pekseg')).toEqual(['Mintafalvi Pékség Kft.']);
    expect(await search('proba')).toEqual(['Minta Katalin']);
    expect(await search('minta')).toEqual(['Minta Katalin', 'Mintafalvi Pékség Kft.']);
    expect(await search('minta pék')).toEqual(['Mintafalvi Pékség Kft.']);
  });

  it('puts names that begin with the query first, each group by the Hungarian alphabet', async () => {
    expect(await search('anna')).toEqual(['Anna-Kovács Béla', 'Cukor Anna', 'Csaba Anna']);
    expect(await search('c')).toEqual(['Cukor Anna', 'Csaba Anna']);
  });

  it('finds by the beginning of a tax id or tax number, with or without hyphens', async () => {
    expect(await search('8395180128')).toEqual(['Minta Katalin']);
    expect(await search('8395 18')).toEqual(['Minta Katalin']);
    for (const query of ['24225221-2-43', '24225221243', '242252212', '2422']) expect(await search(query)).toEqual(['Mintafalvi Pékség Kft.']);
    expect(await search('24225221-3')).toEqual([]);
  });

  it('finds nothing by nothing, by signs, and nothing of the other town', async () => {
    for (const query of ['', '  ', '%', '~', "' or 1=1", 'szomszed', '8445003453', 'nincsilyen']) expect(await search(query)).toEqual([]);
    expect(await search('minta', 10, t.townB)).toEqual(['Minta Szomszéd']);
  });

  it('knows a birth name that came later', async () => {
    const town = newId();
    await asTown(town, (tx) => findOrCreateParty(tx, person({ birthName: null })));
    await asTown(town, (tx) => findOrCreateParty(tx, person({ birthName: 'Próba Katalin' })));
    expect(await search('proba', 5, town)).toEqual(['Minta Katalin']);
  });

  it('gives no more than asked', async () => {
    expect(await search('a', 2)).toHaveLength(2);
    expect(await search('a', 0)).toEqual([]);
  });
});
