import { array, assert as assertProperty, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { importTaxpayers } from '../actions/import-register.ts';
import { accountKey, openAccounts } from '../data/accounts.ts';
import { post, postOnce } from '../data/postings.ts';
import { balancedBy, type Posting } from '../domain/posting.ts';

let t: TestDatabase;
const DAY = Temporal.PlainDate.from('2026-03-02');

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
});
afterAll(() => t.close());

function inTown<T>(work: (tx: Tx) => Promise<T>, town = t.townA): Promise<T> {
  return t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'system' } }, work);
}

async function newAccount(tx: Tx): Promise<Uuid> {
  const partyId = newId();
  await importTaxpayers(tx, [{ partyId, kind: 'person', registeredOn: DAY }]);
  const key = { partyId, taxType: 'building' } as const;
  const accountId = (await openAccounts(tx, [key], DAY)).get(accountKey(key));
  if (accountId === undefined) throw new Error('not opened');
  return accountId;
}

function charge(accountId: Uuid, amountHuf: number, source: string): Posting {
  return {
    bookedOn: DAY,
    source: { kind: 'test', id: source },
    lines: balancedBy('revenue:building', 'charge', [{ kind: 'charge', accountId, amountHuf, dueOn: DAY, taxYear: 2026 }]),
  };
}

function payment(accountId: Uuid, amountHuf: number, source: string): Posting {
  return {
    bookedOn: DAY,
    source: { kind: 'test', id: source },
    lines: balancedBy('bank:building', 'payment', [{ kind: 'payment', accountId, amountHuf: -amountHuf }]),
  };
}

async function balanceOf(tx: Tx, accountId: Uuid): Promise<number | undefined> {
  const row = await tx.sql
    .selectFrom('tax.account_balance')
    .select(['charged_huf', 'paid_huf'])
    .where('municipality_id', '=', t.townA)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && row.charged_huf - row.paid_huf;
}

describe('the ledger', () => {
  it('books a source once, whatever how often it is told', async () => {
    const accountId = await inTown(newAccount);
    expect(await inTown((tx) => postOnce(tx, charge(accountId, 66_000, 'once')))).toBe(true);
    expect(await inTown((tx) => postOnce(tx, charge(accountId, 66_000, 'once')))).toBe(false);
    expect(await inTown((tx) => balanceOf(tx, accountId))).toBe(66_000);
  });

  it('books a source once when two transactions try at the same moment', async () => {
    const accountId = await inTown(newAccount);
    const tries = await Promise.all([1, 2, 3, 4].map(() => inTown((tx) => postOnce(tx, payment(accountId, 500, 'race')))));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await inTown((tx) => balanceOf(tx, accountId))).toBe(-500);
  });

  it('refuses lines that do not add up to 0, also past our own check', async () => {
    const accountId = await inTown(newAccount);
    const unbalanced = [{ id: newId(), bookedOn: '2026-03-02', sourceKind: 'test', sourceId: 'bad', lines: [{ id: newId(), line: 1, accountId, kind: 'charge', amountHuf: 5 }] }];
    await expect(inTown((tx) => sql`select tax.post(${JSON.stringify(unbalanced)}::jsonb, ${tx.at})`.execute(tx.sql))).rejects.toThrow('add up to 0');
    const without = [{ id: newId(), bookedOn: '2026-03-02', sourceKind: 'test', sourceId: 'none', lines: [] }];
    await expect(inTown((tx) => sql`select tax.post(${JSON.stringify(without)}::jsonb, ${tx.at})`.execute(tx.sql))).rejects.toThrow('add up to 0');
  });

  it.each(['insert into tax.entry select * from tax.entry', 'update tax.entry set amount_huf = 1', 'delete from tax.entry', 'delete from tax.posting',
    'update tax.posting set reason = null', 'update tax.account_balance set paid_huf = 0', 'update tax.assessment_line set tax_huf = 0', 'update tax.rate set rate = 0'])(
    'cannot be written past tax.post: %s',
    async (statement) => {
      await expect(inTown((tx) => sql.raw(statement).execute(tx.sql))).rejects.toThrow('permission denied');
    },
  );

  it('does not book on an account of another town', async () => {
    const accountId = await inTown(newAccount);
    await expect(inTown((tx) => postOnce(tx, charge(accountId, 1, 'elsewhere')), t.townB)).rejects.toThrow('foreign key');
    expect(await inTown((tx) => tx.sql.selectFrom('tax.entry').selectAll().execute(), t.townB)).toEqual([]);
  });

  it('keeps balances equal to the journal, for any order of bookings, repeats and many at once', async () => {
    const accounts = await inTown(async (tx) => [await newAccount(tx), await newAccount(tx), await newAccount(tx)]);
    const booking = record({
      account: constantFrom(...accounts),
      kind: constantFrom(charge, payment),
      amount: integer({ min: 1, max: 1e9 }),
      source: integer({ min: 0, max: 30 }),
    });
    let run = 0;
    await assertProperty(
      asyncProperty(array(array(booking, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), async (batches) => {
        run += 1;
        const batchesAtOnce = batches.map((batch) =>
          inTown((tx) => post(tx, batch.map(({ account, kind, amount, source }) => kind(account, amount, `p${run}-${source}`)))),
        );
        await Promise.all(batchesAtOnce);
        const { rows } = await inTown((tx) => sql`select * from tax.balance_differences()`.execute(tx.sql));
        expect(rows).toEqual([]);
        const sums = await inTown((tx) => sql<{ sum: string }>`select sum(amount_huf)::text as sum from tax.entry where municipality_id = ${t.townA}`.execute(tx.sql));
        expect(sums.rows).toEqual([{ sum: '0' }]);
      }),
      { numRuns: 25 },
    );
  });

  it('is found out when a balance was changed, and rebuilt', async () => {
    const accountId = await inTown(newAccount);
    await inTown((tx) => postOnce(tx, charge(accountId, 1_000, 'rebuilt')));
    const owner = new Client({ connectionString: t.urls.admin });
    await owner.connect();
    await owner.query('update tax.account_balance set charged_huf = charged_huf + 7 where account_id = $1', [accountId]);
    await owner.end();
    const differences = await inTown((tx) => sql`select * from tax.balance_differences()`.execute(tx.sql));
    expect(differences.rows).toEqual([{ account_id: accountId, projected_huf: 1_007, journal_huf: 1_000 }]);
    const { rows } = await inTown((tx) => sql<{ wrong: number }>`select tax.rebuild_balances() as wrong`.execute(tx.sql));
    expect(rows).toEqual([{ wrong: 1 }]);
    expect(await inTown((tx) => balanceOf(tx, accountId))).toBe(1_000);
    const after = await inTown((tx) => sql`select * from tax.balance_differences()`.execute(tx.sql));
    expect(after.rows).toEqual([]);
  });
});
