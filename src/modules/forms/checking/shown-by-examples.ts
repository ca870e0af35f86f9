import { EXAMPLE_TODAY, exampleAttachments } from '../domain/run-example.ts';
import type { CompiledForm } from '../domain/compiled-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';

export interface ShownPlace {
  readonly pointer: string;
  /** `page:property`, `section:owners`, `owners.share`. */
  readonly path: string;
}

/** Pages, sections and fields that no worked example shows: nobody has tried them. */
export function unshownPaths(definition: FormDefinition, form: CompiledForm): readonly ShownPlace[] {
  const shown = new Set<string>();
  for (const { answers, today = EXAMPLE_TODAY, municipality = {} } of definition.examples) {
    const parsed = form.parseAnswers(answers);
    if (!parsed.ok) continue;
    const attachments = exampleAttachments(parsed.value.answers);
    for (const path of form.evaluate(parsed.value.answers, { today, municipality, attachments }).visible) {
      shown.add(path.replace(/\.\d+(?=\.)/g, ''));
    }
  }
  return [...placesOf(definition)].filter(({ path }) => !shown.has(path));
}

function* placesOf(definition: FormDefinition): Generator<ShownPlace> {
  for (const [page, { id, sections }] of definition.pages.entries()) {
    yield { pointer: `/pages/${page}`, path: `page:${id}` };
    for (const [section, { id: sectionId, fields }] of sections.entries()) {
      const pointer = `/pages/${page}/sections/${section}`;
      yield { pointer, path: `section:${sectionId}` };
      yield* itemPlaces(fields, pointer, '');
    }
  }
}

function* itemPlaces(items: readonly Item[], holder: string, prefix: string): Generator<ShownPlace> {
  for (const [index, item] of items.entries()) {
    const pointer = `${holder}/fields/${index}`;
    yield { pointer, path: prefix + item.id };
    if (item.kind === 'group') yield* itemPlaces(item.fields, pointer, `${prefix}${item.id}.`);
  }
}
