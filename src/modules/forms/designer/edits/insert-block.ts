import type { Result } from '../../../../kernel/result.ts';
import type { FormDefinition, Page, Section } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';
import type { Block } from '../../schema/expand-blocks.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { takenIds } from './ids.ts';
import { findSpot, withItemAt, withPageAt, withSectionAt } from './place.ts';

/**
 * Puts a copy of a part that many forms share after what is selected. Its names stay as they are, since expressions and
 * the office know them: where one is taken, the part cannot be put in twice.
 */
export function insertBlock(definition: FormDefinition, place: string, block: Block): Result<Edit, EditRefusal> {
  const taken = takenIds(definition);
  const clash = namesIn(block).find((id) => taken.has(id));
  if (clash !== undefined) return refused('block-clash', `Ez a rész már benne van, vagy egy neve foglalt: ${clash}`, `This part is there already, or one of its names is taken: ${clash}`);
  const what = { hu: `Közös rész beillesztve: „${block.title.hu}”.`, en: `A shared part was put in: “${block.title.en}”.` };
  const [pageId, sectionId] = place.split('/');
  const pageAt = definition.pages.findIndex(({ id }) => id === pageId);
  if (block.kind === 'page') return edited(withPageAt(definition, block.content, pageAt === -1 ? Infinity : pageAt + 1), what, block.content.id);
  const page = definition.pages[pageAt] ?? definition.pages.at(-1);
  if (page === undefined) return refused('no-place', 'Előbb vegyen fel egy oldalt.', 'Add a page first.');
  const sectionAt = page.sections.findIndex(({ id }) => id === sectionId);
  if (block.kind === 'section') return edited(withSectionAt(definition, page.id, block.content, sectionAt === -1 ? Infinity : sectionAt + 1), what, `${page.id}/${block.content.id}`);
  const section = page.sections[sectionAt] ?? page.sections.at(-1);
  if (section === undefined) return refused('no-section', 'Előbb vegyen fel egy szakaszt az oldalra.', 'Add a section to the page first.');
  const holder = `${page.id}/${section.id}`;
  const at = findSpot(definition, place)?.level === 'item' ? section.fields.findIndex(({ id }) => id === place.split('/')[2]) + 1 : section.fields.length;
  const whole = block.content.toReversed().reduce((form, item) => withItemAt(form, holder, item, at), definition);
  return edited(whole, what, holder);
}

function namesIn(block: Block): readonly string[] {
  if (block.kind === 'page') return pageNames(block.content);
  return block.kind === 'section' ? sectionNames(block.content) : block.content.map(({ id }) => id);
}

function pageNames(page: Page): readonly string[] {
  return [page.id, ...page.sections.flatMap(sectionNames)];
}

function sectionNames(section: Section): readonly string[] {
  return [section.id, ...section.fields.map(({ id }: Item) => id)];
}
