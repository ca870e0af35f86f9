import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { designRefusal, type DesignRefusal, type DesignState, type DraftDefinition, type EditKind } from '../design/design.ts';
import { titleOf } from '../design/skeleton.ts';
import { centreOfficial } from './centre-official.ts';

/** One step in the life of a design. */
interface Step {
  readonly id: Uuid;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly from: DesignState;
  readonly kind: EditKind;
  readonly what: Bilingual;
  /** A new definition (`edit`), or one of before with the edit it came from (`undo`, `redo`). */
  readonly content?: { readonly definition: DraftDefinition; readonly madeAt: number | 'now' };
  readonly change?: {
    readonly state?: DesignState;
    readonly reviewer_id?: Uuid;
    readonly remark?: string | null;
    readonly submitted_at?: Temporal.Instant;
    readonly decided_at?: Temporal.Instant;
  };
}

/** Takes the step when the design still stands where the person saw it, and writes its journal line. Scope: centre. */
export async function advanceDesign(tx: Tx, step: Step): Promise<Result<{ revision: number }, DesignRefusal>> {
  const officialId = centreOfficial(tx);
  const { id, revision, from, kind, content } = step;
  const before = await tx.sql.selectFrom('forms.design').select(['code', 'version', 'state', 'revision', 'content_revision']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (before === undefined) return refuse(designRefusal('forms.design.unknown'));
  if (before.state !== from) return refuse(designRefusal(from === 'in-review' ? 'forms.design.not-in-review' : 'forms.design.not-editable'));
  if (before.revision !== revision) return refuse(designRefusal('forms.design.stale', { revision: before.revision }));
  const next = revision + 1;
  const definition = content === undefined ? null : JSON.stringify({ ...content.definition, code: before.code, version: before.version });
  await tx.sql
    .updateTable('forms.design')
    .set({
      revision: next,
      changed_at: tx.at,
      ...step.change,
      ...(content === undefined
        ? {}
        : { definition, title: JSON.stringify(titleOf(content.definition, before.code)), content_revision: content.madeAt === 'now' ? next : content.madeAt }),
    })
    .where('id', '=', id)
    .execute();
  const isEdit = kind === 'edit';
  await tx.sql
    .insertInto('forms.design_edit')
    .values({
      design_id: id,
      revision: next,
      kind,
      edited_by: officialId,
      edited_at: tx.at,
      what: JSON.stringify(step.what),
      parent_revision: isEdit ? before.content_revision : null,
      definition: isEdit ? definition : null,
    })
    .execute();
  tx.audit({ action: `forms.design.${AUDITED[kind]}`, object: { type: 'form-design', id }, details: { code: before.code, version: before.version, revision: next } });
  return ok({ revision: next });
}

const AUDITED: Readonly<Record<EditKind, string>> = {
  start: 'started',
  edit: 'edited',
  undo: 'undone',
  redo: 'redone',
  submit: 'submitted',
  return: 'returned',
  publish: 'published',
  withdraw: 'withdrawn',
};
