import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Type } from 'typebox';
import { defineEvent } from '../events/event.ts';
import type { Scope } from './scope.ts';
import { withClient } from './provision.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const Happened = defineEvent('test.thing.happened', 1, Type.Object({ figure: Type.Integer() }));

describe('db.within', () => {
  let test: TestDatabase;
  let townA: Scope;
  let townB: Scope;
  beforeAll(async () => {
    test = await testDatabase({ subscribersOf: (event) => (event === 'test.thing.happened' ? ['test.listener'] : []) });
    townA = { kind: 'municipality', municipalityId: test.townA, actor: { kind: 'system' } };
    townB = { kind: 'municipality', municipalityId: test.townB, actor: { kind: 'system' } };
  });
  afterAll(() => test.close());

  it('writes audit entries, events and jobs with the commit', async () => {
    await test.db.within(townA, async (tx) => {
      tx.audit({ action: 'test.thing.done', object: { type: 'thing', id: '7' }, details: { figure: 7 } });
      tx.emit(Happened, { figure: 7 });
    });
    const [entries, events] = await test.db.within(townA, async (tx) => [
      await tx.sql.selectFrom('platform.audit_entry').selectAll().execute(),
      await tx.sql.selectFrom('platform.event').selectAll().execute(),
    ]);
    expect(entries).toMatchObject([{ action: 'test.thing.done', object_id: '7', actor_kind: 'system', position: 1 }]);
    expect(events).toMatchObject([{ name: 'test.thing.happened', payload: { figure: 7 } }]);
  });

  it('leaves nothing behind when the work throws', async () => {
    const before = await countEntries(test, townA);
    await expect(
      test.db.within(townA, async (tx) => {
        tx.audit({ action: 'test.thing.done' });
        await sql`select 1 / 0`.execute(tx.sql);
      }),
    ).rejects.toThrow('division by zero');
    expect(await countEntries(test, townA)).toBe(before);
  });

  it('shows one town nothing of another', async () => {
    await test.db.within(townB, async (tx) => tx.audit({ action: 'test.thing.done' }));
    const seen = await test.db.within(townB, (tx) => tx.sql.selectFrom('platform.audit_entry').select('municipality_id').distinct().execute());
    expect(seen).toEqual([{ municipality_id: test.townB }]);
  });

  it('refuses an entry for another town than the scope', async () => {
    await expect(
      test.db.within(townA, async (tx) => tx.audit({ action: 'test.thing.done', municipalityId: test.townB })),
    ).rejects.toThrow('municipality of its scope');
  });

  it('gives no rights outside a scope, and an error where the scope is unset', async () => {
    const outside = test.db.within({ kind: 'public' }, (tx) => tx.sql.selectFrom('platform.audit_entry').selectAll().execute());
    await expect(outside).rejects.toThrow('permission denied');
    const centre = test.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) =>
      sql`select platform.current_municipality()`.execute(tx.sql),
    );
    await expect(centre).rejects.toThrow();
  });

  it('lets nobody change or add journal rows by hand', async () => {
    for (const statement of [
      sql`update platform.audit_entry set action = 'x.y.z'`,
      sql`delete from platform.audit_entry`,
      sql`update platform.event set payload = '{}'`,
      sql`insert into platform.audit_entry select * from platform.audit_entry`,
    ]) {
      await expect(test.db.within(townA, (tx) => statement.execute(tx.sql))).rejects.toThrow('permission denied');
    }
  });

  it('says so when nothing was committed because a failure was swallowed', async () => {
    const before = await countEntries(test, townA);
    const swallowed = test.db.within(townA, async (tx) => {
      tx.audit({ action: 'test.thing.done' });
      await sql`select 1 / 0`.execute(tx.sql).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow();
    const unwritten = test.db.within(townA, (tx) => sql`select 1 / 0`.execute(tx.sql).catch(() => {}));
    await expect(unwritten).rejects.toThrow('nothing was committed');
    expect(await countEntries(test, townA)).toBe(before);
  });

  it('asks the server nothing when the work asks nothing', async () => {
    await expect(test.db.within({ kind: 'municipality', municipalityId: test.townA, actor: { kind: 'system' } }, async () => 7)).resolves.toBe(7);
  });

  it('is not opened inside another', async () => {
    const nested = test.db.within(townA, () => test.db.within(townB, async () => 7));
    await expect(nested).rejects.toThrow('inside another');
  });

  it('runs statements asked for at once in their order', async () => {
    const answers = await test.db.within(townA, (tx) => Promise.all([1, 2, 3].map((figure) => sql<{ figure: number }>`select ${figure}::integer as figure`.execute(tx.sql))));
    expect(answers.map(({ rows }) => rows[0]?.figure)).toEqual([1, 2, 3]);
  });

  it('keeps the towns apart in prepared statements too', async () => {
    const count = (scope: Scope): Promise<number> => countEntries(test, scope);
    const [inA, inB] = [await count(townA), await count(townB)];
    for (let turn = 0; turn < 10; turn += 1) expect([await count(townA), await count(townB)]).toEqual([inA, inB]);
    const prepared = await test.db.within(townA, (tx) => sql<{ name: string }>`select name from pg_prepared_statements where statement like '%"platform"."audit_entry"%'`.execute(tx.sql));
    expect(prepared.rows.length).toBeGreaterThan(0);
  });

  it('loses one answer, not the pool, when its connection is cut', async () => {
    const cut = test.db.within(townA, async (tx) => {
      await Promise.all([sql`select 1`.execute(tx.sql), sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.sql), sql`select 2`.execute(tx.sql)]);
    });
    await expect(cut).rejects.toThrow();
    expect(await countEntries(test, townA)).toBeGreaterThan(0);
  });

  it('goes on with a new connection when a table changed under a prepared statement', async () => {
    const read = (): Promise<unknown> => test.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => sql`select m.kind, m.* from tenants.settlement m limit 1`.execute(tx.sql));
    for (let turn = 0; turn < 5; turn += 1) await read();
    await withClient(test.urls.owner, (owner) => owner.query('alter table tenants.settlement add column added_later text'));
    await read().catch((error: unknown) => expect(String(error)).toContain('cached plan'));
    await expect(read()).resolves.toBeDefined();
  });

  it('does not let concurrent writers of one town wait for each other', async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = test.db.within(townA, async (tx) => {
      await sql`select platform.append_audit(${JSON.stringify([{ municipalityId: test.townA, at: tx.at.toString(), actorKind: 'system', action: 'test.slow.writer' }])}::jsonb)`.execute(tx.sql);
      await gate;
    });
    await test.db.within(townA, async (tx) => tx.audit({ action: 'test.quick.writer' }));
    release();
    await slow;
    expect(await countEntries(test, townA)).toBeGreaterThan(2);
  });
});

async function countEntries(test: TestDatabase, scope: Scope): Promise<number> {
  const rows = await test.db.within(scope, (tx) => tx.sql.selectFrom('platform.audit_entry').select('position').execute());
  return rows.length;
}
