import { createHash } from 'node:crypto';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { type ClientRequest, notFound, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { keep, take } from '../../../../platform/identity/sign-in/steps.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { fillingPath } from './addresses.ts';
import { type Filling, fillingOf } from './filling.ts';
import { loadStanding, saveFilling } from './load-filling.ts';
import { visitorOf } from './visitor.ts';

/** What waits on the server, at most an hour, while its person signs in. */
interface Carried {
  readonly browser: string;
  readonly municipalityId: string;
  readonly formCode: string;
  readonly pageId: string;
  readonly answers: unknown;
}

/** Keeps what was typed under a one-time name and sends the person to sign in; they come back by `takeOverCarried`. */
export async function carryThroughSignIn(request: RequestContext, filling: Filling, pageId: string): Promise<Reply> {
  const { place, answers } = filling;
  const carried: Carried = {
    browser: browserHash(request),
    municipalityId: place.municipality.id,
    formCode: place.form.definition.code,
    pageId,
    answers,
  };
  const name = await keep(request.db, { ...carried });
  return redirect(`/belepes?vissza=${encodeURIComponent(withQuery(`${place.base}/kitoltes/folytatas`, { nev: name }))}`);
}

/** GET, signed in: what was kept becomes a draft, once, in the browser that typed it. */
export async function takeOverCarried(request: ClientRequest): Promise<Reply> {
  const t = fillingTexts(request.lang);
  const visitor = visitorOf(request);
  const standing = await loadStanding(request, visitor, undefined);
  if (standing === null || visitor.kind !== 'client') return notFound();
  const { place, known } = standing;
  const carried = await take<Carried>(request.db, request.query['nev'] ?? '');
  const isOurs =
    carried !== null &&
    carried.browser === browserHash(request) &&
    carried.municipalityId === place.municipality.id &&
    carried.formCode === place.form.definition.code;
  const parsed = isOurs ? place.form.parseAnswers(carried.answers) : null;
  // Opened a second time (a reloaded page): the draft made the first time waits in the account.
  if (carried === null || parsed === null || !parsed.ok) return redirect(fillingPath(place, null), [flash('warning', t('carriedGone'))]);
  const filling = fillingOf(place, parsed.value.answers, null, known);
  const saved = await saveFilling(request, visitor, filling, carried.pageId);
  return redirect(fillingPath(place, saved.draft.id, { lap: carried.pageId }), [flash('success', t('takenOver'))]);
}

function browserHash(request: RequestContext): string {
  return createHash('sha256').update(request.browserId).digest('base64url');
}
