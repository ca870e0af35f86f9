import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { recordSubmission } from '../../../forms/contract.ts';
import { answerSupplement, findCase, listCaseSupplements, withdrawSubmission } from '../../../records/contract.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { hire, inTown, paper, publish, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';
import { reportForm } from '../../tests/report-form.ts';

let t: TestDatabase;
let officer: TestOfficial;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  officer = await hire(t, t.townA, 'Ügyes Ödön');
  await publish(t, reportForm);
});
afterAll(() => t.close());

async function send(area: string, clientId: Uuid, partyId: Uuid) {
  const recorded = await inTown(t, t.townA, (tx) => recordSubmission(tx, { clientId, partyId, draftId: newId(), formCode: 'T01', formVersion: 1, answers: { area } }));
  if (recorded === null) throw new Error('a new submission');
  return recorded;
}

async function caseOfReport(): Promise<{ page: string; caseId: Uuid; clientId: Uuid; partyId: Uuid; submissionId: Uuid }> {
  const clientId = newId();
  const { partyId } = await paper(t, t.townA, { partyName: 'Sarok Sára' });
  const { id: submissionId } = await send('120.50', clientId, partyId);
  const { caseId } = await paper(t, t.townA, { partyName: 'Sarok Sára', clientId, submissionId, formCode: 'T01', officerId: officer.id, procedure: 'summary' });
  return { page: `/hivatal/ugyek/${caseId}`, caseId: caseId ?? '', clientId, partyId, submissionId };
}

it('asks for a supplement question by question; a summary procedure goes on as a full one; old and new answers stand beside each other', async () => {
  const { page, caseId, clientId, partyId } = await caseOfReport();
  const ask = `${page}/hianypotlas`;
  expect((await visit(t, officer, page)).html).toContain(ask);
  expect((await visit(t, officer, page, { permissions: ['records.case.read'] })).html).not.toContain(ask);
  expect((await visit(t, officer, ask)).html).toContain('name="megjegyzes.area"');
  const wrong = await visit(t, officer, ask, { form: [['uzenet', 'Javítsa.'], ['napok', 'sok'], ['megjegyzes.area', 'Hibás.']] });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Hibás.');
  const asked = await visit(t, officer, ask, { form: [['uzenet', 'Javítsa.'], ['napok', '8'], ['megjegyzes.area', 'Hibás.']] });
  expect(said(asked)).toContain('elküldte az ügyfélnek');
  expect(await inTown(t, t.townA, (tx) => findCase(tx, caseId))).toMatchObject({ procedure: 'full', dueOn: Temporal.PlainDate.from('2026-05-01') });
  expect(textOf((await visit(t, officer, page)).html)).toContain('Hiánypótlásra vár: 2026. március 25-ig');
  expect(textOf((await visit(t, officer, '/hivatal')).html)).toContain('hiánypótlásra vár');
  const answer = await send('98', clientId, partyId);
  const [call] = await inTown(t, t.townA, (tx) => listCaseSupplements(tx, caseId));
  await inTown(t, t.townA, (tx) => answerSupplement(tx, { supplementId: call?.id ?? '', clientId, submissionId: answer.id, contentSha256: answer.sha256 }));
  expect(textOf((await visit(t, officer, page)).html)).toMatch(/Mi változott\?.*120,50 m².*98/);
  const again = await visit(t, officer, ask, { form: [['uzenet', 'Még valami.'], ['napok', '8']] });
  expect(textOf(again.html)).toContain('egy ízben kérhető, és már kért');
});

it('shows a withdrawal with its reason on the case and the desk', async () => {
  const { page, clientId, submissionId } = await caseOfReport();
  await inTown(t, t.townA, (tx) => withdrawSubmission(tx, { submissionId, clientId, reason: 'Eladtam az ingatlant.' }));
  const text = textOf((await visit(t, officer, page)).html);
  expect(text).toContain('Az ügyfél visszavonta a kérelmét');
  expect(text).toContain('Eladtam az ingatlant.');
  expect(textOf((await visit(t, officer, '/hivatal')).html)).toContain('visszavonva');
  expect(textOf((await visit(t, officer, `${page}/tortenet`)).html)).toContain('Az ügyfél visszavonta');
  expect(checkTexts(supplementTexts.entries)).toEqual([]);
});
