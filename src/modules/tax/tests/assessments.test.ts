import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { signOff } from '../../records/contract.ts';
import { completeSignOff } from '../actions/complete-sign-off.ts';
import { draftAssessment, type DraftRequest } from '../actions/draft-assessment.ts';
import { recordDelivery } from '../actions/record-delivery.ts';
import { sendToSignOff } from '../actions/send-to-sign-off.ts';
import { setRate } from '../actions/set-rate.ts';
import { balancesOf, formParameters, statementsOf } from '../contract.ts';
import { findAssessmentOfCase } from '../data/assessments.ts';
import { assessmentReference } from '../domain/assessment.ts';
import type { AssessmentFacts } from '../domain/facts.ts';
import { proposalOf } from '../domain/proposal.ts';
import { taxSubscriptions } from '../subscriptions.ts';
import { deliverAll } from './events.ts';
import { asOfficialOf, day, hire, inTown, plain } from './people.ts';
import { foundTown, registeredCase, REPORT, type TestTown } from './town.ts';

let town: TestTown;
beforeAll(async () => {
  // The first instalment of the year has passed.
  town = await foundTown('2026-03-20');
});
afterAll(() => town.t.close());

const factsOf = (changes: Partial<AssessmentFacts> = {}): AssessmentFacts => ({ ...proposalOf('building', REPORT, day('2026-03-20')).facts, ...changes });

function draft(caseId: Uuid, changes: Partial<DraftRequest> = {}): ReturnType<typeof draftAssessment> {
  const { t, clerk } = town;
  const facts = changes.facts ?? factsOf();
  return asOfficialOf(t, clerk.officialId, (tx) => draftAssessment(tx, clerk, { caseId, facts, reported: facts, reason: '', objectId: null, ...changes }));
}

async function decide(caseId: Uuid): Promise<void> {
  const { t, clerk, notary } = town;
  const assessment = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
  await asOfficialOf(t, clerk.officialId, (tx) => sendToSignOff(tx, clerk, { caseId, revision: assessment?.revision ?? 0 }));
  const sent = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
  await asOfficialOf(t, notary.officialId, (tx) => signOff(tx, { ...notary, itemId: sent?.itemId ?? '' }));
  await deliverAll(t, taxSubscriptions);
}

describe('a decision after the legal due day (art:62)', () => {
  it('is due 15 days after it can be final at the earliest, and after it is final once it was delivered', async () => {
    const { t, partyId } = town;
    const caseId = await registeredCase(town);
    await draft(caseId);
    await decide(caseId);
    const before = await inTown(t, (tx) => balancesOf(tx, partyId));
    expect(plain(before[0]?.items)).toMatchObject([
      // 03-20 + 15 is Saturday before Easter: 04-07; final 04-08; + 15.
      { dueOn: '2026-04-23', openHuf: 66_000, isOverdue: false },
      { dueOn: '2026-09-15', openHuf: 66_000 },
    ]);
    const assessment = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
    const delivered = { reference: assessmentReference(assessment?.id ?? ''), deliveredOn: '2026-03-30' };
    t.clock.set('2026-03-30T10:00:00Z');
    await Promise.all([1, 2].map(() => inTown(t, (tx) => recordDelivery(tx, delivered))));
    // What came first counts.
    await inTown(t, (tx) => recordDelivery(tx, { ...delivered, deliveredOn: '2026-04-10' }));
    expect(plain(await inTown(t, (tx) => findAssessmentOfCase(tx, caseId)))).toMatchObject({ deliveredOn: '2026-03-30', payableUntil: '2026-04-30' });
    const after = await inTown(t, (tx) => statementsOf(tx, partyId, day('2026-04-30')));
    expect(plain(after[0]?.balance.items)).toMatchObject([
      { dueOn: '2026-04-30', openHuf: 66_000, isOverdue: false },
      { dueOn: '2026-09-15', openHuf: 66_000 },
    ]);
    expect(after[0]?.entries.map(({ kind, amountHuf }) => [kind, amountHuf])).toEqual([
      ['charge', 66_000],
      ['charge', 66_000],
      ['cancel', -66_000],
      ['charge', 66_000],
    ]);
    expect(after[0]?.balance).toMatchObject({ balanceHuf: 132_000, chargedHuf: 132_000, paidHuf: 0, accruedSurchargeHuf: 0 });
    const late = await inTown(t, (tx) => statementsOf(tx, partyId, day('2026-05-30')));
    expect(plain(late[0]?.balance)).toMatchObject({ accruedSurchargeHuf: 594, items: [{ dueOn: '2026-04-30', isOverdue: true }, { isOverdue: false }] });
    t.clock.set('2026-03-20T11:00:00Z');
  });
});

