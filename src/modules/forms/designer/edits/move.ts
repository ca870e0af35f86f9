import type { Result } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { siblingsOf } from './add.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { expressionsOf, titleOf } from './expressions.ts';
import { fieldPath, findSpot, holderOf, type ListChange, type Spot, withItemAt, withList, withPageAt, withSectionAt } from './place.ts';
import { referencesIn } from './references.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';

/**
 * Moves a page, section or field one step. `up` and `down` go on into the neighbouring section or page at the end of a
 * list; `in` takes a field into the list before it, `out` takes it behind the list it stands in.
 */
export function moveStep(definition: FormDefinition, place: string, direction: Direction): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  if (spot === null) return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  const target = targetOf(definition, spot, direction);
  return target === null ? refused('no-way', 'Ebbe az irányba nem mozdítható tovább.', 'It cannot go further in this direction.') : moveTo(definition, place, target.holder, target.at);
}

/**
 * Moves to a place: before what stands there at `at` (counted without the moved one); beyond the end means the end.
 * A field that others read by name keeps to its rows: out of a list or into one it would mean something else.
 */
export function moveTo(definition: FormDefinition, place: string, holder: string, at: number): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  const target = holder === '' ? null : findSpot(definition, holder);
  if (spot === null || (holder !== '' && target === null)) return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  if (holder === place || holder.startsWith(`${place}/`)) return refused('inside-itself', 'Semmi nem mozdítható saját magába.', 'Nothing can be moved into itself.');
  const title = titleOf(spot);
  const without = withList(definition, holderOf(place), taken(spot.node.id));
  const to = target === null ? { hu: 'az oldalak között', en: 'among the pages' } : { hu: `ide: „${titleOf(target).hu}”`, en: `to “${titleOf(target).en}”` };
  const what = holder === holderOf(place) ? { hu: `„${title.hu}” helye megváltozott.`, en: `“${title.en}” has another place.` } : { hu: `„${title.hu}” átkerült ${to.hu}.`, en: `“${title.en}” was moved ${to.en}.` };
  const index = Number.isSafeInteger(at) && at >= 0 ? at : Infinity;
  if (spot.level === 'page') return target === null ? edited(withPageAt(without, spot.node, index), what, spot.node.id) : wrongLevel();
  if (spot.level === 'section') return target?.level === 'page' ? edited(withSectionAt(without, holder, spot.node, index), what, `${holder}/${spot.node.id}`) : wrongLevel();
  if (target === null || target.level === 'page' || (target.level === 'item' && target.node.kind !== 'group')) return wrongLevel();
  const groups = target.level === 'item' ? [...target.groups, target.node].map(({ id }) => id) : [];
  const changesRows = groups.join('.') !== spot.groups.map(({ id }) => id).join('.');
  if (changesRows && (isRead(definition, spot) || hasRowNames(definition, spot))) {
    return refused('rows', 'Más részek olvassák ezt a mezőt; listába be vagy onnan ki csak ezek átírása után vihető.', 'Other parts read this field; it can go into a list or out of one only after those are rewritten.');
  }
  return edited(withItemAt(without, holder, spot.node, index), what, `${holder}/${spot.node.id}`);
}

function targetOf(definition: FormDefinition, spot: Spot, direction: Direction): { readonly holder: string; readonly at: number } | null {
  const step = direction === 'up' ? -1 : 1;
  const isVertical = direction === 'up' || direction === 'down';
  if (spot.level === 'page') {
    const at = definition.pages.findIndex(({ id }) => id === spot.node.id) + step;
    return isVertical && at >= 0 && at < definition.pages.length ? { holder: '', at } : null;
  }
  if (spot.level === 'section') return isVertical ? sectionTarget(definition, spot, step) : null;
  const siblings = siblingsOf(spot);
  const index = siblings.findIndex(({ id }) => id === spot.node.id);
  const holder = holderOf(spot.place);
  if (direction === 'in') {
    const before = siblings[index - 1];
    return before?.kind === 'group' ? { holder: `${holder}/${before.id}`, at: Infinity } : null;
  }
  if (direction === 'out') return spot.groups.length === 0 ? null : { holder: holderOf(holder), at: placeAmong(definition, holder) + 1 };
  const at = index + step;
  if (at >= 0 && at < siblings.length) return { holder, at };
  return spot.groups.length > 0 ? null : neighbourSection(definition, holder, step);
}

function sectionTarget(definition: FormDefinition, spot: Extract<Spot, { level: 'section' }>, step: number): { readonly holder: string; readonly at: number } | null {
  const at = spot.page.sections.findIndex(({ id }) => id === spot.node.id) + step;
  if (at >= 0 && at < spot.page.sections.length) return { holder: spot.page.id, at };
  const page = definition.pages[definition.pages.findIndex(({ id }) => id === spot.page.id) + step];
  return page === undefined ? null : { holder: page.id, at: step === 1 ? 0 : Infinity };
}

function neighbourSection(definition: FormDefinition, holder: string, step: number): { readonly holder: string; readonly at: number } | null {
  const sections = definition.pages.flatMap((page) => page.sections.map((section) => `${page.id}/${section.id}`));
  const next = sections[sections.indexOf(holder) + step];
  return next === undefined ? null : { holder: next, at: step === 1 ? 0 : Infinity };
}

function placeAmong(definition: FormDefinition, place: string): number {
  const spot = findSpot(definition, place);
  return spot?.level === 'item' ? siblingsOf(spot).findIndex(({ id }) => id === spot.node.id) : -1;
}

function isRead(definition: FormDefinition, spot: Extract<Spot, { level: 'item' }>): boolean {
  const path = fieldPath(spot);
  return expressionsOf(definition).some(({ groups, text }) => referencesIn(definition, groups, text).some((reference) => reference.path === path || reference.path.startsWith(`${path}.`)));
}

/** Whether its own expressions read fields of the rows it stands in. */
function hasRowNames(definition: FormDefinition, { groups, place }: Extract<Spot, { level: 'item' }>): boolean {
  const rows = groups.map(({ id }) => id).join('.');
  const own = expressionsOf(definition).filter(({ spot }) => spot !== null && (spot.place === place || spot.place.startsWith(`${place}/`)));
  return rows !== '' && own.some((expression) => referencesIn(definition, expression.groups, expression.text).some(({ path }) => path.startsWith(`${rows}.`)));
}

function taken(id: string): ListChange {
  return (nodes) => nodes.filter((node) => node.id !== id);
}

function wrongLevel(): ReturnType<typeof refused> {
  return refused('level', 'Oldal oldalak közé, szakasz oldalra, mező szakaszba vagy listába tehető.', 'A page goes among pages, a section onto a page, a field into a section or a list.');
}
