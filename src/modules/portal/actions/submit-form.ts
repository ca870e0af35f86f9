import { refuse, ok, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { writeMail } from '../../../platform/mail/write-mail.ts';
import type { FormSetting } from '../../forms/contract.ts';
import { findSubmissionOfDraft, procedureOf, recordSubmission } from '../../forms/contract.ts';
import { findOrCreateParty, type PartyDetails } from '../../parties/contract.ts';
import { arrive } from '../../records/contract.ts';
import type { CompiledForm, FormResult } from '../../forms/engine.contract.ts';

/** A form that is about to be sent. */
export interface FormToSubmit {
  readonly clientId: Uuid;
  /** The sender as proven by sign-in. */
  readonly sender: PartyDetails;
  /** The draft, or the name of the sending: the same one sent again is the same submission. */
  readonly sendingKey: Uuid;
  readonly form: CompiledForm;
  readonly setting: FormSetting;
  /** What the server itself evaluated with the town's own figures. */
  readonly result: Pick<FormResult, 'complete' | 'values'>;
  /** Others have signed it: everybody is told when the last one has, and not twice. */
  readonly isSigned?: boolean;
}

/**
 * Takes a finished form in: sender, submission, arrival (and registration, where the town's form does that by
 * itself), all in this transaction. Sent again (a double click, a repeated post, a retry after a broken
 * connection) it answers with the first submission. The right to act is the sender's own: who is signed in
 * sends in their own name, the form says for whom. Scope: municipality, by the client's act.
 *
 * Refusals: `incomplete`; `not-found` when the sending key was used by another account.
 */
export async function submitForm(tx: Tx, sending: FormToSubmit): Promise<Result<{ submissionId: Uuid; isNew: boolean }, Refusal>> {
  const { clientId, form, setting, result } = sending;
  if (!result.complete) return refuse({ code: 'incomplete' });
  const { code, version, routing, audience } = form.definition;
  const party = await findOrCreateParty(tx, { ...sending.sender, clientId });
  const recorded = await recordSubmission(tx, {
    clientId,
    partyId: party.id,
    draftId: sending.sendingKey,
    formCode: code,
    formVersion: version,
    answers: result.values,
  });
  if (recorded === null) return sentBefore(tx, sending);
  if (sending.isSigned !== true) await writeMail(tx, { kind: 'submission-received', to: { clientId }, path: `/fiok/ugyeim/${recorded.id}/atvetel` });
  await arrive(
    tx,
    {
      submissionId: recorded.id,
      senderPartyId: party.id,
      clientId,
      subject: form.caseTitle(result.values, 'hu'),
      formCode: code,
      module: routing.module,
      subjectArea: (setting.local.subjectArea ?? routing.subjectArea).hu,
      retentionCode: setting.local.retentionCode ?? routing.retentionCode,
      procedure: procedureOf(audience.decidedBy),
      contentSha256: recorded.sha256,
      registersAutomatically: setting.registersAutomatically,
      unitId: setting.unitId,
      officerId: setting.officerId,
    },
    { isNewSubmission: true },
  );
  return ok({ submissionId: recorded.id, isNew: true });
}

async function sentBefore(tx: Tx, { sendingKey, clientId }: FormToSubmit): Promise<Result<{ submissionId: Uuid; isNew: boolean }, Refusal>> {
  const earlier = await findSubmissionOfDraft(tx, sendingKey);
  if (earlier === null || earlier.clientId !== clientId) return refuse({ code: 'not-found' });
  return ok({ submissionId: earlier.id, isNew: false });
}
