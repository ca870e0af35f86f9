import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asClient, type ClientRequest, notFound, page, redirect, type Reply } from '../../../../platform/http/route.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { type CarriedChange, carryOverDraft, findSubmission, getFormVersion, listSubmissions, type Submission } from '../../../forms/contract.ts';
import type { Answers, PrefillSources } from '../../../forms/engine.contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { earlierTexts } from '../../texts/earlier.ts';
import { fillingPath } from './addresses.ts';
import { EarlierScreen } from './earlier.view.tsx';
import { fillingOf } from './filling.ts';
import { findPlace, type FormPlace } from './form-place.ts';
import { knownSources } from './known-sources.ts';
import { saveFilling } from './load-filling.ts';
import { typedAgain, type TypedAgain } from './typed-again.ts';
import { visitorOf } from './visitor.ts';

/** So many earlier submissions are offered to begin from. */
const OFFERED_MAX = 3;

/** An earlier submission and what becomes of it in the form that is in force. */
interface Earlier {
  readonly place: FormPlace;
  readonly submission: Submission;
  readonly answers: Answers;
  readonly left: TypedAgain['left'];
  readonly changes: readonly CarriedChange[];
  readonly known: PrefillSources;
}

/** GET: what is taken from an earlier submission and what is not, before anything is written. */
export async function showEarlier(request: ClientRequest): Promise<Reply> {
  const earlier = await asClient(request, (tx) => findEarlier(tx, request));
  if (earlier === null) return notFound();
  const { place, submission, left, changes } = earlier;
  return page(EarlierScreen({ frame: frameOf(request, townFrame(place.municipality)), place, submission, left, changes }));
}

/** POST: a new draft with the answers of an earlier submission. */
export async function beginFromEarlier(request: ClientRequest): Promise<Reply> {
  const earlier = await asClient(request, (tx) => findEarlier(tx, request));
  const visitor = visitorOf(request);
  if (earlier === null || visitor.kind !== 'client') return notFound();
  const { place, submission, answers, known } = earlier;
  const saved = await saveFilling(request, visitor, fillingOf(place, answers, null, known), null);
  return redirect(fillingPath(place, saved.draft.id), [flash('success', earlierTexts(request.lang)('begun', { at: submission.submittedAt }))]);
}

/** The client's latest submissions of a form to its town. Scope: client. */
export async function earlierOf(tx: Tx, place: FormPlace): Promise<Submission[]> {
  const sent = await listSubmissions(tx);
  return sent.filter((one) => isOf(one, place)).slice(0, OFFERED_MAX);
}

function isOf({ municipalityId, formCode }: Submission, { municipality, form }: FormPlace): boolean {
  return municipalityId === municipality.id && formCode === form.definition.code;
}

async function findEarlier(tx: Tx, request: ClientRequest): Promise<Earlier | null> {
  const id = request.query['beadvany'];
  const submission = isUuid(id) ? await findSubmission(tx, id) : null;
  const place = submission === null ? null : await findPlace(tx, request);
  if (submission === null || place === null || !isOf(submission, place)) return null;
  tx.audit({ action: 'portal.submission.viewed', object: { type: 'submission', id: submission.id }, municipalityId: submission.municipalityId });
  const former = await getFormVersion(tx, submission.formCode, submission.formVersion);
  const { answers: typed, left } = typedAgain(former, submission.answers);
  const known = await knownSources(tx);
  const current = place.form.definition;
  if (former.version === current.version) return { place, submission, answers: typed, left, changes: [], known };
  const isShown = (answers: Answers, path: string): boolean => place.form.evaluate(answers, place.context).visible.has(path);
  const { answers, changes } = carryOverDraft(former, current, typed, isShown);
  return { place, submission, answers, left, changes, known };
}
