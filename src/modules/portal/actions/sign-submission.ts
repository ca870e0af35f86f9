import { assert } from '../../../kernel/assert.ts';
import { ok, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findOfferedForm, type FormSetting, getFormVersion, markSubmitted, NOTHING_LOCAL, sign, type SigningContent } from '../../forms/contract.ts';
import type { StoredRecord } from '../../forms/engine.contract.ts';
import { compiledForm } from '../screens/filling/form-place.ts';
import { senderFromFacts } from './sender-facts.ts';
import { submitForm } from './submit-form.ts';

/**
 * One signature; with the last one the submission goes in, in the same transaction: arrival number and time are those of
 * that moment. Answers the submission, once there is one. Scope: municipality, by the signer's act.
 */
export async function signSubmission(tx: Tx, request: { signatureId: Uuid; clientId: Uuid; sha256: string }): Promise<Result<Uuid | null, Refusal>> {
  const signed = await sign(tx, request);
  if (!signed.ok) return signed;
  const { signing, isLast } = signed.value;
  if (!isLast) return ok(signing.submissionId);
  const definition = await getFormVersion(tx, signing.formCode, signing.formVersion);
  const sent = await submitForm(tx, {
    clientId: signing.clientId,
    sender: senderFromFacts(signing.sender),
    sendingKey: signing.draftId,
    form: compiledForm(definition),
    setting: await settingOf(tx, signing, definition.slug),
    // What was signed is sent as it is: the engine had found it complete when it was frozen.
    result: { complete: true, values: signing.answers as StoredRecord },
    isSigned: true,
  });
  assert(sent.ok, 'what everybody signed can be sent');
  await markSubmitted(tx, signing, sent.value.submissionId);
  return ok(sent.value.submissionId);
}

/** How the town uses the form now; one that it offers no more waits for a clerk to register it. */
async function settingOf(tx: Tx, { municipalityId, formCode }: SigningContent, slug: string): Promise<FormSetting> {
  const offered = await findOfferedForm(tx, municipalityId, slug);
  return offered?.setting ?? { formCode, enabled: false, registersAutomatically: false, unitId: null, officerId: null, local: NOTHING_LOCAL };
}
