import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { NOT_SENT } from './discard-attachment.ts';
import { uuidsIn } from '../uuids-in.ts';

/** Files that the answers name no more are kept this long: a page saved late may name them again. */
const UNNAMED_HOURS = 24;

/** Keeps the whole files that a draft's answers name; the others of the draft expire. Scope: client. */
export async function keepNamed(tx: Tx, draft: { readonly municipalityId: Uuid; readonly id: Uuid; readonly answers: unknown }): Promise<void> {
  const named = [...uuidsIn(draft.answers)];
  await tx.sql
    .updateTable('forms.attachment')
    .set({ expires_at: sql`case when id = any(${named}::uuid[]) then null else ${tx.at.add({ hours: UNNAMED_HOURS })}::timestamptz end` })
    .where('municipality_id', '=', draft.municipalityId)
    .where('draft_id', '=', draft.id)
    .where('state', 'not in', ['uploading', 'refused'])
    .where(NOT_SENT)
    .where(sql<boolean>`(expires_at is null) <> (id = any(${named}::uuid[]))`)
    .execute();
}
