import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { designRefusal, type DesignRefusal, type DraftDefinition } from '../design/design.ts';
import { faultOfStorage } from '../design/storable.ts';
import { editAfter, editBefore, storedWords } from '../data/design.ts';
import { advanceDesign } from './advance-design.ts';

export interface DesignToSave {
  readonly id: Uuid;
  /** The revision the change was made on; another one is refused as stale, nothing is overwritten. */
  readonly revision: number;
  readonly definition: DraftDefinition;
  /** The change in words, for the journal. */
  readonly what: Bilingual;
}

/** Keeps a changed definition, finished or not; code and version stay those of the design. Scope: centre, an official. */
export async function saveDesign(tx: Tx, { id, revision, definition, what }: DesignToSave): Promise<Result<{ revision: number }, DesignRefusal>> {
  const fault = faultOfStorage(definition);
  if (fault !== null) return refuse({ code: 'forms.design.not-storable', text: fault.text, details: { place: fault.place } });
  return advanceDesign(tx, { id, revision, from: 'draft', kind: 'edit', what: storableWords(what), content: { definition, madeAt: 'now' } });
}

/** Takes the last change back; answers the definition that stands again. Scope: centre, an official. */
export function undoDesign(tx: Tx, at: { readonly id: Uuid; readonly revision: number }): Promise<Result<{ revision: number; definition: DraftDefinition }, DesignRefusal>> {
  return moveContent(tx, at, 'undo');
}

/** Does again what was taken back last, unless something else was changed since. Scope: centre, an official. */
export function redoDesign(tx: Tx, at: { readonly id: Uuid; readonly revision: number }): Promise<Result<{ revision: number; definition: DraftDefinition }, DesignRefusal>> {
  return moveContent(tx, at, 'redo');
}

async function moveContent(tx: Tx, { id, revision }: { id: Uuid; revision: number }, kind: 'undo' | 'redo'): Promise<Result<{ revision: number; definition: DraftDefinition }, DesignRefusal>> {
  const design = await tx.sql.selectFrom('forms.design').select('content_revision').where('id', '=', id).forUpdate().executeTakeFirst();
  if (design === undefined) return refuse(designRefusal('forms.design.unknown'));
  const target = kind === 'undo' ? await editBefore(tx, id, design.content_revision) : await editAfter(tx, id, design.content_revision);
  if (target === null) return refuse(designRefusal(kind === 'undo' ? 'forms.design.nothing-to-undo' : 'forms.design.nothing-to-redo'));
  const words = await wordsOf(tx, id, kind === 'undo' ? design.content_revision : target.revision);
  const what = kind === 'undo' ? { hu: `Visszavonva: ${words.hu}`, en: `Undone: ${words.en}` } : { hu: `Újra elvégezve: ${words.hu}`, en: `Redone: ${words.en}` };
  const moved = await advanceDesign(tx, { id, revision, from: 'draft', kind, what, content: { definition: target.definition, madeAt: target.revision } });
  return moved.ok ? ok({ revision: moved.value.revision, definition: target.definition }) : moved;
}

async function wordsOf(tx: Tx, id: Uuid, revision: number): Promise<Bilingual> {
  const { what } = await tx.sql.selectFrom('forms.design_edit').select('what').where('design_id', '=', id).where('revision', '=', revision).executeTakeFirstOrThrow();
  return storedWords(what);
}

/** The journal says what the editor says, as far as it can be kept. */
function storableWords({ hu, en }: Bilingual): Bilingual {
  const kept = (text: string): string => text.toWellFormed().replaceAll('\u0000', '').slice(0, 500);
  return { hu: kept(hu), en: kept(en) };
}
