import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import { forbiddenIn } from './stored-checker.ts';

export interface StoredFigures {
  readonly submissions: number;
  readonly drafts: number;
  readonly attachments: number;
}

interface SubmissionRow {
  readonly code: string;
  readonly version: number;
  readonly answers: unknown;
  readonly sha256: string;
  readonly today: string;
}

const ROWS_A_TIME = 2_000;

/** Reads all that the house keeps of forms and says what a definition forbids; `today` is the day of the house. */
export async function judgeStored(admin: Client, today: string): Promise<{ readonly figures: StoredFigures; readonly faults: readonly string[] }> {
  const definitions = new Map<string, FormDefinition>();
  const versions = await admin.query<{ code: string; version: number; definition: FormDefinition }>('select code, version, definition from forms.form_version');
  for (const { code, version, definition } of versions.rows) definitions.set(`${code}/${version}`, definition);
  const faults: string[] = [];
  let submissions = 0;
  for (let from = 0; ; from += ROWS_A_TIME) {
    const { rows } = await admin.query<SubmissionRow>(
      'select form_code as code, form_version as version, answers, sha256, $1::text as today from forms.submission order by submitted_at, id limit $2 offset $3',
      [today, ROWS_A_TIME, from],
    );
    for (const row of rows) faults.push(...faultsOfSubmission(row, definitions));
    submissions += rows.length;
    if (rows.length < ROWS_A_TIME) break;
  }
  const drafts = await admin.query<{ id: string; answers: unknown }>('select id, answers from forms.draft');
  for (const { id, answers } of drafts.rows) if (!isTyped(answers, 0)) faults.push(`draft ${id}: holds what nobody can type`);
  const attachments = await admin.query<{ count: number }>('select count(*)::int as count from forms.attachment');
  return { figures: { submissions, drafts: drafts.rows.length, attachments: attachments.rows[0]?.count ?? 0 }, faults };
}

function faultsOfSubmission({ code, version, answers, sha256, today }: SubmissionRow, definitions: ReadonlyMap<string, FormDefinition>): string[] {
  const definition = definitions.get(`${code}/${version}`);
  if (definition === undefined) return [`${code}/${version}: no such form`];
  const seen = createHash('sha256').update(canonical({ answers, formCode: code, formVersion: version })).digest('hex');
  const faults = seen === sha256 ? [] : ['its SHA-256 says otherwise'];
  return [...faults, ...forbiddenIn(definition, answers, today)].map((fault) => `submission of ${code}: ${fault}`);
}

/** JSON with names in order of code units and no spaces: what the hash is said to be of. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

/** Texts, lists and records of texts, three deep in rows; no control character, no name of an object's machinery. */
function isTyped(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= 20_000 && value.isWellFormed() && !/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u.test(value);
  if (typeof value !== 'object' || value === null || depth > 8) return false;
  return Object.entries(value).every(([name, part]) => /^[A-Za-z0-9]\w{0,80}$/.test(name) && name !== 'constructor' && isTyped(part, depth + 1));
}
