import type { FormDefinition } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';
import type { Expanded } from '../schema/expand-blocks.ts';

/**
 * The JSON pointer of a place that the compiler names: `pages.property.usefulAreaM2.visibleIf` (page, then perhaps its
 * section, then ids), or the path of a field alone. What it cannot find is left out at the end.
 */
export function pointerOfPlace(definition: FormDefinition, place: string): string {
  const names = place.split('.');
  if (names[0] !== 'pages') return pointerOfField(definition, names) ?? (place === '' ? '' : `/${names.join('/')}`);
  const page = definition.pages.findIndex(({ id }) => id === names[1]);
  const found = definition.pages[page];
  if (found === undefined) return pointerOfField(definition, names.slice(1)) ?? '/pages';
  const section = found.sections.findIndex(({ id }) => id === names[2]);
  const fields = found.sections[section]?.fields;
  if (fields === undefined) return [`/pages/${page}`, ...names.slice(2)].join('/');
  return inItems(fields, names.slice(3), `/pages/${page}/sections/${section}`);
}

/** Where a pointer into the whole definition points in the file, whose blocks are only used by name. */
export function filePointer({ pointers }: Expanded, pointer: string): string {
  const parts = pointer.split('/');
  let [read, written] = ['', ''];
  for (const part of parts.slice(1)) {
    read += `/${part}`;
    const known = pointers.get(read);
    if (known !== undefined && known !== written) written = known;
    else written += `/${part}`;
  }
  return written;
}

function pointerOfField(definition: FormDefinition, names: readonly string[]): string | null {
  for (const [page, { sections }] of definition.pages.entries()) {
    for (const [section, { fields }] of sections.entries()) {
      if (fields.some(({ id }) => id === names[0])) return inItems(fields, names, `/pages/${page}/sections/${section}`);
    }
  }
  return null;
}

function inItems(items: readonly Item[], names: readonly string[], holder: string): string {
  const [name, ...rest] = names;
  const index = items.findIndex(({ id }) => id === name);
  const item = items[index];
  if (item === undefined) return [holder, ...names].join('/');
  const place = `${holder}/fields/${index}`;
  return item.kind === 'group' ? inItems(item.fields, rest, place) : [place, ...rest].join('/');
}
