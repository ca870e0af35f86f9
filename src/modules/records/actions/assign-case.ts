import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { actingOfficial } from '../data/acting.ts';
import { insertAssignment } from '../data/assignments.ts';
import { lockCase, updateCase } from '../data/cases.ts';
import { addEntry } from '../data/journal.ts';
import { listOfficers } from '../data/officers.ts';
import { CASE_NOT_FOUND, CASE_NOT_OPEN, NOBODY_CHOSEN, OFFICER_UNKNOWN } from '../domain/registration.ts';
import { CaseAssigned } from '../events.ts';

/**
 * Gives a case to an officer, a unit, or both (szignálás). Giving it to whom it already belongs changes nothing.
 * Refuses an unknown or closed case, an officer of another municipality, and nobody. Scope: municipality, by an official.
 */
export async function assignCase(
  tx: Tx,
  request: { caseId: Uuid; unitId: Uuid | null; officerId: Uuid | null },
): Promise<Result<null, Refusal>> {
  assert(actingOfficial(tx) !== null, 'cases are assigned by an official, or by their form');
  const { caseId, unitId, officerId } = request;
  const found = await lockCase(tx, caseId);
  if (found === null) return refuse(CASE_NOT_FOUND);
  if (found.state !== 'open') return refuse(CASE_NOT_OPEN);
  if (unitId === null && officerId === null) return refuse(NOBODY_CHOSEN);
  if (found.unitId === unitId && found.officerId === officerId) return ok(null);
  const officer = (await listOfficers(tx)).find(({ id }) => id === officerId) ?? null;
  if (officerId !== null && officer === null) return refuse(OFFICER_UNKNOWN);
  await insertAssignment(tx, caseId, unitId, officer);
  await updateCase(tx, caseId, { unit_id: unitId, officer_id: officerId });
  await addEntry(tx, { caseId, kind: 'assigned', detail: officer?.name ?? null });
  tx.audit({ action: 'records.case.assigned', object: { type: 'records.case', id: caseId }, details: { officerId, unitId } });
  tx.emit(CaseAssigned, { caseId, officerId, unitId });
  return ok(null);
}
