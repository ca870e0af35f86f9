import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Answers, Submission } from '../domain/submission.ts';
import { getFormVersion } from './form.ts';

/** One submission: of the scope's municipality, or of the scope's client. The caller's screen audits the read. */
export async function findSubmission(tx: Tx, id: Uuid): Promise<Submission | null> {
  const row = await tx.sql.selectFrom('forms.submission').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSubmission(tx, row);
}

/** What a draft became, when it was sent. */
export async function findSubmissionOfDraft(tx: Tx, draftId: Uuid): Promise<Submission | null> {
  const row = await tx.sql.selectFrom('forms.submission').selectAll().where('draft_id', '=', draftId).executeTakeFirst();
  return row === undefined ? null : toSubmission(tx, row);
}

/** What the client of the scope has sent, newest first. Scope: client. */
export async function listSubmissions(tx: Tx): Promise<Submission[]> {
  const rows = await tx.sql.selectFrom('forms.submission').selectAll().orderBy('submitted_at', 'desc').limit(500).execute();
  const submissions: Submission[] = [];
  for (const row of rows) submissions.push(await toSubmission(tx, row));
  return submissions;
}

interface SubmissionRow {
  id: string;
  municipality_id: string;
  client_id: string;
  party_id: string;
  form_code: string;
  form_version: number;
  answers: unknown;
  sha256: string;
  submitted_at: Temporal.Instant;
}

async function toSubmission(tx: Tx, row: SubmissionRow): Promise<Submission> {
  const form = await getFormVersion(tx, row.form_code, row.form_version);
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    formCode: row.form_code,
    formVersion: row.form_version,
    formTitle: form.title,
    clientId: row.client_id,
    partyId: row.party_id,
    answers: row.answers as Answers,
    sha256: row.sha256,
    submittedAt: row.submitted_at,
  };
}
