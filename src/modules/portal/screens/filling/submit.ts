import { asClient, asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { TERMS_PATH } from '../../../../platform/http/session-gate.ts';
import { isUuid, newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { submitForm } from '../../actions/submit-form.ts';
import { findDraft } from '../../../forms/contract.ts';
import { isMissingFile } from '../../../forms/attachments.contract.ts';
import { withUnnamed } from '../attachments/adopt.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { type KnownPerson, knownPerson, withLocked } from './account-prefill.ts';
import { fillingPath, receiptPath } from './addresses.ts';
import { type Filling, fillingOf, SUMMARY } from './filling.ts';
import { findPlace, placeOfDraft, placeOfVersion } from './form-place.ts';
import { knownSources } from './known-sources.ts';
import { loadStanding, saveFilling } from './load-filling.ts';
import { summaryModel } from './models.ts';
import { senderOf } from './sender.ts';
import { sendToSigners, signersOfFilling, signingPath, waitingSigning } from './signing-of.ts';
import { SummaryScreen } from './summary.view.tsx';
import { withTyped } from './typed.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** What is sent, and by whom, as one transaction of the client finds it. */
interface Sending extends Filling {
  readonly person: KnownPerson;
  readonly sendingKey: Uuid;
  readonly isOfOtherVersion: boolean;
}

/**
 * POST: sends a draft (`_vazlat`), or a whole set of answers at once (`_kulcs` names the sending, so that it may
 * be repeated). The server evaluates it again with the town's own figures and decides.
 */
export async function submit(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  if (visitor.kind !== 'client') return notSignedIn(request, visitor);
  if (!visitor.request.session.termsAccepted) return redirect(`${TERMS_PATH}?vissza=/fiok`);
  const sending = await readSending(visitor.request);
  if (sending === null) return notFound();
  if ('refused' in sending) return { kind: 'error', status: 422, message: sending.refused };
  // What others were asked to sign does not go another way meanwhile.
  const waiting = sending.draft === null ? null : await waitingSigning(visitor.request, sending.draft.id);
  if (waiting !== null) return redirect(signingPath(waiting));
  // A version that is no longer in force takes nothing in: the draft is taken over first.
  if (sending.draft !== null && sending.isOfOtherVersion) return redirect(fillingPath(sending.place, sending.draft.id));
  if (!sending.result.complete) return incomplete(request, visitor, sending);
  const signers = signersOfFilling(sending, sending.person.email);
  if (signers.length > 0) {
    const signingId = await sendToSigners(visitor.request, sending, signers);
    return signingId === null ? notFound() : redirect(signingPath(signingId));
  }
  const { place, result, person, sendingKey } = sending;
  const outcome = await asClientTowards(visitor.request, place.municipality.id, (tx) =>
    submitForm(tx, {
      clientId: visitor.clientId,
      sender: senderOf(person, result.values),
      sendingKey,
      form: place.form,
      setting: place.setting,
      result,
    }),
  ).catch((error: unknown) => (isMissingFile(error) ? FILE_GONE : Promise.reject(error)));
  // Taken off the list in another window at this very moment: the summary says what is missing now.
  if (!outcome.ok && outcome.refusal.code === 'file-gone') return redirect(fillingPath(place, sending.draft?.id ?? null, { lap: SUMMARY }));
  return outcome.ok ? redirect(receiptPath(outcome.value.submissionId)) : notFound();
}

const FILE_GONE = { ok: false, refusal: { code: 'file-gone' } } as const;

async function readSending(request: ClientRequest): Promise<Sending | { refused: { hu: string; en: string } } | null> {
  return asClient(request, async (tx) => {
    const place = await findPlace(tx, request);
    if (place === null) return null;
    const person = await knownPerson(tx);
    const known = await knownSources(tx, person);
    const draftId = field(request, '_vazlat');
    if (draftId === '') {
      const key = field(request, '_kulcs');
      const read = place.form.readPost(request.form);
      if (!read.ok) return { refused: read.refusal.text ?? { hu: 'Az adatok nem olvashatók.', en: 'The data cannot be read.' } };
      const answers = withLocked(place.form, read.value.answers, known);
      return { ...fillingOf(place, answers, null, known), person, isOfOtherVersion: false, sendingKey: isUuid(key) ? key : newId(tx.at.epochMilliseconds) };
    }
    const draft = isUuid(draftId) ? await findDraft(tx, draftId) : null;
    if (draft === null || draft.municipalityId !== place.municipality.id || draft.formCode !== place.form.definition.code) return null;
    const version = await placeOfVersion(tx, place, draft.formVersion);
    const own = await placeOfDraft(tx, version, draft);
    const parsed = own.form.parseAnswers(draft.answers);
    const typed = withUnnamed(own.form, parsed.ok ? parsed.value.answers : {}, own.files ?? []);
    const answers = withLocked(own.form, typed, known);
    return { ...fillingOf(own, answers, { id: draft.id, savedAt: draft.updatedAt }, known), person, isOfOtherVersion: version !== place, sendingKey: draft.id };
  });
}

/** Refused with all that is missing; a set of answers that came at once is kept as a draft meanwhile. */
async function incomplete(request: RequestContext, visitor: Visitor & { kind: 'client' }, sending: Sending): Promise<Reply> {
  const filling = sending.draft === null ? await saveFilling(request, visitor, sending, SUMMARY) : sending;
  // What was missing may stand in the account: it is filled in now, and has to be seen before it is sent.
  const refusal = filling.result.complete ? fillingTexts.entries.filledIn : null;
  return page(SummaryScreen(await summaryModel(request, filling, { refusal })), 422);
}

/** Nothing is sent; what was typed is kept for who was signed in, and shown again to who was not. */
async function notSignedIn(request: RequestContext, visitor: Exclude<Visitor, { kind: 'client' }>): Promise<Reply> {
  const standing = await loadStanding(request, visitor, visitor.kind === 'expired' ? field(request, '_vazlat') : undefined);
  if (standing === null) return notFound();
  const filling = field(request, '_hordozott') === '' && standing.draft === null ? wholePost(request, standing) : withTyped(standing, request, field(request, '_lap')).filling;
  if (visitor.kind === 'anonymous') return page(SummaryScreen(await summaryModel(request, filling, { isSignInNeeded: true })), 401);
  const saved = standing.draft === null ? await saveFilling(request, visitor, filling, SUMMARY) : filling;
  const back = fillingPath(standing.place, saved.draft?.id ?? null, { lap: SUMMARY });
  return redirect(`/belepes?vissza=${encodeURIComponent(back)}&lejart=1`);
}

function wholePost(request: RequestContext, filling: Filling): Filling {
  const read = filling.place.form.readPost(request.form);
  return fillingOf(filling.place, read.ok ? read.value.answers : {}, null, filling.known);
}
