import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOfferedForms, loadFormDefinitions, localParametersOn } from '../../modules/forms/contract.ts';
import { listPartiesOfClient } from '../../modules/parties/contract.ts';
import { findCase, listTrackedCases, listWaitingArrivals } from '../../modules/records/contract.ts';
import { balancesOf, taxTypeOfForm } from '../../modules/tax/contract.ts';
import { findMunicipalityBySlug, findSettlements, listMunicipalities, loadSettlements } from '../../modules/tenants/contract.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { cardPairingKey, identityKey } from '../../platform/identity/keys.ts';
import { municipalitiesOfOfficial } from '../../platform/identity/sessions.ts';
import { demoCardKey, demoNameId } from '../../simulators/kau/demo-credentials.ts';
import { loadIdentities } from './load-identity.ts';
import { loadDemo, worldOf } from './load-demo.ts';
import { loadTown } from './load-town.ts';
import { partyIdOf } from './property.ts';
import { townScope } from './steps.ts';
import { SMALL_TOWNS, townBySlug, type TownPlan } from './towns.ts';

const PROVIDER = 'urn:test:kau';
let t: TestDatabase;

const load = (db: Database): Promise<void> => loadDemo({ db, size: 'small', identityProviderId: PROVIDER });
const inTown = <T>(town: TownPlan, work: (tx: Tx) => Promise<T>, db = t.db): Promise<T> => db.within(townScope(town.municipalityId), work);
const asIdentity = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => t.db.within({ kind: 'identity', actor: { kind: 'system' } }, work);
const theTown = (slug: string): TownPlan => {
  const town = townBySlug(slug);
  if (town === undefined) throw new Error(`no town ${slug}`);
  return town;
};

const loadCatalogues = (db: Database): Promise<void> =>
  db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    await loadSettlements(tx);
    await loadFormDefinitions(tx);
  });

interface Counts {
  arrivals: number;
  parties: number;
  objects: number;
  assessments: number;
  entries: number;
  charged: number;
  paid: number;
}

async function countsOf(db: Database): Promise<Counts[]> {
  return Promise.all(
    SMALL_TOWNS.map((town) =>
      inTown(
        town,
        async (tx) => {
          const { rows } = await sql<Counts>`select (select count(*) from parties.party) as parties, (select count(*) from tax.tax_object) as objects,
            (select count(*) from records.arrival) as arrivals,
            (select count(*) from tax.assessment) as assessments, (select count(*) from tax.entry) as entries,
            (select sum(charged_huf)::bigint from tax.account_balance) as charged, (select sum(paid_huf)::bigint from tax.account_balance) as paid`.execute(tx.sql);
          const [counts] = rows;
          if (counts === undefined) throw new Error('counts');
          return counts;
        },
        db,
      ),
    ),
  );
}

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  await loadCatalogues(t.db);
  await load(t.db);
}, 60_000);
afterAll(() => t.close());

describe('loading the demo', () => {
  it('joins the five towns under their ids and addresses', async () => {
    const joined = await t.db.within({ kind: 'public' }, listMunicipalities);
    expect(new Set(joined.map(({ slug }) => slug))).toEqual(new Set(SMALL_TOWNS.map(({ slug }) => slug)));
    for (const town of SMALL_TOWNS) {
      const found = await t.db.within({ kind: 'public' }, (tx) => findMunicipalityBySlug(tx, town.slug));
      expect(found).toMatchObject({ id: town.municipalityId, kshCode: town.kshCode, name: town.name });
    }
    const [kophaza] = await t.db.within({ kind: 'public' }, (tx) => findSettlements(tx, 'koph', 1));
    expect(kophaza?.path).toBe('/kophaza');
  });

  it('changes nothing the second time', async () => {
    const before = await countsOf(t.db);
    await load(t.db);
    expect(await countsOf(t.db)).toEqual(before);
    for (const counts of before) expect(counts.charged).toBeGreaterThan(counts.paid);
  });

  it('goes on where a kill stopped it, to the same country', async () => {
    const other = await testDatabase({ today: '2026-03-02' });
    try {
      await loadCatalogues(other.db);
      let left = 9;
      const dying: Database = {
        ...other.db,
        within: (scope, work) => {
          left -= 1;
          return left > 0 ? other.db.within(scope, work) : other.db.within(scope, async (tx) => work(tx).then(() => Promise.reject(new Error('killed'))));
        },
      };
      await expect(load(dying)).rejects.toThrow('killed');
      await load(other.db);
      expect(await countsOf(other.db)).toEqual(await countsOf(t.db));
    } finally {
      await other.close();
    }
  }, 60_000);

  it('leaves every projected balance as its journal says', async () => {
    for (const town of SMALL_TOWNS) {
      const { rows } = await inTown(town, (tx) => sql`select * from tax.balance_differences()`.execute(tx.sql));
      expect(rows).toEqual([]);
    }
  });
});