describe('drafting', () => {
  it('refuses a year that another decision holds for the same object', async () => {
    const first = await registeredCase(town);
    await draft(first);
    await decide(first);
    const decided = await inTown(town.t, (tx) => findAssessmentOfCase(tx, first));
    const second = await registeredCase(town);
    expect(await draft(second, { objectId: decided?.objectId ?? null })).toMatchObject({ ok: false, refusal: { code: 'tax.already-assessed', details: { years: '2026' } } });
    expect(await draft(first)).toMatchObject({ ok: false, refusal: { code: 'tax.already-signed' } });
  });

  it('refuses what has no rate, no years, no such share', async () => {
    const caseId = await registeredCase(town);
    expect(await draft(caseId, { facts: factsOf({ firstYear: 2024 }) })).toMatchObject({ ok: false, refusal: { code: 'tax.no-rate' } });
    expect(await draft(caseId, { facts: factsOf({ lastYear: 2025 }) })).toMatchObject({ ok: false, refusal: { code: 'tax.no-years' } });
    expect(await draft(caseId, { facts: factsOf({ share: '2/1' }) })).toMatchObject({ ok: false, refusal: { code: 'share-out-of-range' } });
    expect(await draft(newId())).toMatchObject({ ok: false, refusal: { code: 'tax.case-not-found' } });
    expect(await inTown(town.t, (tx) => findAssessmentOfCase(tx, caseId))).toBeNull();
  });

  it('makes one draft when two clicks come at once, and keeps the facts and figures of each change', async () => {
    const caseId = await registeredCase(town);
    const drafts = await Promise.all([1, 2, 3].map(() => draft(caseId)));
    expect(new Set(drafts.map((drafted) => drafted.ok && drafted.value.assessmentId)).size).toBe(1);
    await draft(caseId, { facts: factsOf({ objectAreaM2: '90', areaM2: '90' }), reason: 'A felmérés szerint 90 m².' });
    const { rows } = await inTown(town.t, (tx) =>
      sql`select l.revision, l.tax_huf, r.reason from tax.assessment_line l join tax.assessment a on a.municipality_id = l.municipality_id and a.id = l.assessment_id
        join tax.assessment_revision r on r.municipality_id = l.municipality_id and r.assessment_id = l.assessment_id and r.revision = l.revision
        where a.municipality_id = ${town.t.townA} and a.case_id = ${caseId} order by l.revision`.execute(tx.sql),
    );
    expect(rows).toEqual([
      { revision: 1, tax_huf: 132_000, reason: null },
      { revision: 2, tax_huf: 99_000, reason: 'A felmérés szerint 90 m².' },
    ]);
    const objects = await inTown(town.t, (tx) =>
      sql<{ n: number }>`select count(*) as n from tax.tax_object where municipality_id = ${town.t.townA} and source_case_id = ${caseId}`.execute(tx.sql),
    );
    expect(objects.rows).toEqual([{ n: 1 }]);
  });

  it('sends nothing to sign-off without a draft or a permission', async () => {
    const { t, clerk, notary } = town;
    const caseId = await registeredCase(town);
    expect(await asOfficialOf(t, clerk.officialId, (tx) => sendToSignOff(tx, clerk, { caseId, revision: 1 }))).toMatchObject({ ok: false, refusal: { code: 'tax.no-draft' } });
    expect(await asOfficialOf(t, notary.officialId, (tx) => sendToSignOff(tx, notary, { caseId, revision: 1 }))).toMatchObject({ ok: false, refusal: { code: 'tax.not-allowed' } });
  });
});

