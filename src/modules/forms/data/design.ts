import { assert } from '../../../kernel/assert.ts';
import type { Bilingual } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Design, DesignEdit, DesignState, DesignSummary, DraftDefinition, EditKind } from '../design/design.ts';

/** All designs that are not published, last touched first; with `code`, those of one form, published ones too. Scope: centre. */
export async function listDesigns(tx: Tx, code?: string): Promise<DesignSummary[]> {
  let query = designs(tx).orderBy('design.changed_at', 'desc').limit(500);
  query = code === undefined ? query.where('design.state', 'in', ['draft', 'in-review']) : query.where('design.code', '=', code);
  return (await query.execute()).map(toSummary);
}

/** One design with its definition; null when there is none. Scope: centre. */
export async function openDesign(tx: Tx, id: Uuid): Promise<Design | null> {
  const row = await designs(tx).select(['design.definition', 'design.content_revision']).where('design.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const isDraft = row.state === 'draft';
  return {
    ...toSummary(row),
    definition: storedDefinition(row.definition),
    canUndo: isDraft && (await editBefore(tx, id, row.content_revision)) !== null,
    canRedo: isDraft && (await editAfter(tx, id, row.content_revision)) !== null,
  };
}

/** The journal of a design, newest first, at most `limit` lines. Scope: centre. */
export async function listEdits(tx: Tx, designId: Uuid, limit = 500): Promise<DesignEdit[]> {
  const rows = await tx.sql
    .selectFrom('forms.design_edit as edit')
    .leftJoin('identity.official as editor', 'editor.id', 'edit.edited_by')
    .select(['edit.revision', 'edit.kind', 'edit.edited_by', 'edit.edited_at', 'edit.what', 'editor.name'])
    .where('edit.design_id', '=', designId)
    .orderBy('edit.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    kind: row.kind as EditKind,
    editedBy: row.edited_by,
    editorName: row.name ?? '',
    editedAt: row.edited_at,
    what: storedWords(row.what),
  }));
}

/** Revision and definition of the edit that stands before this one; null at the beginning. Scope: centre. */
export async function editBefore(tx: Tx, designId: Uuid, contentRevision: number): Promise<{ revision: number; definition: DraftDefinition } | null> {
  const row = await tx.sql
    .selectFrom('forms.design_edit as edit')
    .innerJoin('forms.design_edit as before', (join) => join.onRef('before.design_id', '=', 'edit.design_id').onRef('before.revision', '=', 'edit.parent_revision'))
    .select(['before.revision', 'before.definition'])
    .where('edit.design_id', '=', designId)
    .where('edit.revision', '=', contentRevision)
    .executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, definition: storedDefinition(row.definition) };
}

/** The last edit that was made on this one and undone since; null when nothing was. Scope: centre. */
export async function editAfter(tx: Tx, designId: Uuid, contentRevision: number): Promise<{ revision: number; definition: DraftDefinition } | null> {
  const row = await tx.sql
    .selectFrom('forms.design_edit')
    .select(['revision', 'definition'])
    .where('design_id', '=', designId)
    .where('parent_revision', '=', contentRevision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, definition: storedDefinition(row.definition) };
}

/** Whether this official changed anything of the design's content, or handed it over. Scope: centre. */
export async function hasWorkedOn(tx: Tx, id: Uuid, officialId: Uuid): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('forms.design_edit')
    .select('revision')
    .where('design_id', '=', id)
    .where('edited_by', '=', officialId)
    .where('kind', 'in', ['start', 'edit', 'undo', 'redo', 'submit'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function designs(tx: Tx) {
  return tx.sql
    .selectFrom('forms.design as design')
    .leftJoin('identity.official as author', 'author.id', 'design.author_id')
    .leftJoin('identity.official as reviewer', 'reviewer.id', 'design.reviewer_id')
    .select([
      'design.id',
      'design.code',
      'design.version',
      'design.title',
      'design.state',
      'design.revision',
      'design.author_id',
      'author.name as author_name',
      'design.reviewer_id',
      'reviewer.name as reviewer_name',
      'design.remark',
      'design.started_at',
      'design.changed_at',
      'design.submitted_at',
      'design.decided_at',
    ]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof designs>['executeTakeFirstOrThrow']>>;

function toSummary(row: SummaryRow): DesignSummary {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    title: storedWords(row.title),
    state: row.state as DesignState,
    revision: row.revision,
    authorId: row.author_id,
    authorName: row.author_name ?? '',
    reviewerId: row.reviewer_id,
    reviewerName: row.reviewer_name,
    remark: row.remark,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
  };
}

/** Only storable definitions are written; see design/storable.ts. */
function storedDefinition(stored: unknown): DraftDefinition {
  assert(typeof stored === 'object' && stored !== null && !Array.isArray(stored), 'an edit keeps the whole definition');
  return stored as DraftDefinition;
}

/** A bilingual text of the designs' own tables. */
export function storedWords(stored: unknown): Bilingual {
  return stored as Bilingual;
}
