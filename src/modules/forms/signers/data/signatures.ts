import { createHash } from 'node:crypto';
import { assert } from '../../../../kernel/assert.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Signature, SignatureState, SignerIdentity } from '../domain/signing.ts';
import { clientOf, townOf } from './signings.ts';

/** Only the digest of a token is kept: who reads the table can open no invitation. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The signers of a signing, in order. Scope: municipality. */
export async function listSignatures(tx: Tx, signingId: Uuid): Promise<Signature[]> {
  const rows = await signatures(tx).where('signature.signing_id', '=', signingId).orderBy('signature.position').execute();
  return rows.map(toSignature);
}

/** The invitation that a token opens, whatever its state; null for a token that opens nothing any more. Scope: municipality. */
export async function findInvitation(tx: Tx, token: string): Promise<Signature | null> {
  const row = await signatures(tx).where('signature.token_sha256', '=', tokenSha256(token)).executeTakeFirst();
  if (row === undefined || row.token_expires_at === null || Temporal.Instant.compare(row.token_expires_at, tx.at) <= 0) return null;
  return toSignature(row);
}

/** Scope: municipality. */
export async function findSignature(tx: Tx, id: Uuid): Promise<Signature | null> {
  const row = await signatures(tx).where('signature.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSignature(row);
}

/** What a client was asked to sign, in any town. */
export interface OwnSignature {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly state: SignatureState;
  readonly invitedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
}

/** Signatures asked of the client of the scope, since they opened the invitation; newest first. Scope: client. */
export async function listOwnSignatures(tx: Tx): Promise<OwnSignature[]> {
  const rows = await tx.sql
    .selectFrom('forms.signature')
    .select(['municipality_id', 'id', 'state', 'invited_at', 'ended_at'])
    .where('client_id', '=', clientOf(tx))
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, municipalityId: row.municipality_id, state: toState(row.state), invitedAt: row.invited_at, endedAt: row.ended_at }));
}

/** The columns that acts change. */
export interface SignatureChange {
  readonly email?: string;
  readonly token_sha256?: string | null;
  readonly token_expires_at?: Temporal.Instant | null;
  readonly invited_at?: Temporal.Instant;
  readonly invitations?: number;
  readonly client_id?: Uuid;
  readonly proven_name?: string;
  readonly state?: SignatureState;
  readonly ended_at?: Temporal.Instant;
}

export async function updateSignature(tx: Tx, id: Uuid, change: SignatureChange): Promise<void> {
  const result = await tx.sql.updateTable('forms.signature').set(change).where('municipality_id', '=', townOf(tx)).where('id', '=', id).executeTakeFirst();
  assert(result.numUpdatedRows === 1n, 'the signature exists');
}

function signatures(tx: Tx) {
  return tx.sql
    .selectFrom('forms.signature as signature')
    .selectAll('signature')
    .select((eb) =>
      eb
        .selectFrom('forms.signing_act as act')
        .select('act.reason')
        .whereRef('act.municipality_id', '=', 'signature.municipality_id')
        .whereRef('act.signing_id', '=', 'signature.signing_id')
        .whereRef('act.signature_id', '=', 'signature.id')
        .where('act.kind', '=', 'refused')
        .limit(1)
        .as('reason'),
    )
    .where('signature.municipality_id', '=', townOf(tx));
}

type SignatureRow = Awaited<ReturnType<ReturnType<typeof signatures>['executeTakeFirstOrThrow']>>;

function toSignature(row: SignatureRow): Signature {
  return {
    id: row.id,
    signingId: row.signing_id,
    position: row.position,
    label: bilingualOf(row.label),
    name: row.name,
    identity: row.identity as SignerIdentity | null,
    email: row.email,
    state: toState(row.state),
    invitedAt: row.invited_at,
    invitations: row.invitations,
    tokenExpiresAt: row.token_expires_at,
    clientId: row.client_id,
    provenName: row.proven_name,
    endedAt: row.ended_at,
    reason: row.reason,
  };
}

const STATES: readonly SignatureState[] = ['asked', 'opened', 'signed', 'refused', 'not-me'];

function toState(text: string): SignatureState {
  const state = STATES.find((known) => known === text);
  assert(state !== undefined, `unknown state of a signature: ${text}`);
  return state;
}

function bilingualOf(value: unknown): Bilingual {
  assert(typeof value === 'object' && value !== null && 'hu' in value && 'en' in value, 'a label is said in both languages');
  return { hu: String(value.hu), en: String(value.en) };
}
