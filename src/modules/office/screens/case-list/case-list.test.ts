import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { settleCase } from '../../../records/contract.ts';
import { caseListTexts } from '../../texts/case-list.ts';
import { hire, inTown, paper, type TestOfficial, textOf, visit } from '../../tests/office.ts';

let t: TestDatabase;
let officer: TestOfficial;
const unitId = newId();
beforeAll(async () => {
  t = await testDatabase({ today: '2026-02-01' });
  officer = await hire(t, t.townA, 'Ügyes Ödön', unitId);
  await paper(t, t.townA, { subject: 'Építményadó, Fő utca', officerId: officer.id, partyName: 'Kovács Kálmán' });
  await paper(t, t.townA, { subject: 'Telekadó, Petőfi tér', procedure: 'summary', unitId, partyName: '=Képlet Klára' });
  const settled = await paper(t, t.townA, { subject: 'Régi kérelem' });
  await inTown(t, t.townA, (tx) => settleCase(tx, settled.caseId ?? ''));
  await paper(t, t.townB, { subject: 'Szomszéd falu ügye' });
  t.clock.set('2026-03-02T11:00:00Z');
});
afterAll(() => t.close());

const seen = async (address: string): Promise<string> => textOf((await visit(t, officer, address)).html);

describe('the case list', () => {
  it('shows the open cases of the town by due day, with client, officer and days left', async () => {
    const { html } = await visit(t, officer, '/hivatal/ugyek');
    const text = textOf(html);
    expect(text).toMatch(/Telekadó.*21 napja lejárt.*Építményadó.*Kovács Kálmán Ügyes Ödön.*1 nap van hátra/);
    expect(text).not.toContain('Régi kérelem');
    expect(text).not.toContain('Szomszéd');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toMatch(/<form[^>]*role="search"/);
  });

  it.each([
    ['q=epitmeny', 'Építményadó', 'Telekadó'],
    ['q=kovács', 'Építményadó', 'Telekadó'],
    ['q=HIV/2/2026', 'Telekadó', 'Építményadó'],
    ['kie=enyem', 'Építményadó', 'Telekadó'],
    ['kie=egysegem', 'Telekadó', 'Építményadó'],
    ['hatarido=lejart', 'Telekadó', 'Építményadó'],
    ['hatarido=het', 'Építményadó', 'Telekadó'],
    ['allapot=elintezve', 'Régi kérelem', 'Telekadó'],
    ['q=regi', 'Régi kérelem', 'Telekadó'],
    ['allapot=bogus&kie=bogus&rendezes=bogus&utan=bogus', 'Telekadó', 'Régi kérelem'],
  ])('%s finds %s, not %s', async (query, found, hidden) => {
    const text = await seen(`/hivatal/ugyek?${query}`);
    expect(text).toContain(found);
    expect(text).not.toContain(hidden);
  });

  it('says what to do when nothing matches', async () => {
    expect(await seen('/hivatal/ugyek?q=nincsilyen')).toContain('Írjon be kevesebb szót');
  });

  it('opens the one case that a number names, and lists what words find', async () => {
    expect((await visit(t, officer, '/hivatal/kereses?q=HIV/1/2026')).to).toMatch(/^\/hivatal\/ugyek\/[0-9a-f-]{36}$/);
    expect((await visit(t, officer, '/hivatal/kereses?q=telekad%C3%B3')).to).toBe('/hivatal/ugyek?q=telekad%C3%B3');
    expect((await visit(t, officer, '/hivatal/kereses')).to).toBe('/hivatal/ugyek');
  });

  it('goes out as a table without formulas, and leaves a trace', async () => {
    const { reply } = await visit(t, officer, '/hivatal/ugyek.csv?allapot=mind&rendezes=hatarido');
    const content = reply.kind === 'file' ? String(reply.content) : '';
    expect(content.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFIktatószám;Tárgy;Ügyfél;Állapot;Ügyintéző;Szervezeti egység;Iktatva;Határidő',
      "HIV/2/2026;Telekadó, Petőfi tér;'=Képlet Klára;Folyamatban;;;2026.02.01.;2026.02.09.",
    ]);
    const entries = await inTown(t, t.townA, (tx) =>
      tx.sql.selectFrom('platform.audit_entry').select('details').where('action', '=', 'records.case.exported').execute(),
    );
    expect(entries).toEqual([{ details: { count: 3 } }]);
  });

  it('has all its texts in both languages', () => {
    expect(checkTexts(caseListTexts.entries)).toEqual([]);
  });
});
