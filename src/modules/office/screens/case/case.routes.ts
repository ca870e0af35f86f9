import type { Tx } from '../../../../platform/database/database.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, field, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { assignCase, type CaseFile, findCase, findDocument, findSupplementRequest, findWithdrawal, type Item, listCaseEntries, settleCase } from '../../../records/contract.ts';
import { listLog, objectsOf } from '../../data/audit-log.ts';
import { namesOf } from '../../data/names.ts';
import { changesOfSupplement } from '../../data/answer-changes.ts';
import { readSubmission } from '../../data/submission-paper.ts';
import { caseTexts } from '../../texts/case.ts';
import { headOf } from './case-head.ts';
import { CaseHistoryPage } from './case-history.view.tsx';
import { CaseLogPage } from './case-log.view.tsx';
import { CasePapersPage } from './case-papers.view.tsx';
import { hasSpecialist } from './specialists.ts';

const LOG_SHOWN = 200;

export const caseRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ugyek/:id', permission: 'records.case.read', handle: papers },
  { method: 'GET', path: '/hivatal/ugyek/:id/tortenet', permission: 'records.case.read', handle: history },
  { method: 'GET', path: '/hivatal/ugyek/:id/naplo', permission: 'records.log.read', handle: log },
  { method: 'GET', path: '/hivatal/ugyek/:id/irat/:item', permission: 'records.case.read', handle: document },
  { method: 'POST', path: '/hivatal/ugyek/:id/szignalas', permission: 'records.case.assign', handle: assign },
  { method: 'POST', path: '/hivatal/ugyek/:id/elintezes', permission: 'records.case.settle', handle: settle },
];

async function papers(request: OfficialRequest): Promise<Reply> {
  return showPapers(request, null);
}

async function showPapers(request: OfficialRequest, assignFault: string | null): Promise<Reply> {
  const model = await asOfficial(request, async (tx) => {
    const file = await openedCase(tx, request);
    if (file === null) return null;
    const head = await headOf(tx, request, file);
    const asked = request.query['irat'];
    const selected = file.items.find(({ id }) => id === asked) ?? file.items.at(-1) ?? null;
    const names = await namesOf(tx, { officers: selected === null ? [] : [selected.preparedBy, selected.signedOffBy] });
    const content = await contentOf(tx, request, selected);
    return {
      ...head,
      selected,
      content,
      preparedBy: names.officer(selected?.preparedBy ?? null),
      signedOffBy: names.officer(selected?.signedOffBy ?? null),
    };
  });
  if (model === null) return notFound();
  return page(CasePapersPage({ frame: frameOf(request), ...model, assignFault }), assignFault === null ? 200 : 422);
}

/** What a paper says: the form behind it, or whether its final document is there. */
async function contentOf(tx: Tx, request: OfficialRequest, item: Item | null): Promise<Parameters<typeof CasePapersPage>[0]['content']> {
  if (item === null) return null;
  if (item.submissionId !== null) {
    const submission = await readSubmission(tx, item.submissionId, request.lang);
    if (submission === null) {
      const withdrawal = await findWithdrawal(tx, { id: item.submissionId });
      return withdrawal === null ? null : { kind: 'withdrawal', reason: withdrawal.reason };
    }
    return { kind: 'submission', sections: submission.sections, files: submission.files, changes: await changesOfSupplement(tx, item.submissionId, request.lang) };
  }
  const callId = item.reference?.startsWith('supplement:') === true ? item.reference.slice('supplement:'.length) : '';
  const call = isUuid(callId) ? await findSupplementRequest(tx, callId) : null;
  if (call !== null) return { kind: 'call', message: call.message, dueOn: call.dueOn };
  return (await findDocument(tx, item.id)) === null ? null : { kind: 'document' };
}

async function history(request: OfficialRequest): Promise<Reply> {
  const model = await asOfficial(request, async (tx) => {
    const file = await openedCase(tx, request);
    if (file === null) return null;
    const entries = await listCaseEntries(tx, file.id);
    const names = await namesOf(tx, { officers: entries.map(({ actorId }) => actorId) });
    return { ...(await headOf(tx, request, file)), entries: entries.map((entry) => ({ ...entry, actorName: names.officer(entry.actorId) })) };
  });
  return model === null ? notFound() : page(CaseHistoryPage({ frame: frameOf(request), ...model }));
}

async function log(request: OfficialRequest): Promise<Reply> {
  const model = await asOfficial(request, async (tx) => {
    const file = await openedCase(tx, request);
    if (file === null) return null;
    const { rows } = await listLog(tx, { objects: objectsOf(file) }, { after: null, limit: LOG_SHOWN });
    tx.audit({ action: 'records.log.viewed', object: { type: 'records.case', id: file.id } });
    return { ...(await headOf(tx, request, file)), entries: rows };
  });
  return model === null ? notFound() : page(CaseLogPage({ frame: frameOf(request), ...model }));
}

async function document(request: OfficialRequest): Promise<Reply> {
  const { item } = request.params;
  const file = await asOfficial(request, async (tx) => {
    const opened = await openedCase(tx, request);
    if (opened === null || !opened.items.some(({ id }) => id === item) || item === undefined) return null;
    tx.audit({ action: 'records.document.viewed', object: { type: 'records.item', id: item } });
    return findDocument(tx, item);
  });
  return file === null ? notFound() : { kind: 'file', type: file.mimeType, name: file.name, content: file.content, inline: true };
}

async function assign(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const idOf = (name: string): string | null => (isUuid(field(request, name)) ? field(request, name) : null);
  const result = await asOfficial(request, (tx) => assignCase(tx, { caseId: id, unitId: idOf('egyseg'), officerId: idOf('ugyintezo') }));
  if (!result.ok) return showPapers(request, result.refusal.text?.[request.lang] ?? result.refusal.code);
  return redirect(path`/hivatal/ugyek/${id}`, [flash('success', caseTexts(request.lang)('assigned'))]);
}

/** Only of cases that no specialist room settles by its own acts. */
async function settle(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const done = await asOfficial(request, async (tx) => {
    const file = await findCase(tx, id);
    if (file === null || hasSpecialist(file.module)) return false;
    await settleCase(tx, id);
    return true;
  });
  return done ? redirect(path`/hivatal/ugyek/${id}`, [flash('success', caseTexts(request.lang)('settled'))]) : notFound();
}

/** The case of the address; opening it leaves a trace. */
async function openedCase(tx: Tx, request: OfficialRequest): Promise<CaseFile | null> {
  const { id } = request.params;
  const file = isUuid(id) ? await findCase(tx, id) : null;
  if (file !== null) tx.audit({ action: 'records.case.viewed', object: { type: 'records.case', id: file.id } });
  return file;
}
