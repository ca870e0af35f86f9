import { asClient, type ClientRequest, notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { type CarriedDraft, carryOverDraft, type Draft, findDraft, findSubmissionOfDraft, getFormVersion, saveDraft } from '../../../forms/contract.ts';
import type { Answers } from '../../../forms/engine.contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { fillingPath } from './addresses.ts';
import { compiledForm, findPlace, type FormPlace } from './form-place.ts';
import { NewVersionScreen } from './new-version.view.tsx';

/** A draft of another version than the one in force, and what it becomes in that one. */
interface OlderDraft {
  readonly place: FormPlace;
  readonly draft: Draft;
  readonly carried: CarriedDraft;
}

/** The page that tells what changed, when the draft is of another version than the one in force; null when it is not. */
export async function tellNewVersion(request: ClientRequest): Promise<Reply | null> {
  const older = await asClient(request, (tx) => olderDraft(tx, request));
  if (older === null) return null;
  const { place, draft, carried } = older;
  return page(NewVersionScreen({ frame: frameOf(request, townFrame(place.municipality)), place, draftId: draft.id, changes: carried.changes }));
}

/** POST: takes the draft over to the version in force. Done before (a double click): goes on with it. */
export async function acceptNewVersion(request: ClientRequest): Promise<Reply> {
  const id = request.query['vazlat'];
  const place = await asClient(request, async (tx) => {
    const older = await olderDraft(tx, request);
    if (older === null) return findPlace(tx, request);
    const { draft, carried } = older;
    const { code, version } = older.place.form.definition;
    await saveDraft(tx, { id: draft.id, municipalityId: draft.municipalityId, formCode: code, formVersion: version, answers: carried.answers, pageId: null });
    tx.audit({ action: 'portal.draft.carried-over', object: { type: 'draft', id: draft.id }, municipalityId: draft.municipalityId, details: { from: draft.formVersion, to: version } });
    return older.place;
  });
  return place === null || !isUuid(id) ? notFound() : redirect(fillingPath(place, id));
}

async function olderDraft(tx: Tx, request: RequestContext): Promise<OlderDraft | null> {
  const id = request.query['vazlat'];
  const draft = isUuid(id) ? await findDraft(tx, id) : null;
  const place = draft === null ? null : await findPlace(tx, request);
  if (draft === null || place === null) return null;
  const { code, version } = place.form.definition;
  if (draft.municipalityId !== place.municipality.id || draft.formCode !== code || draft.formVersion === version) return null;
  if ((await findSubmissionOfDraft(tx, draft.id)) !== null) return null;
  const former = await getFormVersion(tx, code, draft.formVersion);
  const typed = compiledForm(former).parseAnswers(draft.answers);
  const isShown = (answers: Answers, path: string): boolean => place.form.evaluate(answers, place.context).visible.has(path);
  return { place, draft, carried: carryOverDraft(former, place.form.definition, typed.ok ? typed.value.answers : {}, isShown) };
}
