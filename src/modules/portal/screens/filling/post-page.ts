import { flash } from '../../../../platform/http/flash.ts';
import { field, notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { type Posted, takePostedFiles } from '../attachments/take-posted.ts';
import { fillingPath, receiptPath } from './addresses.ts';
import { askPassphrase } from './draft-file.ts';
import { faultsOf, neighbourOf, pageOf, SUMMARY } from './filling.ts';
import type { FormError } from '../../../forms/engine.contract.ts';
import { loadStanding, saveFilling, type Standing } from './load-filling.ts';
import { pageModel, summaryModel } from './models.ts';
import { draftSavedFlash } from './open-filling.ts';
import { PageScreen } from './page.view.tsx';
import { carryThroughSignIn } from './sign-in-carry.ts';
import { signingPath, waitingSigning } from './signing-of.ts';
import { SummaryScreen } from './summary.view.tsx';
import { withoutRow, withRow, withTyped } from './typed.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** Where a button of the page leads, and what the page there has to say. */
interface Step {
  readonly standing: Standing;
  readonly pageId: string;
  readonly faults: readonly FormError[];
  readonly refusal: Bilingual | null;
  readonly notice: Bilingual | null;
  /** The control where the reader goes on: a row just added. */
  readonly anchor: string;
}

/** POST: takes what a page holds, keeps it, and does what the pressed button (`_muvelet`) says. */
export async function postPage(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  const found = await loadStanding(request, visitor, request.query['vazlat']);
  if (found === null) return notFound();
  if (found.sentAs !== null) return redirect(visitor.kind === 'client' ? receiptPath(found.sentAs) : '/belepes');
  const signing = visitor.kind === 'client' && found.draft !== null ? await waitingSigning(visitor.request, found.draft.id) : null;
  if (signing !== null) return redirect(signingPath(signing));
  const act = field(request, '_muvelet') || 'tovabb';
  const { post, before, refused } = await withPostedFiles(request, visitor, found, act);
  const step = withRefusedFiles(stepOf(post, before, field(request, '_lap'), act), refused);
  if (visitor.kind === 'anonymous') {
    if (act === 'fajlba') return askPassphrase(request, step.standing, step.pageId);
    return act === 'belepes' ? carryThroughSignIn(request, step.standing, step.pageId) : answerInPlace(request, step);
  }
  const saved = await saveFilling(request, visitor, step.standing, step.pageId);
  const standing = { ...step.standing, ...saved };
  if (visitor.kind === 'expired') return signInAgain(request, standing, step.pageId);
  return answerSaved(request, visitor, { ...step, standing }, act);
}

function stepOf(request: RequestContext, before: Standing, pageId: string, act: string): Step {
  const { filling: standing, refusal } = withTyped(before, request, pageId);
  const here = pageId === SUMMARY ? SUMMARY : pageOf(standing, pageId).id;
  const notice = before.isCarriedLost ? fillingTexts.entries.carriedLost : null;
  const stay: Step = { standing, pageId: here, faults: [], refusal, notice, anchor: '' };
  if (refusal !== null) return stay;
  const [verb = '', object = ''] = act.split(':', 2);
  if (verb === 'sor') return addRow(stay, object);
  if (verb === 'torol') return { ...stay, standing: withoutRow(standing, object) };
  if (verb === 'ugras') return { ...stay, pageId: object === SUMMARY ? SUMMARY : pageOf(standing, object).id };
  if (verb === 'vissza') return { ...stay, pageId: neighbourOf(standing, pageId, -1) };
  if (verb !== 'tovabb' || here === SUMMARY) return stay;
  // A script on the page asks new questions as soon as they arise; without one they are asked now.
  const shownBefore = field(request, '_elo') === '1' ? standing.result : before.result;
  const { faults, hasNewQuestions } = faultsOf(shownBefore, standing.result, here);
  const told = standing.draft === null ? faults.filter(({ path }) => standing.place.form.placeOf(path)?.item.kind !== 'file') : faults;
  if (told.length > 0) return { ...stay, faults: told };
  if (hasNewQuestions) return { ...stay, notice: notice ?? fillingTexts.entries.moreQuestions };
  return { ...stay, pageId: neighbourOf(standing, pageId, 1) };
}

/** The post with the files that came with it, and the filling that knows them. */
async function withPostedFiles(request: RequestContext, visitor: Visitor, found: Standing, act: string): Promise<{ post: RequestContext; before: Standing; refused: Posted['refusals'] }> {
  const draftId = found.draft?.id;
  const isFor = request.files.length > 0 || act.startsWith('levesz:');
  if (visitor.kind !== 'client' || draftId === undefined || !isFor) return { post: request, before: found, refused: [] };
  const { form, refusals, isChanged } = await takePostedFiles(visitor.request, draftId, act);
  const before = isChanged ? await loadStanding(request, visitor, draftId) : found;
  return { post: { ...request, form }, before: before ?? found, refused: refusals };
}

/** A file that was not taken keeps the person on its page and is told at its question. */
function withRefusedFiles(step: Step, refused: Posted['refusals']): Step {
  if (refused.length === 0) return step;
  const { form } = step.standing.place;
  const faults = refused.flatMap(({ path, message }): FormError[] => {
    const pageId = form.placeOf(path)?.page.id;
    return pageId === undefined ? [] : [{ path, pageId, code: 'file.refused', message }];
  });
  const others = step.faults.filter(({ path }) => !faults.some((fault) => fault.path === path));
  return { ...step, pageId: faults[0]?.pageId ?? step.pageId, faults: [...faults, ...others] };
}

function addRow(stay: Step, path: string): Step {
  const { filling, fullAt } = withRow(stay.standing, path);
  if (fullAt === null) return { ...stay, standing: filling, anchor: path };
  const { tooManyRows } = fillingTexts.entries;
  const text = (template: string): string => template.replace('{max|number}', String(fullAt));
  return { ...stay, notice: { hu: text(tooManyRows.hu), en: text(tooManyRows.en) } };
}

/** Without a draft the answer to the post is the next page itself, with everything in it. */
async function answerInPlace(request: RequestContext, step: Step): Promise<Reply> {
  const { standing, pageId, faults, refusal, notice } = step;
  const status = faults.length > 0 || refusal !== null ? 422 : 200;
  if (pageId === SUMMARY) return page(SummaryScreen(await summaryModel(request, standing, { notice })), status);
  return page(PageScreen(await pageModel(request, standing, pageOf(standing, pageId), { faults, refusal, notice })), status);
}

async function answerSaved(request: RequestContext, visitor: Visitor & { kind: 'client' }, step: Step, act: string): Promise<Reply> {
  const { standing, pageId, faults, refusal, notice, anchor } = step;
  if (faults.length > 0 || refusal !== null) return answerInPlace({ ...visitor.request }, step);
  if (act === 'mentes') return redirect('/fiok', [draftSavedFlash(request)]);
  const to = fillingPath(standing.place, standing.draft?.id ?? null, { lap: pageId });
  const said = notice === null ? [] : [flash('info', notice[request.lang])];
  return redirect(anchor === '' ? to : `${to}#sorok-${anchor.replaceAll('.', '-')}`, said);
}

function signInAgain(request: RequestContext, standing: Standing, pageId: string): Reply {
  const back = fillingPath(standing.place, standing.draft?.id ?? null, { lap: pageId });
  return redirect(`/belepes?vissza=${encodeURIComponent(back)}&lejart=1`, [flash('info', fillingTexts(request.lang)('expiredKept'))]);
}
