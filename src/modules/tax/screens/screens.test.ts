import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { listAwaitingSignOff, signOff } from '../../records/contract.ts';
import { taxModule } from '../module.ts';
import { taxSubscriptions } from '../subscriptions.ts';
import { deliverAll } from '../tests/events.ts';
import { typedIn, visit } from '../tests/office.ts';
import { asOfficialOf } from '../tests/people.ts';
import { CLERK_MAY, foundTown, registeredCase, type TestTown } from '../tests/town.ts';

let town: TestTown;
let caseId: Uuid;
let caseOfA: string;
beforeAll(async () => {
  town = await foundTown();
  caseId = await registeredCase(town);
  caseOfA = `/hivatal/ado/ugy/${caseId}`;
});
afterAll(() => town.t.close());

/** The form as the page fills it from the report. */
const FACTS = {
  fajta: 'building', jelleg: 'dwelling', hrsz: '123/4', cim: 'Fő utca 2.', terulet: '120', adokoteles: '120', hanyad: '1/1', jogcim: 'owner',
  kezdet: '2026.01.01.', megszunt: '', elsoev: '2026', utolsoev: '2026', indok: '',
};

const open = (address: string, options: Parameters<typeof visit>[3] = {}) => visit(town, town.clerk, address, options);

describe('the way of a case through the tax office', () => {
  it('waits in the work list, for everybody and for its officer', async () => {
    const { text, html } = await open('/hivatal/ado?kie=enyem');
    expect(text).toContain('HIV/1/2026');
    expect(text).toContain('Minta Katalin');
    expect(text).toContain('30 nap van hátra');
    expect(html).toContain(`href="${caseOfA}"`);
    expect((await open('/hivatal/ado?allapot=lezart')).text).toContain('Ezzel a szűréssel nincs találat');
  });

  it('shows the report beside the tax that it comes to, explained', async () => {
    const { text, html, status } = await open(caseOfA);
    expect(status).toBe(200);
    expect(text).toContain('2026. adóév: 132 000 Ft');
    expect(text).toContain('2026. március 16. 66 000 Ft');
    expect(text).toContain('120 m² × 1 100 Ft/m² = 132 000 Ft');
    expect(text).toContain('Htv. 15. § a) pont');
    expect(text).toContain('Az űrlap szerint várható évi adó: 132 000 Ft');
    expect(text).toContain('9495 Mintafalva, Fő utca 2.');
    expect(typedIn(html, 'hrsz')).toBe('123/4');
  });

  it('keeps what was typed when it is wrong, and says at each field what to do', async () => {
    const wrong = { ...FACTS, hrsz: 'abc', terulet: 'sok', adokoteles: '130', hanyad: '3/2', kezdet: 'tegnap', elsoev: '1999', utolsoev: '' };
    const { status, text, html } = await open(`${caseOfA}/kivetes`, { form: wrong });
    expect(status).toBe(422);
    for (const said of ['A helyrajzi szám alakja', 'Adja meg a területet', 'Adja meg a hányadot', 'Adjon meg egy napot', 'Adjon meg egy évet 2021 és 2027 között']) {
      expect(text).toContain(said);
    }
    for (const [name, value] of Object.entries(wrong).filter(([name]) => ['hrsz', 'terulet', 'hanyad', 'kezdet'].includes(name))) expect(typedIn(html, name)).toBe(value);
  });

  it('wants a reason for departing from the report, and names a year without a rate', async () => {
    const departed = await open(`${caseOfA}/kivetes`, { form: { ...FACTS, terulet: '125', adokoteles: '125' } });
    expect(departed.status).toBe(422);
    expect(departed.text).toContain('írja meg röviden, miért');
    const early = await open(`${caseOfA}/kivetes`, { form: { ...FACTS, elsoev: '2024', indok: 'régebbi' } });
    expect(early.status).toBe(422);
    expect(early.text).toContain('2024. január 1-jén nem volt hatályos mérték');
  });

  it('becomes a draft, whose decision can be read before it goes to sign-off', async () => {
    const saved = await open(`${caseOfA}/kivetes`, { form: FACTS });
    expect(saved).toMatchObject({ status: 303, to: caseOfA });
    expect(saved.said).toContain('A kivetéstervezet elkészült: 132 000 Ft');
    const { html } = await open(caseOfA);
    const address = /href="([^"]*hatarozat\.pdf)"/.exec(html)?.[1] ?? '';
    const { reply } = await open(address);
    expect(reply).toMatchObject({ kind: 'file', type: 'application/pdf', name: 'hatarozat-tervezet.pdf', inline: true });
  });

  it('goes to sign-off only as it was looked at', async () => {
    const stale = await open(`${caseOfA}/kiadmanyozas`, { form: { valtozat: '7' } });
    expect(stale.said).toContain('A tervezetet közben módosították');
    const sent = await open(`${caseOfA}/kiadmanyozas`, { form: { valtozat: '1' } });
    expect(sent.said).toContain('iktatószáma HIV/1-2/2026');
    expect((await open(caseOfA)).text).toContain('egy másik ügyintéző kiadmányozza');
    // Nobody is a taxpayer before the signature.
    expect((await open(`/hivatal/ado/szamla/${town.partyId}`)).status).toBe(404);
  });

  it('is charged when signed: account, object, assessment, statement and table', async () => {
    const { t, notary, partyId } = town;
    await asOfficialOf(t, notary.officialId, async (tx) => {
      const [item] = await listAwaitingSignOff(tx, notary, { limit: 1 });
      return signOff(tx, { ...notary, itemId: item?.id ?? '' });
    });
    await deliverAll(t, taxSubscriptions);
    const { text } = await open(caseOfA);
    expect(text).toContain('dr. Próba Péter kiadmányozta 2026. március 2. napján (HIV/1-2/2026)');

    expect((await open('/hivatal/ado/szamlak?q=minta kat')).text).toContain('132 000 Ft');
    expect((await open('/hivatal/ado/szamlak')).text).toContain('Építményadó 1 132 000 Ft 0 Ft 132 000 Ft');
    const account = await open(`/hivatal/ado/szamla/${partyId}`);
    expect(account.text).toContain('2026. március 16-ig 66 000 Ft');
    expect(account.text).toContain('11738077-15372662-02440000');
    expect(account.text).toContain('120 m² × 1 100 Ft/m²');
    expect((await open(`/hivatal/ado/szamla/${partyId}?nap=2026.03.01.`)).text).toContain('Nincs tétel');
    const assessment = /href="(\/hivatal\/ado\/kivetes\/[^"]+)"/.exec(account.html)?.[1] ?? '';
    expect((await open(assessment)).text).toContain('Építményadó – kivetés, 2026');
    expect((await open(`${assessment}/hatarozat.pdf`)).reply).toMatchObject({ name: 'hatarozat-HIV-1-2-2026.pdf' });

    const objects = await open('/hivatal/ado/targyak?q=fo utca');
    expect(objects.text).toContain('1 adótárgy');
    const object = /href="(\/hivatal\/ado\/targyak\/[^"]+)"/.exec(objects.html)?.[1] ?? '';
    expect((await open(object)).text).toContain('Minta Katalin 1/1 tulajdonos');

    const table = await open(`/hivatal/ado/szamla/${partyId}/tetelek.csv`);
    expect(table.reply).toMatchObject({ kind: 'file', name: 'adoszamla-8395180128-2026-03-02.csv' });
    expect(table.reply.kind === 'file' && String(table.reply.content).split('\r\n')[1]).toBe('Építményadó;2026-03-02;2026-03-02;2026-03-16;Előírás;2026;HIV/1-2/2026;66000;66000');
    expect((await open(`/hivatal/ado/szamla/${partyId}/kivonat.pdf`)).reply).toMatchObject({ kind: 'file', type: 'application/pdf' });
  });

  it('a bad day keeps its words and says how to write it', async () => {
    const { status, html, text } = await open(`/hivatal/ado/szamla/${town.partyId}?nap=tavaly`);
    expect(status).toBe(422);
    expect(typedIn(html, 'nap')).toBe('tavaly');
    expect(text).toContain('Nem létező nap: „tavaly”');
  });
});

