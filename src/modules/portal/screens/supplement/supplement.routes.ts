import { townFrame } from '../../data/town-frame.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { asClient, asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { findSubmission, saveDraft } from '../../../forms/contract.ts';
import type { FormError } from '../../../forms/engine.contract.ts';
import { listOwnSupplements } from '../../../records/contract.ts';
import { sendSupplement, SupplementRefused } from '../../actions/send-supplement.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { accountFrame } from '../account/account-frame.ts';
import { POSTED_FILES, takePostedFiles } from '../attachments/take-posted.ts';
import { fillingOf } from '../filling/filling.ts';
import { withoutRow, withRow } from '../filling/typed.ts';
import type { WaitingTask } from '../signing/signing-todos.ts';
import { type LoadedSupplement, loadSupplement } from './load-supplement.ts';
import { mergeOpen, openQuestions } from './open-questions.ts';
import { SupplementPage } from './supplement.view.tsx';

/** What a client was asked to supplement, and sending it. */
export const supplementRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/hianypotlas/:id', permission: 'client', handle: show },
  { method: 'POST', path: '/fiok/hianypotlas/:id', permission: 'client', files: POSTED_FILES, handle: post },
];

async function show(request: ClientRequest): Promise<Reply> {
  const loaded = await loadSupplement(request);
  if (loaded === null) return notFound();
  if (loaded.asked.answeredAt !== null) return redirect(`/fiok/ugyeim/${loaded.asked.submissionId}`);
  return screen(request, loaded, { faults: [], refusal: null });
}

function screen(request: ClientRequest, loaded: LoadedSupplement, said: { readonly faults: readonly FormError[]; readonly refusal: Bilingual | null }): Reply {
  const isWrong = said.faults.length > 0 || said.refusal !== null;
  const frame = { ...accountFrame(request), municipality: townFrame(loaded.filling.place.municipality) };
  return page(SupplementPage({ frame, ...loaded, today: request.clock.today(), ...said }), isWrong ? 422 : 200);
}

/** Keeps what was typed; sends it when that button was pressed and nothing is wrong. */
async function post(request: ClientRequest): Promise<Reply> {
  const before = await loadSupplement(request);
  if (before === null) return notFound();
  const { asked } = before;
  if (asked.answeredAt !== null) return redirect(`/fiok/ugyeim/${asked.submissionId}`);
  const act = field(request, '_muvelet') || 'mentes';
  const posted = await takePostedFiles(request, asked.id, act);
  // Files that came with the page are known to the form only when it is read again.
  const standing = posted.isChanged ? ((await loadSupplement(request)) ?? before) : before;
  const typed = standing.filling.place.form.readPost(posted.form);
  if (!typed.ok) return screen(request, standing, { faults: [], refusal: typed.refusal.text ?? null });
  const loaded = changed(standing, mergeOpen(standing.filling.answers, standing.open, typed.value.answers), act);
  await keep(request, loaded);
  const refusal = posted.refusals[0]?.message ?? null;
  if (refusal !== null) return screen(request, loaded, { faults: [], refusal });
  if (act === 'bekuldes') return send(request, loaded);
  return redirect(`/fiok/hianypotlas/${asked.id}`, act === 'mentes' ? [flash('success', supplementTexts(request.lang)('saved'))] : []);
}

function changed(standing: LoadedSupplement, answers: LoadedSupplement['filling']['answers'], act: string): LoadedSupplement {
  const { place, draft, known } = standing.filling;
  const [verb = '', path = ''] = act.split(':', 2);
  const merged = fillingOf(place, answers, draft, known);
  const filling = verb === 'sor' ? withRow(merged, path).filling : verb === 'torol' ? withoutRow(merged, path) : merged;
  return { ...standing, filling, open: openQuestions(standing.asked.marks, standing.before.result, filling.result) };
}

async function keep(request: ClientRequest, { asked, original, filling }: LoadedSupplement): Promise<void> {
  const { formCode, formVersion } = original;
  await asClient(request, (tx) => saveDraft(tx, { id: asked.id, municipalityId: asked.municipalityId, formCode, formVersion, answers: filling.answers, pageId: null }));
}

async function send(request: ClientRequest, loaded: LoadedSupplement): Promise<Reply> {
  const { asked, original, filling } = loaded;
  if (!filling.result.complete) return screen(request, loaded, { faults: filling.result.errors, refusal: null });
  const { accountId } = request.session;
  const { definition } = filling.place.form;
  try {
    await asClientTowards(request, asked.municipalityId, (tx) => sendSupplement(tx, { supplementId: asked.id, clientId: accountId, original, definition, values: filling.result.values }));
  } catch (error) {
    if (error instanceof SupplementRefused) return screen(request, loaded, { faults: [], refusal: error.refusal.text ?? null });
    throw error;
  }
  return redirect(`/fiok/ugyeim/${original.id}`, [flash('success', supplementTexts(request.lang)('sent'))]);
}

/** What the client is asked to supplement, the earliest first. */
export async function supplementTodos(request: ClientRequest): Promise<WaitingTask[]> {
  const t = supplementTexts(request.lang);
  return asClient(request, async (tx) => {
    const todos: WaitingTask[] = [];
    for (const { id, submissionId, dueOn } of await listOwnSupplements(tx)) {
      const form = (await findSubmission(tx, submissionId))?.formTitle[request.lang] ?? '';
      todos.push({ title: t('todo', { form }), href: `/fiok/hianypotlas/${id}`, tone: 'warning', dueOn, isOverdue: Temporal.PlainDate.compare(dueOn, tx.today) < 0 });
    }
    return todos.toSorted((a, b) => (a.dueOn === undefined || b.dueOn === undefined ? 0 : Temporal.PlainDate.compare(a.dueOn, b.dueOn)));
  });
}
