import { assert } from '../../../kernel/assert.ts';
import { dayInBudapest } from '../../../kernel/dates.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findCase } from '../../records/contract.ts';
import { insertReport, markReport } from '../data/reports.ts';
import { taxTypeOfForm } from '../domain/tax-types.ts';

/**
 * Takes a registered case of a tax form into the work list; cases of other rooms and forms are not ours.
 * Told twice, it changes nothing. Scope: municipality (a job).
 */
export async function takeOverReport(tx: Tx, registered: { caseId: Uuid; formCode: string | null; module: string | null }): Promise<void> {
  const taxType = registered.module === 'tax' && registered.formCode !== null ? taxTypeOfForm(registered.formCode) : null;
  if (taxType === null) return;
  const file = await findCase(tx, registered.caseId);
  assert(file !== null && file.formCode !== null, 'a case that was registered is there');
  const isNew = await insertReport(tx, {
    caseId: file.id,
    caseNo: file.caseNo,
    submissionId: file.submissionId,
    formCode: file.formCode,
    taxType,
    partyId: file.partyId,
    state: 'received',
    receivedOn: dayInBudapest(file.openedAt),
    dueOn: file.dueOn,
    officerId: file.officerId,
  });
  if (isNew) tx.audit({ action: 'tax.report.taken-over', object: { type: 'tax.report', id: file.id }, details: { taxType } });
}

/** Follows who deals with a case. A case that is not in the work list is not ours. Scope: municipality (a job). */
export async function followAssignment(tx: Tx, assigned: { caseId: Uuid; officerId: Uuid | null }): Promise<void> {
  await markReport(tx, assigned.caseId, { officer_id: assigned.officerId });
}
