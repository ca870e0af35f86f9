import type { Tx } from '../../../../platform/database/database.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, notFound, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { findParty } from '../../../parties/contract.ts';
import { findDocument, officerNames } from '../../../records/contract.ts';
import { decisionSourceOf } from '../../actions/complete-sign-off.ts';
import { findAssessment } from '../../data/assessments.ts';
import { renderAssessmentDecision } from '../../documents/tax-decision-document.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { assessmentTexts } from '../../texts/assessment.ts';
import { AssessmentPage } from './assessment.view.tsx';

export const assessmentRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ado/kivetes/:id', permission: 'tax.case.read', handle: show },
  { method: 'GET', path: '/hivatal/ado/kivetes/:id/hatarozat.pdf', permission: 'tax.case.read', handle: decision },
];

async function show(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const model = await asOfficial(request, async (tx) => {
    const assessment = await findAssessment(tx, id);
    if (assessment === null) return null;
    const names = await officerNames(tx, [assessment.draftedBy, assessment.signedOffBy]);
    const party = await findParty(tx, assessment.partyId);
    tx.audit({ action: 'tax.assessment.viewed', object: { type: 'tax.assessment', id } });
    return { assessment, names, partyName: party?.name ?? null };
  });
  if (model === null) return notFound();
  const { permissions } = request.session;
  return page(
    AssessmentPage({
      frame: frameOf(request),
      ...model,
      today: request.clock.today(),
      maySeeAccounts: permissions.has('tax.account.read'),
      maySeeObjects: permissions.has('tax.object.read'),
    }),
  );
}

/** The decision as it was kept, or while it is not signed the draft of it, made anew. */
async function decision(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const file = await asOfficial(request, async (tx) => {
    const assessment = await findAssessment(tx, id);
    // What came over from elsewhere has no paper here.
    if (assessment === null || assessment.caseId === null) return null;
    tx.audit({ action: 'tax.decision.viewed', object: { type: 'tax.assessment', id }, details: { state: assessment.state } });
    return paperOf(tx, assessment, assessmentTexts(request.lang)('fileName'));
  });
  if (file === null) return notFound();
  return { kind: 'file', content: file.content, type: 'application/pdf', name: file.name, inline: true };
}

async function paperOf(tx: Tx, assessment: Assessment, draftName: string): Promise<{ name: string; content: Uint8Array } | null> {
  if (assessment.signedOffOn !== null) return assessment.itemId === null ? null : findDocument(tx, assessment.itemId);
  return { name: draftName, content: await renderAssessmentDecision(await decisionSourceOf(tx, assessment)) };
}
