import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Type } from 'typebox';
import { defineEvent } from '../events/event.ts';
import type { Scope } from './scope.ts';
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