describe('people of the portal', () => {
  it('are known by their account before they sign in, in each of their towns', async () => {
    const account = await asIdentity((tx) =>
      tx.sql.selectFrom('identity.account').selectAll().where('identity_key', '=', identityKey(PROVIDER, demoNameId('horvath.gabor'))).executeTakeFirstOrThrow(),
    );
    expect(account).toMatchObject({ family_name: 'Horváth', given_name: 'Gábor', terms_version: expect.any(String) });
    const parties = await t.db.within({ kind: 'client', clientId: account.id, actor: { kind: 'client', id: account.id } }, listPartiesOfClient);
    expect(new Set(parties.map(({ municipalityId }) => municipalityId))).toEqual(new Set([theTown('kophaza').municipalityId, theTown('csopak').municipalityId]));
  });

  it('leave the star to the journey: no account, no party, no object', async () => {
    const key = identityKey(PROVIDER, demoNameId('szabo.anna'));
    expect(await asIdentity((tx) => tx.sql.selectFrom('identity.account').select('id').where('identity_key', '=', key).execute())).toEqual([]);
    const objects = await inTown(theTown('kophaza'), (tx) => tx.sql.selectFrom('tax.tax_object').select('id').where('parcel_no', '=', '1042/3').execute());
    expect(objects).toEqual([]);
  });

  it.each([
    ['kophaza', 'nagy.laszlo', 'owes'],
    ['kophaza', 'toth.eva', 'owes nothing overdue'],
    ['mako', 'nemeth.zsuzsanna', 'has overpaid'],
    ['csopak', 'varga.istvan', 'owes surcharge'],
  ])('of %s: %s %s', async (slug, key, state) => {
    const town = theTown(slug);
    const balances = await inTown(town, (tx) => balancesOf(tx, partyIdOf(town, key)));
    const overdueHuf = balances.flatMap(({ items }) => items).reduce((sum, { isOverdue, openHuf }) => sum + (isOverdue ? openHuf : 0), 0);
    if (state === 'owes') expect(overdueHuf).toBeGreaterThan(100_000);
    if (state === 'owes nothing overdue') expect(overdueHuf).toBe(0);
    if (state === 'has overpaid') expect(Math.min(...balances.map(({ balanceHuf }) => balanceHuf))).toBeLessThan(0);
    if (state === 'owes surcharge') expect(balances.find(({ taxType }) => taxType === 'late-surcharge')?.balanceHuf).toBeGreaterThan(0);
  });
});

