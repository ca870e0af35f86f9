import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { assert } from '../../../../kernel/assert.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { writeMail } from '../../../../platform/mail/write-mail.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { addAct } from '../data/acts.ts';
import { tokenSha256, updateSignature } from '../data/signatures.ts';
import { townOf } from '../data/signings.ts';
import { INVITATION_DAYS, type SenderFacts, SIGNERS_MAX, type SignerToAsk } from '../domain/signing.ts';

export interface SigningToStart {
  readonly clientId: Uuid;
  readonly draftId: Uuid;
  readonly formCode: string;
  readonly formVersion: number;
  /** As the engine evaluated them: complete, without errors. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly sender: SenderFacts;
  readonly signers: readonly SignerToAsk[];
  /** `/kophaza`: where the town's pages are. */
  readonly townPath: string;
}

/**
 * Freezes a filled-in form and asks its signers. The same draft sent again while it waits (a double click) is the signing
 * that waits. Scope: municipality, by the client's act.
 */
export async function startSigning(tx: Tx, request: SigningToStart): Promise<{ signingId: Uuid; clientId: Uuid; isNew: boolean }> {
  const { clientId, draftId, formCode, formVersion, answers, signers } = request;
  assert(signers.length > 0 && signers.length <= SIGNERS_MAX, 'somebody is asked to sign, and not a crowd');
  const id = newId(tx.at.epochMilliseconds);
  const started = await tx.sql
    .insertInto('forms.signing')
    .values({
      municipality_id: townOf(tx),
      id,
      client_id: clientId,
      draft_id: draftId,
      form_code: formCode,
      form_version: formVersion,
      answers: JSON.stringify(answers),
      sha256: createHash('sha256').update(canonicalJson({ answers, formCode, formVersion })).digest('hex'),
      sender: JSON.stringify(request.sender),
      started_at: tx.at,
      state: 'waiting',
    })
    // Said as it stands in the index: with parameters a prepared plan no longer finds it.
    .onConflict((conflict) => conflict.columns(['municipality_id', 'draft_id']).where(sql<boolean>`state in ('waiting', 'submitted')`).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (started === undefined) return earlier(tx, draftId);
  await addAct(tx, { signingId: id, kind: 'started', clientId });
  for (const [index, signer] of signers.entries()) await ask(tx, request.townPath, id, index + 1, signer);
  return { signingId: id, clientId, isNew: true };
}

async function earlier(tx: Tx, draftId: Uuid): Promise<{ signingId: Uuid; clientId: Uuid; isNew: boolean }> {
  const row = await tx.sql
    .selectFrom('forms.signing')
    .select(['id', 'client_id'])
    .where('municipality_id', '=', townOf(tx))
    .where('draft_id', '=', draftId)
    .where('state', 'in', ['waiting', 'submitted'])
    .executeTakeFirstOrThrow();
  return { signingId: row.id, clientId: row.client_id, isNew: false };
}

async function ask(tx: Tx, townPath: string, signingId: Uuid, position: number, signer: SignerToAsk): Promise<void> {
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('forms.signature')
    .values({
      municipality_id: townOf(tx),
      id,
      signing_id: signingId,
      position,
      label: JSON.stringify(signer.label),
      name: signer.name,
      identity: signer.identity === null ? null : JSON.stringify(signer.identity),
      email: signer.email,
      invited_at: tx.at,
      invitations: 1,
      state: 'asked',
    })
    .execute();
  await invite(tx, townPath, { id, signingId, email: signer.email });
}

/** Sends an invitation under a new token; the one before opens nothing any more. */
export async function invite(tx: Tx, townPath: string, { id, signingId, email }: { readonly id: Uuid; readonly signingId: Uuid; readonly email: string }): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await updateSignature(tx, id, { token_sha256: tokenSha256(token), token_expires_at: tx.at.add({ hours: 24 * INVITATION_DAYS }) });
  await addAct(tx, { signingId, kind: 'invited', signatureId: id });
  const path = `${townPath}/alairas/${token}`;
  await writeMail(tx, { kind: 'signature-asked', to: { address: email }, path, notMePath: `${path}/nem-en` });
}
