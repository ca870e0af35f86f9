import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { arrive, assignCase, findCase, listCaseEntries, listOfficers, settleCase } from '../contract.ts';
import { arrivalRequest, asOfficialOf, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
let head: Uuid;
let officer: Uuid;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  head = await hire(t, t.townA, 'Vezető Vera');
  officer = await hire(t, t.townA, 'Ügyes Ödön');
});
afterAll(() => t.close());

async function openCase(): Promise<Uuid> {
  return (await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest()))).caseId ?? '';
}

const assign = (caseId: Uuid, officerId: Uuid | null, unitId: Uuid | null = null) =>
  asOfficialOf(t, t.townA, head, (tx) => assignCase(tx, { caseId, officerId, unitId }));

describe('assignCase', () => {
  it('gives the case to an officer and tells the others, once', async () => {
    const caseId = await openCase();
    expect(await assign(caseId, officer)).toMatchObject({ ok: true });
    expect(await assign(caseId, officer)).toMatchObject({ ok: true });
    expect(await asTown(t, t.townA, (tx) => findCase(tx, caseId))).toMatchObject({ officerId: officer });
    const entries = await asTown(t, t.townA, (tx) => listCaseEntries(tx, caseId));
    expect(entries.filter(({ kind }) => kind === 'assigned')).toMatchObject([{ actorId: head, detail: 'Ügyes Ödön' }]);
  });

  it.each([
    ['records.officer-unknown', () => newId()],
    ['records.nobody-chosen', () => null],
  ])('refuses with %s', async (code, chosen) => {
    expect(await assign(await openCase(), chosen())).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses a settled case and one of another town', async () => {
    const caseId = await openCase();
    await asTown(t, t.townA, (tx) => settleCase(tx, caseId));
    expect(await assign(caseId, officer)).toMatchObject({ ok: false, refusal: { code: 'records.case-not-open' } });
    const foreign = await asTown(t, t.townB, (tx) => arrive(tx, arrivalRequest()));
    expect(await assign(foreign.caseId ?? '', officer)).toMatchObject({ ok: false, refusal: { code: 'records.case-not-found' } });
  });

  it('offers the officials of this town only, in Hungarian order', async () => {
    await hire(t, t.townB, 'Idegen Ibolya');
    await hire(t, t.townA, 'Árvai Ágnes');
    const names = (await asTown(t, t.townA, listOfficers)).map(({ name }) => name);
    expect(names).toEqual(['Árvai Ágnes', 'Ügyes Ödön', 'Vezető Vera']);
  });
});
