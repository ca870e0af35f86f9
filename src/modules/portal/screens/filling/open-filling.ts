import { notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { type Draft, listDrafts } from '../../../forms/contract.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { townFrame } from '../../data/town-frame.ts';
import { actingAsked, withActing } from './acting-for.ts';
import { earlierOf } from './earlier.ts';
import { fillingPath, receiptPath } from './addresses.ts';
import { faultsOf, pageOf, SUMMARY } from './filling.ts';
import { withPrefill } from './account-prefill.ts';
import { withoutRegisters } from './known-sources.ts';
import { asVisitor, loadStanding, saveFilling, type Standing } from './load-filling.ts';
import { tellNewVersion } from './new-version.ts';
import { pageModel, summaryModel } from './models.ts';
import { PageScreen } from './page.view.tsx';
import { ResumeScreen } from './resume.view.tsx';
import { signingPath, waitingSigning } from './signing-of.ts';
import { SummaryScreen } from './summary.view.tsx';
import { detour, type Visitor, visitorOf } from './visitor.ts';

/** GET: a page of the form, or its summary. The first visit of who is signed in makes the draft. */
export async function openFilling(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  const { vazlat, lap } = request.query;
  // A saved draft is its owner's: who is not signed in (any more) is sent to sign in and comes back to it.
  if (visitor.kind !== 'client' && vazlat !== undefined) return redirect(`/belepes?vissza=${encodeURIComponent(request.url)}`);
  const away = detour(request);
  if (away !== null) return away;
  const standing = await loadStanding(request, visitor.kind === 'expired' ? { kind: 'anonymous' } : visitor, vazlat);
  if (standing === null) return notFound();
  if (standing.sentAs !== null) return redirect(receiptPath(standing.sentAs));
  const signing = visitor.kind === 'client' && standing.draft !== null ? await waitingSigning(visitor.request, standing.draft.id) : null;
  if (signing !== null) return redirect(signingPath(signing));
  if (standing.isOfOtherVersion && visitor.kind === 'client') {
    const told = await tellNewVersion(visitor.request);
    if (told !== null) return told;
  }
  if (visitor.kind === 'client' && standing.draft === null) return begin(request, visitor, standing);
  const asked = lap ?? standing.pageId;
  if (asked === SUMMARY) return page(SummaryScreen(await summaryModel(request, standing)));
  const shown = pageOf(standing, asked);
  const { faults } = faultsOf(standing.result, standing.result, shown.id);
  return page(PageScreen(await pageModel(request, standing, shown, { faults: request.query['hibak'] === '1' ? faults : [] })));
}

/** A new draft, unless there is one that nobody has typed into, or the person wants to go on with an earlier one. */
async function begin(request: RequestContext, visitor: Visitor & { kind: 'client' }, standing: Standing): Promise<Reply> {
  const { place, known } = standing;
  const { drafts, acting, earlier } = await asVisitor(request.db, visitor, async (tx) => ({ drafts: await listDrafts(tx), acting: await actingAsked(tx, place.form, request.query['nevben']), earlier: await earlierOf(tx, place) }));
  const ofThisForm = drafts.filter(
    ({ municipalityId, formCode }) => municipalityId === place.municipality.id && formCode === place.form.definition.code,
  );
  const begun = acting === null ? place.form.prefill({}) : withActing(place.form, place.form.prefill({}), acting);
  // What the registers say is of the person themselves.
  const theirs = acting === null || acting.capacity === 'self' ? known : withoutRegisters(known);
  const fresh = withPrefill(place.form, begun, theirs);
  const untouched = ofThisForm.find((draft) => isSame(draft, fresh, place.form.definition.version));
  if (untouched !== undefined) return redirect(fillingPath(place, untouched.id));
  if (ofThisForm.length > 0 && request.query['uj'] !== '1' && acting === null) {
    return page(ResumeScreen({ frame: frameOf(request, townFrame(place.municipality)), place, drafts: ofThisForm, earlier }));
  }
  const saved = await saveFilling(request, visitor, acting === null ? standing : { ...standing, answers: begun, known: theirs }, null);
  return redirect(fillingPath(place, saved.draft.id));
}

function isSame(draft: Draft, fresh: unknown, version: number): boolean {
  return draft.formVersion === version && canonical(draft.answers) === canonical(fresh);
}

/** JSON with keys in order: the database keeps them in its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** The sentence that tells where a draft waits. */
export function draftSavedFlash(request: RequestContext): ReturnType<typeof flash> {
  return flash('success', fillingTexts(request.lang)('draftSaved'));
}
