import type { Database, Tx } from '../../../../platform/database/database.ts';
import { field, type RequestContext } from '../../../../platform/http/route.ts';
import { isUuid, newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { type Draft, findDraft, findSubmissionOfDraft, saveDraft } from '../../../forms/contract.ts';
import { withUnnamed } from '../attachments/adopt.ts';
import { withLocked, withPrefill } from './account-prefill.ts';
import { unpackAnswers } from './carried-answers.ts';
import { type Filling, fillingOf } from './filling.ts';
import type { Answers, PrefillSources } from '../../../forms/engine.contract.ts';
import { findPlace, type FormPlace, placeOfDraft, placeOfVersion } from './form-place.ts';
import { knownSources, withRegisters } from './known-sources.ts';
import type { Visitor } from './visitor.ts';

/** What stood before this request: the draft, or what travels with the page. */
export interface Standing extends Filling {
  /** The page the draft was left at. */
  readonly pageId: string | null;
  /** The submission that the draft became. */
  readonly sentAs: Uuid | null;
  /** The draft is of another version than the one in force. */
  readonly isOfOtherVersion: boolean;
  /** What travelled with the page could not be taken. */
  readonly isCarriedLost: boolean;
}

/** Runs work in the scope of who fills in: their own, or that of the public. */
export function asVisitor<T>(db: Database, visitor: Visitor, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (visitor.kind === 'anonymous') return db.within({ kind: 'public' }, work);
  const { clientId } = visitor;
  return db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, work);
}

/**
 * The filling that a request is about. Null when the town, its form or the named draft is not there for
 * this person; a draft of another town or form under this address is not there either.
 */
export async function loadStanding(request: RequestContext, visitor: Visitor, draftId: string | undefined): Promise<Standing | null> {
  const loaded = await asVisitor(request.db, visitor, async (tx) => {
    const place = await findPlace(tx, request);
    if (place === null) return null;
    if (visitor.kind === 'anonymous') return { place, isOfOtherVersion: false, known: {}, draft: null, sentAs: null };
    const known = await knownSources(tx);
    if (draftId === undefined || draftId === '') return { place, isOfOtherVersion: false, known, draft: null, sentAs: null };
    const draft = isUuid(draftId) ? await findDraft(tx, draftId) : null;
    if (draft === null || draft.municipalityId !== place.municipality.id || draft.formCode !== place.form.definition.code) return null;
    const sent = await findSubmissionOfDraft(tx, draft.id);
    tx.audit({ action: 'portal.draft.viewed', object: { type: 'draft', id: draft.id }, municipalityId: draft.municipalityId });
    const own = await placeOfVersion(tx, place, draft.formVersion);
    return { place: await placeOfDraft(tx, own, draft), isOfOtherVersion: own !== place, known, draft, sentAs: sent?.id ?? null };
  });
  if (loaded === null) return null;
  const { place, isOfOtherVersion, draft, sentAs } = loaded;
  const begun = draft === null ? place.form.prefill({}) : answersOf(place, draft);
  const known = visitor.kind === 'client' ? await withRegisters({ db: request.db, clientId: visitor.clientId }, { form: place.form, municipalityId: place.municipality.id }, begun, loaded.known) : loaded.known;
  if (draft !== null) return { ...standingOfDraft(place, draft, known), sentAs, isOfOtherVersion };
  const carried = field(request, '_hordozott');
  const answers = carried === '' ? null : await unpackAnswers(request, place, carried);
  const isCarriedLost = carried !== '' && answers === null;
  return { ...fillingOf(place, answers ?? place.form.prefill({}), null, known), pageId: null, sentAs: null, isOfOtherVersion: false, isCarriedLost };
}

function standingOfDraft(place: FormPlace, draft: Draft, known: PrefillSources): Standing {
  const typed = withUnnamed(place.form, answersOf(place, draft), place.files ?? []);
  const answers = withLocked(place.form, typed, known);
  const { id, pageId } = draft;
  return { ...fillingOf(place, answers, { id, savedAt: draft.updatedAt }, known), pageId, sentAs: null, isOfOtherVersion: false, isCarriedLost: false };
}

function answersOf(place: FormPlace, draft: Draft): Answers {
  const parsed = place.form.parseAnswers(draft.answers);
  return parsed.ok ? parsed.value.answers : {};
}

/** Writes the filling as a draft of the visitor; a filling that has none yet becomes one. */
export async function saveFilling(
  request: RequestContext,
  visitor: Exclude<Visitor, { kind: 'anonymous' }>,
  filling: Filling,
  pageId: string | null,
): Promise<Filling & { readonly draft: NonNullable<Filling['draft']> }> {
  const { place, draft, known } = filling;
  const isNew = draft === null;
  const locked = withLocked(place.form, filling.answers, known);
  const answers = isNew ? withPrefill(place.form, locked, known) : locked;
  const id = draft?.id ?? newId(request.clock.now().epochMilliseconds);
  const savedAt = await asVisitor(request.db, visitor, async (tx) => {
    await saveDraft(tx, { ...draftOf(place, answers), id, pageId });
    return tx.at;
  });
  const saved = { id, savedAt };
  return answers === filling.answers ? { ...filling, draft: saved } : { ...fillingOf(place, answers, saved, known), draft: saved };
}

function draftOf(place: FormPlace, answers: Answers): { municipalityId: Uuid; formCode: string; formVersion: number; answers: Answers } {
  const { code, version } = place.form.definition;
  return { municipalityId: place.municipality.id, formCode: code, formVersion: version, answers };
}
