import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { arrive, findArrival, findCase, listWaitingArrivals, registerArrival, settleCase } from '../contract.ts';
import type { Arrival, RegistrationRequest } from '../domain/arrival.ts';
import { arrivalRequest, asOfficialOf, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
let clerk: Uuid;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  clerk = await hire(t, t.townA, 'Iktató Ilona');
});
afterAll(() => t.close());

function waiting(town = t.townA): Promise<Arrival> {
  return asTown(t, town, (tx) => arrive(tx, arrivalRequest({ registersAutomatically: false })));
}

function wish(arrivalId: Uuid, changes: Partial<RegistrationRequest> = {}): RegistrationRequest {
  return {
    arrivalId,
    subject: 'Építményadó, Fő utca 1.',
    partyId: newId(),
    subjectArea: 'Adó',
    retentionCode: 'A103',
    unitId: null,
    officerId: null,
    intoCaseId: null,
    ...changes,
  };
}

/** So that what follows runs at the same time, not one after the other while connections open. */
const openConnections = () => Promise.all(Array.from({ length: 10 }, () => asTown(t, t.townA, (tx) => findArrival(tx, newId()))));

const register = (request: RegistrationRequest) => asOfficialOf(t, t.townA, clerk, (tx) => registerArrival(tx, request));

describe('registerArrival', () => {
  it('opens a case of its own under the next number, with the time limit from the arrival', async () => {
    const arrival = await waiting();
    t.clock.set('2026-03-03T08:00:00Z');
    const officerId = await hire(t, t.townA, 'Adós Andrea');
    const result = await register(wish(arrival.id, { officerId, retentionCode: ' a103 ' }));
    expect(result).toMatchObject({ ok: true, value: { registryNo: 'HIV/1-1/2026', isNew: true } });
    const caseId = result.ok ? result.value.caseId : '';
    const file = await asTown(t, t.townA, (tx) => findCase(tx, caseId));
    expect(file).toMatchObject({ subject: 'Építményadó, Fő utca 1.', officerId, retentionCode: 'A103', items: [{ itemNo: 1, state: 'registered' }] });
    expect(file?.dueOn.toString()).toBe('2026-04-01');
    expect(await asTown(t, t.townA, (tx) => findArrival(tx, arrival.id))).toMatchObject({ caseId, registryNo: 'HIV/1-1/2026' });
  });

  it('gives one number only, however often and by however many it is asked', async () => {
    const arrival = await waiting();
    await openConnections();
    const results = await Promise.all(Array.from({ length: 8 }, () => register(wish(arrival.id))));
    const values = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(values).toHaveLength(8);
    expect(new Set(values.map(({ registryNo }) => registryNo)).size).toBe(1);
    expect(values.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('numbers many papers without gap or double, though some registrations roll back', async () => {
    const town = newId();
    const official = await hire(t, town, 'Iktató Irén');
    const arrivals = await Promise.all(Array.from({ length: 40 }, () => waiting(town)));
    const outcomes = await Promise.all(
      arrivals.map(({ id }, index) =>
        asOfficialOf(t, town, official, async (tx) => {
          const result = await registerArrival(tx, wish(id));
          if (index % 4 === 0) throw new Error('a later statement failed');
          return result;
        }).catch(() => null),
      ),
    );
    const numbers = outcomes.flatMap((result) => (result?.ok === true ? [Number(result.value.registryNo.split(/[/-]/)[1])] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('adds a paper to an open case of this year as its next item', async () => {
    const first = await register(wish((await waiting()).id));
    const caseId = first.ok ? first.value.caseId : '';
    const second = await register(wish((await waiting()).id, { intoCaseId: caseId }));
    expect(second).toMatchObject({ ok: true, value: { caseId } });
    const file = await asTown(t, t.townA, (tx) => findCase(tx, caseId));
    expect(file?.items.map(({ itemNo, registryNo }) => [itemNo, registryNo])).toEqual([
      [1, `${file?.caseNo.replace('/2026', '-1/2026')}`],
      [2, `${file?.caseNo.replace('/2026', '-2/2026')}`],
    ]);
  });

  it('refuses to add to a settled case', async () => {
    const first = await register(wish((await waiting()).id));
    const caseId = first.ok ? first.value.caseId : '';
    await asTown(t, t.townA, (tx) => settleCase(tx, caseId));
    const arrival = await waiting();
    expect(await register(wish(arrival.id, { intoCaseId: caseId }))).toMatchObject({ ok: false, refusal: { code: 'records.case-not-open' } });
    expect(await register(wish(arrival.id, { intoCaseId: newId() }))).toMatchObject({ ok: false, refusal: { code: 'records.case-not-found' } });
  });

  it.each([
    ['records.subject-missing', { subject: '  ' }],
    ['records.subject-too-long', { subject: 'x'.repeat(501) }],
    ['records.subject-area-missing', { subjectArea: '' }],
    ['records.retention-code-wrong', { retentionCode: '103' }],
    ['records.officer-unknown', { officerId: newId() }],
  ])('refuses with %s', async (code, changes) => {
    const arrival = await waiting();
    expect(await register(wish(arrival.id, changes))).toMatchObject({ ok: false, refusal: { code } });
    expect(await asTown(t, t.townA, (tx) => findArrival(tx, arrival.id))).toMatchObject({ caseId: null });
  });

  it('does not see a paper of another town', async () => {
    const arrival = await waiting(t.townB);
    expect(await register(wish(arrival.id))).toMatchObject({ ok: false, refusal: { code: 'records.arrival-not-found' } });
  });

  it('lists what waits, oldest first, page by page', async () => {
    const town = newId();
    const arrivals = [];
    for (let index = 0; index < 3; index += 1) arrivals.push(await waiting(town));
    const first = await asTown(t, town, (tx) => listWaitingArrivals(tx, { after: null, limit: 2 }));
    expect(first.map(({ id }) => id)).toEqual(arrivals.slice(0, 2).map(({ id }) => id));
    const second = await asTown(t, town, (tx) => listWaitingArrivals(tx, { after: first[1]?.id ?? null, limit: 2 }));
    expect(second.map(({ id }) => id)).toEqual([arrivals[2]?.id]);
  });
});
