import { assert } from '../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { writeMail } from '../../../platform/mail/write-mail.ts';
import { actingOfficial, townOf } from '../data/acting.ts';
import { lockCase, updateCase } from '../data/cases.ts';
import { insertItem, updateItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import { listCaseSupplements } from '../data/supplements.ts';
import { procedureDueOn } from '../domain/deadlines.ts';
import { CASE_NOT_FOUND } from '../domain/registration.ts';
import { decideCall, procedureAfterCall, supplementDueOn, type SupplementMark, type SupplementRequest } from '../domain/supplement.ts';

export interface SupplementToAsk {
  readonly caseId: Uuid;
  readonly message: string;
  readonly marks: readonly SupplementMark[];
  readonly days: number;
  readonly hasNewFacts: boolean;
}

/**
 * Calls the client to supplement the submission of a case: an outgoing paper that needs no sign-off, a task at the portal
 * and an e-mail. A summary procedure goes on as a full one. Scope: municipality, by an official.
 * @throws CalendarRangeError outside the working-day data
 * @legal akr:44 akr:43 air:47
 */
export async function askSupplement(tx: Tx, request: SupplementToAsk): Promise<Result<Pick<SupplementRequest, 'id' | 'dueOn'>, Refusal>> {
  const officialId = actingOfficial(tx);
  assert(officialId !== null, 'a supplement is asked by an official');
  const { caseId, marks, days, hasNewFacts } = request;
  const message = request.message.trim();
  const file = await lockCase(tx, caseId);
  if (file === null) return refuse(CASE_NOT_FOUND);
  const decided = decideCall({ file, earlier: await listCaseSupplements(tx, caseId), message, marks, days, hasNewFacts });
  if (!decided.ok) return decided;
  const { clientId, submissionId } = decided.value;
  const id = newId(tx.at.epochMilliseconds);
  const itemId = newId(tx.at.epochMilliseconds);
  const dueOn = supplementDueOn(tx.today, days);
  await insertItem(tx, { id: itemId, caseId, direction: 'outgoing', subject: 'Hiánypótlási felhívás', state: 'dispatched', reference: `supplement:${id}`, preparedBy: officialId });
  await updateItem(tx, itemId, { dispatched_at: tx.at, channel: 'inbox' });
  await tx.sql
    .insertInto('records.supplement_request')
    .values({
      municipality_id: townOf(tx),
      id,
      case_id: caseId,
      item_id: itemId,
      client_id: clientId,
      submission_id: submissionId,
      message,
      marks: JSON.stringify(marks),
      days,
      due_on: dueOn,
      asked_at: tx.at,
      asked_by: officialId,
    })
    .execute();
  const procedure = procedureAfterCall(file.procedure);
  const change = procedure === file.procedure ? {} : { procedure, due_on: procedureDueOn(procedure, file.arrivedOn, file.excludedDays) };
  await updateCase(tx, caseId, { supplement_due_on: dueOn, ...change });
  await addEntry(tx, { caseId, kind: 'supplement-asked', itemId, detail: dueOn.toString() });
  await writeMail(tx, { kind: 'supplement-asked', to: { clientId }, path: `/fiok/hianypotlas/${id}` });
  tx.audit({ action: 'records.supplement.asked', object: { type: 'records.case', id: caseId }, details: { supplementId: id, days } });
  return ok({ id, dueOn });
}
