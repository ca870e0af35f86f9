import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import type { TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import {
  deliveredDocument,
  findCase,
  ItemDelivered,
  listAwaitingSignOff,
  listDeliveries,
  refuseSignOff,
  signOff,
  takeOver,
} from '../../records/contract.ts';
import { bookPayment } from '../actions/book-payment.ts';
import { draftAssessment } from '../actions/draft-assessment.ts';
import { sendToSignOff } from '../actions/send-to-sign-off.ts';
import { balancesOf, statementsOf } from '../contract.ts';
import { findAssessmentOfCase } from '../data/assessments.ts';
import { listWork } from '../data/reports.ts';
import { listObjectsOfParty } from '../data/tax-objects.ts';
import { assessmentReference, stateOn } from '../domain/assessment.ts';
import type { AssessmentFacts } from '../domain/facts.ts';
import { proposalOf } from '../domain/proposal.ts';
import { taxSubscriptions } from '../subscriptions.ts';
import { deliverAll } from './events.ts';
import { asOfficialOf, day, inTown, plain } from './people.ts';
import { foundTown, type Hired, registeredCase, REPORT, type TestTown } from './town.ts';

const FACTS = proposalOf('building', REPORT, day('2026-03-02')).facts;

let town: TestTown;
let t: TestDatabase;
let clerk: Hired;
let notary: Hired;
let partyId: Uuid;
let caseId: Uuid;

beforeAll(async () => {
  town = await foundTown();
  ({ t, clerk, notary, partyId } = town);
});
afterAll(() => t.close());

const asClient = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  t.db.within({ kind: 'client', clientId: town.clientId, actor: { kind: 'client', id: town.clientId } }, work);

function draft(facts: AssessmentFacts, reason = ''): ReturnType<typeof draftAssessment> {
  return asOfficialOf(t, clerk.officialId, (tx) => draftAssessment(tx, clerk, { caseId, facts, reported: FACTS, reason, objectId: null }));
}

async function assessment() {
  const found = await inTown(t, (tx) => findAssessmentOfCase(tx, caseId));
  if (found === null) throw new Error('no assessment');
  return found;
}

describe('from a building tax report to a paid tax (art:141, htv:12–16, art:62, art:70–71)', () => {
  it('a registered case of form A01 waits in the work list', async () => {
    caseId = await registeredCase(town);
    await deliverAll(t, taxSubscriptions);
    const work = await inTown(t, (tx) => listWork(tx, { state: 'open' }, 10));
    expect(plain(work)).toMatchObject([{ caseId, caseNo: 'HIV/1/2026', taxType: 'building', dueOn: '2026-04-01', officerId: clerk.officialId, assessmentState: null }]);
  });

  it('the clerk drafts object and assessment; departing from the report needs a reason', async () => {
    expect(await draft({ ...FACTS, areaM2: '125' })).toMatchObject({ ok: false, refusal: { code: 'tax.reason-missing' } });
    expect(await draft({ ...FACTS, areaM2: '125' }, 'A tervrajz szerint 125 m².')).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await draft(FACTS)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await draft(FACTS)).toMatchObject({ ok: true, value: { revision: 2 } });
    const { lines, state } = await assessment();
    expect(state).toBe('drafted');
    expect(lines.map(({ tax }) => tax.taxHuf)).toEqual([132_000]);
  });

  it('nobody drafts without the permission, nor in another town', async () => {
    const request = { caseId, facts: FACTS, reported: FACTS, reason: '', objectId: null };
    expect(await asOfficialOf(t, notary.officialId, (tx) => draftAssessment(tx, notary, request))).toMatchObject({ ok: false, refusal: { code: 'tax.not-allowed' } });
    expect(await asOfficialOf(t, clerk.officialId, (tx) => draftAssessment(tx, clerk, request), t.townB)).toMatchObject({ ok: false, refusal: { code: 'tax.case-not-found' } });
  });

  it('it goes to sign-off as the clerk saw it, comes back with a reason, and goes again', async () => {
    const send = (revision: number) => asOfficialOf(t, clerk.officialId, (tx) => sendToSignOff(tx, clerk, { caseId, revision }));
    expect(await send(1)).toMatchObject({ ok: false, refusal: { code: 'tax.stale-draft' } });
    expect(await send(2)).toEqual({ ok: true, value: { registryNo: 'HIV/1-2/2026' } });
    expect(await send(2)).toEqual({ ok: true, value: { registryNo: 'HIV/1-2/2026' } });
    expect(await draft({ ...FACTS, areaM2: '130' }, 'ok')).toMatchObject({ ok: false, refusal: { code: 'tax.awaits-sign-off' } });

    const itemId = (await assessment()).itemId ?? '';
    const refused = await asOfficialOf(t, notary.officialId, (tx) => refuseSignOff(tx, { ...notary, itemId, reason: 'Nézze meg az övezetet.' }));
    expect(refused.ok).toBe(true);
    await deliverAll(t, taxSubscriptions);
    expect(await assessment()).toMatchObject({ state: 'drafted', refusalReason: 'Nézze meg az övezetet.' });
    expect(await send(2)).toEqual({ ok: true, value: { registryNo: 'HIV/1-3/2026' } });
  });

  it('the notary sees what changes, signs, and everything follows at once, only once', async () => {
    const [waiting] = await asOfficialOf(t, notary.officialId, (tx) => listAwaitingSignOff(tx, notary, { limit: 10 }));
    expect(waiting?.effect?.hu.replaceAll('\u00A0', ' ')).toContain('132 000 Ft építményadó');
    const itemId = waiting?.id ?? '';
    const own = await asOfficialOf(t, clerk.officialId, (tx) => signOff(tx, { itemId, officialId: clerk.officialId, permissions: notary.permissions }));
    expect(own).toMatchObject({ ok: false, refusal: { code: 'records.four-eyes' } });
    expect((await asOfficialOf(t, notary.officialId, (tx) => signOff(tx, { ...notary, itemId }))).ok).toBe(true);
    await deliverAll(t, taxSubscriptions);
    await deliverAll(t, taxSubscriptions);

    expect(await assessment()).toMatchObject({ state: 'signed_off', signedOffBy: notary.officialId, registryNo: 'HIV/1-3/2026' });
    expect(await inTown(t, (tx) => findCase(tx, caseId))).toMatchObject({ state: 'settled' });
    expect(await inTown(t, (tx) => listWork(tx, { state: 'open' }, 10))).toEqual([]);
    const [owned] = await inTown(t, (tx) => listObjectsOfParty(tx, partyId));
    expect(owned).toMatchObject({ object: { parcelNo: '123/4', usefulAreaM2: '120', state: 'active' }, owner: { share: '1/1' } });
    const balances = await inTown(t, (tx) => balancesOf(tx, partyId));
    expect(plain(balances)).toMatchObject([
      {
        taxType: 'building',
        balanceHuf: 132_000,
        items: [
          { dueOn: '2026-03-16', openHuf: 66_000, isOverdue: false },
          { dueOn: '2026-09-15', openHuf: 66_000, isOverdue: false },
        ],
      },
    ]);
  });

  it('the decision lies in the inbox as a PDF/A with its data, and is final 16 days after it was taken over', async () => {
    const [letter] = await asClient((tx) => listDeliveries(tx));
    await asClient((tx) => takeOver(tx, letter?.id ?? ''));
    const document = await asClient((tx) => deliveredDocument(tx, letter?.id ?? ''));
    expect(document?.name).toBe('hatarozat-HIV-1-3-2026.pdf');
    const pdf = Buffer.from(document?.content ?? []).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('hatarozat.json');
    const { id, itemId } = await assessment();
    // What the records room tells after a take-over.
    await inTown(t, async (tx) => tx.emit(ItemDelivered, { itemId: itemId ?? '', caseId, reference: assessmentReference(id), deliveredOn: '2026-03-02', how: 'taken-over' }));
    await deliverAll(t, taxSubscriptions);
    const decided = await assessment();
    expect(plain(decided)).toMatchObject({ deliveredOn: '2026-03-02', finalOn: '2026-03-18', payableUntil: '2026-04-02' });
    expect(stateOn(decided, day('2026-03-17'))).toBe('signed_off');
    expect(stateOn(decided, day('2026-03-18'))).toBe('final');
  });

  it('a settled card payment is booked once and lowers the first instalment', async () => {
    const [balance] = await inTown(t, (tx) => balancesOf(tx, partyId));
    const reference = balance?.items[0]?.reference ?? '';
    const settled = { orderId: newId(), partyId, settledAt: '2026-03-02T12:00:00Z', orderRef: 'VH-1', lines: [{ reference, amountHuf: 66_000 }] };
    await Promise.all([1, 2, 3].map(() => inTown(t, (tx) => bookPayment(tx, settled))));
    const [statement] = await inTown(t, (tx) => statementsOf(tx, partyId, day('2026-03-02')));
    expect(plain(statement?.balance)).toMatchObject({ balanceHuf: 66_000, paidHuf: 66_000, items: [{ dueOn: '2026-09-15', openHuf: 66_000 }] });
    expect(statement?.entries.map(({ kind, amountHuf, balanceHuf, documentRef }) => [kind, amountHuf, balanceHuf, documentRef])).toEqual([
      ['charge', 66_000, 66_000, 'HIV/1-3/2026'],
      ['charge', 66_000, 132_000, 'HIV/1-3/2026'],
      ['payment', -66_000, 66_000, 'VH-1'],
    ]);
  });

  it('keeps money whose account is unknown as unidentified, and leaves other rooms’ lines alone', async () => {
    const lines = [
      { reference: `tax:${newId()}:2026-03-16`, amountHuf: 500 },
      { reference: 'trade:fee:1', amountHuf: 700 },
    ];
    await inTown(t, (tx) => bookPayment(tx, { orderId: newId(), partyId, settledAt: '2026-03-02T12:00:00Z', orderRef: 'VH-2', lines }));
    const { rows } = await inTown(t, (tx) =>
      sql<{ book: string; sum: number }>`select book, sum(amount_huf)::bigint as sum from tax.entry where municipality_id = ${t.townA} and book is not null group by book order by book`.execute(tx.sql),
    );
    expect(rows).toEqual([
      { book: 'clearing:card', sum: 66_500 },
      { book: 'revenue:building', sum: -132_000 },
      { book: 'unidentified:tax', sum: -500 },
    ]);
  });
});
