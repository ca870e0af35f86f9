import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findParty, type Party } from '../../parties/contract.ts';
import { type CaseFile, dispatch, findCase, listOfficers, officerNames, settleCase, storeDocument } from '../../records/contract.ts';
import { findMunicipality } from '../../tenants/contract.ts';
import { accountKey, openAccounts } from '../data/accounts.ts';
import { findAssessment, holdYears, lockAssessment, updateAssessment } from '../data/assessments.ts';
import { postOnce } from '../data/postings.ts';
import { holdsPermission } from '../data/officials.ts';
import { markReport } from '../data/reports.ts';
import { recordOwner, updateTaxObject } from '../data/tax-objects.ts';
import { enterTaxpayer } from '../data/taxpayers.ts';
import { townOf } from '../data/town.ts';
import { decisionTexts } from '../documents/decision-texts.ts';
import { type DecisionSource, renderAssessmentDecision } from '../documents/tax-decision-document.ts';
import { type Assessment, assessmentOfReference, totalTaxHuf } from '../domain/assessment.ts';
import { chargePosting } from '../domain/charges.ts';
import { AssessmentSignedOff } from '../events.ts';
import { SIGN_OFF_PERMISSION } from '../permissions.ts';

/**
 * Does what a signature means, all in one transaction: the object and the taxpayer are on record, the tax is
 * charged, the decision is made with its data attached, kept, sent and the case settled. Papers of other
 * matters are not ours. Told twice, it changes nothing. The signature of an official who does not hold
 * `tax.assessment.sign-off` decides nothing: the draft goes back. Scope: municipality (a job).
 *
 * @legal art:141 air:73
 */
export async function completeSignOff(tx: Tx, signed: { itemId: Uuid; caseId: Uuid; reference: string; signedOffBy: Uuid }): Promise<void> {
  const assessmentId = assessmentOfReference(signed.reference);
  if (assessmentId === null) return;
  const waiting = await lockAssessment(tx, assessmentId);
  assert(waiting !== null && waiting.itemId === signed.itemId, 'the signed paper carries an assessment of ours');
  if (waiting.state !== 'awaiting_sign_off') return;
  assert(waiting.draftedBy !== signed.signedOffBy, 'whoever drafted an assessment does not sign it off');
  if (!(await holdsPermission(tx, signed.signedOffBy, SIGN_OFF_PERMISSION))) return sendBack(tx, waiting, signed.signedOffBy);
  const { file, party } = await partiesOf(tx, waiting);

  await enterOnRecord(tx, waiting, party);
  await updateAssessment(tx, waiting.id, { state: 'signed_off', signed_off_by: signed.signedOffBy, signed_off_on: tx.today });
  const assessment = await findAssessment(tx, waiting.id);
  assert(assessment !== null, 'the assessment is locked');
  await charge(tx, assessment);
  const sha256 = await issueDocument(tx, assessment, file, party);
  await updateAssessment(tx, waiting.id, { document_sha256: sha256 });
  await dispatch(tx, { itemId: signed.itemId, clientId: party.clientId ?? file.clientId });
  await settleCase(tx, file.id);
  await markReport(tx, file.id, { state: 'processed' });

  const totalHuf = totalTaxHuf(assessment.lines);
  tx.audit({
    action: 'tax.assessment.signed-off',
    object: { type: 'tax.assessment', id: assessment.id },
    details: { caseId: file.id, signedOffBy: signed.signedOffBy, totalHuf },
  });
  const { partyId, objectId, taxType } = assessment;
  tx.emit(AssessmentSignedOff, { assessmentId: assessment.id, caseId: file.id, partyId, objectId, taxType, totalHuf });
}

/** A signature of somebody who has no power in tax matters decides nothing: the draft is the drafter's again. */
async function sendBack(tx: Tx, waiting: Assessment, signedOffBy: Uuid): Promise<void> {
  await updateAssessment(tx, waiting.id, { state: 'drafted', refusal_reason: decisionTexts('hu')('notEmpowered') });
  tx.audit({ action: 'tax.assessment.sign-off-void', object: { type: 'tax.assessment', id: waiting.id }, details: { signedOffBy } });
}

/** What the decision on an assessment is made of, signed or not. Scope: municipality. */
export async function decisionSourceOf(tx: Tx, assessment: Assessment): Promise<DecisionSource> {
  const { file, party } = await partiesOf(tx, assessment);
  return sourceOf(tx, assessment, file, party);
}

async function partiesOf(tx: Tx, { caseId, partyId }: Assessment): Promise<{ file: CaseFile; party: Party }> {
  const file = caseId === null ? null : await findCase(tx, caseId);
  const party = await findParty(tx, partyId);
  assert(file !== null && party !== null, 'an assessment of ours belongs to a case and a taxpayer');
  return { file, party };
}

async function enterOnRecord(tx: Tx, assessment: Assessment, party: Party): Promise<void> {
  const { facts, objectId, partyId, lines } = assessment;
  await enterTaxpayer(tx, partyId, party.kind === 'organisation' ? 'organisation' : 'person');
  const taken = await holdYears(tx, assessment, lines.map(({ year }) => year));
  assert(taken.length === 0, `another assessment holds the years ${taken.join(', ')}`);
  await updateTaxObject(tx, objectId, facts, facts.endedOn === '' ? 'active' : 'ended');
  await recordOwner(tx, objectId, partyId, facts);
}

async function charge(tx: Tx, assessment: Assessment): Promise<void> {
  const accounts = await openAccounts(tx, [assessment], tx.today);
  const accountId = accounts.get(accountKey(assessment));
  assert(accountId !== undefined, 'the account was just opened');
  const posting = chargePosting({ ...assessment, assessmentId: assessment.id, accountId, decidedOn: tx.today });
  if (posting !== null) await postOnce(tx, posting);
}

async function issueDocument(tx: Tx, assessment: Assessment, file: CaseFile, party: Party): Promise<string> {
  const { itemId, registryNo } = assessment;
  assert(itemId !== null && registryNo !== null, 'a signed assessment has its paper and number');
  const content = await renderAssessmentDecision(await sourceOf(tx, assessment, file, party));
  const name = decisionTexts('hu')('fileName', { registryNo: registryNo.replaceAll('/', '-') });
  const { sha256 } = await storeDocument(tx, { itemId, name, mimeType: 'application/pdf', content });
  return sha256;
}

async function sourceOf(tx: Tx, assessment: Assessment, file: CaseFile, party: Party): Promise<DecisionSource> {
  const municipality = await findMunicipality(tx, townOf(tx));
  assert(municipality !== null, 'the town of the scope has joined');
  const names = await officerNames(tx, [assessment.draftedBy, assessment.signedOffBy]);
  return {
    assessment,
    municipality,
    party,
    file,
    preparedBy: assessment.draftedBy === null ? null : (names.get(assessment.draftedBy) ?? null),
    signedBy: assessment.signedOffBy === null ? null : (names.get(assessment.signedOffBy) ?? null),
    officers: await listOfficers(tx),
    decidedOn: assessment.signedOffOn ?? tx.today,
    createdAt: tx.at,
  };
}
