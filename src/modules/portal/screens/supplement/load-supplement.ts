import { asClient, type ClientRequest } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { attachmentsForEngine, type KeptAttachment, listSentAttachments } from '../../../forms/attachments.contract.ts';
import { findDraft, findSubmission, getFormVersion, saveDraft, type Submission } from '../../../forms/contract.ts';
import { findSupplementRequest, type SupplementRequest } from '../../../records/contract.ts';
import { findMunicipality } from '../../../tenants/contract.ts';
import { knownPerson, prefillSources } from '../filling/account-prefill.ts';
import { type Filling, fillingOf } from '../filling/filling.ts';
import { compiledForm, findPlace, placeOfDraft, placeOfVersion } from '../filling/form-place.ts';
import { openQuestions, typedOf } from './open-questions.ts';

/** A call to supplement with the form as it stands. */
export interface LoadedSupplement {
  readonly asked: SupplementRequest;
  readonly original: Submission;
  readonly filling: Filling;
  /** The form as it was sent. */
  readonly before: Filling;
  readonly open: ReadonlySet<string> | null;
  readonly files: readonly KeptAttachment[];
}

/**
 * The call of the address, of the client who asks; null for anybody else's. What is typed is kept as a draft under the
 * call's own id: files hang on it, and nothing is lost when the page is left.
 */
export async function loadSupplement(request: ClientRequest): Promise<LoadedSupplement | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  return asClient(request, async (tx) => {
    const asked = await findSupplementRequest(tx, id);
    const original = asked === null ? null : await findSubmission(tx, asked.submissionId);
    const town = asked === null ? null : await findMunicipality(tx, asked.municipalityId);
    if (asked === null || original === null || town === null) return null;
    const definition = await getFormVersion(tx, original.formCode, original.formVersion);
    const offered = await findPlace(tx, { ...request, params: { town: town.slug, form: definition.slug } });
    if (offered === null) return null;
    tx.audit({ action: 'portal.supplement.viewed', object: { type: 'supplement', id }, municipalityId: asked.municipalityId });
    const version = await placeOfVersion(tx, offered, original.formVersion);
    const sent = version.form.parseAnswers(typedOf(original.answers));
    const first = sent.ok ? sent.value.answers : {};
    const draft = await findDraft(tx, id);
    if (draft === null && asked.answeredAt === null) await saveDraft(tx, { id, municipalityId: town.id, formCode: original.formCode, formVersion: original.formVersion, answers: first, pageId: null });
    const place = await placeOfDraft(tx, version, { id, municipalityId: town.id });
    const files = [...(await listSentAttachments(tx, original.id)), ...(place.files ?? [])];
    const withFiles = { ...place, files, context: { ...place.context, attachments: attachmentsForEngine(files) } };
    const parsed = draft === null ? null : compiledForm(definition).parseAnswers(draft.answers);
    const known = prefillSources(await knownPerson(tx));
    const saved = { id, savedAt: draft?.updatedAt ?? tx.at };
    const before = fillingOf(withFiles, first, saved, known);
    const filling = parsed !== null && parsed.ok ? fillingOf(withFiles, parsed.value.answers, saved, known) : before;
    return { asked, original, filling, before, open: openQuestions(asked.marks, before.result, filling.result), files };
  });
}
