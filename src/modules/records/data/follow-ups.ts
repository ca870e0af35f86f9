import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { dayInBudapest } from '../../../kernel/dates.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Arrival, ArrivedPaper } from '../domain/arrival.ts';
import { formatArrivalNo, formatRegistryNo } from '../domain/registry-number.ts';
import { townOf } from './acting.ts';
import { lockCase, updateCase } from './cases.ts';
import { insertItem } from './items.ts';
import { addEntry } from './journal.ts';

export interface FollowUp {
  /** The paper that began the matter; locked by the caller. */
  readonly first: ArrivedPaper;
  /** Of the form, or of the withdrawal. */
  readonly submissionId: Uuid;
  readonly subject: string;
  readonly contentSha256: string;
  readonly kind: 'withdrawn' | 'supplemented';
}

/** Takes in what a client sends after a submission: own arrival number, next item of the same case; registered with the first when that still waits. */
export async function takeFollowUpIn(tx: Tx, { first, submissionId, subject, contentSha256, kind }: FollowUp): Promise<Arrival> {
  const id = newId(tx.at.epochMilliseconds);
  const { year } = dayInBudapest(tx.at);
  const { rows } = await sql<{ no: number }>`select records.next_arrival_no(${year}) as no`.execute(tx.sql);
  const no = rows[0]?.no;
  assert(no !== undefined, 'a paper that is taken in has a number');
  await tx.sql
    .insertInto('records.arrival')
    .values({
      municipality_id: townOf(tx),
      id,
      year,
      no,
      arrived_at: tx.at,
      submission_id: submissionId,
      follows_submission_id: first.submissionId,
      sender_party_id: first.senderPartyId,
      client_id: first.clientId,
      subject,
      form_code: first.formCode,
      module: first.module,
      subject_area: first.subjectArea,
      retention_code: first.retentionCode,
      procedure: first.procedure,
      content_sha256: contentSha256,
      unit_id: first.unitId,
      officer_id: first.officerId,
      case_id: first.caseId,
      registered_at: first.caseId === null ? null : tx.at,
    })
    .execute();
  const arrivalNo = formatArrivalNo(no, year);
  tx.audit({ action: 'records.arrival.taken-in', object: { type: 'records.arrival', id }, details: { arrivalNo } });
  const registryNo = first.caseId === null ? null : await addToCase(tx, first.caseId, { id, subject, kind });
  return { id, arrivalNo, arrivedAt: tx.at, registryNo, caseId: first.caseId };
}

/** What was sent after a paper that is being registered becomes the next items of its case. */
export async function registerFollowUps(tx: Tx, submissionId: Uuid, caseId: Uuid): Promise<void> {
  const waiting = await tx.sql
    .selectFrom('records.arrival as arrival')
    .leftJoin('records.withdrawal as withdrawal', (join) =>
      join.onRef('withdrawal.municipality_id', '=', 'arrival.municipality_id').onRef('withdrawal.id', '=', 'arrival.submission_id'),
    )
    .select(['arrival.id', 'arrival.subject', 'withdrawal.withdrawn_at'])
    .where('arrival.municipality_id', '=', townOf(tx))
    .where('arrival.follows_submission_id', '=', submissionId)
    .where('arrival.case_id', 'is', null)
    .orderBy('arrival.id')
    .execute();
  for (const { id, subject, withdrawn_at: withdrawnAt } of waiting) {
    await tx.sql.updateTable('records.arrival').set({ case_id: caseId, registered_at: tx.at }).where('municipality_id', '=', townOf(tx)).where('id', '=', id).execute();
    await addToCase(tx, caseId, { id, subject, kind: withdrawnAt === null ? 'supplemented' : 'withdrawn' });
    if (withdrawnAt !== null) await updateCase(tx, caseId, { withdrawn_at: withdrawnAt });
  }
}

async function addToCase(tx: Tx, caseId: Uuid, arrival: { readonly id: Uuid; readonly subject: string; readonly kind: FollowUp['kind'] }): Promise<string> {
  const file = await lockCase(tx, caseId);
  assert(file !== null, 'a paper belongs to a case of this municipality');
  const itemId = newId(tx.at.epochMilliseconds);
  const itemNo = await insertItem(tx, { id: itemId, caseId, direction: 'incoming', subject: arrival.subject, state: 'registered', arrivalId: arrival.id });
  const registryNo = formatRegistryNo(file, itemNo);
  await addEntry(tx, { caseId, kind: arrival.kind, itemId, detail: registryNo });
  tx.audit({ action: 'records.item.registered', object: { type: 'records.case', id: caseId }, details: { registryNo } });
  return registryNo;
}
