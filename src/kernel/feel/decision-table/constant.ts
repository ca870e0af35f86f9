import type { FeelNode } from '../ast.ts';
import { partsOf } from '../ast.ts';

/** What may stand in a test whose passing depends on the value alone and changes only at its literals. */
const PLAIN = new Set<FeelNode['kind']>(['number', 'string', 'boolean', 'null', 'temporal', 'in', 'bound', 'range', 'negate', 'list', 'compare', 'logic', 'between']);
const CALLS = new Set(['not', 'date', 'time', 'date and time', 'duration', 'years and months duration']);

/**
 * Whether a test (a tree about `?`) compares its value with constants only, so that trying it at its
 * literals and between them tells all about it.
 */
export function isConstantTest(node: FeelNode): boolean {
  if (isTextOrder(node)) return false;
  if (node.kind === 'name') return node.name === '?';
  if (node.kind === 'call') return isKnownCall(node) && node.args.every(isConstantTest);
  return PLAIN.has(node.kind) && partsOf(node).every(isConstantTest);
}

/** Texts are tried at literals only, so an order among them is not seen. */
function isTextOrder(node: FeelNode): boolean {
  const orders = node.kind === 'range' || node.kind === 'between' || node.kind === 'bound' || (node.kind === 'compare' && node.operator !== '=' && node.operator !== '!=');
  return orders && partsOf(node).some(({ kind }) => kind === 'string');
}

/** The literals of a test: numbers, texts, booleans, and temporal values with the calls that make them. */
export function literalsOf(node: FeelNode): readonly FeelNode[] {
  if (node.kind === 'negate' || (node.kind === 'call' && isKnownCall(node) && nameOf(node) !== 'not')) return [node];
  if (node.kind === 'number' || node.kind === 'string' || node.kind === 'boolean' || node.kind === 'null' || node.kind === 'temporal') return [node];
  return partsOf(node).flatMap(literalsOf);
}

function isKnownCall(node: Extract<FeelNode, { kind: 'call' }>): boolean {
  return CALLS.has(nameOf(node));
}

function nameOf(node: Extract<FeelNode, { kind: 'call' }>): string {
  return node.of.kind === 'name' ? node.of.name : '';
}
