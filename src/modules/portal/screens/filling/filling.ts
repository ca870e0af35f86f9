import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Answers, FormError, FormPage, FormResult, PrefillSources } from '../../../forms/engine.contract.ts';
import type { FormPlace } from './form-place.ts';

/** One form being filled in, as far as it is. */
export interface Filling {
  readonly place: FormPlace;
  readonly answers: Answers;
  readonly result: FormResult;
  /** Null for who did not sign in. */
  readonly draft: { readonly id: Uuid; readonly savedAt: Temporal.Instant } | null;
  /** What is known of the person who fills it in. */
  readonly known: PrefillSources;
}

/** The page after the form's own pages. */
export const SUMMARY = 'osszegzes';

export function fillingOf(
  place: FormPlace,
  answers: Answers,
  draft: Filling['draft'],
  known: PrefillSources = {},
): Filling {
  return { place, answers, result: place.form.evaluate(answers, place.context), draft, known };
}

/** The page of that name among those shown, else the first. */
export function pageOf(filling: Filling, pageId: string | null | undefined): FormPage {
  const { pages } = filling.result;
  const page = pages.find(({ id }) => id === pageId) ?? pages[0];
  if (page === undefined) throw new Error('a form shows at least one page');
  return page;
}

/** What comes after (or before) a page among those shown now; the summary after the last, the first before the first. */
export function neighbourOf(filling: Filling, pageId: string, step: 1 | -1): string {
  const ids = filling.result.pages.map(({ id }) => id);
  if (pageId === SUMMARY) return step === 1 ? SUMMARY : (ids.at(-1) ?? '');
  const index = ids.indexOf(pageId);
  // A page that is shown no more (its condition changed) is followed by the first one after its place.
  if (index === -1) return ids[0] ?? '';
  return ids[index + step] ?? (step === 1 ? SUMMARY : pageId);
}

/**
 * The faults of a page that its reader can answer for: when answers of this very page brought up further
 * questions, these are only asked now, so that they are missing is no fault yet.
 */
export function faultsOf(before: FormResult, now: FormResult, pageId: string): { faults: FormError[]; hasNewQuestions: boolean } {
  const onPage = now.errors.filter((error) => error.pageId === pageId);
  const isNew = ({ path, code }: FormError): boolean => code === 'required' && !wasVisible(before, path);
  return { faults: onPage.filter((error) => !isNew(error)), hasNewQuestions: onPage.some(isNew) };
}

function wasVisible(result: FormResult, path: string): boolean {
  // The path of a part of an address ends in the part's name.
  return result.visible.has(path) || result.visible.has(path.replace(/\.[^.]+$/, ''));
}
