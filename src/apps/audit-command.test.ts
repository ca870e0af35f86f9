import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettlements } from '../modules/tenants/contract.ts';
import { sealAll } from '../platform/audit/seal.ts';
import { withClient } from '../platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { runAuditCommand } from './audit-command.ts';

describe('verify-audit', () => {
  let t: TestDatabase;

  beforeEach(async () => {
    t = await testDatabase();
    await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, loadSettlements);
    for (const municipalityId of [t.townA, t.townA, t.townB]) {
      await t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, async (tx) => tx.audit({ action: 'test.figure.noted', details: { figure: 1 } }));
    }
    await sealAll(t.db);
  });
  afterEach(() => t.close());

  it('says that all journals are whole', async () => {
    const { code, text } = await run();
    expect(code).toBe(0);
    expect(text).toMatch(/^the centre +\d+ +1 {2}whole$/m);
    expect(text).toContain(`unknown municipality ${t.townA}`.slice(0, 40));
    expect(text).toMatch(/3 journals, all whole\n$/);
  });

  it('names the fault and ends with 1', async () => {
    await withClient(t.urls.admin, (admin) => admin.query(`update platform.audit_entry set details = '{"figure": 2}' where municipality_id = $1 and position = 1`, [t.townA]));
    const { code, text } = await run();
    expect(code).toBe(1);
    expect(text).toContain('entry-changed: lane 1, 1');
    expect(text).toMatch(/1 of 3 journals have faults\n$/);
  });

  async function run(): Promise<{ code: number; text: string }> {
    let text = '';
    const code = await runAuditCommand(t.db, { write: (part) => (text += part) });
    return { code, text };
  }
});
