import type { CompiledForm, Item, Stored, StoredRecord } from '../../../forms/engine.contract.ts';

/**
 * What a submission holds and shows. It is not evaluated again: the town's figures and the day are others now.
 * What was stored was visible then; a page or section is shown for the fields it holds.
 */
export function visibleOf(
  { definition }: CompiledForm,
  answers: Readonly<Record<string, unknown>>,
): { values: StoredRecord; visible: ReadonlySet<string> } {
  const visible = new Set<string>();
  const values: Record<string, Stored> = {};
  for (const page of definition.pages) {
    for (const section of page.sections) {
      for (const item of section.fields.filter(({ id, kind }) => kind !== 'information' && Object.hasOwn(answers, id))) {
        values[item.id] = storedIn(answers, item);
        for (const path of [`page:${page.id}`, `section:${section.id}`, item.id]) visible.add(path);
      }
    }
  }
  return { values, visible };
}

/** The engine wrote it and the database kept it: a stored value by construction. */
function storedIn(answers: Readonly<Record<string, unknown>>, item: Item): Stored {
  return answers[item.id] as Stored;
}
