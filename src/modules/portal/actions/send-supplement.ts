import type { Refusal } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { type FormDefinition, recordSubmission, type Submission } from '../../forms/contract.ts';
import type { StoredRecord } from '../../forms/engine.contract.ts';
import { answerSupplement } from '../../records/contract.ts';

/** Ends the transaction, so that nothing of a supplement stays that the records room does not take. */
export class SupplementRefused extends Error {
  override name = 'SupplementRefused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Takes a supplement in: a submission of its own, the next item of the case. Sent again (a double click), nothing is
 * added. Scope: municipality, by the client's act.
 * @throws SupplementRefused when the call is answered or the case settled
 */
export async function sendSupplement(tx: Tx, sending: { supplementId: Uuid; clientId: Uuid; original: Submission; definition: Pick<FormDefinition, 'code' | 'version'>; values: StoredRecord }): Promise<void> {
  const { supplementId, clientId, original, definition, values } = sending;
  const recorded = await recordSubmission(tx, { clientId, partyId: original.partyId, draftId: supplementId, formCode: definition.code, formVersion: definition.version, answers: values });
  if (recorded === null) return;
  const answered = await answerSupplement(tx, { supplementId, clientId, submissionId: recorded.id, contentSha256: recorded.sha256 });
  if (!answered.ok) throw new SupplementRefused(answered.refusal);
}
