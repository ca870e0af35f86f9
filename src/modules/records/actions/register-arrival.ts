import { assert } from '../../../kernel/assert.ts';
import { dayInBudapest } from '../../../kernel/dates.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { actingOfficial } from '../data/acting.ts';
import { lockArrival, markRegistered } from '../data/arrivals.ts';
import { insertFirstItem, lockCase, openCase } from '../data/cases.ts';
import { insertItem } from '../data/items.ts';
import { addEntry } from '../data/journal.ts';
import { listOfficers } from '../data/officers.ts';
import type { ArrivedPaper, Registration, RegistrationRequest } from '../domain/arrival.ts';
import { procedureDueOn } from '../domain/deadlines.ts';
import { ARRIVAL_NOT_FOUND, decideJoining, decideRegistration, OFFICER_UNKNOWN } from '../domain/registration.ts';
import { formatRegistryNo } from '../domain/registry-number.ts';
import { registerFollowUps } from '../data/follow-ups.ts';
import { recordRegistration } from './arrive.ts';

/**
 * Registers (iktatás) a paper that arrived: a new case under the next main number, or the next item of an open case
 * of this year. A paper registered before answers with its number and `isNew: false`, so a double click or two clerks
 * at once make no second number. The time limit begins with the arrival, not with the registration.
 * Refuses an unknown paper, an empty subject or subject area, a malformed retention code, an officer of another
 * municipality, and a case that is closed or of another year. Scope: municipality, by an official.
 */
export async function registerArrival(tx: Tx, untrimmed: RegistrationRequest): Promise<Result<Registration, Refusal>> {
  const officialId = actingOfficial(tx);
  assert(officialId !== null, 'papers are registered by an official, or by their form');
  const arrival = await lockArrival(tx, untrimmed.arrivalId);
  if (arrival === null) return refuse(ARRIVAL_NOT_FOUND);
  if (arrival.caseId !== null && arrival.registryNo !== null) {
    return ok({ caseId: arrival.caseId, registryNo: arrival.registryNo, isNew: false });
  }
  const decided = decideRegistration(untrimmed);
  if (!decided.ok) return decided;
  const request = decided.value;
  if (request.intoCaseId !== null) return joinCase(tx, arrival, request, request.intoCaseId);
  if (request.officerId !== null && !(await listOfficers(tx)).some(({ id }) => id === request.officerId)) return refuse(OFFICER_UNKNOWN);
  return ok(await openOwnCase(tx, arrival, request, officialId));
}

async function openOwnCase(tx: Tx, arrival: ArrivedPaper, request: RegistrationRequest, officialId: Uuid): Promise<Registration> {
  const atMs = tx.at.epochMilliseconds;
  const caseId = newId(atMs);
  const year = dayInBudapest(tx.at).year;
  const arrivedOn = dayInBudapest(arrival.arrivedAt);
  const about = {
    caseId,
    itemId: newId(atMs),
    arrivalId: arrival.id,
    assignmentId: newId(atMs),
    at: tx.at.toString(),
    year,
    arrivedOn: arrivedOn.toString(),
    dueOn: procedureDueOn(arrival.procedure, arrivedOn, 0).toString(),
    subject: request.subject,
    submissionId: arrival.submissionId,
    formCode: arrival.formCode,
    module: arrival.module,
    partyId: request.partyId,
    clientId: arrival.clientId,
    subjectArea: request.subjectArea,
    retentionCode: request.retentionCode,
    procedure: arrival.procedure,
    unitId: request.unitId,
    officerId: request.officerId,
    actorId: officialId,
  };
  const opened = await openCase(tx, about);
  await insertFirstItem(tx, about);
  await markRegistered(tx, arrival.id, caseId);
  await registerFollowUps(tx, arrival.submissionId, caseId);
  const registryNo = formatRegistryNo({ prefix: opened.prefix, mainNo: opened.mainNo, year }, 1);
  recordRegistration(
    tx,
    { ...arrival, senderPartyId: request.partyId, unitId: request.unitId },
    { caseId, registryNo, officerId: opened.officerId },
  );
  return { caseId, registryNo, isNew: true };
}

async function joinCase(
  tx: Tx,
  arrival: ArrivedPaper,
  request: RegistrationRequest,
  caseId: Uuid,
): Promise<Result<Registration, Refusal>> {
  const target = await lockCase(tx, caseId);
  const decided = decideJoining(target, tx.today);
  if (!decided.ok) return decided;
  assert(target !== null, 'a case that may be joined exists');
  const itemId = newId(tx.at.epochMilliseconds);
  const itemNo = await insertItem(tx, {
    id: itemId,
    caseId,
    direction: 'incoming',
    subject: request.subject,
    state: 'registered',
    arrivalId: arrival.id,
  });
  await markRegistered(tx, arrival.id, caseId);
  const registryNo = formatRegistryNo(target, itemNo);
  await addEntry(tx, { caseId, kind: 'paper-added', itemId, detail: registryNo });
  tx.audit({ action: 'records.item.registered', object: { type: 'records.case', id: caseId }, details: { registryNo } });
  await registerFollowUps(tx, arrival.submissionId, caseId);
  return ok({ caseId, registryNo, isNew: true });
}
