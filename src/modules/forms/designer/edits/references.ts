import type { FeelNode, LoopVariable } from '../../../../kernel/feel/ast.ts';
import { partsOf } from '../../../../kernel/feel/ast.ts';
import { FeelSyntaxError } from '../../../../kernel/feel/errors.ts';
import { parseFeel } from '../../../../kernel/feel/parse.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';

/** A word of an expression that names something of the form. */
export interface Reference {
  /** What it names: `owners.share`, `municipality.rate`; row numbers do not show. */
  readonly path: string;
  /** Offset and length of the last name in the expression's text. */
  readonly at: number;
  readonly length: number;
}

/** What names of a place mean: path of the form, or null for a name that is only the expression's own. */
type Meaning = ReadonlyMap<string, readonly string[] | null>;

/**
 * The words of an expression that name fields of the form.
 * @param groups ids of the groups the expression stands in
 * @returns none when the expression cannot be read
 */
export function referencesIn(definition: FormDefinition, groups: readonly string[], text: string): readonly Reference[] {
  const node = treeOf(text);
  if (node === null) return [];
  const finder = new Finder(definition, text);
  finder.follow(node, finder.meaningIn(groups));
  return finder.found;
}

function treeOf(text: string): FeelNode | null {
  try {
    return parseFeel(text);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null;
    throw error;
  }
}

class Finder {
  readonly found: Reference[] = [];
  private readonly fields: readonly Item[];
  private readonly parameters: readonly string[];
  private readonly text: string;

  constructor(definition: FormDefinition, text: string) {
    this.fields = definition.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
    this.parameters = definition.parameters.map(({ name }) => name);
    this.text = text;
  }

  meaningIn(groups: readonly string[]): Meaning {
    const meaning = new Map<string, readonly string[]>([['municipality', ['municipality']]]);
    for (let depth = 0; depth <= groups.length; depth += 1) {
      const path = groups.slice(0, depth);
      for (const { id } of this.itemsOf(path)) meaning.set(id, [...path, id]);
    }
    return meaning;
  }

  /** Walks a tree; answers which part of the form its value is, when it is one. */
  follow(node: FeelNode, meaning: Meaning): readonly string[] | null {
    switch (node.kind) {
      case 'name':
        return this.note(meaning.get(node.name) ?? null, node.at, node.name);
      case 'path': {
        const of = this.follow(node.of, meaning);
        const at = this.propertyAt(node);
        return of === null || !this.has(of, node.name) || at === null ? null : this.note([...of, node.name], at, node.name);
      }
      case 'filter': {
        const of = this.follow(node.of, meaning);
        this.follow(node.by, this.inRow(of, meaning, 'item'));
        return of;
      }
      case 'for':
      case 'some':
      case 'every':
        this.follow(node.body, this.bound(node.variables, meaning));
        return null;
      case 'if': {
        this.follow(node.test, meaning);
        const [left, right] = [this.follow(node.whenTrue, meaning), this.follow(node.whenFalse, meaning)];
        return left !== null && left.join('.') === right?.join('.') ? left : null;
      }
      case 'function':
        this.follow(node.body, new Map([...meaning, ...node.parameters.map((name): [string, null] => [typeof name === 'string' ? name : '', null])]));
        return null;
      case 'context': {
        let inner = meaning;
        for (const { name, value } of node.entries) {
          this.follow(value, inner);
          inner = new Map([...inner, [name, null]]);
        }
        return null;
      }
      default:
        for (const part of partsOf(node)) this.follow(part, meaning);
        return null;
    }
  }

  private bound(variables: readonly LoopVariable[], outer: Meaning): Meaning {
    let meaning = outer;
    for (const { name, from, to } of variables) {
      const of = this.follow(from, meaning);
      if (to !== undefined) this.follow(to, meaning);
      meaning = new Map([...meaning, [name, of]]);
    }
    return meaning;
  }

  private inRow(group: readonly string[] | null, outer: Meaning, itself: string): Meaning {
    const own = group === null ? [] : this.itemsOf(group).map(({ id }): [string, readonly string[]] => [id, [...group, id]]);
    return new Map([...outer, [itself, group], ...own]);
  }

  private note(path: readonly string[] | null, at: number, name: string): readonly string[] | null {
    const isOneName = path !== null && path.at(-1) === name && path.join('.') !== 'municipality';
    if (isOneName) this.found.push({ path: path.join('.'), at, length: name.length });
    return path;
  }

  private has(path: readonly string[], name: string): boolean {
    if (path.join('.') === 'municipality') return this.parameters.includes(name);
    return this.itemsOf(path).some(({ id }) => id === name);
  }

  private itemsOf(path: readonly string[]): readonly Item[] {
    let items = this.fields;
    for (const id of path) {
      const item = items.find((candidate) => candidate.id === id);
      items = item?.kind === 'group' ? item.fields : [];
    }
    return items;
  }

  /** Where the name after the dot stands; the tree only tells where the whole path begins. */
  private propertyAt(node: Extract<FeelNode, { kind: 'path' }>): number | null {
    const pattern = /\.\s*/g;
    pattern.lastIndex = this.endOf(node.of);
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) {
      if (this.text.startsWith(node.name, pattern.lastIndex)) return pattern.lastIndex;
    }
    return null;
  }

  /** An offset not before the last letter of a node's last word, and before the dot that may follow the node. */
  private endOf(node: FeelNode): number {
    if (node.kind === 'name') return node.at + node.name.length;
    if (node.kind === 'path') return (this.propertyAt(node) ?? node.at) + node.name.length;
    if (node.kind === 'string' || node.kind === 'temporal') return this.afterQuotes(node.at);
    return Math.max(node.at + 1, ...partsOf(node).map((part) => this.endOf(part)));
  }

  private afterQuotes(at: number): number {
    const literal = /"(?:\\.|[^"\\])*"/g;
    literal.lastIndex = at;
    return literal.exec(this.text) === null ? at + 1 : literal.lastIndex;
  }
}
