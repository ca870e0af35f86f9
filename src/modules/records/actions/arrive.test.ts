import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId } from '../../../platform/ids/uuid.ts';
import { arrive, findArrival, findCase, listCaseEntries, openRegisterBook } from '../contract.ts';
import { arrivalRequest, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
});
afterAll(() => t.close());

describe('arrive', () => {
  it('gives an arrival number and, when the form asks, a registry number, a due day and an officer', async () => {
    const officerId = await hire(t, t.townA, 'Minta Márta');
    const request = arrivalRequest({ officerId });
    const arrival = await asTown(t, t.townA, (tx) => arrive(tx, request));
    expect(arrival).toMatchObject({ arrivalNo: 'E-1/2026', registryNo: 'HIV/1-1/2026' });
    const file = await asTown(t, t.townA, (tx) => findCase(tx, arrival.caseId ?? ''));
    expect(file).toMatchObject({ caseNo: 'HIV/1/2026', state: 'open', officerId, subject: request.subject, partyId: request.senderPartyId });
    // Tax procedure: 30 days from the day after arrival.
    expect(file?.dueOn.toString()).toBe('2026-04-01');
    expect(file?.items).toMatchObject([{ itemNo: 1, registryNo: 'HIV/1-1/2026', direction: 'incoming', state: 'registered' }]);
    const entries = await asTown(t, t.townA, (tx) => listCaseEntries(tx, arrival.caseId ?? ''));
    expect(entries.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['registered', 'HIV/1-1/2026'],
      ['assigned', 'Minta Márta'],
    ]);
  });

  it('leaves a paper waiting when its form does not register by itself', async () => {
    const arrival = await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest({ registersAutomatically: false })));
    expect(arrival).toMatchObject({ arrivalNo: 'E-2/2026', registryNo: null, caseId: null });
  });

  it('takes the same submission in once', async () => {
    const request = arrivalRequest();
    const first = await asTown(t, t.townA, (tx) => arrive(tx, request));
    const second = await asTown(t, t.townA, (tx) => arrive(tx, request));
    expect(second).toEqual(first);
  });

  it('counts each town for itself, and no town sees another one', async () => {
    const arrival = await asTown(t, t.townB, (tx) => arrive(tx, arrivalRequest()));
    expect(arrival).toMatchObject({ arrivalNo: 'E-1/2026', registryNo: 'HIV/1-1/2026' });
    expect(await asTown(t, t.townA, (tx) => findArrival(tx, arrival.id))).toBeNull();
    expect(await asTown(t, t.townA, (tx) => findCase(tx, arrival.caseId ?? ''))).toBeNull();
  });

  it('lets a case fall to the unit when its officer does not work for the town', async () => {
    const stranger = await hire(t, t.townB, 'Szomszéd Szilárd');
    const unitId = newId();
    const arrival = await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest({ officerId: stranger, unitId })));
    expect(await asTown(t, t.townA, (tx) => findCase(tx, arrival.caseId ?? ''))).toMatchObject({ officerId: null, unitId });
  });

  it('begins a new year with a new book under the old prefix', async () => {
    const town = newId();
    await asTown(t, town, (tx) => openRegisterBook(tx, { year: 2026, prefix: 'KOP' }));
    expect((await asTown(t, town, (tx) => arrive(tx, arrivalRequest()))).registryNo).toBe('KOP/1-1/2026');
    const next = await testDatabase({ today: '2027-01-04' });
    try {
      await asTown(next, town, (tx) => openRegisterBook(tx, { year: 2026, prefix: 'KOP' }));
      const arrival = await asTown(next, town, (tx) => arrive(tx, arrivalRequest()));
      expect(arrival).toMatchObject({ arrivalNo: 'E-1/2027', registryNo: 'KOP/1-1/2027' });
    } finally {
      await next.close();
    }
  });
});

describe('numbers under load', () => {
  it('have no gap and no double, though many register at once and some roll back', async () => {
    const town = newId();
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        asTown(t, town, async (tx) => {
          const arrival = await arrive(tx, arrivalRequest());
          if (index % 3 === 0) throw new Error('a later statement failed');
          return arrival;
        }).catch(() => null),
      ),
    );
    const kept = outcomes.filter((arrival) => arrival !== null);
    expect(kept).toHaveLength(80);
    const numbers = kept.map(({ registryNo }) => Number(/^HIV\/(\d+)-1\/2026$/.exec(registryNo ?? '')?.[1])).sort((a, b) => a - b);
    const arrivalNumbers = kept.map(({ arrivalNo }) => Number(/^E-(\d+)\/2026$/.exec(arrivalNo)?.[1])).sort((a, b) => a - b);
    const gapless = Array.from({ length: 80 }, (_, index) => index + 1);
    expect(numbers).toEqual(gapless);
    expect(arrivalNumbers).toEqual(gapless);
  });
});
