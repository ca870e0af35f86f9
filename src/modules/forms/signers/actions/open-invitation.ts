import { ok, refuse, type Refusal, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { addAct } from '../data/acts.ts';
import { findInvitation, listSignatures, updateSignature } from '../data/signatures.ts';
import { lockSigning } from '../data/signings.ts';
import { isNamedSigner, type ProvenPerson } from '../domain/match-signer.ts';
import { INVITATION_OVER, NOT_THE_SIGNER, NOT_WAITING, OWN_SUBMISSION, SIGNS_ALREADY } from '../domain/refusals.ts';

/**
 * Ties an invitation to the account of who opens it; opened again by the same account, it leads to the same signature.
 * Scope: municipality, by the client's act.
 */
export async function openInvitation(tx: Tx, request: { token: string; clientId: Uuid; person: ProvenPerson }): Promise<Result<Uuid, Refusal>> {
  const { token, clientId, person } = request;
  const found = await findInvitation(tx, token);
  if (found === null) return refuse(INVITATION_OVER);
  const signing = await lockSigning(tx, found.signingId);
  // Read again: whoever held the lock may have opened it.
  const signatures = signing === null ? [] : await listSignatures(tx, signing.id);
  const signature = signatures.find(({ id }) => id === found.id);
  if (signing === null || signature === undefined) return refuse(INVITATION_OVER);
  if (signature.clientId === clientId) return ok(signature.id);
  if (signature.state !== 'asked') return refuse(INVITATION_OVER);
  if (signing.state !== 'waiting') return refuse(NOT_WAITING);
  if (signing.clientId === clientId) return refuse(OWN_SUBMISSION);
  if (signatures.some((other) => other.clientId === clientId)) return refuse(SIGNS_ALREADY);
  if (!isNamedSigner(signature, person)) return refuse(NOT_THE_SIGNER);
  await updateSignature(tx, signature.id, { client_id: clientId, proven_name: `${person.familyName} ${person.givenName}`, state: 'opened' });
  await addAct(tx, { signingId: signing.id, kind: 'opened', signatureId: signature.id, clientId });
  return ok(signature.id);
}

/** Somebody who got the invitation says that it is not them: the link stops working and the submitter sees it. Scope: municipality. */
export async function declineInvitation(tx: Tx, token: string): Promise<boolean> {
  const found = await findInvitation(tx, token);
  if (found === null) return false;
  const signing = await lockSigning(tx, found.signingId);
  const signature = signing === null ? undefined : (await listSignatures(tx, signing.id)).find(({ id }) => id === found.id);
  if (signing === null || signing.state !== 'waiting' || signature?.state !== 'asked') return false;
  await updateSignature(tx, signature.id, { state: 'not-me', token_sha256: null, token_expires_at: null });
  await addAct(tx, { signingId: signing.id, kind: 'not-me', signatureId: signature.id });
  return true;
}