describe('rates', () => {
  const rate = { adonem: 'building', mertek: '1 200,5', ettol: '2027.01.01.', eddig: '', jelleg: '', ovezet: '', rendelet: '30/2026. (XI. 26.) önkormányzati rendelet' };
  const maySet = [...CLERK_MAY, 'tax.rate.set'];

  it('are read by who may read, set by who may set', async () => {
    expect((await open('/hivatal/ado/mertekek')).html).not.toContain('Új mérték felvétele');
    expect((await open('/hivatal/ado/mertekek', { form: rate })).status).toBe(404);
    expect((await open('/hivatal/ado/mertekek', { form: rate, permissions: maySet })).status).toBe(303);
    const { text } = await open('/hivatal/ado/mertekek');
    expect(text).toContain('1 200,5 Ft/m²');
    expect(text).toContain('jövőbeli');
    expect(text).toContain('2026.12.31.');
  });

  it('never change: another rate from the same or an earlier day is refused', async () => {
    const again = await open('/hivatal/ado/mertekek', { form: { ...rate, mertek: '1300' }, permissions: maySet });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Ettől a naptól már van ilyen mérték');
    const earlier = await open('/hivatal/ado/mertekek', { form: { ...rate, ettol: '2026.06.01.' }, permissions: maySet });
    expect(earlier.text).toContain('ennél későbbi naptól');
    const empty = await open('/hivatal/ado/mertekek', { form: { ...rate, adonem: '', mertek: 'x', ettol: '', rendelet: '' }, permissions: maySet });
    expect(empty.status).toBe(422);
    for (const said of ['Válasszon adónemet', 'Írjon be egy nem negatív számot', 'Adja meg a kezdőnapot', 'Adja meg a rendelet számát']) expect(empty.text).toContain(said);
  });
});

