import { flash } from '../../../../platform/http/flash.ts';
import { asClient, type ClientRequest, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { discardDraft, getFormVersion, listDrafts, removeDiscarded, restoreDraft } from '../../../forms/contract.ts';
import { listDeliveries, listOwnSupplements } from '../../../records/contract.ts';
import { balancesOfClient } from '../../data/balances.ts';
import { townsOf } from '../../data/towns.ts';
import { accountTexts } from '../../texts/account.ts';
import { supplementTodos } from '../supplement/supplement.routes.ts';
import { signingTodos } from '../signing/signing-todos.ts';
import { accountFrame } from './account-frame.ts';
import { AccountPage } from './account.view.tsx';
import { contactRoutes } from './contact.routes.ts';
import { type DraftUnderWay, progressOf } from './progress.ts';
import { principalRoutes } from './principals.routes.ts';
import { todosOf } from './todos.ts';

/** What waits for a client, first by date. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok', permission: 'client', handle: account },
  { method: 'POST', path: '/fiok/vazlatok/:id/torles', permission: 'client', handle: discard },
  { method: 'POST', path: '/fiok/vazlatok/:id/visszaallitas', permission: 'client', handle: restore },
  ...contactRoutes,
  ...principalRoutes,
];

async function account(request: ClientRequest): Promise<Reply> {
  const { letters, drafts, towns, today } = await asClient(request, async (tx) => {
    await removeDiscarded(tx);
    const letters = await listDeliveries(tx);
    const drafts: DraftUnderWay[] = [];
    // What is typed of a supplement is kept as a draft; it stands among the tasks.
    const supplements = new Set((await listOwnSupplements(tx)).map(({ id }) => id));
    for (const draft of await listDrafts(tx)) if (!supplements.has(draft.id)) drafts.push({ ...draft, progress: progressOf(await getFormVersion(tx, draft.formCode, draft.formVersion), draft.pageId) });
    tx.audit({ action: 'portal.account.viewed' });
    return { letters, drafts, towns: await townsOf(tx, [...letters, ...drafts]), today: tx.today };
  });
  const balances = await balancesOfClient(request);
  const todos = todosOf({ letters, balances, today });
  const waiting = [...(await supplementTodos(request)), ...(await signingTodos(request))];
  return page(AccountPage({ waiting, frame: accountFrame(request), name: request.session.name, todos, drafts, towns, discardedId: isUuid(request.query['torolt']) ? request.query['torolt'] : null }));
}

async function discard(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id) || !(await asClient(request, (tx) => discardDraft(tx, id)))) return notFound();
  return redirect(`/fiok?torolt=${id}`);
}

async function restore(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id) || !(await asClient(request, (tx) => restoreDraft(tx, id)))) return notFound();
  return redirect('/fiok', [flash('success', accountTexts(request.lang)('restored'))]);
}
