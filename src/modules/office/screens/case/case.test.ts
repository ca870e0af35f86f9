import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { recordSubmission } from '../../../forms/contract.ts';
import { draftItem, findCase, refuseSignOff, storeDocument } from '../../../records/contract.ts';
import { caseTexts } from '../../texts/case.ts';
import { hire, inTown, paper, publish, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';
import { reportForm } from '../../tests/report-form.ts';

let t: TestDatabase;
let officer: TestOfficial;
let head: TestOfficial;
let caseId: string;
let page: string;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  officer = await hire(t, t.townA, 'Ügyes Ödön');
  head = await hire(t, t.townA, 'Vezető Vera');
  await publish(t, reportForm);
  const clientId = newId();
  const { partyId } = await paper(t, t.townA, { partyName: 'Sarok Sára' });
  const submission = await inTown(t, t.townA, (tx) =>
    recordSubmission(tx, { clientId, partyId, draftId: newId(), formCode: 'T01', formVersion: 1, answers: { area: '120.50' } }),
  );
  const arrival = await paper(t, t.townA, {
    partyName: 'Sarok Sára',
    subject: 'Építményadó, Fő utca 1.',
    clientId,
    submissionId: submission?.id ?? '',
    formCode: 'T01',
    officerId: officer.id,
  });
  caseId = arrival.caseId ?? '';
  page = `/hivatal/ugyek/${caseId}`;
});
afterAll(() => t.close());

const draft = (reference: string) =>
  inTown(
    t,
    t.townA,
    (tx) => draftItem(tx, { caseId, subject: 'Határozat', reference, preparedBy: officer.id, effect: { hu: '132 000 Ft adó', en: 'HUF 132,000 tax' } }),
    officer,
  );

describe('a case', () => {
  it('shows number, client, officer, deadline with its reasons, and the paper itself', async () => {
    const { html, status } = await visit(t, head, page);
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('HIV/2/2026');
    expect(text).toContain('Ügyfél Sarok Sára Ügyintéző Ügyes Ödön');
    expect(text).toContain('2026.04.01. 30 nap van hátra');
    expect(text).toMatch(/Miért eddig\?.*30 nap.*Air/);
    expect(text).toContain('Hasznos alapterület 120,50 m²');
    expect(html).toContain('aria-current="page"');
  });

  it('leads to the specialist room only who has rights there', async () => {
    const link = `/hivatal/ado/ugy/${caseId}`;
    expect((await visit(t, head, page, { permissions: ['records.case.read', 'tax.assessment.draft'] })).html).toContain(link);
    expect((await visit(t, head, page)).html).not.toContain(link);
  });

  it('is given to somebody else by the head', async () => {
    const answer = await visit(t, head, `${page}/szignalas`, { form: [['ugyintezo', head.id], ['egyseg', '']] });
    expect(answer.to).toBe(page);
    expect(said(answer)).toContain('Az ügyiratot szignálta.');
    expect(await inTown(t, t.townA, (tx) => findCase(tx, caseId))).toMatchObject({ officerId: head.id });
    const nobody = await visit(t, head, `${page}/szignalas`, { form: [['ugyintezo', ''], ['egyseg', '']] });
    expect(nobody.status).toBe(422);
    expect(textOf(nobody.html)).toContain('Válasszon szervezeti egységet vagy ügyintézőt.');
    const reader = await visit(t, head, page, { permissions: ['records.case.read'] });
    expect(reader.html).not.toContain('/szignalas"');
  });

  it('tells its history with names and what is to come', async () => {
    const item = await draft('tax.assessment:history');
    await inTown(t, t.townA, (tx) => refuseSignOff(tx, { itemId: item.id, officialId: head.id, permissions: new Set(['records.item.sign-off']), reason: 'Hibás a helyrajzi szám.' }), head);
    const text = textOf((await visit(t, head, `${page}/tortenet`)).html);
    expect(text).toMatch(/Iktatva.*a rendszer.*HIV\/2-1\/2026.*Szignálva.*Ügyes Ödön.*Tervezet készült.*A kiadmányozó visszaadta.*Vezető Vera.*Hibás a helyrajzi szám\..*Az ügyintézési határidő vége/);
    const refused = textOf((await visit(t, head, `${page}?irat=${item.id}`)).html);
    expect(refused).toContain('Mi változik 132 000 Ft adó');
    expect(refused).toContain('A visszaadás oka Hibás a helyrajzi szám.');
  });

  it('opens a document in the browser, and notes it', async () => {
    const item = await draft('tax.assessment:document');
    expect((await visit(t, head, `${page}/irat/${item.id}`)).status).toBe(404);
    const content = new TextEncoder().encode('%PDF-1.7');
    await inTown(t, t.townA, (tx) => storeDocument(tx, { itemId: item.id, name: 'hatarozat.pdf', mimeType: 'application/pdf', content }));
    const { reply } = await visit(t, head, `${page}/irat/${item.id}`);
    expect(reply).toMatchObject({ kind: 'file', type: 'application/pdf', name: 'hatarozat.pdf', inline: true });
    expect((await visit(t, head, page)).html).toContain(`href="${page}/irat/${item.id}"`);
    expect(textOf((await visit(t, head, `${page}/naplo`)).html)).toMatch(/Vezető Vera Dokumentum megtekintése/);
  });

  it('shows its log to those who may read it: every look at it stands there', async () => {
    const text = textOf((await visit(t, officer, `${page}/naplo`)).html);
    expect(text).toContain('Ügyirat megtekintése');
    expect(text).toContain('Beküldött űrlap megtekintése');
    const noLog = { permissions: ['records.case.read'] };
    expect((await visit(t, officer, `${page}/naplo`, noLog)).status).toBe(404);
    expect((await visit(t, officer, page, noLog)).html).not.toContain('/naplo"');
  });

  it('is settled here when no specialist room does it', async () => {
    const general = await paper(t, t.townA, { subject: 'Általános kérelem', module: 'records', procedure: 'full' });
    const own = `/hivatal/ugyek/${general.caseId}`;
    expect((await visit(t, head, own)).html).toContain(`${own}/elintezes`);
    expect(said(await visit(t, head, `${own}/elintezes`, { form: [] }))).toContain('Az ügyirat elintézve.');
    expect(await inTown(t, t.townA, (tx) => findCase(tx, general.caseId ?? ''))).toMatchObject({ state: 'settled' });
    expect((await visit(t, head, `${page}/elintezes`, { form: [] })).status).toBe(404);
  });

  it('of another town, or an id that is none, is not there', async () => {
    const foreign = await paper(t, t.townB);
    for (const address of [`/hivatal/ugyek/${foreign.caseId}`, '/hivatal/ugyek/nonsense', `/hivatal/ugyek/${foreign.caseId}/tortenet`]) {
      expect((await visit(t, head, address)).status).toBe(404);
    }
    expect((await visit(t, head, `/hivatal/ugyek/${foreign.caseId}/elintezes`, { form: [] })).status).toBe(404);
    expect(checkTexts(caseTexts.entries)).toEqual([]);
  });
});
