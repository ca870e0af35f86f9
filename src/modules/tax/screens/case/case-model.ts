import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { findSubmission, getFormVersion } from '../../../forms/contract.ts';
import { type AnswerSection, answerSections } from '../../../forms/engine.contract.ts';
import { findParty, type Party } from '../../../parties/contract.ts';
import { type CaseFile, findCase, officerNames } from '../../../records/contract.ts';
import { findAssessmentOfCase } from '../../data/assessments.ts';
import { listRates } from '../../data/rates.ts';
import { findReport, type Report } from '../../data/reports.ts';
import { listObjectsOfParcel, type TaxObject } from '../../data/tax-objects.ts';
import { townOf } from '../../data/town.ts';
import { assessYears } from '../../domain/assess-years.ts';
import type { Assessment, AssessmentLine } from '../../domain/assessment.ts';
import type { AssessmentFacts } from '../../domain/facts.ts';
import { type Proposal, proposalOf } from '../../domain/proposal.ts';
import type { Refusal, Result } from '../../../../kernel/result.ts';

/** Everything the page of a tax case shows, besides what was just typed. */
export interface LoadedCase {
  readonly report: Report;
  readonly file: CaseFile;
  readonly party: Party | null;
  /** Null when the case came on paper. */
  readonly reported: readonly AnswerSection[] | null;
  readonly proposal: Proposal;
  readonly assessment: Assessment | null;
  /** What the report would come to as it stands; only while there is no draft. */
  readonly preview: Result<AssessmentLine[], Refusal> | null;
  /** Objects on record at the parcel, one of which the report may be about. */
  readonly knownObjects: readonly TaxObject[];
  readonly zones: readonly string[];
  readonly preparedBy: string | null;
  readonly signedBy: string | null;
}

/** Loads a tax case with its report, draft and what surrounds them; null when there is none here. Audited. */
export async function loadCase(tx: Tx, caseId: Uuid, lang: Lang): Promise<LoadedCase | null> {
  const report = await findReport(tx, caseId);
  const file = report === null ? null : await findCase(tx, caseId);
  if (report === null || file === null) return null;
  const submission = report.submissionId === null ? null : await findSubmission(tx, report.submissionId);
  const form = submission === null ? null : await getFormVersion(tx, submission.formCode, submission.formVersion);
  const proposal = proposalOf(report.taxType, submission?.answers ?? {}, tx.today);
  const assessment = await findAssessmentOfCase(tx, caseId);
  const rates = await listRates(tx, townOf(tx), report.taxType);
  const facts = assessment?.facts ?? proposal.facts;
  const names = await officerNames(tx, [assessment?.draftedBy ?? null, assessment?.signedOffBy ?? null]);
  tx.audit({ action: 'tax.case.viewed', object: { type: 'tax.report', id: caseId } });
  return {
    report,
    file,
    party: await findParty(tx, report.partyId),
    reported: submission === null || form === null ? null : answerSections(form, submission.answers, lang),
    proposal,
    assessment,
    preview: assessment === null ? assessYears(report.taxType, proposal.facts, rates) : null,
    knownObjects: await objectsOnRecord(tx, facts, caseId),
    zones: [...new Set(rates.map(({ zone }) => zone).filter((zone) => zone !== ''))].sort(),
    preparedBy: nameOf(names, assessment?.draftedBy),
    signedBy: nameOf(names, assessment?.signedOffBy),
  };
}

/** What the report says, when there is one to depart from. Scope: municipality. */
export async function reportedFacts(tx: Tx, report: Report): Promise<AssessmentFacts | null> {
  const submission = report.submissionId === null ? null : await findSubmission(tx, report.submissionId);
  return submission === null ? null : proposalOf(report.taxType, submission.answers, tx.today).facts;
}

/** Without the object that this very case proposes. */
async function objectsOnRecord(tx: Tx, { objectKind, parcelNo }: AssessmentFacts, caseId: Uuid): Promise<TaxObject[]> {
  if (parcelNo === '') return [];
  return (await listObjectsOfParcel(tx, objectKind, parcelNo)).filter(({ state, sourceCaseId }) => state === 'active' || sourceCaseId !== caseId);
}

function nameOf(names: ReadonlyMap<Uuid, { readonly name: string }>, id: Uuid | null | undefined): string | null {
  return id === null || id === undefined ? null : (names.get(id)?.name ?? null);
}
