import { flash } from '../../../../platform/http/flash.ts';
import { field, notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { fillingPath, receiptPath } from './addresses.ts';
import { faultsOf, neighbourOf, pageOf, SUMMARY } from './filling.ts';
import type { FormError } from '../../../forms/engine.contract.ts';
import { loadStanding, saveFilling, type Standing } from './load-filling.ts';
import { pageModel, summaryModel } from './models.ts';
import { draftSavedFlash } from './open-filling.ts';
import { PageScreen } from './page.view.tsx';
import { carryThroughSignIn } from './sign-in-carry.ts';
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
  const before = await loadStanding(request, visitor, request.query['vazlat']);
  if (before === null) return notFound();
  if (before.sentAs !== null) return redirect(visitor.kind === 'client' ? receiptPath(before.sentAs) : '/belepes');
  const act = field(request, '_muvelet') || 'tovabb';
  const step = stepOf(request, before, field(request, '_lap'), act);
  if (visitor.kind === 'anonymous') {
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
  if (faults.length > 0) return { ...stay, faults };
  if (hasNewQuestions) return { ...stay, notice: notice ?? fillingTexts.entries.moreQuestions };
  return { ...stay, pageId: neighbourOf(standing, pageId, 1) };
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
