import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '../database/provision.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { anchorDay, sealAll } from './seal.ts';
import { verifyMunicipality } from './verify.ts';

describe('the audit journal', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await testDatabase();
    for (let figure = 1; figure <= 6; figure += 1) await note(figure);
    await sealAll(test.db);
    for (let figure = 7; figure <= 9; figure += 1) await note(figure);
  });
  afterEach(() => test.close());

  it('is whole, sealed or not yet', async () => {
    expect(await verifyMunicipality(test.db, test.townA)).toEqual({ entries: 9, seals: 1, faults: [] });
    expect(await sealAll(test.db)).toBe(1);
    expect(await sealAll(test.db)).toBe(0);
    await anchorDay(test.db);
    expect(await verifyMunicipality(test.db, test.townA)).toEqual({ entries: 9, seals: 2, faults: [] });
  });

  it.each([
    ['a changed sealed entry', `update platform.audit_entry set details = '{"figure": 99}' where position = 2`, 'entry-changed'],
    ['a changed entry not yet sealed', `update platform.audit_entry set action = 'test.figure.other' where position = 8`, 'entry-changed'],
    ['a missing sealed entry', 'delete from platform.audit_entry where position = 3', 'entry-missing'],
    ['a missing entry not yet sealed', 'delete from platform.audit_entry where position = 8', 'entry-missing'],
    ['a missing last entry', 'delete from platform.audit_entry where position = 9', 'entry-missing'],
    ['two entries in changed order', 'update platform.audit_entry set position = case position when 4 then 104 when 5 then 4 end where position in (4, 5)', 'entry-missing'],
    ['a changed seal', `update platform.audit_seal set root = sha256('x')`, 'seal-broken'],
  ])('shows %s', async (_name, statement, fault) => {
    await asSuperuser((client) => client.query(statement));
    const { faults } = await verifyMunicipality(test.db, test.townA);
    expect(faults.map(({ what }) => what)).toContain(fault);
  });

  function note(figure: number): Promise<void> {
    return test.db.within({ kind: 'municipality', municipalityId: test.townA, actor: { kind: 'system' } }, async (tx) =>
      tx.audit({ action: 'test.figure.noted', details: { figure } }),
    );
  }

  function asSuperuser(work: (client: Client) => Promise<unknown>): Promise<unknown> {
    return withClient(test.urls.admin, work);
  }
});
