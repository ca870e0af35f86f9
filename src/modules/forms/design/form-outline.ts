import type { FormDefinition, Page, Section } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';

/** A question (or a list of rows, a text, a figure) with where it stands. */
export interface OutlinedItem {
  /** Ids from the outermost group inwards: `owners.share`. */
  readonly path: string;
  readonly item: Item;
  readonly page: Page;
  readonly section: Section;
  /** The group right around it. */
  readonly group: string | null;
  /** JSON pointer: `/pages/0/sections/1/fields/2`. */
  readonly pointer: string;
}

/** Everything in the sections of a form, in the order it is shown; groups before what is in them. */
export function outlineOf({ pages }: Pick<FormDefinition, 'pages'>): readonly OutlinedItem[] {
  return pages.flatMap((page, pageIndex) =>
    page.sections.flatMap((section, sectionIndex) => {
      const pointer = `/pages/${pageIndex}/sections/${sectionIndex}`;
      return itemsIn(section.fields, { page, section, group: null, pointer, path: '' });
    }),
  );
}

function itemsIn(items: readonly Item[], holder: Omit<OutlinedItem, 'item'>): OutlinedItem[] {
  return items.flatMap((item, index) => {
    const path = holder.path === '' ? item.id : `${holder.path}.${item.id}`;
    const pointer = `${holder.pointer}/fields/${index}`;
    const own: OutlinedItem = { ...holder, path, pointer, item };
    return item.kind === 'group' ? [own, ...itemsIn(item.fields, { ...own, group: path })] : [own];
  });
}
