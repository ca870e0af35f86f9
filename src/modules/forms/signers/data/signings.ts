import { assert } from '../../../../kernel/assert.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { SenderFacts, Signing, SigningContent, SigningState } from '../domain/signing.ts';

/** The municipality of the scope. */
export function townOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'municipality', 'a signing belongs to a municipality');
  return tx.scope.municipalityId;
}

/** What is to be signed, or was. Scope: municipality. The caller's screen audits the read. */
export async function findSigningContent(tx: Tx, id: Uuid): Promise<SigningContent | null> {
  const row = await tx.sql.selectFrom('forms.signing').selectAll().where('municipality_id', '=', townOf(tx)).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...toSigning(row), answers: row.answers as Readonly<Record<string, unknown>>, sha256: row.sha256, sender: row.sender as SenderFacts };
}

/** As `findSigningContent`, and every other act on it waits until this transaction ends. */
export async function lockSigning(tx: Tx, id: Uuid): Promise<SigningContent | null> {
  const row = await tx.sql.selectFrom('forms.signing').select('id').where('municipality_id', '=', townOf(tx)).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : findSigningContent(tx, id);
}

const OWN = ['municipality_id', 'id', 'client_id', 'draft_id', 'form_code', 'form_version', 'started_at', 'state', 'ended_at', 'submission_id'] as const;

/** What the client of the scope sent to be signed and that is not sent or taken back; newest first. Scope: client. */
export async function listOwnSignings(tx: Tx): Promise<Signing[]> {
  const rows = await tx.sql.selectFrom('forms.signing').select(OWN).where('client_id', '=', clientOf(tx)).orderBy('id', 'desc').limit(200).execute();
  return rows.map(toSigning);
}

/** Scope: client; of the client's own. */
export async function findOwnSigning(tx: Tx, id: Uuid): Promise<Signing | null> {
  const row = await tx.sql.selectFrom('forms.signing').select(OWN).where('client_id', '=', clientOf(tx)).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSigning(row);
}

/** The signing that a draft waits in; null when the draft is free. Scope: client. */
export async function findWaitingSigningOfDraft(tx: Tx, draftId: Uuid): Promise<Uuid | null> {
  const row = await tx.sql.selectFrom('forms.signing').select('id').where('client_id', '=', clientOf(tx)).where('draft_id', '=', draftId).where('state', '=', 'waiting').executeTakeFirst();
  return row?.id ?? null;
}

/** The signing that a submission came from. Scope: municipality. */
export async function findSigningOfSubmission(tx: Tx, submissionId: Uuid): Promise<Uuid | null> {
  const row = await tx.sql.selectFrom('forms.signing').select('id').where('municipality_id', '=', townOf(tx)).where('submission_id', '=', submissionId).executeTakeFirst();
  return row?.id ?? null;
}

export function clientOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'client', 'this belongs to a client');
  return tx.scope.clientId;
}

interface SigningRow {
  municipality_id: string;
  id: string;
  client_id: string;
  draft_id: string;
  form_code: string;
  form_version: number;
  started_at: Temporal.Instant;
  state: string;
  ended_at: Temporal.Instant | null;
  submission_id: string | null;
}

function toSigning(row: SigningRow): Signing {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    clientId: row.client_id,
    draftId: row.draft_id,
    formCode: row.form_code,
    formVersion: row.form_version,
    startedAt: row.started_at,
    state: toState(row.state),
    endedAt: row.ended_at,
    submissionId: row.submission_id,
  };
}

const STATES: readonly SigningState[] = ['waiting', 'submitted', 'refused', 'withdrawn'];

function toState(text: string): SigningState {
  const state = STATES.find((known) => known === text);
  assert(state !== undefined, `unknown state of a signing: ${text}`);
  return state;
}
