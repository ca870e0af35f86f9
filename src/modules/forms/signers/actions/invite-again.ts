import { ok, refuse, type Refusal, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { listSignatures, updateSignature } from '../data/signatures.ts';
import { lockSigning } from '../data/signings.ts';
import { EMAIL_WRONG, NOT_WAITING, TOO_MANY_INVITATIONS } from '../domain/refusals.ts';
import { INVITATIONS_MAX } from '../domain/signing.ts';
import { invite } from './start-signing.ts';

export interface InvitationToRepeat {
  readonly signingId: Uuid;
  readonly signatureId: Uuid;
  /** The submitter, who alone may do it. */
  readonly clientId: Uuid;
  /** Where to; the address may have changed. */
  readonly email: string;
  readonly submitterEmail: string | null;
  readonly townPath: string;
}

const EMAIL = /^[^\s@<>,;:"]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * Sends the invitation again, to the same or to another address; the link before stops working. Not after the signer has
 * opened it: it belongs to their account then. Scope: municipality.
 */
export async function inviteAgain(tx: Tx, request: InvitationToRepeat): Promise<Result<null, Refusal>> {
  const signing = await lockSigning(tx, request.signingId);
  if (signing === null || signing.clientId !== request.clientId) return refuse(NOT_WAITING);
  const signatures = await listSignatures(tx, signing.id);
  const signature = signatures.find(({ id }) => id === request.signatureId);
  const isOpen = signature?.state === 'asked' || signature?.state === 'not-me';
  if (signing.state !== 'waiting' || signature === undefined || !isOpen) return refuse(NOT_WAITING);
  const email = request.email.trim();
  const isOthers = signatures.some((other) => other.id !== signature.id && other.email.toLowerCase() === email.toLowerCase());
  if (!EMAIL.test(email) || email.length > 254 || isOthers || email.toLowerCase() === request.submitterEmail?.toLowerCase()) return refuse(EMAIL_WRONG);
  if (signature.invitations >= INVITATIONS_MAX) return refuse(TOO_MANY_INVITATIONS);
  await updateSignature(tx, signature.id, { email, invited_at: tx.at, invitations: signature.invitations + 1, state: 'asked' });
  await invite(tx, request.townPath, { id: signature.id, signingId: signing.id, email });
  return ok(null);
}
