import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { findOfferedForm, loadFormDefinitions } from '../../../forms/contract.ts';
import { hire, inputValue, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';

const PERMISSION = ['forms.setting.change'];
let t: TestDatabase;
let official: TestOfficial;
let neighbour: TestOfficial;

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, loadFormDefinitions);
  official = await hire(t, t.townA, 'Próba Petra');
  neighbour = await hire(t, t.townB, 'Minta Máté');
});
afterAll(() => t.close());

const open = (address: string, form?: readonly (readonly [string, string])[]) => visit(t, official, address, { permissions: PERMISSION, ...(form === undefined ? {} : { form }) });
const offered = (code: string) => t.db.within({ kind: 'public' }, (tx) => findOfferedForm(tx, t.townA, code));

describe('the forms of a municipality', () => {
  it('are turned on and off from the list, for this town only', async () => {
    expect((await open('/hivatal/urlapok?q=altalanos')).html).toContain('/hivatal/urlapok/E12/kinalas');
    const on = await open('/hivatal/urlapok/E12/kinalas', [['kinalja', 'igen'], ['valtozat', '0']]);
    expect(said(on)).toContain('Bekapcsolva: Általános kérelem');
    expect((await offered('E12'))?.definition.code).toBe('E12');
    expect(await t.db.within({ kind: 'public' }, (tx) => findOfferedForm(tx, t.townB, 'E12'))).toBeNull();
    const stale = await open('/hivatal/urlapok/E12/kinalas', [['kinalja', 'nem'], ['valtozat', '0']]);
    expect(said(stale)).toContain('Közben más is módosította');
    expect((await visit(t, neighbour, '/hivatal/urlapok/E12', { permissions: PERMISSION })).html).not.toContain('Az utolsó módosítás visszavonása');
    expect((await visit(t, official, '/hivatal/urlapok', { permissions: [] })).status).toBe(404);
  });

  it('take local words, fee, routing and dated values, note each change, and undo the last', async () => {
    const fields: [string, string][] = [['valtozat', '0'], ['kinalja', 'igen'], ['automatikus', 'igen'], ['ugykor', 'Talajterhelés'], ['tetelszam', 'a103'], ['sugo', 'Rendelet: 12/2025.'], ['dij', '1 500'], ['ido', 'többnyire 10 nap']];
    const form = await open('/hivatal/urlapok/A10');
    const parameter = /name="ertek\.([A-Za-z0-9]+)"/.exec(form.html)?.[1] ?? '';
    expect(parameter).not.toBe('');
    const saved = await open('/hivatal/urlapok/A10', [...fields, [`ertek.${parameter}`, '2,5'], [`ettol.${parameter}`, '2026.01.01.'], [`rendelet.${parameter}`, '12/2025. 3. §']]);
    expect(saved.status).toBe(303);
    const setting = (await offered('A10'))?.setting;
    expect(setting).toMatchObject({ registersAutomatically: true, local: { retentionCode: 'A103', feeHuf: 1500, subjectArea: { hu: 'Talajterhelés' }, parameters: [{ name: parameter, value: '2.5', validFrom: '2026-01-01', decree: '12/2025. 3. §' }] } });
    const again = await open('/hivatal/urlapok/A10');
    expect(inputValue(again.html, 'ugykor')).toBe('Talajterhelés');
    expect(textOf(again.html)).toContain('Most érvényes: 2.5');
    const undone = await open('/hivatal/urlapok/A10', [['valtozat', '1'], ['kinalja', '']]);
    expect(undone.status).toBe(303);
    expect((await offered('A10'))).toBeNull();
    await open('/hivatal/urlapok/A10/visszavonas', [['valtozat', '2']]);
    expect((await offered('A10'))?.setting.local.feeHuf).toBe(1500);
    expect(textOf((await open('/hivatal/urlapok/A10')).html)).toContain('visszavonás; kínálás: kikapcsolva → bekapcsolva');
  });

  it('say what to mend, and keep what was typed', async () => {
    const wrong = await open('/hivatal/urlapok/A01', [['valtozat', '0'], ['dij', 'sok'], ['egyseg', 'nincs-ilyen'], ['ugykor', 'Amit begépeltem']]);
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Adjon meg egész forintot');
    expect(inputValue(wrong.html, 'ugykor')).toBe('Amit begépeltem');
    const code = await open('/hivatal/urlapok/A01', [['valtozat', '0'], ['tetelszam', 'Z999']]);
    expect(textOf(code.html)).toContain('Az irattári tervben nincs ilyen tételszám');
    expect((await open('/hivatal/urlapok/Z99')).status).toBe(404);
  });

  it('show rates of taxes, which are not set here', async () => {
    const { html } = await open('/hivatal/urlapok/A01');
    expect(textOf(html)).toContain('nincs hatályos mérték');
    expect(html).not.toContain('name="ertek.rateHufPerM2"');
  });
});