describe('papers of the demo', () => {
  const offeredIn = async (slug: string): Promise<string[]> => {
    const town = theTown(slug);
    const offered = await t.db.within({ kind: 'public' }, (tx) => listOfferedForms(tx, town.municipalityId));
    return offered.map(({ definition }) => definition.code);
  };

  it('can be sent on all forms, of the assessed taxes on those of what a town levies', async () => {
    const published = await t.db.within({ kind: 'public' }, (tx) => tx.sql.selectFrom('forms.form_version').select('code').distinct().execute());
    const all = published.map(({ code }) => code).toSorted();
    expect(all.length).toBeGreaterThan(50);
    expect(await offeredIn('kophaza')).toEqual(all);
    expect(await offeredIn('paloznak')).toEqual(all.filter((code) => code !== 'A01'));
  });

  it('reckon with invented local figures that say so', async () => {
    const town = theTown('mako');
    const offered = await t.db.within({ kind: 'public' }, (tx) => listOfferedForms(tx, town.municipalityId));
    for (const { definition, setting } of offered) {
      if (taxTypeOfForm(definition.code) !== null || definition.parameters.length === 0) continue;
      expect(setting.local.help?.hu, definition.code).toContain('kitalált');
      expect(Object.keys(localParametersOn(setting.local, definition, '2026-03-02')), definition.code).not.toEqual([]);
      expect(setting.local.parameters.every(({ decree }) => decree.includes('bemutató adat')), definition.code).toBe(true);
    }
    const tourist = offered.find(({ definition }) => definition.code === 'A05');
    expect(tourist === undefined ? null : localParametersOn(tourist.setting.local, tourist.definition, '2026-03-02')).toEqual({ touristTaxBase: 'nights', rateHufPerNight: 500 });
  });

  it('wait for the registrar or lie with an officer, in the order in which they came', async () => {
    const town = theTown('mako');
    const waiting = await inTown(town, (tx) => listWaitingArrivals(tx, { limit: 50, after: null }));
    expect(waiting.length).toBeGreaterThan(1);
    const arrivals = await inTown(town, (tx) => tx.sql.selectFrom('records.arrival').select(['no', 'arrived_at', 'case_id']).orderBy('no').execute());
    expect(arrivals.map(({ no }) => no)).toEqual(arrivals.map((_, index) => index + 1));
    const times = arrivals.map(({ arrived_at: at }) => at.epochMilliseconds);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const registered = arrivals.flatMap(({ case_id: id }) => id ?? []);
    expect(registered.length).toBeGreaterThan(3);
    const first = await inTown(town, (tx) => findCase(tx, registered[0] ?? ''));
    expect(first).toMatchObject({ caseNo: 'MAK/1/2026', state: 'open', officerId: expect.any(String) });
  });

  it('are none in the town of the star, where her case will be the first', async () => {
    expect((await countsOf(t.db))[0]?.arrivals).toBe(0);
  });

  it('are seen by the people who sent them', async () => {
    const key = identityKey(PROVIDER, demoNameId('molnar.peter'));
    const account = await asIdentity((tx) => tx.sql.selectFrom('identity.account').select('id').where('identity_key', '=', key).executeTakeFirstOrThrow());
    const cases = await t.db.within({ kind: 'client', clientId: account.id, actor: { kind: 'client', id: account.id } }, listTrackedCases);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ state: 'registered', officer: { position: 'igazgatási ügyintéző' } });
  });
});

describe('officials', () => {
  const officialOf = (key: string): Promise<string> =>
    asIdentity(async (tx) => {
      const row = await tx.sql.selectFrom('identity.card_pairing').select('official_id').where('card_key', '=', cardPairingKey(demoCardKey(key))).executeTakeFirstOrThrow();
      return row.official_id;
    });

  it('have a paired card; staff of a joint office serve both towns, a mayor one', async () => {
    const townsOf = async (key: string): Promise<string[]> => {
      const id = await officialOf(key);
      return (await asIdentity((tx) => municipalitiesOfOfficial(tx, id))).map(({ kshCode }) => kshCode);
    };
    expect(await townsOf('csopak.iktato')).toEqual(['02185', '17011']);
    expect(await townsOf('paloznak.polgarmester')).toEqual(['17011']);
    expect(await townsOf('csopak.adougy2')).toEqual(['02185']);
    expect(await townsOf('kophaza.kiadmanyozo')).toEqual(['06895']);
  });
});

describe('the nation', () => {
  it('has every municipality once, members of a joint office after their seat', async () => {
    const { towns } = await worldOf({ db: t.db, size: 'nation' });
    expect(towns).toHaveLength(3_177);
    expect(new Set(towns.map(({ municipalityId }) => municipalityId)).size).toBe(3_177);
    const seen = new Set<string>();
    for (const town of towns) {
      seen.add(town.slug);
      expect(seen.has(town.office), `${town.slug} comes after ${town.office}`).toBe(true);
      expect(town.joining.registerPrefix).toMatch(/^[A-Z0-9]{1,8}$/);
    }
  });

  it('loads a town of the pattern by the same code', async () => {
    const world = await worldOf({ db: t.db, size: 'nation' });
    const [town] = world.towns.filter(({ office, slug }) => office !== slug).sort((a, b) => a.population - b.population);
    if (town === undefined) throw new Error('the smallest village');
    const officials = world.officials.filter(({ works }) => works.some((work) => work.town === town));
    await loadIdentities(t.db, { officials, people: [], identityProviderId: PROVIDER });
    await loadTown(t.db, { ...world, officials }, town, PROVIDER);
    const parties = await inTown(town, (tx) => tx.sql.selectFrom('parties.party').select('id').execute());
    expect(parties.length).toBeGreaterThan(1);
  });
});