describe('signing', () => {
  it('by the drafter is a bug that books nothing, whoever tells it', async () => {
    const { t, clerk } = town;
    const caseId = await registeredCase(town);
    await draft(caseId);
    await asOfficialOf(t, clerk.officialId, (tx) => sendToSignOff(tx, clerk, { caseId, revision: 1 }));
    const waiting = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
    const told = { itemId: waiting?.itemId ?? '', caseId, reference: assessmentReference(waiting?.id ?? ''), signedOffBy: clerk.officialId };
    await expect(inTown(t, (tx) => completeSignOff(tx, told))).rejects.toThrow('does not sign it off');
    expect(await inTown(t, (tx) => findAssessmentOfCase(tx, caseId))).toMatchObject({ state: 'awaiting_sign_off' });
  });

  it('by somebody whose power in tax matters ended since they signed in decides nothing, and can be set right', async () => {
    const { t, clerk, notary } = town;
    const mayor = await hire(t, 'Minta Polgármester', 'polgármester', ['records.item.sign-off']);
    const caseId = await registeredCase(town);
    await draft(caseId);
    const send = () => asOfficialOf(t, clerk.officialId, (tx) => sendToSignOff(tx, clerk, { caseId, revision: 1 }));
    const sign = async (officialId: Uuid, permissions: ReadonlySet<string>) => {
      const waiting = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
      await asOfficialOf(t, officialId, (tx) => signOff(tx, { itemId: waiting?.itemId ?? '', officialId, permissions }));
      await deliverAll(t, taxSubscriptions);
      return inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
    };
    const first = await send();
    expect(await sign(mayor.officialId, mayor.permissions)).toMatchObject({ state: 'awaiting_sign_off', signedOffBy: null });
    expect(await sign(mayor.officialId, notary.permissions)).toMatchObject({ state: 'drafted', refusalReason: expect.stringContaining('nem jogosult'), signedOffBy: null });
    const second = await send();
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
    expect(await sign(notary.officialId, notary.permissions)).toMatchObject({ state: 'signed_off', signedOffBy: notary.officialId });
  });

  it('told again past the outbox, changes nothing', async () => {
    const { t, notary } = town;
    const caseId = await registeredCase(town);
    await draft(caseId);
    await decide(caseId);
    const decided = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
    const told = { itemId: decided?.itemId ?? '', caseId, reference: assessmentReference(decided?.id ?? ''), signedOffBy: notary.officialId };
    await inTown(t, (tx) => completeSignOff(tx, told));
    expect(await inTown(t, (tx) => findAssessmentOfCase(tx, caseId))).toEqual(decided);
  });

  it('of papers of other rooms is none of ours', async () => {
    await inTown(town.t, (tx) => completeSignOff(tx, { itemId: newId(), caseId: newId(), reference: 'trade.permit:1', signedOffBy: newId() }));
  });
});

describe('rates', () => {
  const rate = { taxType: 'building', objectKind: '', zone: '', rate: '1250', validFrom: day('2027-01-01'), validTo: null, decree: '30/2026. rendelet' } as const;

  it('are set by who may, once, and are what forms ask for from their first day on', async () => {
    const { t, clerk } = town;
    const setter = { ...clerk, permissions: new Set(['tax.rate.set']) };
    expect(await inTown(t, (tx) => setRate(tx, clerk, rate))).toMatchObject({ ok: false, refusal: { code: 'tax.not-allowed' } });
    const first = await inTown(t, (tx) => setRate(tx, setter, rate));
    expect(await inTown(t, (tx) => setRate(tx, setter, rate))).toEqual(first);
    expect(await inTown(t, (tx) => setRate(tx, setter, { ...rate, rate: '1' }))).toMatchObject({ ok: false, refusal: { code: 'tax.rate-day-taken' } });
    expect(await inTown(t, (tx) => setRate(tx, setter, { ...rate, validFrom: day('2025-07-01') }))).toMatchObject({ ok: false, refusal: { code: 'tax.rate-not-after-last' } });
    const asPublic = (on: string, form = 'A01') => t.db.within({ kind: 'public' }, (tx) => formParameters(tx, t.townA, form, day(on)));
    expect(await asPublic('2026-12-31')).toEqual({ rateHufPerM2: 1100 });
    expect(await asPublic('2027-01-01')).toEqual({ rateHufPerM2: 1250 });
    expect(await asPublic('2026-06-01', 'A03')).toEqual({ rateHufPerObject: 12_000 });
    expect(await asPublic('2024-01-01')).toEqual({});
    expect(await asPublic('2026-06-01', 'E12')).toEqual({});
  });
});
