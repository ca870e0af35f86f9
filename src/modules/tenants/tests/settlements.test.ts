import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { findSettlementByCode, findSettlementBySlug, findSettlements, joinMunicipality, loadSettlements } from '../contract.ts';
import { mintafalva } from './mintafalva.ts';

let t: TestDatabase;
const asPublic = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => t.db.within({ kind: 'public' }, work);
const asCentre = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => t.db.within({ kind: 'centre', actor: { kind: 'system' } }, work);
const namesFor = async (query: string, limit = 8): Promise<string[]> =>
  (await asPublic((tx) => findSettlements(tx, query, limit))).map((settlement) => settlement.name);

beforeAll(async () => {
  t = await testDatabase();
  await asCentre(loadSettlements);
});
afterAll(() => t.close());

describe('loading the settlements', () => {
  it('brings all 3,178 and changes nothing the second time', async () => {
    const count = await asPublic((tx) => tx.sql.selectFrom('tenants.settlement').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow());
    expect(count.n).toBe(3_178);
    expect(await asCentre(loadSettlements)).toBe(0);
  });

  it('repairs a row that differs from the file', async () => {
    await asCentre((tx) => tx.sql.updateTable('tenants.settlement').set({ population: 1 }).where('ksh_code', '=', '06895').execute());
    expect(await asCentre(loadSettlements)).toBe(1);
    expect((await asPublic((tx) => findSettlementByCode(tx, '06895')))?.population).toBe(2_023);
  });

  it('is the work of the centre alone', async () => {
    await expect(t.db.within({ kind: 'public' }, loadSettlements)).rejects.toThrow('centre');
    await expect(asPublic((tx) => tx.sql.updateTable('tenants.settlement').set({ population: 0 }).execute())).rejects.toThrow('permission denied');
  });
});

describe('finding a settlement', () => {
  it.each(['koph', 'KÓPHÁZA', 'kópháza', '9495', ' Kophaza ', '9495 kóp', 'ópháza'])('finds Kópháza by %j', async (query) => {
    expect(await namesFor(query)).toContain('Kópháza');
  });

  it.each(['koph', 'KÓPHÁZA', '9495'])('has Kópháza first by %j', async (query) => {
    expect((await namesFor(query))[0]).toBe('Kópháza');
  });

  it('finds nothing by a name that does not exist, by nothing, and by signs', async () => {
    for (const query of ['hiányzó név', '', '   ', '%', '_', "'; drop table", '99999', 'Киев']) expect(await namesFor(query)).toEqual([]);
  });

  it('puts the exact name before names that begin with it, and these before names that hold it', async () => {
    const found = await namesFor('aba', 100);
    expect(found.slice(0, 2)).toEqual(['Aba', 'Abádszalók']);
    const ranks = found.map((name) => (name === 'Aba' ? 0 : /^Ab[aá]/.test(name) ? 1 : 2));
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks).toContain(2);
  });

  it('orders by the Hungarian alphabet inside a rank', async () => {
    const found = await namesFor('cs', 100);
    expect(found.slice(0, 100)).toEqual([...found].sort(new Intl.Collator('hu').compare));
    expect(found).toHaveLength(100);
  });

  it('finds a district of Budapest by each of its names, and lists districts by number', async () => {
    for (const query of ['Budapest XIII. kerület', 'budapest 13', 'xiii. kerület', '13. ker', 'Budapest 13. ker.']) {
      expect((await namesFor(query))[0]).toBe('Budapest XIII. kerület');
    }
    expect(await namesFor('budapest', 4)).toEqual(['Budapest', 'Budapest I. kerület', 'Budapest II. kerület', 'Budapest III. kerület']);
  });

  it('finds every postcode of a place, and places by the beginning of one', async () => {
    expect((await namesFor('6903'))[0]).toBe('Makó');
    expect((await namesFor('113', 40))).toContain('Budapest XIII. kerület');
  });

  it('tells the joined from the others, and where the office of a member is', async () => {
    const before = await asPublic((tx) => findSettlementByCode(tx, '17011'));
    expect(before).toMatchObject({ name: 'Paloznak', path: null, officeSeat: 'Csopak', slug: 'paloznak' });
    await asCentre((tx) => joinMunicipality(tx, { ...mintafalva, kshCode: '17011' }));
    const [found] = await asPublic((tx) => findSettlements(tx, 'palozn', 5));
    expect(found).toMatchObject({ path: '/paloznak' });
    expect((await asPublic((tx) => findSettlementBySlug(tx, 'csopak')))?.path).toBeNull();
  });

  it('takes no more than asked, and a very long query calmly', async () => {
    expect(await namesFor('a', 3)).toHaveLength(3);
    expect(await namesFor('a', 100_000)).toHaveLength(100);
    expect(await namesFor('a '.repeat(5_000))).toEqual(expect.any(Array));
  });

  it('answers within 5 ms', async () => {
    const queries = ['k', 'koph', 'budapest', '9495', 'vár', 'hiányzó név', 'szent', '9495 kóp'];
    const measured = await asPublic(async (tx) => {
      const took: number[] = [];
      for (const query of [...queries, ...queries, ...queries]) {
        const start = performance.now();
        await findSettlements(tx, query, 10);
        took.push(performance.now() - start);
      }
      return took.sort((a, b) => a - b);
    });
    expect(measured[Math.floor(measured.length / 2)]).toBeLessThan(5);
  });
});
