import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { lockCase, updateCase } from '../data/cases.ts';
import { addEntry } from '../data/journal.ts';

/** Marks a case settled (decided and sent): its time limit no longer runs. Settled before: nothing changes. Scope: municipality. */
export async function settleCase(tx: Tx, caseId: Uuid): Promise<void> {
  const found = await lockCase(tx, caseId);
  assert(found !== null, 'a case of this municipality is settled');
  if (found.state !== 'open') return;
  await updateCase(tx, caseId, { state: 'settled', settled_at: tx.at });
  await addEntry(tx, { caseId, kind: 'settled' });
  tx.audit({ action: 'records.case.settled', object: { type: 'records.case', id: caseId } });
}
