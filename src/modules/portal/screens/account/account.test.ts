import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { readContact } from '../../data/contact.ts';
import { listPrincipals } from '../../data/principals.ts';
import { draftIn, openTestHouse, type TestHouse } from '../filling/tests/house.ts';
import { progressOf } from './progress.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

const asClient = <T>(id: Uuid, work: Parameters<typeof house.t.db.within<T>>[1]): Promise<T> => house.t.db.within({ kind: 'client', clientId: id, actor: { kind: 'client', id } }, work);

describe('a client’s own data', () => {
  it('are kept as typed, the bank account in its usual form', async () => {
    const id = await house.account();
    const browser = await house.browser(id);
    const answer = await browser.post('/fiok/adataim', { phone: '+36 30 123 4567', bankAccount: '117730161111101800000000', postcode: '9495', settlement: 'Kópháza', streetName: 'Fő', streetKind: 'utca', houseNumber: '12' });
    expect(answer.statusCode).toBe(303);
    expect(await asClient(id, readContact)).toEqual({
      phone: '+36 30 123 4567',
      bankAccount: '11773016-11111018-00000000',
      address: { postcode: '9495', settlement: 'Kópháza', streetName: 'Fő', streetKind: 'utca', houseNumber: '12' },
    });
    expect((await browser.get('/fiok/adataim')).body).toContain('value="Kópháza"');
    await browser.post('/fiok/adataim', {});
    expect(await asClient(id, readContact)).toEqual({ phone: null, bankAccount: null, address: null });
  });

  it.each([
    [{ phone: 'hívjon' }, 'telefonszám'],
    [{ bankAccount: '11773016-11111019' }, 'bankAccount'],
    [{ postcode: '94' }, 'négy számjegy'],
    [{ postcode: '9495' }, 'település és közterület'],
    [{ settlement: 'a'.repeat(121), postcode: '9495', streetName: 'Fő' }, '120 betű'],
  ])('are refused with what to mend: %j', async (typed, said) => {
    const browser = await house.browser(await house.account());
    const answer = await browser.post('/fiok/adataim', { ...typed });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(said);
  });
});

describe('those a client acts for', () => {
  it('are entered, changed and removed, and nobody else sees them', async () => {
    const id = await house.account();
    const browser = await house.browser(id);
    const firm = { name: 'Minta Kft.', taxNumber: '12345676-2-08', capacity: 'organisation-officer' };
    expect((await browser.post('/fiok/kepviselet/uj?fajta=szervezet', firm)).statusCode).toBe(303);
    const [entered] = await asClient(id, listPrincipals);
    expect(entered).toMatchObject({ kind: 'organisation', capacity: 'organisation-officer', ground: null, details: { name: 'Minta Kft.', taxNumber: '12345676-2-08' } });
    const path = `/fiok/kepviselet/${entered?.id ?? ''}`;
    expect((await browser.get('/fiok/kepviselet')).body).toContain('Minta Kft.');
    expect((await browser.post(path, { ...firm, capacity: 'permanent-agent', ground: 'office' })).statusCode).toBe(303);
    expect(await asClient(id, listPrincipals)).toMatchObject([{ capacity: 'permanent-agent', ground: 'office' }]);
    const other = await house.browser(await house.account());
    expect((await other.get(path)).statusCode).toBe(404);
    expect((await other.post(`${path}/torles`, {})).statusCode).toBe(404);
    expect((await browser.post(`${path}/torles`, {})).statusCode).toBe(303);
    expect(await asClient(id, listPrincipals)).toEqual([]);
  });

  it.each([
    ['szemely', { familyName: 'Minta', givenName: 'Bence' }, 'Válasszon'],
    ['szemely', { familyName: 'Minta', givenName: 'Bence', capacity: 'authorised-person' }, 'Válasszon'],
    ['szemely', { familyName: 'Minta', givenName: 'Bence', capacity: 'organisation-officer' }, 'Válasszon'],
    ['szemely', { familyName: 'Minta', givenName: 'Bence', capacity: 'legal-representative', birthDate: 'tegnap' }, 'Adjon meg egy napot'],
    ['szervezet', { name: 'Minta Kft.', taxNumber: '12345678-2-08', capacity: 'organisation-officer' }, 'ellenőrző számjegy'],
    ['szervezet', { taxNumber: '12345676-2-08', capacity: 'organisation-officer' }, 'Adja meg.'],
  ])('are refused with what to mend: %s %j', async (kind, typed, said) => {
    const id = await house.account();
    const answer = await (await house.browser(id)).post(`/fiok/kepviselet/uj?fajta=${kind}`, { ...typed });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(said);
    expect(await asClient(id, listPrincipals)).toEqual([]);
  });
});

describe('forms under way', () => {
  it('say how far they are, and come back within the hour after they were thrown away', async () => {
    const browser = await house.browser(await house.account());
    const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
    expect((await browser.get('/fiok')).body).toMatch(/Ki tölti ki\?[^<]*\(1\/\d/);
    const thrown = await browser.post(`/fiok/vazlatok/${draft}/torles`, {});
    expect(thrown.headers.location).toBe(`/fiok?torolt=${draft}`);
    expect((await browser.get(`/fiok?torolt=${draft}`)).body).toContain('Visszahozom');
    expect((await browser.get(`${house.base}/kitoltes?vazlat=${draft}`)).statusCode).toBe(404);
    const other = await house.browser(await house.account());
    expect((await other.post(`/fiok/vazlatok/${draft}/visszaallitas`, {})).statusCode).toBe(404);
    expect((await browser.post(`/fiok/vazlatok/${draft}/visszaallitas`, {})).statusCode).toBe(303);
    expect((await browser.get(`${house.base}/kitoltes?vazlat=${draft}`)).statusCode).toBe(200);
  });

  it('are gone for good an hour later', async () => {
    const id = await house.account();
    const browser = await house.browser(id);
    const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
    await browser.post(`/fiok/vazlatok/${draft}/torles`, {});
    house.t.clock.advance({ minutes: 61 });
    expect((await browser.post(`/fiok/vazlatok/${draft}/visszaallitas`, {})).statusCode).toBe(404);
    expect((await (await house.browser(id)).get('/fiok')).statusCode).toBe(200);
    const left = await asClient(id, (tx) => tx.sql.selectFrom('forms.draft').select('id').execute());
    expect(left).toEqual([]);
  });

  it('count the check before sending as the last page', () => {
    const title = { hu: 'Lap', en: 'Page' };
    const pages = [{ id: 'a', title, sections: [] }, { id: 'b', title, sections: [] }];
    expect(progressOf({ pages }, null)).toEqual({ at: 1, of: 3, page: title });
    expect(progressOf({ pages }, 'b')).toMatchObject({ at: 2, of: 3 });
    expect(progressOf({ pages }, 'osszegzes')).toEqual({ at: 3, of: 3, page: null });
    expect(progressOf({ pages }, 'gone')).toMatchObject({ at: 1 });
  });
});
