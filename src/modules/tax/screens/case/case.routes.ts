import { assert } from '../../../../kernel/assert.ts';
import { refuse, type Refusal, type Result } from '../../../../kernel/result.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, field, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { draftAssessment } from '../../actions/draft-assessment.ts';
import { sendToSignOff } from '../../actions/send-to-sign-off.ts';
import { findAssessmentOfCase } from '../../data/assessments.ts';
import { findReport } from '../../data/reports.ts';
import { CASE_NOT_FOUND, NOT_ALLOWED, totalTaxHuf } from '../../domain/assessment.ts';
import { caseTexts } from '../../texts/case.ts';
import { TaxCasePage } from './case.view.tsx';
import { loadCase, reportedFacts } from './case-model.ts';
import { type FactFault, factFault, factsAsTyped, type ReadFacts, readFacts, type TypedFacts, typedFacts } from './facts-form.ts';

export const caseRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ado/ugy/:caseId', permission: 'tax.case.read', handle: (request) => show(request) },
  { method: 'POST', path: '/hivatal/ado/ugy/:caseId/kivetes', permission: 'tax.assessment.draft', handle: draft },
  { method: 'POST', path: '/hivatal/ado/ugy/:caseId/kiadmanyozas', permission: 'tax.assessment.draft', handle: send },
];

async function draft(request: OfficialRequest): Promise<Reply> {
  const { caseId } = request.params;
  if (!isUuid(caseId)) return notFound();
  const typed = typedFacts(request);
  const report = await asOfficial(request, (tx) => findReport(tx, caseId));
  if (report === null) return notFound();
  const outcome = readFacts(typed, report.taxType, request.clock.today(), request.lang);
  if ('faults' in outcome) return show(request, { typed, faults: outcome.faults });
  const saved = await save(request, caseId, outcome.read);
  if (!saved.ok) return isHidden(saved.refusal) ? notFound() : show(request, { typed, faults: [factFault(saved.refusal, request.lang)] });
  const message = caseTexts(request.lang)('saved', { amount: saved.value });
  return redirect(path`/hivatal/ado/ugy/${caseId}`, [flash('success', message)]);
}

/** Makes the draft out of what was typed; answers the tax of all years. */
async function save(request: OfficialRequest, caseId: Uuid, read: ReadFacts): Promise<Result<number, Refusal>> {
  return asOfficial(request, async (tx) => {
    const report = await findReport(tx, caseId);
    if (report === null) return refuse(CASE_NOT_FOUND);
    const drafted = await draftAssessment(tx, request.session, { caseId, ...read, reported: await reportedFacts(tx, report) });
    if (!drafted.ok) return drafted;
    const assessment = await findAssessmentOfCase(tx, caseId);
    assert(assessment !== null, 'a draft that was saved is there');
    return { ok: true, value: totalTaxHuf(assessment.lines) };
  });
}

async function send(request: OfficialRequest): Promise<Reply> {
  const { caseId } = request.params;
  if (!isUuid(caseId)) return notFound();
  const revision = Number(field(request, 'valtozat'));
  const sent = await asOfficial(request, (tx) => sendToSignOff(tx, request.session, { caseId, revision }));
  const t = caseTexts(request.lang);
  const back = path`/hivatal/ado/ugy/${caseId}`;
  if (sent.ok) return redirect(back, [flash('success', t('sent', { registryNo: sent.value.registryNo }))]);
  if (isHidden(sent.refusal)) return notFound();
  return redirect(back, [flash('warning', sent.refusal.text?.[request.lang] ?? sent.refusal.code)]);
}

function isHidden({ code }: Refusal): boolean {
  return code === NOT_ALLOWED.code || code === CASE_NOT_FOUND.code;
}

async function show(request: OfficialRequest, failed?: { typed: TypedFacts; faults: readonly FactFault[] }): Promise<Reply> {
  const { caseId } = request.params;
  if (!isUuid(caseId)) return notFound();
  const loaded = await asOfficial(request, (tx) => loadCase(tx, caseId, request.lang));
  if (loaded === null) return notFound();
  const { assessment, proposal, knownObjects } = loaded;
  const onRecord = knownObjects.find(({ id }) => id === assessment?.objectId)?.id ?? null;
  const only = assessment === null && knownObjects.length === 1 ? (knownObjects[0]?.id ?? null) : null;
  const typed = failed?.typed ?? factsAsTyped(assessment?.facts ?? proposal.facts, assessment?.reason ?? null, onRecord ?? only);
  const { permissions } = request.session;
  const model = {
    frame: frameOf(request),
    ...loaded,
    today: request.clock.today(),
    typed,
    faults: failed?.faults ?? [],
    mayDraft: permissions.has('tax.assessment.draft'),
    maySeeAccounts: permissions.has('tax.account.read'),
    maySeeFiles: permissions.has('records.case.read'),
  };
  return page(TaxCasePage(model), failed === undefined ? 200 : 422);
}
