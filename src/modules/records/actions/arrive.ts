import { dayInBudapest } from '../../../kernel/dates.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/uuid.ts';
import { townOf } from '../data/acting.ts';
import { findArrivalOfSubmission, takeIn } from '../data/arrivals.ts';
import { procedureDueOn } from '../domain/deadlines.ts';
import type { Arrival, ArrivalRequest } from '../domain/arrival.ts';
import { formatArrivalNo, formatRegistryNo } from '../domain/registry-number.ts';
import { CaseAssigned, CaseRegistered } from '../events.ts';

/**
 * Takes a submission in: arrival number and, when the form says so, registration in the same step. Call it last in
 * the transaction: it takes the numbers that all intake of a town waits for. One round trip for all rows.
 * Idempotent: a submission that arrived before answers with its first number. Scope: municipality, by the client's
 * own act or an official's.
 *
 * @param options.isNewSubmission true spares the look for an earlier arrival; for callers that have just made the
 *   submission in this transaction (a unique constraint stands behind)
 */
export async function arrive(tx: Tx, request: ArrivalRequest, options: { isNewSubmission?: boolean } = {}): Promise<Arrival> {
  townOf(tx);
  const earlier = options.isNewSubmission === true ? null : await findArrivalOfSubmission(tx, request.submissionId);
  if (earlier !== null) {
    const { id, arrivalNo, arrivedAt, registryNo, caseId } = earlier;
    return { id, arrivalNo, arrivedAt, registryNo, caseId };
  }
  const arrivedOn = dayInBudapest(tx.at);
  const atMs = tx.at.epochMilliseconds;
  const arrivalId = newId(atMs);
  const caseId = request.registersAutomatically ? newId(atMs) : null;
  const taken = await takeIn(tx, {
    arrivalId,
    caseId,
    itemId: newId(atMs),
    assignmentId: newId(atMs),
    at: tx.at.toString(),
    year: arrivedOn.year,
    arrivedOn: arrivedOn.toString(),
    dueOn: procedureDueOn(request.procedure, arrivedOn, 0).toString(),
    subject: request.subject,
    submissionId: request.submissionId,
    formCode: request.formCode,
    module: request.module,
    partyId: request.senderPartyId,
    clientId: request.clientId,
    subjectArea: request.subjectArea,
    retentionCode: request.retentionCode,
    procedure: request.procedure,
    contentSha256: request.contentSha256,
    unitId: request.unitId,
    officerId: request.officerId,
    actorId: null,
  });
  const arrivalNo = formatArrivalNo(taken.arrivalNo, arrivedOn.year);
  tx.audit({ action: 'records.arrival.taken-in', object: { type: 'records.arrival', id: arrivalId }, details: { arrivalNo } });
  if (caseId === null || taken.prefix === null || taken.mainNo === null) {
    return { id: arrivalId, arrivalNo, arrivedAt: tx.at, registryNo: null, caseId: null };
  }
  const registryNo = formatRegistryNo({ prefix: taken.prefix, mainNo: taken.mainNo, year: arrivedOn.year }, 1);
  recordRegistration(tx, request, { caseId, registryNo, officerId: taken.officerId });
  return { id: arrivalId, arrivalNo, arrivedAt: tx.at, registryNo, caseId };
}

/** Audit entry and events of a case that was just registered. */
export function recordRegistration(
  tx: Tx,
  about: { submissionId: string; formCode: string; module: string | null; senderPartyId: string; unitId: string | null },
  registered: { caseId: string; registryNo: string; officerId: string | null },
): void {
  const { caseId, registryNo, officerId } = registered;
  tx.audit({ action: 'records.case.registered', object: { type: 'records.case', id: caseId }, details: { registryNo } });
  tx.emit(CaseRegistered, {
    caseId,
    submissionId: about.submissionId,
    formCode: about.formCode,
    module: about.module,
    partyId: about.senderPartyId,
  });
  if (officerId !== null || about.unitId !== null) tx.emit(CaseAssigned, { caseId, officerId, unitId: about.unitId });
}
