import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { draftItem, findItem, type Item } from '../../../records/contract.ts';
import { signOffTexts } from '../../texts/sign-off.ts';
import { hire, inTown, paper, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';

let t: TestDatabase;
let author: TestOfficial;
let signer: TestOfficial;
let caseId: string;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  author = await hire(t, t.townA, 'Szerző Szilvia');
  signer = await hire(t, t.townA, 'Kiadó Kálmán');
  caseId = (await paper(t, t.townA, { subject: 'Építményadó, Fő utca 1.', partyName: 'Sarok Sára' })).caseId ?? '';
});
afterAll(() => t.close());

const PAGE = '/hivatal/alairas';
const draft = (reference = newId(), by = author, permission?: string): Promise<Item> =>
  inTown(
    t,
    t.townA,
    (tx) => draftItem(tx, { caseId, subject: 'Határozat', reference, preparedBy: by.id, effect: { hu: 'Építményadó 2026: 132 000 Ft', en: 'Building tax 2026: HUF 132,000' }, ...(permission === undefined ? {} : { permission }) }),
    by,
  );
const stateOf = async (item: Item) => (await inTown(t, t.townA, (tx) => findItem(tx, item.id)))?.state;

describe('papers that wait for a signature', () => {
  it('say so when there are none', async () => {
    expect(textOf((await visit(t, signer, PAGE)).html)).toContain('Semmi nem vár az Ön aláírására.');
  });

  it('show what is signed, for whom, what changes and who prepared it', async () => {
    const item = await draft();
    const { html } = await visit(t, signer, PAGE);
    const text = textOf(html);
    expect(text).toContain(`Mit ír alá ${item.registryNo} – Határozat Kinek szól Sarok Sára Mi változik Építményadó 2026: 132 000 Ft Készítette Szerző Szilvia`);
    expect(html).toMatch(new RegExp(`<input[^>]*type="checkbox"[^>]*name="irat"[^>]*value="${item.id}"[^>]*form="kijeloltek"[^>]*aria-label="[^"]*${item.registryNo}`));
    // Four eyes: the author does not even see it here.
    expect(textOf((await visit(t, author, PAGE)).html)).toContain('Semmi nem vár');
    await visit(t, signer, `${PAGE}/kiadmanyozas`, { form: [['irat', item.id]] });
  });

  it('are signed one by one or many at once', async () => {
    const items = [await draft(), await draft(), await draft()];
    const [first] = items;
    const one = await visit(t, signer, `${PAGE}/kiadmanyozas`, { form: [['irat', first?.id ?? '']] });
    expect(said(one)).toContain('1 irat kiadmányozva.');
    const all = await visit(t, signer, `${PAGE}/kiadmanyozas`, { form: items.slice(1).map(({ id }) => ['irat', id] as const) });
    expect(said(all)).toContain('2 irat kiadmányozva.');
    expect(await Promise.all(items.map(stateOf))).toEqual(['signed_off', 'signed_off', 'signed_off']);
  });

  it('are signed as far as they can be, and the rest is explained', async () => {
    const own = await draft(newId(), signer);
    const other = await draft();
    const answer = await visit(t, signer, `${PAGE}/kiadmanyozas`, { form: [['irat', own.id], ['irat', other.id], ['irat', 'nonsense']] });
    expect(said(answer)).toContain('1 irat kiadmányozva. 1 iratot nem lehetett: Ezt az iratot Ön készítette');
    expect(await stateOf(own)).toBe('awaiting_sign_off');
    const nothing = await visit(t, signer, `${PAGE}/kiadmanyozas`, { form: [] });
    expect(said(nothing)).toContain('Jelölje ki a listában');
  });

  it('are sent back with a reason, which the next version shows', async () => {
    const item = await draft('tax.assessment:again');
    const silent = await visit(t, signer, `${PAGE}/${item.id}/visszaadas`, { form: [['indoklas', ' ']] });
    expect(silent.status).toBe(422);
    expect(silent.html).toMatch(/<a[^>]*href="#mezo-indoklas"/);
    const answer = await visit(t, signer, `${PAGE}/${item.id}/visszaadas`, { form: [['indoklas', 'Hibás a cím.']] });
    expect(said(answer)).toContain(`Visszaadva: ${item.registryNo}`);
    const again = await draft('tax.assessment:again');
    const text = textOf((await visit(t, signer, `${PAGE}?irat=${again.id}`)).html);
    expect(text).toContain(`Korábbi változatok ${item.registryNo}, visszaadva: Hibás a cím.`);
    const late = await visit(t, signer, `${PAGE}/${item.id}/visszaadas`, { form: [['indoklas', 'Még egyszer.']] });
    expect(said(late)).toContain('már nem vár kiadmányozásra');
  });

  it('are shown to, signed and sent back by those only who hold the power that the paper asks for', async () => {
    const item = await draft(newId(), author, 'tax.assessment.sign-off');
    const mayor = { permissions: ['records.item.sign-off'] };
    const notary = { permissions: ['records.item.sign-off', 'tax.assessment.sign-off'] };
    expect((await visit(t, signer, PAGE, mayor)).html).not.toContain(item.id);
    expect((await visit(t, signer, `${PAGE}?irat=${item.id}`, mayor)).status).toBe(404);
    const signed = await visit(t, signer, `${PAGE}/kiadmanyozas`, { ...mayor, form: [['irat', item.id]] });
    expect(said(signed)).toContain('0 irat kiadmányozva. 1 iratot nem lehetett: Ennek az iratnak a kiadmányozására Ön nem jogosult.');
    expect((await visit(t, signer, `${PAGE}/${item.id}/visszaadas`, { ...mayor, form: [['indoklas', 'Hibás.']] })).status).toBe(404);
    expect(await stateOf(item)).toBe('awaiting_sign_off');

    expect((await visit(t, signer, `${PAGE}?irat=${item.id}`, notary)).status).toBe(200);
    expect(said(await visit(t, signer, `${PAGE}/kiadmanyozas`, { ...notary, form: [['irat', item.id]] }))).toContain('1 irat kiadmányozva.');
    expect(await stateOf(item)).toBe('signed_off');
  });

  it('of another town are not there', async () => {
    const item = await draft();
    const neighbour = await hire(t, t.townB, 'Szomszéd Szilárd');
    expect((await visit(t, neighbour, `${PAGE}?irat=${item.id}`)).status).toBe(404);
    expect((await visit(t, neighbour, `${PAGE}/${item.id}/visszaadas`, { form: [['indoklas', 'x']] })).status).toBe(404);
    expect(said(await visit(t, neighbour, `${PAGE}/kiadmanyozas`, { form: [['irat', item.id]] }))).toContain('0 irat kiadmányozva. 1 iratot nem lehetett: Nincs ilyen irat');
    expect((await visit(t, signer, PAGE, { permissions: ['records.case.read'] })).status).toBe(404);
    expect(checkTexts(signOffTexts.entries)).toEqual([]);
  });
});
