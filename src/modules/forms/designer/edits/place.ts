import type { FormDefinition, Page, Section } from '../../domain/definition.ts';
import type { Group, Item } from '../../domain/fields.ts';

/**
 * Where something of a form stands, as text: `page`, `page/section`, `page/section/field`,
 * `page/section/group/field`. The empty text is the form itself.
 */
export type Spot =
  | { readonly level: 'page'; readonly place: string; readonly node: Page }
  | { readonly level: 'section'; readonly place: string; readonly node: Section; readonly page: Page }
  | { readonly level: 'item'; readonly place: string; readonly node: Item; readonly page: Page; readonly section: Section; readonly groups: readonly Group[] };

/** What stands at a place, or null. */
export function findSpot(definition: FormDefinition, place: string): Spot | null {
  return spotsOf(definition).find((spot) => spot.place === place) ?? null;
}

/** Everything that stands in the form, in its order. */
export function spotsOf(definition: FormDefinition): readonly Spot[] {
  return definition.pages.flatMap((page) => [
    { level: 'page' as const, place: page.id, node: page },
    ...page.sections.flatMap((section) => {
      const place = `${page.id}/${section.id}`;
      return [{ level: 'section' as const, place, node: section, page }, ...itemSpots(section.fields, place, { page, section, groups: [] })];
    }),
  ]);
}

function itemSpots(items: readonly Item[], holder: string, around: { page: Page; section: Section; groups: readonly Group[] }): readonly Spot[] {
  return items.flatMap((node): readonly Spot[] => {
    const place = `${holder}/${node.id}`;
    const inner = node.kind === 'group' ? itemSpots(node.fields, place, { ...around, groups: [...around.groups, node] }) : [];
    return [{ level: 'item', place, node, ...around }, ...inner];
  });
}

/** The place that holds this one; the empty text for a page. */
export function holderOf(place: string): string {
  return place.split('/').slice(0, -1).join('/');
}

export function idOf(place: string): string {
  return place.split('/').at(-1) ?? '';
}

/** The path of a field in answers, without row numbers: `owners.share`. */
export function fieldPath(spot: Extract<Spot, { level: 'item' }>): string {
  return [...spot.groups, spot.node].map(({ id }) => id).join('.');
}

/** A change of a list whose things have ids: pages, sections or fields alike. */
export type ListChange = <Node extends { readonly id: string }>(nodes: readonly Node[]) => readonly Node[];

/** The definition with the list that a place holds changed; the same definition where there is no such place. */
export function withList(definition: FormDefinition, holder: string, change: ListChange): FormDefinition {
  if (holder === '') return { ...definition, pages: change(definition.pages) };
  const [pageId, sectionId, ...groups] = holder.split('/');
  if (sectionId === undefined) return withPage(definition, pageId, (page) => ({ ...page, sections: change(page.sections) }));
  return withSection(definition, pageId, sectionId, (section) => ({ ...section, fields: insideGroup(section.fields, groups, change) }));
}

/** The definition with one more section in a page, or one more field in a section or group. `at` beyond the end means the end. */
export function withSectionAt(definition: FormDefinition, pageId: string, section: Section, at: number): FormDefinition {
  return withPage(definition, pageId, (page) => ({ ...page, sections: page.sections.toSpliced(at, 0, section) }));
}

export function withPageAt(definition: FormDefinition, page: Page, at: number): FormDefinition {
  return { ...definition, pages: definition.pages.toSpliced(at, 0, page) };
}

export function withItemAt(definition: FormDefinition, holder: string, item: Item, at: number): FormDefinition {
  const [pageId, sectionId, ...groups] = holder.split('/');
  return withSection(definition, pageId, sectionId, (section) => ({ ...section, fields: insideGroup(section.fields, groups, (fields) => fields.toSpliced(at, 0, item)) }));
}

function withPage(definition: FormDefinition, id: string | undefined, change: (page: Page) => Page): FormDefinition {
  return { ...definition, pages: definition.pages.map((page) => (page.id === id ? change(page) : page)) };
}

function withSection(definition: FormDefinition, pageId: string | undefined, id: string | undefined, change: (section: Section) => Section): FormDefinition {
  return withPage(definition, pageId, (page) => ({ ...page, sections: page.sections.map((section) => (section.id === id ? change(section) : section)) }));
}

function insideGroup(items: readonly Item[], [id, ...rest]: readonly string[], change: (items: readonly Item[]) => readonly Item[]): readonly Item[] {
  if (id === undefined) return change(items);
  return items.map((item) => (item.kind === 'group' && item.id === id ? { ...item, fields: insideGroup(item.fields, rest, change) } : item));
}
