import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { findDraft, listSubmissions } from '../../../forms/contract.ts';
import { toyDefinition } from '../matter/tests/toy.ts';
import { draftIn, openTestHouse, type TestHouse, WHOLE_REPORT } from './tests/house.ts';
import { typedAgain } from './typed-again.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

const asClient = <T>(id: Uuid, work: Parameters<typeof house.t.db.within<T>>[1]): Promise<T> => house.t.db.within({ kind: 'client', clientId: id, actor: { kind: 'client', id } }, work);

async function sender(): Promise<{ id: Uuid; submission: Uuid }> {
  const id = await house.account();
  const answer = await (await house.browser(id)).post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, usefulAreaM2: '120,5', _kulcs: newId() });
  expect(answer.statusCode).toBe(303);
  const [sent] = await asClient(id, listSubmissions);
  if (sent === undefined) throw new Error('nothing was sent');
  return { id, submission: sent.id };
}

describe('an earlier submission', () => {
  it('is offered on the matter page, and what is taken is told before anything is written', async () => {
    const { id, submission } = await sender();
    const browser = await house.browser(id);
    expect((await browser.get(house.base)).body).toContain('Kitöltés a 2026. évi beadványa alapján');
    const told = (await browser.get(`${house.base}/kitoltes/korabbi?beadvany=${submission}`)).body;
    expect(told).toContain('(nyilatkozat)');
    expect(told).toContain('Az aláírásokat soha nem vesszük át');
    expect(await asClient(id, (tx) => tx.sql.selectFrom('forms.draft').select('id').execute())).toEqual([]);
  });

  it('becomes a draft that lacks nothing but what must be given anew', async () => {
    const { id, submission } = await sender();
    const browser = await house.browser(id);
    const draft = draftIn(await browser.post(`${house.base}/kitoltes/korabbi?beadvany=${submission}`, {}));
    const answers = (await asClient(id, (tx) => findDraft(tx, draft)))?.answers ?? {};
    expect(answers).toMatchObject({ usefulAreaM2: '120,5', hasExemption: 'nem', owners: [{ share: '1/1' }], propertyAddress: { settlement: 'Kópháza' } });
    expect(answers).not.toHaveProperty('truthful');
    const summary = (await browser.get(`${house.base}/kitoltes?vazlat=${draft}&lap=osszegzes`)).body;
    const faults = /<ul class="ds-list">(.*?)<\/ul>/s.exec(summary.slice(summary.indexOf('data-error-summary')))?.[1] ?? '';
    expect(faults.match(/<li>/g)).toHaveLength(1);
  });

  it('of somebody else, or of another form, is not there', async () => {
    const { submission } = await sender();
    const other = await house.browser(await house.account());
    expect((await other.get(`${house.base}/kitoltes/korabbi?beadvany=${submission}`)).statusCode).toBe(404);
    expect((await other.post(`${house.base}/kitoltes/korabbi?beadvany=${submission}`, {})).statusCode).toBe(404);
    const own = await sender();
    expect((await (await house.browser(own.id)).get(`/kophaza/ugyinditas/altalanos-kerelem/kitoltes/korabbi?beadvany=${own.submission}`)).statusCode).toBe(404);
  });
});

describe('typing again what was stored', () => {
  const label = { hu: 'Valami', en: 'Something' };
  const form = toyDefinition({
    fields: [
      { kind: 'number', id: 'area', label, decimals: 3 },
      { kind: 'yesno', id: 'own', label },
      { kind: 'file', id: 'plan', label },
      { kind: 'declaration', id: 'true', label, text: label },
      { kind: 'group', id: 'rows', label, rowLabel: label, minRows: 1, maxRows: 3, fields: [{ kind: 'file', id: 'deed', label }, { kind: 'money', id: 'price', label }] },
    ],
  });

  it('keeps thousands and thousandths apart, rows with their figures, and no file or declaration', () => {
    const stored = { area: '1.234', own: false, plan: [{ id: 'x', name: 'a.pdf' }], true: true, rows: [{ deed: [{ id: 'y' }], price: 1200 }], unknown: 'x' };
    const { answers, left } = typedAgain(form, stored);
    expect(answers).toEqual({ area: '1,234', own: 'nem', rows: [{ price: '1200' }] });
    expect(left.map(({ kind }) => kind)).toEqual(['file', 'declaration', 'file']);
  });

  it('takes nothing of what is not as it should be', () => {
    expect(typedAgain(form, { area: { x: 1 }, own: null, rows: 'x', plan: [] })).toEqual({ answers: { area: {} }, left: [] });
  });
});
