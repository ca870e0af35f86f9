import type { Cell, FormModel, FormNode, FormTree, PageNode } from './model.ts';

/** Nodes that wait for each other for ever. */
export interface Cycle {
  readonly nodes: readonly FormNode[];
}

/**
 * Puts all nodes in an order in which each comes after what it depends on: a page before its
 * sections, a section before its fields, a group before its rows' fields, and whatever an expression
 * reads before what it decides. Where there is a choice, the order of the form is kept.
 */
export function orderNodes(tree: FormTree): FormModel | Cycle {
  const nodes = allNodes(tree.pages);
  const place = new Map(nodes.map((node, index) => [node, index]));
  const needs = nodes.map((node) => [...new Set(needsOf(node).map((need) => place.get(need) ?? -1))]);
  const sorted: number[] = [];
  const state = nodes.map((): 'new' | 'open' | 'done' => 'new');
  const stack: number[] = [];
  let cycle: Cycle | null = null;
  const visit = (index: number): void => {
    if (state[index] === 'done' || cycle !== null) return;
    stack.push(index);
    if (state[index] === 'open') {
      const closed = stack.slice(stack.indexOf(index));
      cycle = { nodes: closed.flatMap((member) => nodes[member] ?? []) };
      return;
    }
    state[index] = 'open';
    for (const need of needs[index] ?? []) visit(need);
    stack.pop();
    state[index] = 'done';
    sorted.push(index);
  };
  for (const index of nodes.keys()) visit(index);
  if (cycle !== null) return cycle;
  const order = sorted.flatMap((index) => nodes[index] ?? []);
  for (const [at, node] of order.entries()) node.place = at;
  const files = order.filter((node) => node.kind === 'cell').filter(({ item }) => item.kind === 'file');
  return { ...tree, order, dependents: dependents(sorted, needs), judges: judges(order), files };
}

/** Who is judged again when a node changes: the other way round of what each judgement looks at. */
function judges(order: readonly FormNode[]): readonly (readonly number[])[] {
  const lists = order.map(() => new Set<number>());
  for (const [place, node] of order.entries()) {
    if (node.kind !== 'cell') continue;
    const sources = node.checks.flatMap((check) => [...check.expression.reads, ...check.sources]);
    const looksAt = [node, ...sources, ...[node, ...sources].flatMap(({ requiredIf }) => requiredIf?.reads ?? [])];
    for (const cell of looksAt) lists[cell.place]?.add(place);
  }
  return lists.map((list) => [...list]);
}

function allNodes(pages: readonly PageNode[]): readonly FormNode[] {
  const below = (cell: Cell): readonly FormNode[] => [cell, ...(cell.rows?.cells ?? []).flatMap(below)];
  return pages.flatMap((page) => [
    page,
    ...page.sections.flatMap((section) => [section, ...section.cells.flatMap(below)]),
  ]);
}

function needsOf(node: FormNode): readonly FormNode[] {
  const reads = node.visibleIf?.reads ?? [];
  if (node.kind === 'page') return reads;
  if (node.kind === 'section') return [node.page, ...reads];
  const holder = node.container.group ?? node.section;
  return [holder, ...reads, ...(node.calculate?.reads ?? [])];
}

function dependents(sorted: readonly number[], needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const placeInOrder = new Map(sorted.map((index, place) => [index, place]));
  const lists = sorted.map((): number[] => []);
  for (const [place, index] of sorted.entries()) {
    for (const need of needs[index] ?? []) lists[placeInOrder.get(need) ?? -1]?.push(place);
  }
  return lists;
}
