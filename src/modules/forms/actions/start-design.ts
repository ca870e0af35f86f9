import type { Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Bilingual } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { designRefusal, type DesignRefusal, type DraftDefinition } from '../design/design.ts';
import { emptyDefinition, titleOf } from '../design/skeleton.ts';
import { faultOfStorage } from '../design/storable.ts';
import { getFormVersion } from '../data/form.ts';
import { centreOfficial } from './centre-official.ts';

export interface DesignToStart {
  readonly code: string;
  /** The published version that it continues; the design begins as a copy of it. */
  readonly from?: number | null;
  /** An imported definition; without it and without `from` the design begins with one empty page. */
  readonly definition?: DraftDefinition;
}

/**
 * Starts a design of the next version of a form. One form has at most one open design; the refusal
 * `open-already` names it in `details.id`. Scope: centre, an official.
 */
export async function startDesign(tx: Tx, start: DesignToStart): Promise<Result<{ id: Uuid; revision: number; version: number }, DesignRefusal>> {
  const officialId = centreOfficial(tx);
  const { code } = start;
  if (!/^[A-Z]\d{2}$/.test(code)) return refuse(designRefusal('forms.design.wrong-code'));
  const versions = await tx.sql.selectFrom('forms.form_version').select('version').where('code', '=', code).orderBy('version', 'desc').execute();
  const from = start.from ?? null;
  if (from !== null && !versions.some(({ version }) => version === from)) return refuse(designRefusal('forms.design.no-such-version'));
  const version = (versions[0]?.version ?? 0) + 1;
  const fault = start.definition === undefined ? null : faultOfStorage(start.definition);
  if (fault !== null) return refuse({ code: 'forms.design.not-storable', text: fault.text, details: { place: fault.place } });
  const definition = await firstDefinition(tx, start, version);
  const id = newId(tx.at.epochMilliseconds);
  const design = await tx.sql
    .insertInto('forms.design')
    .values({
      id,
      code,
      version,
      title: JSON.stringify(titleOf(definition, code)),
      state: 'draft',
      definition: JSON.stringify(definition),
      revision: 1,
      content_revision: 1,
      author_id: officialId,
      started_at: tx.at,
      changed_at: tx.at,
    })
    // The id is new, so only the index of open designs can conflict; naming it would need its condition as literals.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (design === undefined) return refuse(designRefusal('forms.design.open-already', { id: await openDesignOf(tx, code) }));
  await tx.sql
    .insertInto('forms.design_edit')
    .values({ design_id: id, revision: 1, kind: 'start', edited_by: officialId, edited_at: tx.at, what: JSON.stringify(beginning(start, version)), definition: JSON.stringify(definition) })
    .execute();
  tx.audit({ action: 'forms.design.started', object: { type: 'form-design', id }, details: { code, version, from } });
  return ok({ id, revision: 1, version });
}

async function firstDefinition(tx: Tx, { code, from, definition }: DesignToStart, version: number): Promise<DraftDefinition> {
  const validFrom = tx.today.add({ days: 1 });
  if (definition !== undefined) return { ...definition, code, version };
  if (from === undefined || from === null) return emptyDefinition(code, version, validFrom);
  const { validTo: _ended, ...former } = await getFormVersion(tx, code, from);
  return { ...former, version, validFrom: validFrom.toString() };
}

async function openDesignOf(tx: Tx, code: string): Promise<Uuid> {
  const row = await tx.sql.selectFrom('forms.design').select('id').where('code', '=', code).where('state', 'in', ['draft', 'in-review']).executeTakeFirst();
  return row?.id ?? '';
}

function beginning({ from, definition }: DesignToStart, version: number): Bilingual {
  if (definition !== undefined) return { hu: `A(z) ${version}. változat terve fájlból indult`, en: `The design of version ${version} began from a file` };
  if (from === undefined || from === null) return { hu: `A(z) ${version}. változat terve üres lappal indult`, en: `The design of version ${version} began with an empty page` };
  return { hu: `A(z) ${version}. változat terve a(z) ${from}. változatból indult`, en: `The design of version ${version} began from version ${from}` };
}
