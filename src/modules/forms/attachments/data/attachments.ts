import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { FileType } from '../../domain/fields.ts';
import type { AttachmentState, KeptAttachment } from '../attachment.ts';
import { uuidsIn } from '../uuids-in.ts';

const COLUMNS = ['id', 'municipality_id', 'draft_id', 'field_path', 'name', 'type', 'bytes', 'received_bytes', 'sha256', 'state', 'reason', 'has_active_content', 'created_at'] as const;

/** One file: the client's own, or one that was sent to the town. The caller's screen audits the read. */
export async function findAttachment(tx: Tx, id: Uuid): Promise<KeptAttachment | null> {
  const row = await tx.sql
    .selectFrom('forms.attachment as file')
    .select(COLUMNS.map((column) => `file.${column}` as const))
    .where('file.id', '=', id)
    .$if(tx.scope.kind === 'municipality', (query) => query.where('file.municipality_id', '=', townOf(tx)).where((eb) => eb.exists(
      eb.selectFrom('forms.submission_attachment as sent').select('sent.attachment_id').whereRef('sent.municipality_id', '=', 'file.municipality_id').whereRef('sent.attachment_id', '=', 'file.id'),
    )))
    .executeTakeFirst();
  return row === undefined ? null : toAttachment(row);
}

/** The same, held until the transaction ends: what changes it waits. Scope: client. */
export async function lockAttachment(tx: Tx, id: Uuid): Promise<KeptAttachment | null> {
  const row = await tx.sql.selectFrom('forms.attachment').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toAttachment(row);
}

/** All files of a draft, also those under way, in the order they were begun. Scope: client. */
export async function listAttachments(tx: Tx, draft: { readonly municipalityId: Uuid; readonly id: Uuid }): Promise<KeptAttachment[]> {
  const rows = await tx.sql
    .selectFrom('forms.attachment')
    .select(COLUMNS)
    .where('municipality_id', '=', draft.municipalityId)
    .where('draft_id', '=', draft.id)
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(toAttachment);
}

/** The files that were sent with a submission. Scope: the town's or the client's. */
export async function listSentAttachments(tx: Tx, submissionId: Uuid): Promise<KeptAttachment[]> {
  const rows = await tx.sql
    .selectFrom('forms.submission_attachment as sent')
    .innerJoin('forms.attachment as file', (join) => join.onRef('file.municipality_id', '=', 'sent.municipality_id').onRef('file.id', '=', 'sent.attachment_id'))
    .select(COLUMNS.map((column) => `file.${column}` as const))
    .where('sent.submission_id', '=', submissionId)
    .$if(tx.scope.kind === 'municipality', (query) => query.where('sent.municipality_id', '=', townOf(tx)))
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();
  return rows.map(toAttachment);
}

/** The files of a form to be signed, also after it was sent. Scope: the town's. */
export async function listFilesToSign(tx: Tx, signing: { readonly municipalityId: Uuid; readonly id: Uuid; readonly answers: unknown }): Promise<KeptAttachment[]> {
  const rows = await tx.sql
    .selectFrom('forms.signing as signing')
    .innerJoin('forms.attachment as file', (join) => join.onRef('file.municipality_id', '=', 'signing.municipality_id').onRef('file.draft_id', '=', 'signing.draft_id'))
    .select(COLUMNS.map((column) => `file.${column}` as const))
    .where('signing.municipality_id', '=', signing.municipalityId)
    .where('signing.id', '=', signing.id)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();
  // A draft may have files that its answers name no more.
  const named = uuidsIn(signing.answers);
  return rows.map(toAttachment).filter(({ id }) => named.has(id));
}

/** How much of the day's share a client has used. Scope: client. */
export async function usedSince(tx: Tx, since: Temporal.Instant): Promise<{ files: number; bytes: number }> {
  const row = await tx.sql
    .selectFrom('forms.attachment')
    .select([sql<number>`count(*)`.as('files'), sql<number>`coalesce(sum(bytes), 0)::bigint`.as('bytes')])
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return { files: row.files, bytes: row.bytes };
}

/** What is known of a file before its first byte. */
export interface NewAttachment extends Pick<KeptAttachment, 'id' | 'municipalityId' | 'draftId' | 'fieldPath' | 'name' | 'type' | 'bytes'> {
  readonly clientId: Uuid;
  readonly fingerprint: string | null;
  readonly expiresAt: Temporal.Instant;
}

export async function insertAttachment(tx: Tx, file: NewAttachment): Promise<void> {
  await tx.sql
    .insertInto('forms.attachment')
    .values({
      municipality_id: file.municipalityId,
      id: file.id,
      client_id: file.clientId,
      draft_id: file.draftId,
      field_path: file.fieldPath,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      fingerprint: file.fingerprint,
      state: 'uploading',
      created_at: tx.at,
      expires_at: file.expiresAt,
    })
    .execute();
}

/** An unfinished upload of the same file for the same question. Scope: client. */
export async function findUnfinished(tx: Tx, draft: { municipalityId: Uuid; id: Uuid }, of: { fieldPath: string; fingerprint: string; bytes: number }): Promise<KeptAttachment | null> {
  const row = await tx.sql
    .selectFrom('forms.attachment')
    .select(COLUMNS)
    .where('municipality_id', '=', draft.municipalityId)
    .where('draft_id', '=', draft.id)
    .where('field_path', '=', of.fieldPath)
    .where('fingerprint', '=', of.fingerprint)
    .where('bytes', '=', of.bytes)
    .where('state', '=', 'uploading')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toAttachment(row);
}

export function townOf(tx: Tx): Uuid {
  if (tx.scope.kind !== 'municipality') throw new Error('this is read in the scope of a municipality');
  return tx.scope.municipalityId;
}

interface Row {
  readonly id: string;
  readonly municipality_id: string;
  readonly draft_id: string;
  readonly field_path: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly received_bytes: number;
  readonly sha256: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly has_active_content: boolean;
  readonly created_at: Temporal.Instant;
}

function toAttachment(row: Row): KeptAttachment {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    draftId: row.draft_id,
    fieldPath: row.field_path,
    name: row.name,
    // Checks of the table allow no other words.
    type: row.type as FileType,
    bytes: row.bytes,
    receivedBytes: row.received_bytes,
    sha256: row.sha256,
    state: row.state as AttachmentState,
    reason: row.reason,
    hasActiveContent: row.has_active_content,
    createdAt: row.created_at,
  };
}
