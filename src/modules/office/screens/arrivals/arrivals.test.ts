import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { recordSubmission } from '../../../forms/contract.ts';
import { findArrival, findCase } from '../../../records/contract.ts';
import { arrivalTexts } from '../../texts/arrivals.ts';
import { hire, inputValue, inTown, paper, publish, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';
import { reportForm } from '../../tests/report-form.ts';

let t: TestDatabase;
let clerk: TestOfficial;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  clerk = await hire(t, t.townA, 'Iktató Ilona');
  await publish(t, reportForm);
});
afterAll(() => t.close());

const waiting = (changes: Parameters<typeof paper>[2] = {}) => paper(t, t.townA, { registersAutomatically: false, ...changes });
const fieldsOf = (partyId: string, changes: Record<string, string> = {}) =>
  Object.entries({ targy: 'Építményadó', ugykor: 'Adó', tetelszam: 'A103', ugyfel: partyId, ugy: 'uj', egyseg: '', ugyintezo: '', ...changes });

/** A sent form of the test's own kind. */
async function sentForm(clientId: string, partyId: string): Promise<string> {
  const answers = { area: '120.50', note: 'Sarokház' };
  const recorded = await inTown(t, t.townA, (tx) =>
    recordSubmission(tx, { clientId, partyId, draftId: newId(), formCode: 'T01', formVersion: 1, answers }),
  );
  return recorded?.id ?? '';
}

describe('arrived papers', () => {
  it('say so when nothing waits', async () => {
    const { html } = await visit(t, clerk, '/hivatal/erkeztetes');
    expect(textOf(html)).toContain('Minden érkezett irat iktatva van.');
  });

  it('show the oldest paper with its answers and the registration filled in', async () => {
    const clientId = newId();
    const { partyId } = await paper(t, t.townA, { registersAutomatically: true, partyName: 'Sarok Sára' });
    const submissionId = await sentForm(clientId, partyId);
    const officer = await hire(t, t.townA, 'Adós Andrea');
    await waiting({ partyName: 'Sarok Sára', submissionId, clientId, formCode: 'T01', officerId: officer.id });
    const { html, status } = await visit(t, clerk, '/hivatal/erkeztetes');
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Hasznos alapterület 120,50 m²');
    expect(text).toContain('T01 – Próba adatbejelentés');
    expect(html).toContain('name="_token" value="test-token"');
    expect(inputValue(html, 'targy')).toBe('Építményadó adatbejelentés');
    expect(html).toContain(`<option value="${officer.id}" selected>Adós Andrea (ügyintéző)</option>`);
    // The case that the same person has open is offered.
    expect(text).toContain('HIV/1/2026 – Építményadó adatbejelentés');
  });

  it('are registered by one post; the number appears and the next paper comes', async () => {
    const first = await waiting({ partyName: 'Első Elek' });
    const second = await waiting({ partyName: 'Második Márk' });
    const answer = await visit(t, clerk, `/hivatal/erkeztetes/${first.id}/iktatas`, { form: fieldsOf(first.partyId) });
    expect(answer.to).toBe(`/hivatal/erkeztetes?irat=${second.id}&sorban=1`);
    expect(said(answer)).toMatch(/"success".*Iktatva: HIV\/\d+-1\/2026/);
    const registered = await inTown(t, t.townA, (tx) => findArrival(tx, first.id));
    expect(await inTown(t, t.townA, (tx) => findCase(tx, registered?.caseId ?? ''))).toMatchObject({ subject: 'Építményadó', partyId: first.partyId });
    const again = await visit(t, clerk, `/hivatal/erkeztetes/${first.id}/iktatas`, { form: fieldsOf(first.partyId) });
    expect(said(again)).toContain('közben már iktatták');
    const next = await visit(t, clerk, answer.to);
    expect(next.html).toMatch(/<button[^>]*autofocus[^>]*>Iktatás<\/button>/);
    expect(textOf(next.html)).toContain('Második Márk');
  });

  it('keep what was typed when a field is wrong, and say which', async () => {
    const arrival = await waiting();
    const wrong = fieldsOf(arrival.partyId, { targy: 'Saját tárgy', tetelszam: 'XX' });
    const { html, status } = await visit(t, clerk, `/hivatal/erkeztetes/${arrival.id}/iktatas`, { form: wrong });
    expect(status).toBe(422);
    expect(html).toMatch(/<a[^>]*href="#mezo-tetelszam"/);
    expect(textOf(html)).toContain('egy betű és három számjegy, például A103');
    expect(inputValue(html, 'targy')).toBe('Saját tárgy');
    const noParty = await visit(t, clerk, `/hivatal/erkeztetes/${arrival.id}/iktatas`, { form: fieldsOf(newId()) });
    expect(noParty.status).toBe(422);
    expect(textOf(noParty.html)).toContain('Válassza ki az ügyfelet a listából.');
  });

  it('find another client by name', async () => {
    const arrival = await waiting();
    await paper(t, t.townA, { partyName: 'Keresett Kata' });
    const { html } = await visit(t, clerk, `/hivatal/erkeztetes?irat=${arrival.id}&ugyfelkereses=keresett`);
    expect(textOf(html)).toContain('Keresett Kata');
    const none = await visit(t, clerk, `/hivatal/erkeztetes?irat=${arrival.id}&ugyfelkereses=nincsilyen`);
    expect(textOf(none.html)).toContain('Nincs találat erre: nincsilyen');
  });

  it('of another town, and ids that are none, are not there', async () => {
    const foreign = await paper(t, t.townB, { registersAutomatically: false });
    expect((await visit(t, clerk, `/hivatal/erkeztetes?irat=${foreign.id}`)).status).toBe(404);
    expect((await visit(t, clerk, '/hivatal/erkeztetes?irat=nonsense')).status).toBe(404);
    const post = await visit(t, clerk, `/hivatal/erkeztetes/${foreign.id}/iktatas`, { form: fieldsOf(foreign.partyId) });
    expect(post.status).toBe(404);
    const own = await waiting();
    expect((await visit(t, clerk, `/hivatal/erkeztetes/${foreign.id}/iktatas`, { form: fieldsOf(own.partyId) })).status).toBe(404);
  });

  it('are read only for who may not register', async () => {
    const arrival = await waiting();
    const { html } = await visit(t, clerk, `/hivatal/erkeztetes?irat=${arrival.id}`, { permissions: ['records.arrival.read'] });
    expect(html).not.toContain('/iktatas"');
    expect(checkTexts(arrivalTexts.entries)).toEqual([]);
  });

  it('leave a trace of who looked', async () => {
    const arrival = await waiting();
    await visit(t, clerk, `/hivatal/erkeztetes?irat=${arrival.id}`);
    const entries = await inTown(t, t.townA, (tx) =>
      tx.sql.selectFrom('platform.audit_entry').select(['action', 'actor_id']).where('object_id', '=', arrival.id).where('action', '=', 'records.arrival.viewed').execute(),
    );
    expect(entries).toEqual([{ action: 'records.arrival.viewed', actor_id: clerk.id }]);
  });
});
