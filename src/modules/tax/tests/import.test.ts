import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { balancesOf, importAssessments, importPayments, importTaxObjects, importTaxpayers, statementsOf } from '../contract.ts';
import { day, decree, inTown, plain } from './people.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-04-20' });
  await inTown(t, decree);
});
afterAll(() => t.close());

async function homeOf(partyId: Uuid): Promise<Uuid> {
  const id = newId();
  await inTown(t, async (tx) => {
    await importTaxpayers(tx, [{ partyId, kind: 'person', registeredOn: day('2024-12-01') }]);
    await importTaxObjects(tx, [
      {
        id,
        kind: 'building',
        parcelNo: '123/4',
        address: 'Fő utca 1.',
        usefulAreaM2: '120',
        liableFrom: day('2025-01-01'),
        owners: [{ partyId, share: '1/2', validFrom: day('2024-12-01') }],
      },
    ]);
  });
  return id;
}

describe('taking a ledger over', () => {
  it('computes past decisions by the rates of their years, books charges and payments, and explains them', async () => {
    const partyId = newId();
    const objectId = await homeOf(partyId);
    const assessments = [2025, 2026].map((year) => ({
      id: newId(),
      objectId,
      partyId,
      taxType: 'building' as const,
      year,
      share: '1/2',
      decidedOn: day(`${year}-02-10`),
      registryNo: `HIV/7-2/${year}`,
    }));
    expect(await inTown(t, (tx) => importAssessments(tx, assessments))).toEqual({ booked: 2, chargedHuf: 126_000 });
    const payments = [
      { partyId, taxType: 'building' as const, paidOn: day('2025-03-10'), amountHuf: 30_000, reference: 'KIV-2025-1' },
      { partyId, taxType: 'building' as const, paidOn: day('2025-09-10'), amountHuf: 30_000, reference: 'KIV-2025-2' },
      { partyId, taxType: 'building' as const, paidOn: day('2026-03-12'), amountHuf: 10_000, reference: 'KIV-2026-1' },
    ];
    expect(await inTown(t, (tx) => importPayments(tx, payments))).toEqual({ booked: 3 });
    expect(await inTown(t, (tx) => importPayments(tx, payments))).toEqual({ booked: 0 });

    const [balance] = await inTown(t, (tx) => balancesOf(tx, partyId));
    expect(plain(balance)).toMatchObject({
      taxType: 'building',
      accountSuffix: '02440000',
      balanceHuf: 56_000,
      chargedHuf: 126_000,
      paidHuf: 70_000,
      items: [
        { dueOn: '2026-03-16', openHuf: 23_000, isOverdue: true },
        { dueOn: '2026-09-15', openHuf: 33_000, isOverdue: false },
      ],
    });
    const [statement] = await inTown(t, (tx) => statementsOf(tx, partyId, day('2025-12-31')));
    expect(statement?.entries.map(({ kind, amountHuf, balanceHuf }) => [kind, amountHuf, balanceHuf])).toEqual([
      ['charge', 30_000, 30_000],
      ['charge', 30_000, 60_000],
      ['payment', -30_000, 30_000],
      ['payment', -30_000, 0],
    ]);
    expect(statement?.entries[0]?.why?.hu).toContain('HIV/7-2/2025');
    expect(statement?.entries[0]?.steps.map(({ legal }) => legal)).toContain('htv:12(1)');
  });

  it('leaves out what is decided already, and never books it twice', async () => {
    const partyId = newId();
    const objectId = await homeOf(partyId);
    const one = { objectId, partyId, taxType: 'building' as const, year: 2026, share: '1/2', decidedOn: day('2026-02-10'), registryNo: null };
    await inTown(t, (tx) => importAssessments(tx, [{ ...one, id: newId() }]));
    expect(await inTown(t, (tx) => importAssessments(tx, [{ ...one, id: newId() }]))).toEqual({ booked: 0, chargedHuf: 0 });
    const [balance] = await inTown(t, (tx) => balancesOf(tx, partyId));
    expect(balance?.chargedHuf).toBe(66_000);
  });

  it('shows nothing of it to another town, and leaves an audit entry at each read', async () => {
    const partyId = newId();
    const objectId = await homeOf(partyId);
    const one = { id: newId(), objectId, partyId, taxType: 'building' as const, year: 2026, share: '1/2', decidedOn: day('2026-02-10'), registryNo: null };
    await inTown(t, (tx) => importAssessments(tx, [one]));
    expect(await inTown(t, (tx) => balancesOf(tx, partyId), t.townB)).toEqual([]);
    await inTown(t, (tx) => balancesOf(tx, partyId));
    const { rows } = await inTown(t, (tx) =>
      sql<{ n: number }>`select count(*) as n from platform.audit_entry where municipality_id = ${t.townA} and action = 'tax.account.viewed' and object_id = ${partyId}`.execute(tx.sql),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
