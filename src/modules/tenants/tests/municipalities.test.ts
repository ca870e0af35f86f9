import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findMunicipality, findMunicipalityBySlug, joinMunicipality, listMunicipalities, listOrgUnits, loadSettlements, openOrgUnits } from '../contract.ts';
import { mintafalva } from './mintafalva.ts';

let t: TestDatabase;
const asPublic = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => t.db.within({ kind: 'public' }, work);
const asCentre = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => t.db.within({ kind: 'centre', actor: { kind: 'system' } }, work);
const asTown = <T>(municipalityId: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> =>
  t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, work);

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  await asCentre(loadSettlements);
});
afterAll(() => t.close());

describe('municipalities', () => {
  it('join with what the catalogue knows of them, and are found by slug, id and in the list', async () => {
    const joined = await asCentre((tx) => joinMunicipality(tx, mintafalva));
    expect(joined).toMatchObject({ ok: true, value: { ...mintafalva, name: 'Kópháza', slug: 'kophaza', kind: 'község', county: 'Győr-Moson-Sopron' } });
    if (!joined.ok) return;
    expect(await asPublic((tx) => findMunicipalityBySlug(tx, 'kophaza'))).toEqual(joined.value);
    expect(await asPublic((tx) => findMunicipality(tx, joined.value.id))).toEqual(joined.value);
    expect((await asPublic(listMunicipalities)).map((town) => town.slug)).toEqual(['kophaza']);
    expect(await asPublic((tx) => findMunicipalityBySlug(tx, 'szomszedfalva'))).toBeNull();
    expect(await asPublic((tx) => findMunicipality(tx, 'not a uuid'))).toBeNull();
  });

  it.each([
    ['06895', 'already-joined'],
    ['13578', 'not-a-municipality'],
    ['00000', 'unknown-settlement'],
  ])('refuse %s: %s', async (kshCode, code) => {
    expect(await asCentre((tx) => joinMunicipality(tx, { ...mintafalva, kshCode }))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('cannot be changed from inside a town', async () => {
    await expect(asTown(t.townA, (tx) => tx.sql.updateTable('tenants.municipality').set({ phone: '1' }).execute())).rejects.toThrow('permission denied');
  });
});

describe('organisational units', () => {
  it('open once, are listed by code, and stay inside their town', async () => {
    const towns = await Promise.all(['02185', '17011'].map((kshCode) => asCentre((tx) => joinMunicipality(tx, { ...mintafalva, kshCode }))));
    const [own, other] = towns.map((town) => (town.ok ? town.value.id : ''));
    if (own === undefined || other === undefined) throw new Error('both towns join');
    const units = [
      { code: 'IKT', name: 'Iktató' },
      { code: 'ADO', name: 'Adóügyi csoport' },
    ];
    const opened = await asTown(own, (tx) => openOrgUnits(tx, units));
    expect(opened.map((unit) => unit.code)).toEqual(['ADO', 'IKT']);
    expect(await asTown(own, (tx) => openOrgUnits(tx, units))).toEqual(opened);
    expect(await asTown(other, (tx) => listOrgUnits(tx, own))).toEqual([]);
    await expect(
      asTown(other, (tx) => tx.sql.insertInto('tenants.org_unit').values({ municipality_id: own, id: t.townA, code: 'X', name: 'X', valid_from: tx.today }).execute()),
    ).rejects.toThrow('row-level security');
  });
});
