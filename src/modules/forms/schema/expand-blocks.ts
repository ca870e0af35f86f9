import type { Bilingual } from '../../../kernel/result.ts';
import type { Page, Section } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';

/** A part that many forms share: `forms/blocks/<name>.v<version>.json`. A change is a new version. */
export type Block =
  | (BlockFacts & { readonly kind: 'page'; readonly content: Page })
  | (BlockFacts & { readonly kind: 'section'; readonly content: Section })
  | (BlockFacts & { readonly kind: 'fields'; readonly content: readonly Item[] });

interface BlockFacts {
  readonly name: string;
  readonly version: number;
  readonly title: Bilingual;
}

/** Blocks by the name that forms use: `applicant.v1`. */
export type Blocks = ReadonlyMap<string, Block>;

/** A use that cannot be put in: where it stands (JSON pointer) and why. */
export interface BlockFault {
  readonly pointer: string;
  readonly text: Bilingual;
}

export interface Expanded {
  /** The definition with every `{ "use": … }` replaced; of unknown shape still, as it came. */
  readonly definition: unknown;
  readonly faults: readonly BlockFault[];
  /** Where the pages of the file have gone: the pointer of a page, section or item in the file for each in `definition`. */
  readonly pointers: ReadonlyMap<string, string>;
  /** Pointers in `definition` of what came out of blocks. */
  readonly used: ReadonlySet<string>;
}

/**
 * Puts the blocks that a definition uses into it, before the schema sees it: what is published is whole. A use is
 * `{ "use": "applicant.v1" }` in place of a page, a section or an item, with `visibleIf` for a page or section.
 * Blocks hold no uses themselves. A question `capacity` of a block offers only what `audience.capacities` allows. Never throws, whatever the definition is.
 */
export function expandBlocks(definition: unknown, blocks: Blocks): Expanded {
  const expander = new Expander(blocks);
  const expanded = isRecord(definition) ? expander.form(definition) : definition;
  return { definition: expanded, faults: expander.faults, pointers: expander.pointers, used: expander.used };
}

class Expander {
  readonly faults: BlockFault[] = [];
  readonly pointers = new Map<string, string>();
  readonly used = new Set<string>();
  private readonly blocks: Blocks;
  private capacities: readonly unknown[] = [];

  constructor(blocks: Blocks) {
    this.blocks = blocks;
  }

  form(definition: Readonly<Record<string, unknown>>): unknown {
    const { audience } = definition;
    this.capacities = isRecord(audience) && Array.isArray(audience['capacities']) ? audience['capacities'] : [];
    if (!Array.isArray(definition['pages'])) return definition;
    const pages = this.list(definition['pages'], 'page', '/pages', '/pages', (page, from, to) =>
      this.inside(page, 'sections', 'section', from, to, (section, sectionFrom, sectionTo) => this.fields(section, sectionFrom, sectionTo)),
    );
    return { ...definition, pages };
  }

  private fields(holder: unknown, from: string, to: string): unknown {
    return this.inside(holder, 'fields', 'fields', from, to, (item, itemFrom, itemTo) => this.fields(item, itemFrom, itemTo));
  }

  /** The list under one name of a holder, expanded; any other holder as it is. */
  private inside(holder: unknown, name: string, kind: Block['kind'], from: string, to: string, below: Below): unknown {
    if (!isRecord(holder) || !Array.isArray(holder[name])) return holder;
    return { ...holder, [name]: this.list(holder[name], kind, `${from}/${name}`, `${to}/${name}`, below) };
  }

  private list(list: readonly unknown[], kind: Block['kind'], from: string, to: string, below: Below): unknown[] {
    const expanded: unknown[] = [];
    for (const [index, member] of list.entries()) {
      const pointer = `${from}/${index}`;
      const parts = isUse(member) ? this.contentOf(member, kind, pointer) : [member];
      for (const part of parts) {
        const place = `${to}/${expanded.length}`;
        this.pointers.set(place, pointer);
        if (isUse(member)) this.used.add(place);
        expanded.push(isUse(member) ? narrowed(part, this.capacities) : below(part, pointer, place));
      }
    }
    return expanded;
  }

  private contentOf(use: Use, kind: Block['kind'], pointer: string): readonly unknown[] {
    const block = this.blocks.get(use.use);
    const others = Object.keys(use).filter((name) => name !== 'use' && !(name === 'visibleIf' && kind !== 'fields'));
    if (block === undefined) {
      const known = [...this.blocks.keys()].join(', ');
      return this.fault(pointer, `Nincs ilyen blokk: ${use.use}. Van: ${known}.`, `There is no block ${use.use}. There are: ${known}.`);
    }
    if (block.kind !== kind) {
      return this.fault(pointer, `A(z) ${use.use} blokk itt nem állhat: ${KINDS[block.kind].hu}.`, `The block ${use.use} cannot stand here: it is ${KINDS[block.kind].en}.`);
    }
    if (others.length > 0) {
      return this.fault(pointer, `Blokk használatánál ez nem adható meg: ${others.join(', ')}.`, `A use of a block cannot have: ${others.join(', ')}.`);
    }
    if (block.kind === 'fields') return block.content;
    return [use.visibleIf === undefined ? block.content : { ...block.content, visibleIf: use.visibleIf }];
  }

  private fault(pointer: string, hu: string, en: string): readonly unknown[] {
    this.faults.push({ pointer, text: { hu, en } });
    return [];
  }
}

/** A part of a block whose question about the capacity offers nothing that the form does not allow. */
function narrowed(part: unknown, capacities: readonly unknown[]): unknown {
  if (Array.isArray(part)) return part.map((member) => narrowed(member, capacities));
  if (!isRecord(part)) return part;
  if (part['id'] === 'capacity' && Array.isArray(part['options'])) {
    const options = part['options'].filter((option) => isRecord(option) && capacities.includes(option['value']));
    return options.length === 0 ? part : { ...part, options };
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, name === 'sections' || name === 'fields' ? narrowed(value, capacities) : value]));
}

type Below = (part: unknown, from: string, to: string) => unknown;

interface Use {
  readonly use: string;
  readonly visibleIf?: unknown;
}

const KINDS = {
  page: { hu: 'egy egész lap', en: 'a whole page' },
  section: { hu: 'egy szakasz', en: 'a section' },
  fields: { hu: 'mezők sora', en: 'a list of fields' },
} as const;

function isUse(member: unknown): member is Use {
  return isRecord(member) && typeof member['use'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
