import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { arrive, type CaseFilter, deskFigures, findTrackedCase, listCases, listOpenCasesOfParty, listTrackedCases, settleCase } from '../contract.ts';
import { arrivalRequest, asClientOf, asOfficialOf, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
let officer: Uuid;
const unitId = newId();
const partyId = newId();
const clientId = newId();
const cases: Uuid[] = [];

beforeAll(async () => {
  t = await testDatabase({ today: '2026-02-01' });
  officer = await hire(t, t.townA, 'Ügyes Ödön', { unitId });
  const wishes = [
    { subject: 'Építményadó, Kossuth utca 12.', officerId: officer },
    { subject: 'Telekadó, Petőfi tér', procedure: 'summary', unitId },
    { subject: 'Általános kérelem', procedure: 'full', senderPartyId: partyId, clientId },
    { subject: 'Építményadó, Fő utca 3.', officerId: officer, senderPartyId: partyId },
  ] as const;
  for (const wish of wishes) {
    t.clock.advance({ hours: 1 });
    cases.push((await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest(wish)))).caseId ?? '');
  }
  await asTown(t, t.townB, (tx) => arrive(tx, arrivalRequest({ subject: 'Építményadó másutt', clientId })));
  await asTown(t, t.townA, (tx) => settleCase(tx, cases[3] ?? ''));
  t.clock.set('2026-03-02T11:00:00Z');
});
afterAll(() => t.close());

const found = async (filter: Partial<CaseFilter>, limit = 10, after: string | null = null): Promise<number[]> => {
  const page = await asTown(t, t.townA, (tx) => listCases(tx, { order: 'newest', ...filter }, { after, limit }));
  return page.rows.map(({ id }) => cases.indexOf(id));
};

describe('listCases', () => {
  it('lists the newest first, or by the day they are due', async () => {
    expect(await found({})).toEqual([3, 2, 1, 0]);
    expect(await found({ order: 'due', state: 'open' })).toEqual([1, 0, 2]);
  });

  it.each([
    ['words without accents, from their beginnings', 'epitmeny', [3, 0]],
    ['several words', 'építményadó kossuth', [0]],
    ['a full number', 'HIV/2/2026', [1]],
    ['a bare number', '3', [2]],
    ['a number with its item', 'hiv/1-1/2026', [0]],
    ['no hit', 'behajtás', []],
    ['signs only', '&|!', []],
  ])('finds by %s', async (_, text, expected) => {
    expect(await found({ text })).toEqual(expected);
  });

  it('finds the cases of parties whose names matched, beside the words', async () => {
    expect(await found({ text: 'Minta', partyIds: [partyId] })).toEqual([3, 2]);
  });

  it('narrows by state, officer, unit and due day', async () => {
    expect(await found({ state: 'settled' })).toEqual([3]);
    expect(await found({ officerId: officer })).toEqual([3, 0]);
    expect(await found({ unitIds: [unitId] })).toEqual([1]);
    // Summary: 8 days from 1 February; tax: 30 days, due on 3 March.
    expect(await found({ due: 'overdue' })).toEqual([1]);
    expect(await found({ due: 'week' })).toEqual([0]);
    expect(await found({ due: 'today' })).toEqual([]);
  });

  it.each(['newest', 'due'] as const)('goes on page by page (%s)', async (order) => {
    const all = await found({ order });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listCases>> = await asTown(t, t.townA, (tx) => listCases(tx, { order }, { after, limit: 1 }));
      seen.push(...page.rows.map(({ id }) => cases.indexOf(id)));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(await found({ order }, 10, 'nonsense')).toEqual(all);
  });

  it('lists the open cases of a party', async () => {
    const rows = await asTown(t, t.townA, (tx) => listOpenCasesOfParty(tx, partyId, 5));
    expect(rows.map(({ id }) => cases.indexOf(id))).toEqual([2]);
  });
});

describe('deskFigures', () => {
  it('counts the day of one official', async () => {
    await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest({ registersAutomatically: false })));
    const figures = await asOfficialOf(t, t.townA, officer, (tx) => deskFigures(tx, { officialId: officer, permissions: new Set(['records.item.sign-off']) }));
    expect(figures).toEqual({ overdue: 0, dueToday: 0, dueThisWeek: 1, open: 1, arrivals: 1, awaitingSignOff: 0 });
  });
});

describe('tracked cases', () => {
  it('show a client their own cases across towns, with one line of time', async () => {
    const mine = await asClientOf(t, clientId, listTrackedCases);
    expect(mine.map(({ subject, caseNo, state }) => [subject, caseNo, state])).toEqual([
      ['Építményadó másutt', 'HIV/1/2026', 'registered'],
      ['Általános kérelem', 'HIV/3/2026', 'registered'],
    ]);
    expect(mine[1]?.steps.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['submitted', null],
      ['arrived', 'E-3/2026'],
      ['registered', 'HIV/3-1/2026'],
    ]);
    const submissionId = mine[0]?.submissionId ?? '';
    expect(await asClientOf(t, clientId, (tx) => findTrackedCase(tx, submissionId))).toMatchObject({ subject: 'Építményadó másutt' });
    expect(await asClientOf(t, newId(), (tx) => findTrackedCase(tx, submissionId))).toBeNull();
  });

  it('hide from clients what belongs to others and what is the office’s own affair', async () => {
    for (const table of ['records.arrival', 'records.case_file', 'records.case_entry', 'records.assignment'] as const) {
      const rows = await asClientOf(t, newId(), (tx) => tx.sql.selectFrom(table).select('municipality_id').execute());
      expect(rows).toEqual([]);
    }
    const read = asClientOf(t, clientId, (tx) => tx.sql.selectFrom('records.item').selectAll().execute());
    await expect(read).rejects.toThrow('permission denied');
    const officerOfCase = asClientOf(t, clientId, (tx) => tx.sql.selectFrom('records.case_file').select('officer_id').execute());
    await expect(officerOfCase).rejects.toThrow('permission denied');
  });
});
