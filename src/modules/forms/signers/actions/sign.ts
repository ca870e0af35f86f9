import { assert } from '../../../../kernel/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { writeMail } from '../../../../platform/mail/write-mail.ts';
import { addAct } from '../data/acts.ts';
import { findSignature, listSignatures, updateSignature } from '../data/signatures.ts';
import { lockSigning, townOf } from '../data/signings.ts';
import { CONTENT_CHANGED, NOT_WAITING, REASON_MISSING } from '../domain/refusals.ts';
import type { Signature, SigningContent } from '../domain/signing.ts';

/** What a signature led to. `isLast`: everybody has signed now, and the caller sends it in this transaction. */
export interface Signed {
  readonly signing: SigningContent;
  readonly isLast: boolean;
}

/**
 * Signs. `sha256` is the digest that the signer's page showed: nobody signs what they did not see. Signed before (a double
 * click): nothing changes, and `isLast` is false. Scope: municipality, by the signer's act.
 */
export async function sign(tx: Tx, request: { signatureId: Uuid; clientId: Uuid; sha256: string }): Promise<Result<Signed, Refusal>> {
  const { signatureId, clientId, sha256 } = request;
  const found = await lockedSignature(tx, signatureId, clientId);
  if (found === null) return refuse(NOT_WAITING);
  const { signing, signature, others } = found;
  if (signature.state === 'signed') return ok({ signing, isLast: false });
  if (signing.state !== 'waiting' || signature.state !== 'opened') return refuse(NOT_WAITING);
  if (sha256 !== signing.sha256) return refuse(CONTENT_CHANGED);
  await updateSignature(tx, signatureId, { state: 'signed', ended_at: tx.at });
  await addAct(tx, { signingId: signing.id, kind: 'signed', signatureId, clientId, sha256 });
  const isLast = others.every(({ state }) => state === 'signed');
  if (!isLast) await writeMail(tx, { kind: 'signature-given', to: { clientId: signing.clientId }, path: `/fiok/alairasra-kuldve/${signing.id}` });
  return ok({ signing, isLast });
}

/** Does not sign: the submission goes back to its submitter with the reason, and the others need not sign. Scope: municipality. */
export async function refuseToSign(tx: Tx, request: { signatureId: Uuid; clientId: Uuid; reason: string }): Promise<Result<null, Refusal>> {
  const { signatureId, clientId } = request;
  const reason = request.reason.trim();
  const found = await lockedSignature(tx, signatureId, clientId);
  if (found === null) return refuse(NOT_WAITING);
  const { signing, signature, others } = found;
  if (signature.state === 'refused') return ok(null);
  if (signing.state !== 'waiting' || signature.state !== 'opened') return refuse(NOT_WAITING);
  if (reason === '' || reason.length > 1000) return refuse(REASON_MISSING);
  await updateSignature(tx, signatureId, { state: 'refused', ended_at: tx.at });
  await addAct(tx, { signingId: signing.id, kind: 'refused', signatureId, clientId, reason });
  await endSigning(tx, signing.id, { state: 'refused' });
  await writeMail(tx, { kind: 'signature-refused', to: { clientId: signing.clientId }, path: `/fiok/alairasra-kuldve/${signing.id}` });
  await tellOthers(tx, others);
  return ok(null);
}

/** The submitter takes the request back; the form is their draft again. Scope: municipality. */
export async function withdrawSigning(tx: Tx, request: { signingId: Uuid; clientId: Uuid }): Promise<Result<null, Refusal>> {
  const signing = await lockSigning(tx, request.signingId);
  if (signing === null || signing.clientId !== request.clientId) return refuse(NOT_WAITING);
  if (signing.state === 'withdrawn') return ok(null);
  if (signing.state !== 'waiting') return refuse(NOT_WAITING);
  await addAct(tx, { signingId: signing.id, kind: 'withdrawn', clientId: request.clientId });
  await endSigning(tx, signing.id, { state: 'withdrawn' });
  await tellOthers(tx, await listSignatures(tx, signing.id));
  return ok(null);
}

/** Notes what the signing became; everybody is told. The signing is locked by `sign`. Scope: municipality. */
export async function markSubmitted(tx: Tx, signing: SigningContent, submissionId: Uuid): Promise<void> {
  await addAct(tx, { signingId: signing.id, kind: 'submitted' });
  await endSigning(tx, signing.id, { state: 'submitted', submissionId });
  await writeMail(tx, { kind: 'signed-by-all', to: { clientId: signing.clientId }, path: `/fiok/ugyeim/${submissionId}/atvetel` });
  for (const { id, clientId } of await listSignatures(tx, signing.id)) {
    assert(clientId !== null, 'who signed has an account');
    await writeMail(tx, { kind: 'signed-by-all', to: { clientId }, path: `/fiok/alairasok/${id}` });
  }
}

async function lockedSignature(tx: Tx, id: Uuid, clientId: Uuid): Promise<{ signing: SigningContent; signature: Signature; others: Signature[] } | null> {
  const found = await findSignature(tx, id);
  if (found === null || found.clientId !== clientId) return null;
  const signing = await lockSigning(tx, found.signingId);
  const signatures = await listSignatures(tx, found.signingId);
  const signature = signatures.find((one) => one.id === id);
  return signing === null || signature === undefined ? null : { signing, signature, others: signatures.filter((one) => one.id !== id) };
}

async function endSigning(tx: Tx, id: Uuid, end: { readonly state: 'refused' | 'withdrawn' | 'submitted'; readonly submissionId?: Uuid }): Promise<void> {
  const result = await tx.sql
    .updateTable('forms.signing')
    .set({ state: end.state, ended_at: tx.at, submission_id: end.submissionId ?? null })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  assert(result.numUpdatedRows === 1n, 'a signing ends once');
}

/** Those who had opened it hear that they need not sign any more. */
async function tellOthers(tx: Tx, signatures: readonly Signature[]): Promise<void> {
  for (const { clientId, state } of signatures) {
    if (clientId !== null && (state === 'opened' || state === 'signed')) await writeMail(tx, { kind: 'signing-withdrawn', to: { clientId }, path: '/fiok' });
  }
}
