import type { Result } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Group, Item } from '../../domain/fields.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { changedItem, titleOf } from './expressions.ts';
import { freshId, isAutomatic, takenIds } from './ids.ts';
import { kindNamed } from './kinds.ts';
import { newItem, newPage, newSection } from './new-item.ts';
import { fieldPath, findSpot, holderOf, type Spot, withItemAt, withPageAt, withSectionAt } from './place.ts';
import { renamedIn } from './rename.ts';

const NO_PLACE = refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');

/** A new page after the one that holds `place`, or at the end. */
export function addPage(definition: FormDefinition, place: string): Result<Edit, EditRefusal> {
  const page = newPage(takenIds(definition));
  return edited(withPageAt(definition, page, after(definition.pages, place.split('/')[0])), { hu: 'Új oldal.', en: 'A new page.' }, page.id);
}

/** A new section in the page that holds `place`, after the section there. */
export function addSection(definition: FormDefinition, place: string): Result<Edit, EditRefusal> {
  const [pageId, sectionId] = place.split('/');
  const page = isPanel(place) ? definition.pages.at(-1) : definition.pages.find(({ id }) => id === pageId);
  if (page === undefined) return NO_PLACE;
  const section = newSection(takenIds(definition));
  const what = { hu: `Új szakasz ezen az oldalon: „${page.title.hu}”.`, en: `A new section on the page “${page.title.en}”.` };
  return edited(withSectionAt(definition, page.id, section, after(page.sections, sectionId)), what, `${page.id}/${section.id}`);
}

/** A new field or list of a kind: after the field at `place`, or at the end of the list, section or page there. */
export function addField(definition: FormDefinition, place: string, kindName: string): Result<Edit, EditRefusal> {
  const kind = kindNamed(kindName);
  if (kind === null) return refused('kind', 'Nincs ilyen fajta mező.', 'There is no such kind of field.');
  const item = newItem(kind.kind, takenIds(definition));
  const what = { hu: `Új mező (${kind.label.hu.toLowerCase()}).`, en: `A new field (${kind.label.en.toLowerCase()}).` };
  return insert(definition, place, item, what);
}

/** A copy of a page, section or field right after it; a copied field's own conditions are about the copy. */
export function duplicate(definition: FormDefinition, place: string): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  if (spot === null) return NO_PLACE;
  const taken = new Set(takenIds(definition));
  const what = { hu: `Másolat készült: „${titleOf(spot).hu}”.`, en: `A copy was made: “${titleOf(spot).en}”.` };
  if (spot.level === 'item') {
    const item = copyOf(definition, spot, taken);
    return edited(withItemAt(definition, holderOf(place), item, after(siblingsOf(spot), spot.node.id)), what, `${holderOf(place)}/${item.id}`);
  }
  const fields = (section: { readonly fields: readonly Item[] }): readonly Item[] => section.fields.map((item) => ({ ...item, id: another(taken, item.id) }));
  if (spot.level === 'section') {
    const section = { ...spot.node, id: another(taken, spot.node.id), fields: fields(spot.node) };
    return edited(withSectionAt(definition, spot.page.id, section, after(spot.page.sections, spot.node.id)), what, `${spot.page.id}/${section.id}`);
  }
  const page = { ...spot.node, id: another(taken, spot.node.id), sections: spot.node.sections.map((section) => ({ ...section, id: another(taken, section.id), fields: fields(section) })) };
  return edited(withPageAt(definition, page, after(definition.pages, spot.node.id)), what, page.id);
}

/** Puts an item after the field at `place`, or at the end of the list, section, page or form there. */
function insert(definition: FormDefinition, place: string, item: Item, what: { readonly hu: string; readonly en: string }): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, isPanel(place) ? (definition.pages.at(-1)?.id ?? '') : place);
  if (spot === null) return NO_PLACE;
  if (spot.level === 'item' && spot.node.kind !== 'group') {
    return edited(withItemAt(definition, holderOf(place), item, after(siblingsOf(spot), spot.node.id)), what, `${holderOf(place)}/${item.id}`);
  }
  const section = spot.level === 'page' ? spot.node.sections.at(-1) : undefined;
  if (spot.level === 'page' && section === undefined) return refused('no-section', 'Előbb vegyen fel egy szakaszt az oldalra.', 'Add a section to the page first.');
  const holder = section === undefined ? spot.place : `${spot.place}/${section.id}`;
  return edited(withItemAt(definition, holder, item, Infinity), what, `${holder}/${item.id}`);
}

/** The list a field stands in. */
export function siblingsOf(spot: Extract<Spot, { level: 'item' }>): readonly Item[] {
  const group: Group | undefined = spot.groups.at(-1);
  return group === undefined ? spot.section.fields : group.fields;
}

/** A panel about the form as a whole is selected: what is new goes to its end. */
function isPanel(place: string): boolean {
  return place === '' || place.startsWith(':');
}

function copyOf(definition: FormDefinition, spot: Extract<Spot, { level: 'item' }>, taken: Set<string>): Item {
  const id = another(taken, spot.node.id);
  const groups = spot.groups.map((group) => group.id);
  return { ...changedItem(spot.node, (text) => renamedIn(definition, groups, text, fieldPath(spot), id), (inner) => inner), id };
}

function another(taken: Set<string>, id: string): string {
  const fresh = freshId(taken, id.replace(/\d+$/, '') || id, isAutomatic(id));
  taken.add(fresh);
  return fresh;
}

function after(list: readonly { readonly id: string }[], id: string | undefined): number {
  const index = list.findIndex((candidate) => candidate.id === id);
  return index === -1 ? list.length : index + 1;
}
