import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Answers, Draft } from '../domain/submission.ts';
import { getFormVersion } from './form.ts';

/** One draft of the client of the scope. Scope: client. */
export async function findDraft(tx: Tx, id: Uuid): Promise<Draft | null> {
  const row = await tx.sql.selectFrom('forms.draft').selectAll().where('id', '=', id).where('discarded_at', 'is', null).executeTakeFirst();
  return row === undefined ? null : toDraft(tx, row);
}

/** Drafts of the client of the scope that were not sent yet and wait for nobody's signature, last touched first. Scope: client. */
export async function listDrafts(tx: Tx): Promise<Draft[]> {
  const rows = await tx.sql
    .selectFrom('forms.draft as draft')
    .selectAll()
    .where('discarded_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('forms.submission as sent').select('sent.id').whereRef('sent.municipality_id', '=', 'draft.municipality_id').whereRef('sent.draft_id', '=', 'draft.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('forms.signing as signing')
            .select('signing.id')
            .whereRef('signing.municipality_id', '=', 'draft.municipality_id')
            .whereRef('signing.draft_id', '=', 'draft.id')
            .where('signing.state', '=', 'waiting'),
        ),
      ),
    )
    .orderBy('updated_at', 'desc')
    .limit(200)
    .execute();
  const drafts: Draft[] = [];
  for (const row of rows) drafts.push(await toDraft(tx, row));
  return drafts;
}

interface DraftRow {
  id: string;
  municipality_id: string;
  form_code: string;
  form_version: number;
  answers: unknown;
  page_id: string | null;
  updated_at: Temporal.Instant;
}

async function toDraft(tx: Tx, row: DraftRow): Promise<Draft> {
  const form = await getFormVersion(tx, row.form_code, row.form_version);
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    formCode: row.form_code,
    formVersion: row.form_version,
    formTitle: form.title,
    formSlug: form.slug,
    answers: row.answers as Answers,
    pageId: row.page_id,
    updatedAt: row.updated_at,
  };
}
