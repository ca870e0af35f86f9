/**
 * An expression as a tree of plain JSON: what the parser yields, what is shipped to the browser
 * (which then needs no parser), and what `compile.ts` turns into functions. `at` is the offset of
 * the node in the text. Do not change the meaning of a node kind: published forms hold trees.
 */
export type FeelNode =
  | { readonly kind: 'number'; readonly value: string; readonly at: number }
  | { readonly kind: 'string'; readonly value: string; readonly at: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'null'; readonly at: number }
  /** `@"2026-03-02"`: a date, a time, a date and time or a duration. */
  | { readonly kind: 'temporal'; readonly value: string; readonly at: number }
  /** `?`, the value that a test of `in` is about, is the name `?`. */
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'path'; readonly of: FeelNode; readonly name: string; readonly at: number }
  | { readonly kind: 'negate'; readonly of: FeelNode; readonly at: number }
  | BinaryNode<'arithmetic', ArithmeticOperator>
  | BinaryNode<'compare', CompareOperator>
  | BinaryNode<'logic', 'and' | 'or'>
  | {
      readonly kind: 'between';
      readonly of: FeelNode;
      readonly low: FeelNode;
      readonly high: FeelNode;
      readonly at: number;
    }
  | { readonly kind: 'in'; readonly of: FeelNode; readonly tests: readonly FeelNode[]; readonly at: number }
  /** `> 5` as a value: the numbers above five. */
  | { readonly kind: 'bound'; readonly operator: BoundOperator; readonly of: FeelNode; readonly at: number }
  | {
      readonly kind: 'range';
      readonly low: FeelNode;
      readonly lowIncluded: boolean;
      readonly high: FeelNode;
      readonly highIncluded: boolean;
      readonly at: number;
    }
  | {
      readonly kind: 'if';
      readonly test: FeelNode;
      readonly whenTrue: FeelNode;
      readonly whenFalse: FeelNode;
      readonly at: number;
    }
  | { readonly kind: 'list'; readonly items: readonly FeelNode[]; readonly at: number }
  | { readonly kind: 'context'; readonly entries: readonly FeelEntry[]; readonly at: number }
  | { readonly kind: 'filter'; readonly of: FeelNode; readonly by: FeelNode; readonly at: number }
  | LoopNode<'for'>
  | LoopNode<'some'>
  | LoopNode<'every'>
  | CallNode
  | {
      readonly kind: 'function';
      readonly parameters: readonly string[];
      /** The types written beside the parameters; left out when there are none. */
      readonly types?: readonly (string | null)[];
      readonly body: FeelNode;
      readonly at: number;
    }
  | { readonly kind: 'instance'; readonly of: FeelNode; readonly type: string; readonly at: number };

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type BoundOperator = Exclude<CompareOperator, '!='>;

export interface BinaryNode<Kind extends string, Operator extends string> {
  readonly kind: Kind;
  readonly operator: Operator;
  readonly left: FeelNode;
  readonly right: FeelNode;
  readonly at: number;
}

export interface FeelEntry {
  readonly name: string;
  readonly value: FeelNode;
}

/** `for`, `some` and `every`; a variable walks through a list, or from a number `to` a number. */
export interface LoopNode<Kind extends string> {
  readonly kind: Kind;
  readonly variables: readonly LoopVariable[];
  readonly body: FeelNode;
  readonly at: number;
}

export interface LoopVariable {
  readonly name: string;
  readonly from: FeelNode;
  readonly to?: FeelNode;
}

/** A call; `names` are there when the arguments are named, in the same order as `args`. */
export interface CallNode {
  readonly kind: 'call';
  readonly of: FeelNode;
  readonly args: readonly FeelNode[];
  readonly names?: readonly string[];
  readonly at: number;
}

/** The parts of a node, in the order they are written. */
export function partsOf(node: FeelNode): readonly FeelNode[] {
  switch (node.kind) {
    case 'path':
    case 'negate':
    case 'bound':
    case 'instance':
      return [node.of];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'between':
      return [node.of, node.low, node.high];
    case 'in':
      return [node.of, ...node.tests];
    case 'range':
      return [node.low, node.high];
    case 'if':
      return [node.test, node.whenTrue, node.whenFalse];
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map((entry) => entry.value);
    case 'filter':
      return [node.of, node.by];
    case 'for':
    case 'some':
    case 'every': {
      const domains = node.variables.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
      return [...domains, node.body];
    }
    case 'call':
      return [node.of, ...node.args];
    case 'function':
      return [node.body];
    default:
      return [];
  }
}

/** How many nodes a tree has: what one run through it costs at least. */
export function sizeOf(node: FeelNode): number {
  return partsOf(node).reduce((size, part) => size + sizeOf(part), 1);
}

/** How many levels a tree has: how deep one run through it goes. */
export function depthOf(node: FeelNode): number {
  return partsOf(node).reduce((depth, part) => Math.max(depth, depthOf(part)), 0) + 1;
}

/** Whether a name is written anywhere in the tree. */
export function mentions(node: FeelNode, name: string): boolean {
  return (node.kind === 'name' && node.name === name) || partsOf(node).some((part) => mentions(part, name));
}
