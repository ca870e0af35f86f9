import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { assessedYears, findAssessmentOfCase, insertRevision, lockAssessment, updateAssessment } from '../data/assessments.ts';
import { listRates } from '../data/rates.ts';
import { lockReport, markReport, type Report } from '../data/reports.ts';
import { insertTaxObject, updateTaxObject } from '../data/tax-objects.ts';
import { townOf } from '../data/town.ts';
import { assessYears } from '../domain/assess-years.ts';
import {
  ALREADY_SIGNED,
  alreadyAssessed,
  type Assessment,
  type AssessmentLine,
  AWAITS_SIGN_OFF,
  CASE_NOT_FOUND,
  NOT_ALLOWED,
  REASON_MISSING,
} from '../domain/assessment.ts';
import { type AssessmentFacts, departsFromReport, sameFacts, yearsOf } from '../domain/facts.ts';
import type { ActingOfficial } from '../permissions.ts';

export interface DraftRequest {
  readonly caseId: Uuid;
  readonly facts: AssessmentFacts;
  /** What the report itself says; departing from it needs a reason. Null when there is no report to depart from. */
  readonly reported: AssessmentFacts | null;
  readonly reason: string;
  /** An object that is known already; null: a new one is entered. */
  readonly objectId: Uuid | null;
}

export interface Draft {
  readonly assessmentId: Uuid;
  readonly revision: number;
}

/**
 * Makes or changes the draft of a case's assessment: the taxable object, and the tax of each year with the
 * steps that led to it. Saving the same facts again changes nothing. Refuses without the permission, without
 * a rate in force, when a year is decided already, when facts depart from the report without a reason, and
 * while the draft is with the signer.
 *
 * @legal art:141
 */
export async function draftAssessment(tx: Tx, official: ActingOfficial, request: DraftRequest): Promise<Result<Draft, Refusal>> {
  if (!official.permissions.has('tax.assessment.draft')) return refuse(NOT_ALLOWED);
  const report = await lockReport(tx, request.caseId);
  if (report === null) return refuse(CASE_NOT_FOUND);
  const existing = await findAssessmentOfCase(tx, request.caseId);
  const decided = await decide(tx, report, existing, request);
  if (!decided.ok) return decided;
  if (existing !== null && isSameDraft(existing, request)) return ok({ assessmentId: existing.id, revision: existing.revision });
  return ok(await write(tx, official, { report, existing, request, lines: decided.value }));
}

async function decide(tx: Tx, report: Report, existing: Assessment | null, request: DraftRequest): Promise<Result<AssessmentLine[], Refusal>> {
  const { facts, reported, reason } = request;
  if (existing?.state === 'awaiting_sign_off') return refuse(AWAITS_SIGN_OFF);
  if (existing !== null && existing.state !== 'drafted') return refuse(ALREADY_SIGNED);
  if (reported !== null && departsFromReport(facts, reported) && reason.trim() === '') return refuse(REASON_MISSING);
  if (request.objectId !== null) {
    const held = await assessedYears(tx, { objectId: request.objectId, partyId: report.partyId, taxType: report.taxType });
    const twice = yearsOf(facts).filter((year) => held.includes(year));
    if (twice.length > 0) return refuse(alreadyAssessed(twice));
  }
  return assessYears(report.taxType, facts, await listRates(tx, townOf(tx), report.taxType));
}

function isSameDraft(existing: Assessment, { facts, reason, objectId }: DraftRequest): boolean {
  return sameFacts(existing.facts, facts) && (existing.reason ?? '') === reason.trim() && (objectId === null || objectId === existing.objectId);
}

async function write(
  tx: Tx,
  official: ActingOfficial,
  draft: { report: Report; existing: Assessment | null; request: DraftRequest; lines: readonly AssessmentLine[] },
): Promise<Draft> {
  const { report, existing, request, lines } = draft;
  const { facts } = request;
  const revision = (existing?.revision ?? 0) + 1;
  const assessmentId = existing?.id ?? newId(tx.at.epochMilliseconds);
  const objectId = request.objectId ?? (await proposedObject(tx, existing, facts, report.caseId));
  if (existing === null) {
    await tx.sql
      .insertInto('tax.assessment')
      .values({
        municipality_id: townOf(tx),
        id: assessmentId,
        object_id: objectId,
        party_id: report.partyId,
        tax_type: report.taxType,
        state: 'drafted',
        revision,
        case_id: report.caseId,
        drafted_by: official.officialId,
        drafted_at: tx.at,
      })
      .execute();
  } else {
    await lockAssessment(tx, assessmentId);
    await updateAssessment(tx, assessmentId, { revision, object_id: objectId });
  }
  const reason = request.reason.trim();
  await insertRevision(tx, assessmentId, revision, { facts, reason: reason === '' ? null : reason, draftedBy: official.officialId, lines });
  await markReport(tx, report.caseId, { state: 'in_progress' });
  tx.audit({
    action: 'tax.assessment.drafted',
    object: { type: 'tax.assessment', id: assessmentId },
    details: { caseId: report.caseId, revision, objectId, taxHuf: lines.reduce((sum, { tax }) => sum + tax.taxHuf, 0) },
  });
  return { assessmentId, revision };
}

/** The object that this draft proposes: changed along with the draft until it is signed. */
async function proposedObject(tx: Tx, existing: Assessment | null, facts: AssessmentFacts, caseId: Uuid): Promise<Uuid> {
  if (existing === null) return insertTaxObject(tx, facts, caseId);
  const isOurs = await isProposedBy(tx, existing.objectId, caseId);
  if (!isOurs) return insertTaxObject(tx, facts, caseId);
  await updateTaxObject(tx, existing.objectId, facts, 'proposed');
  return existing.objectId;
}

async function isProposedBy(tx: Tx, objectId: Uuid, caseId: Uuid): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('tax.tax_object')
    .select('id')
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', objectId)
    .where('state', '=', 'proposed')
    .where('source_case_id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined;
}
