import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { draftItem } from '../../../records/contract.ts';
import { caseWords } from '../../texts/case-words.ts';
import { deskTexts } from '../../texts/desk.ts';
import { hire, inTown, paper, type TestOfficial, textOf, visit } from '../../tests/office.ts';

let t: TestDatabase;
let officer: TestOfficial;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-02-01' });
  officer = await hire(t, t.townA, 'Ügyes Ödön');
});
afterAll(() => t.close());

describe('the desk', () => {
  it('says why it is empty', async () => {
    const { html, status } = await visit(t, officer, '/hivatal');
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Jó munkát, Ügyes Ödön!');
    expect(text).toContain('Ez az első bejelentkezése.');
    expect(text).toContain('Nincs folyamatban lévő ügye.');
    expect(text).toContain('Minden érkezett irat iktatva van.');
  });

  it('counts what is late, due, new and waiting, each a link', async () => {
    await paper(t, t.townA, { officerId: officer.id, procedure: 'summary', subject: 'Lejárt ügy' });
    await paper(t, t.townA, { officerId: officer.id, subject: 'Közeli ügy' });
    await paper(t, t.townA, { registersAutomatically: false, subject: 'Új irat' });
    await paper(t, t.townB, { registersAutomatically: false, subject: 'Másik falu irata' });
    t.clock.set('2026-03-02T11:00:00Z');
    const { html } = await visit(t, officer, '/hivatal');
    expect(html).toContain('href="/hivatal/ugyek?kie=enyem&amp;hatarido=lejart" aria-label="Lejárt határidő: 1"');
    expect(html).toContain('aria-label="Hat napon belül jár le: 1"');
    expect(html).toContain('href="/hivatal/erkeztetes" aria-label="Iktatásra vár: 1"');
    const text = textOf(html);
    expect(text).toContain('21 napja lejárt');
    expect(text).toContain('1 nap van hátra');
    expect(text).toContain('Új irat');
    expect(text).not.toContain('Másik falu');
  });

  it('shows only what the official may see', async () => {
    const { html } = await visit(t, officer, '/hivatal', { permissions: ['records.item.sign-off'] });
    expect(textOf(html)).toContain('Kiadmányozásomra vár');
    expect(textOf(html)).not.toContain('Közeli ügy');
    expect(textOf(html)).not.toContain('Új irat');
  });

  it('counts as waiting for the signature only what the official may sign', async () => {
    const author = await hire(t, t.townA, 'Szerző Szilvia');
    const { caseId } = await paper(t, t.townA);
    await inTown(t, t.townA, (tx) =>
      draftItem(tx, { caseId: caseId ?? '', subject: 'Határozat', reference: 'tax.assessment:desk', preparedBy: author.id, permission: 'tax.assessment.sign-off' }),
    );
    const waits = async (...permissions: string[]) => /Kiadmányozásomra vár: \d+/.exec((await visit(t, officer, '/hivatal', { permissions })).html)?.[0];
    expect(await waits('records.item.sign-off')).toBe('Kiadmányozásomra vár: 0');
    expect(await waits('records.item.sign-off', 'tax.assessment.sign-off')).toBe('Kiadmányozásomra vár: 1');
  });

  it('speaks both languages', async () => {
    const { html } = await visit(t, officer, '/hivatal', { lang: 'en' });
    expect(textOf(html)).toContain('Have a good day, Ügyes Ödön!');
    expect([...checkTexts(deskTexts.entries), ...checkTexts(caseWords.entries)]).toEqual([]);
  });
});
