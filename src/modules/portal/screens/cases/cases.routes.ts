import { asClient, type ClientRequest, notFound, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { listSentAttachments } from '../../../forms/attachments.contract.ts';
import { findTrackedCase, listDeliveries, listTrackedCases } from '../../../records/contract.ts';
import { townsOf } from '../../data/towns.ts';
import { accountFrame } from '../account/account-frame.ts';
import { signedPapers } from '../signing/signing-todos.ts';
import { CasePage } from './case.view.tsx';
import { CasesPage } from './cases.view.tsx';

/** Ügykövetés: what became of what a client sent. */
export const caseRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/ugyeim', permission: 'client', handle: cases },
  { method: 'GET', path: '/fiok/ugyeim/:id', permission: 'client', handle: oneCase },
];

async function cases(request: ClientRequest): Promise<Reply> {
  const model = await asClient(request, async (tx) => {
    const tracked = await listTrackedCases(tx);
    tx.audit({ action: 'portal.cases.viewed' });
    return { cases: tracked, towns: await townsOf(tx, tracked) };
  });
  return page(CasesPage({ frame: accountFrame(request), ...model, signed: await signedPapers(request) }));
}

async function oneCase(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const model = await asClient(request, async (tx) => {
    const tracked = await findTrackedCase(tx, id);
    if (tracked === null) return null;
    const letters = (await listDeliveries(tx)).filter(({ submissionId }) => submissionId === id);
    tx.audit({ action: 'portal.case.viewed', object: { type: 'submission', id }, municipalityId: tracked.municipalityId });
    const files = await listSentAttachments(tx, id);
    return { tracked, letters, files, town: (await townsOf(tx, [tracked])).get(tracked.municipalityId) };
  });
  return model === null ? notFound() : page(CasePage({ frame: accountFrame(request), ...model }));
}
