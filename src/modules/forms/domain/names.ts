import type { FeelType } from '../../../kernel/feel/types.ts';
import { contextOf, listOf } from '../../../kernel/feel/types.ts';
import type { FormDefinition } from './definition.ts';
import type { CalculatedField, Group, Item } from './fields.ts';
import { ADDRESS_PARTS, MAP_POINT_PARTS, ORGANISATION_PARTS, PERSON_PARTS } from './fields.ts';

/** Names that expressions of a place may read, with their types. */
export interface Names {
  /** Ids of the groups the place is in. */
  readonly path: readonly string[];
  get(name: string): FeelType | undefined;
}

/** Names that no field may take: the form's own, and those FEEL gives a meaning. */
export const RESERVED: readonly string[] = ['municipality', 'today', 'item', 'partial'];

/** What expressions outside of groups see. */
export function rootNames(definition: FormDefinition): Names {
  const fields = definition.pages.flatMap((page) => page.sections.flatMap((section) => section.fields));
  const parameters = definition.parameters.map(({ name, type }): [string, FeelType] => [
    name,
    type === 'text' ? 'string' : type === 'yesno' ? 'boolean' : 'number',
  ]);
  const names = new Map<string, FeelType>([
    ...typesOf(fields),
    ['today', 'date'],
    ['municipality', contextOf(parameters)],
  ]);
  return { path: [], get: (name) => names.get(name) };
}

/** What expressions in the rows of a group see: the row's own fields, then those around it. */
export function rowNames(outer: Names, group: Group): Names {
  const own = typesOf(group.fields);
  return { path: [...outer.path, group.id], get: (name) => own.get(name) ?? outer.get(name) };
}

/** The type that the expression of a calculated field must give. */
export function calculatedType({ type }: CalculatedField): FeelType {
  if (type === 'text') return 'string';
  if (type === 'yesno') return 'boolean';
  return type === 'date' ? 'date' : 'number';
}

function typesOf(items: readonly Item[]): ReadonlyMap<string, FeelType> {
  return new Map(items.flatMap((item): [string, FeelType][] => {
    const type = typeOf(item);
    return type === null ? [] : [[item.id, type]];
  }));
}

function typeOf(item: Item): FeelType | null {
  switch (item.kind) {
    case 'information':
      return null;
    case 'group':
      return listOf(contextOf(typesOf(item.fields)));
    case 'calculated':
      return calculatedType(item);
    case 'number':
    case 'money':
    case 'percent':
      return 'number';
    case 'date':
    case 'time':
      return item.kind;
    case 'yesno':
    case 'declaration':
      return 'boolean';
    case 'choice':
      return item.display === 'multi' ? listOf('string') : 'string';
    case 'address':
      return contextOf(ADDRESS_PARTS.map((part) => [part, 'string']));
    case 'organisation':
      return contextOf(ORGANISATION_PARTS.map((part) => [part, 'string']));
    case 'mapPoint':
      return contextOf(MAP_POINT_PARTS.map((part) => [part, 'number']));
    case 'file':
      return listOf(contextOf([['name', 'string'], ['type', 'string'], ['bytes', 'number']]));
    case 'person4t':
      return contextOf(PERSON_PARTS.map((part) => [part, part === 'birthDate' ? 'date' : 'string']));
    default:
      return 'string';
  }
}
