import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { actionTexts, logTexts, objectTexts } from '../../texts/log.ts';
import { hire, inTown, paper, type TestOfficial, textOf, visit } from '../../tests/office.ts';

let t: TestDatabase;
let officer: TestOfficial;
let other: TestOfficial;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  officer = await hire(t, t.townA, 'Ügyes Ödön');
  other = await hire(t, t.townA, 'Másik Mária');
  const first = await paper(t, t.townA);
  await paper(t, t.townA);
  await paper(t, t.townB);
  await visit(t, officer, `/hivatal/ugyek/${first.caseId}`);
  t.clock.set('2026-03-03T11:00:00Z');
  await visit(t, other, '/hivatal/ugyek');
  await inTown(t, t.townA, async (tx) => tx.audit({ action: 'test.thing.done' }), other);
});
afterAll(() => t.close());

const seen = async (query: string): Promise<string> => textOf((await visit(t, officer, `/hivatal/naplo${query}`)).html);

describe('the audit log', () => {
  it('shows who did what, newest first, in words', async () => {
    const text = await seen('');
    expect(text).toMatch(/Másik Mária.*test\.thing\.done.*Ügyiratok listázása.*Ügyes Ödön Ügyirat megtekintése/);
    expect(text).toContain('a rendszer Iktatás');
  });

  it('is filtered by person, day and case', async () => {
    expect(await seen(`?ki=${other.id}`)).not.toContain('Ügyirat megtekintése');
    expect(await seen('?nap=2026.03.02.')).not.toContain('Ügyiratok listázása');
    expect(await seen('?nap=2026.03.02.')).toContain('Ügyirat megtekintése');
    const ofCase = await seen('?mit=HIV/1/2026');
    expect(ofCase).toContain('registryNo: HIV/1-1/2026');
    expect(ofCase).not.toContain('registryNo: HIV/2-1/2026');
  });

  it('says what is wrong with a filter', async () => {
    const { html, status } = await visit(t, officer, '/hivatal/naplo?nap=holnap&mit=HIV/99/2026');
    expect(status).toBe(422);
    expect(html).toMatch(/href="#mezo-nap"/);
    expect(textOf(html)).toContain('Nincs ilyen iktatószámú ügy.');
  });

  it('goes on page by page', async () => {
    for (let index = 0; index < 101; index += 1) await inTown(t, t.townA, async (tx) => tx.audit({ action: 'test.many.done', details: { index } }));
    const { html } = await visit(t, officer, '/hivatal/naplo');
    const next = /href="(\/hivatal\/naplo\?utan=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(textOf((await visit(t, officer, next)).html)).toContain('Ügyirat megtekintése');
    expect(textOf(html)).not.toContain('Ügyirat megtekintése');
  });

  it('shows nothing of another town, and itself leaves a trace', async () => {
    const neighbour = await hire(t, t.townB, 'Szomszéd Szilárd');
    expect(textOf((await visit(t, neighbour, '/hivatal/naplo')).html)).not.toContain('Ödön');
    expect(textOf((await visit(t, neighbour, '/hivatal/naplo')).html)).toContain('Szomszéd Szilárd Napló megtekintése');
    expect((await visit(t, officer, '/hivatal/naplo', { permissions: ['records.case.read'] })).status).toBe(404);
    expect([...checkTexts(logTexts.entries), ...checkTexts(actionTexts.entries), ...checkTexts(objectTexts.entries)]).toEqual([]);
  });
});