describe('tax secret (art:127)', () => {
  it('opens no page without its permission', async () => {
    for (const { method, path } of taxModule.routes ?? []) {
      const address = path.replaceAll(/:\w+/g, newId());
      const visited = await open(address, { permissions: ['records.case.read'], ...(method === 'POST' ? { form: {} } : {}) });
      expect([path, visited.status]).toEqual([path, 404]);
    }
  });

  it('shows nothing of one town to another', async () => {
    const { t, partyId } = town;
    const elsewhere = { town: t.townB };
    expect((await open('/hivatal/ado', elsewhere)).text).not.toContain('HIV/1/2026');
    expect((await open(caseOfA, elsewhere)).status).toBe(404);
    expect((await open(`${caseOfA}/kivetes`, { ...elsewhere, form: FACTS })).status).toBe(404);
    expect((await open(`${caseOfA}/kiadmanyozas`, { ...elsewhere, form: { valtozat: '1' } })).status).toBe(404);
    expect((await open(`/hivatal/ado/szamla/${partyId}`, elsewhere)).status).toBe(404);
    expect((await open('/hivatal/ado/szamlak?q=minta', elsewhere)).text).toContain('Nincs ilyen adózó');
    expect((await open('/hivatal/ado/targyak', elsewhere)).text).toContain('0 adótárgy');
  });

  it('takes words that no database takes', async () => {
    expect((await open('/hivatal/ado/targyak?q=%00fo')).status).toBe(200);
    const { status } = await open('/hivatal/ado/mertekek', { form: { adonem: 'land', mertek: '160', ettol: '2028.01.01.', rendelet: 'a\u0000bc', ovezet: '\u0000' }, permissions: [...CLERK_MAY, 'tax.rate.set'] });
    expect(status).toBe(303);
  });

  it('takes no id that is none', async () => {
    for (const address of ['/hivatal/ado/ugy/x', '/hivatal/ado/kivetes/x', '/hivatal/ado/szamla/x', '/hivatal/ado/targyak/x']) expect((await open(address)).status).toBe(404);
  });

  it('speaks English too', async () => {
    expect((await open(caseOfA, { lang: 'en' })).text).toContain('Signed off by dr. Próba Péter');
    expect((await open(`/hivatal/ado/szamla/${town.partyId}`, { lang: 'en' })).text).toContain('Building tax');
  });
});
