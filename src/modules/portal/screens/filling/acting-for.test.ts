import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { findDraft, offerForm } from '../../../forms/contract.ts';
import { findOrCreateParty } from '../../../parties/contract.ts';
import { importTaxObjects, importTaxpayers } from '../../../tax/contract.ts';
import { saveContact } from '../../actions/save-contact.ts';
import { savePrincipal } from '../../actions/save-principal.ts';
import type { Principal } from '../../domain/principal.ts';
import { compiledForm } from './form-place.ts';
import { registersAsked, withRegisters } from './known-sources.ts';
import { draftIn, openTestHouse, type TestHouse } from './tests/house.ts';
import { toyDefinition } from '../matter/tests/toy.ts';

let house: TestHouse;
const A06 = '/kophaza/ugyinditas/iparuzesi-ado-bejelentkezes';
const FIRM: Principal = { id: newId(), kind: 'organisation', capacity: 'permanent-agent', ground: 'office', details: { name: 'Minta Kft.', taxNumber: '12345676-2-08' } };

beforeAll(async () => {
  house = await openTestHouse();
  await house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } }, (tx) =>
    offerForm(tx, { formCode: 'A06', enabled: true, registersAutomatically: false, unitId: null, officerId: null }),
  );
}, 60_000);
afterAll(() => house.close());

const asClient = <T>(id: Uuid, work: Parameters<typeof house.t.db.within<T>>[1]): Promise<T> => house.t.db.within({ kind: 'client', clientId: id, actor: { kind: 'client', id } }, work);
const answersOf = async (client: Uuid, draft: string) => (await asClient(client, (tx) => findDraft(tx, draft)))?.answers ?? {};

async function agent(): Promise<{ id: Uuid; firm: Principal }> {
  const id = await house.account();
  const firm = { ...FIRM, id: newId() };
  await asClient(id, (tx) => savePrincipal(tx, firm));
  return { id, firm };
}

describe('acting for another', () => {
  it('is offered on the matter page, from the list and by capacity, only as the form allows', async () => {
    const { id, firm } = await agent();
    const browser = await house.browser(id);
    const ofA06 = (await browser.get(A06)).body;
    expect(ofA06).toContain(`${A06}/kitoltes?nevben=${firm.id}`);
    expect(ofA06).toContain(`${A06}/kitoltes?nevben=legal-representative`);
    // The building tax report knows no permanent agents.
    expect((await browser.get(house.base)).body).not.toContain(firm.id);
    expect((await (await house.browser()).get(A06)).body).toContain(encodeURIComponent(`${A06}/kitoltes?nevben=`));
  });

  it('fills in who, how proved, and is told on every page', async () => {
    const { id, firm } = await agent();
    const browser = await house.browser(id);
    const draft = draftIn(await browser.get(`${A06}/kitoltes?nevben=${firm.id}`));
    expect(await answersOf(id, draft)).toMatchObject({ capacity: 'permanent-agent', applicantKind: 'organisation', authorityGround: 'office', organisation: { name: 'Minta Kft.', taxNumber: '12345676-2-08' } });
    for (const lap of ['applicantPage', 'osszegzes']) {
      const shown = (await browser.get(`${A06}/kitoltes?vazlat=${draft}&lap=${lap}`)).body;
      expect(shown).toContain('Más nevében tölti ki: Minta Kft.');
      expect(shown).toContain('állandó meghatalmazottként.');
    }
    // A reloaded address begins no second draft.
    expect(draftIn(await browser.get(`${A06}/kitoltes?nevben=${firm.id}`))).toBe(draft);
  });

  it('fills in the older names too', async () => {
    const id = await house.account();
    const child: Principal = { id: newId(), kind: 'person', capacity: 'legal-representative', ground: null, details: { familyName: 'Minta', givenName: 'Bence' } };
    await asClient(id, (tx) => savePrincipal(tx, child));
    const draft = draftIn(await (await house.browser(id)).get(`${house.base}/kitoltes?nevben=${child.id}`));
    expect(await answersOf(id, draft)).toMatchObject({ capacity: 'legal-representative', taxpayerPerson: { familyName: 'Minta', givenName: 'Bence' } });
  });

  it('takes nobody of another client’s list, and no capacity that the form does not allow', async () => {
    const { firm } = await agent();
    const id = await house.account();
    const browser = await house.browser(id);
    for (const asked of [firm.id, 'permanent-agent', 'x']) {
      const draft = draftIn(await browser.get(`${house.base}/kitoltes?nevben=${asked}`));
      expect(await answersOf(id, draft)).not.toHaveProperty('capacity');
    }
  });
});

describe('what is known', () => {
  it('comes from the account where nothing was typed, with its source', async () => {
    const id = await house.account();
    await asClient(id, (tx) => saveContact(tx, { phone: '+36 30 123 4567', bankAccount: null, address: { postcode: '9495', settlement: 'Kópháza', streetName: 'Fő' } }));
    const browser = await house.browser(id);
    const draft = draftIn(await browser.get(`${A06}/kitoltes`));
    expect(await answersOf(id, draft)).toMatchObject({ phone: '+36 30 123 4567', applicantAddress: { settlement: 'Kópháza' } });
    expect((await browser.get(`${A06}/kitoltes?vazlat=${draft}`)).body).toContain('A fiókjában megadott adatokból vettük át');
  });

  it('of the tax register is read only for a form that asks, and noted', async () => {
    const id = await house.account();
    await house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } }, async (tx) => {
      const { id: partyId } = await findOrCreateParty(tx, { kind: 'person', name: 'Minta Anna', birthName: null, mothersName: null, birthPlace: null, birthDate: null, taxId: null, taxNumber: null, address: { postcode: '9495', settlement: 'Kópháza', street: 'Petőfi Sándor utca', houseNumber: '12.' }, email: null, clientId: id });
      await importTaxpayers(tx, [{ partyId, kind: 'person', registeredOn: Temporal.PlainDate.from('2020-01-01') }]);
      const since = Temporal.PlainDate.from('2020-01-01');
      await importTaxObjects(tx, [{ id: newId(), kind: 'building', parcelNo: '1042/3', address: 'Petőfi utca 12.', usefulAreaM2: '120', liableFrom: since, owners: [{ partyId, share: '1/1', validFrom: since }] }]);
    });
    const text = { hu: 'Próba', en: 'Toy' };
    const form = compiledForm(toyDefinition({ fields: [{ kind: 'money', id: 'owed', label: text, prefill: 'tax.balanceHuf' }, { kind: 'address', id: 'home', label: text, prefill: 'party.address' }] }));
    expect([...registersAsked(form)].toSorted()).toEqual(['party', 'tax']);
    const asker = { db: house.t.db, clientId: id };
    const place = { form, municipalityId: house.town };
    const known = await withRegisters(asker, place, {}, {});
    expect(known).toMatchObject({ party: { address: { streetName: 'Petőfi Sándor', streetKind: 'utca', houseNumber: '12' } }, tax: { balanceHuf: '0', objects: [{ parcelNo: '1042/3', share: '1/1', usefulAreaM2: '120' }] } });
    expect(await withRegisters(asker, place, { capacity: 'authorised-person' }, {})).toEqual({});
  });
});
