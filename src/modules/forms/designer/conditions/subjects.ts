import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';

export type SubjectType = 'number' | 'text' | 'date' | 'yesno' | 'choice' | 'multi';

/** Something a condition may be about: a question, the number of rows of a list, a figure of the town. */
export interface Subject {
  /** As it is written in an expression: `usefulAreaM2`, `count(owners)`, `municipality.rate`. */
  readonly text: string;
  readonly label: Bilingual;
  readonly type: SubjectType;
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** What conditions in the given groups may be about; a row's own questions come first and hide others of that name. */
export function subjectsIn(definition: FormDefinition, groups: readonly string[]): readonly Subject[] {
  let items: readonly Item[] = definition.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const levels = [items];
  for (const id of groups) {
    const group = items.find((item) => item.id === id);
    items = group?.kind === 'group' ? group.fields : [];
    levels.unshift(items);
  }
  const own = levels.flatMap((level) => level.flatMap(subjectOf));
  const town = definition.parameters.map(({ name, label, type }): Subject => ({ text: `municipality.${name}`, label: inTown(label), type }));
  const seen = new Set<string>();
  return [...own, ...town].filter(({ text }) => !seen.has(text) && seen.add(text));
}

function subjectOf(item: Item): readonly Subject[] {
  const { id: text, label } = item;
  switch (item.kind) {
    case 'information':
    case 'address':
    case 'person4t':
    case 'organisation':
    case 'mapPoint':
    case 'time':
      return [];
    case 'group':
    case 'file':
      return [{ text: `count(${text})`, label: { hu: `${label.hu} (hány darab)`, en: `${label.en} (how many)` }, type: 'number' }];
    case 'number':
    case 'money':
    case 'percent':
      return [{ text, label, type: 'number' }];
    case 'date':
      return [{ text, label, type: 'date' }];
    case 'yesno':
    case 'declaration':
      return [{ text, label, type: 'yesno' }];
    case 'choice':
      return [{ text, label, type: item.display === 'multi' ? 'multi' : 'choice', options: item.options }];
    case 'calculated':
      return [{ text, label, type: item.type === 'money' ? 'number' : item.type }];
    default:
      return [{ text, label, type: 'text' }];
  }
}

function inTown({ hu, en }: Bilingual): Bilingual {
  return { hu: `${hu} (az önkormányzaté)`, en: `${en} (of the municipality)` };
}
