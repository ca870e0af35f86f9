import type { CompareOperator, FeelNode } from '../../../../kernel/feel/ast.ts';
import { FeelSyntaxError } from '../../../../kernel/feel/errors.ts';
import { parseFeel } from '../../../../kernel/feel/parse.ts';
import type { Condition, Match, Operator, Test, TestGroup } from './condition.ts';
import { fitTest } from './condition.ts';
import type { Subject } from './subjects.ts';

const OPERATORS: Readonly<Record<CompareOperator, Operator>> = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** A FEEL condition as the builder shows it, or null when it does not fit there: then it is edited as text. */
export function readCondition(text: string, subjects: readonly Subject[]): Condition | null {
  const tree = treeOf(text);
  if (tree === null) return null;
  const match: Match = isLogic(tree, 'or') ? 'any' : 'all';
  const parts = operandsOf(tree, match).map((operand) => readPart(operand, subjects));
  const whole = parts.filter((part) => part !== null);
  return whole.length === parts.length ? { match, parts: whole } : null;
}

function readPart(node: FeelNode, subjects: readonly Subject[]): Test | TestGroup | null {
  if (node.kind !== 'logic') return readTest(node, subjects);
  const match: Match = node.operator === 'or' ? 'any' : 'all';
  const tests = operandsOf(node, match).map((operand) => readTest(operand, subjects));
  const whole = tests.filter((test) => test !== null);
  return whole.length === tests.length ? { match, parts: whole } : null;
}

function readTest(node: FeelNode, subjects: readonly Subject[]): Test | null {
  const test = looseTest(node);
  const subject = subjects.find(({ text }) => text === test?.subject);
  if (test === null || subject === undefined) return null;
  const fitted = fitTest(test, subject);
  // What the builder would write otherwise stays a text: nothing is changed by being looked at.
  return fitted.operator === test.operator && fitted.value === test.value ? fitted : null;
}

function looseTest(node: FeelNode): Test | null {
  if (node.kind === 'call') return readContains(node);
  if (node.kind !== 'compare') return null;
  const subject = textOf(node.left);
  const operator = OPERATORS[node.operator];
  if (subject === null) return null;
  if (node.right.kind === 'null') return operator === 'ne' ? { subject, operator: 'filled', value: '' } : operator === 'eq' ? { subject, operator: 'empty', value: '' } : null;
  if (node.right.kind === 'boolean') return operator === 'eq' ? { subject, operator: node.right.value ? 'yes' : 'no', value: '' } : null;
  const value = valueOf(node.right);
  return value === null ? null : { subject, operator, value };
}

function readContains(node: Extract<FeelNode, { kind: 'call' }>): Test | null {
  const name = node.of.kind === 'name' ? node.of.name : '';
  const [first, second] = node.args;
  if (node.names !== undefined || first === undefined) return null;
  if (name === 'not' && node.args.length === 1 && first.kind === 'call') {
    const inner = readContains(first);
    return inner?.operator === 'contains' ? { ...inner, operator: 'lacks' } : null;
  }
  if ((name !== 'contains' && name !== 'list contains') || second?.kind !== 'string') return null;
  const subject = textOf(first);
  return subject === null ? null : { subject, operator: 'contains', value: second.value };
}

function textOf(node: FeelNode): string | null {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'path') return node.of.kind === 'name' ? `${node.of.name}.${node.name}` : null;
  if (node.kind !== 'call' || node.of.kind !== 'name' || node.of.name !== 'count' || node.args.length !== 1 || node.names !== undefined) return null;
  const [list] = node.args;
  return list?.kind === 'name' ? `count(${list.name})` : null;
}

function valueOf(node: FeelNode): string | null {
  if (node.kind === 'string' || node.kind === 'number' || node.kind === 'temporal') return node.value;
  if (node.kind === 'negate' && node.of.kind === 'number') return `-${node.of.value}`;
  return node.kind === 'name' && node.name === 'today' ? 'today' : null;
}

function operandsOf(node: FeelNode, match: Match): readonly FeelNode[] {
  const operator = match === 'all' ? 'and' : 'or';
  return isLogic(node, operator) ? [...operandsOf(node.left, match), ...operandsOf(node.right, match)] : [node];
}

function isLogic(node: FeelNode, operator: 'and' | 'or'): node is Extract<FeelNode, { kind: 'logic' }> {
  return node.kind === 'logic' && node.operator === operator;
}

function treeOf(text: string): FeelNode | null {
  try {
    return parseFeel(text);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null;
    throw error;
  }
}
