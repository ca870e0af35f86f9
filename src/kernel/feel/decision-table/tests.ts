import type { FeelNode } from '../ast.ts';
import { compileUnaryTests } from '../compile.ts';
import type { FeelScope } from '../frame.ts';
import type { FeelLibrary } from '../library/signature.ts';
import { parseUnaryTests } from '../parse.ts';
import type { FeelValue } from '../values.ts';
import type { Work } from '../work.ts';

/** What the texts of a table are read with. */
export interface Reading {
  readonly library: FeelLibrary;
  /** The names of the scope, which `parseFeel` needs where names hold operators. */
  readonly names: ReadonlySet<string>;
}

/** Unary tests made ready to run: true when the value passes, null when that cannot be told. */
export interface UnaryTests {
  readonly passes: (value: FeelValue, scope: FeelScope, work: Work) => boolean | null;
  /** The tree of a condition about `?`, for those who look into it. */
  readonly node: FeelNode;
}

export const NEVER: UnaryTests = { passes: () => false, node: { kind: 'boolean', value: false, at: 0 } };

const ANY: UnaryTests = { passes: () => true, node: { kind: 'boolean', value: true, at: 0 } };

/**
 * Reads the text of a cell; an empty one, or `-`, lets all pass.
 * @throws FeelSyntaxError
 */
export function compileTests(text: string, { library, names }: Reading): UnaryTests {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === '-' ? ANY : testsOf(parseUnaryTests(text, names), library);
}

/**
 * Each of the tests by itself, in their order: allowed values are ranked by it.
 * @throws FeelSyntaxError
 */
export function compileEachTest(text: string, { library, names }: Reading): readonly UnaryTests[] {
  const node = parseUnaryTests(text, names);
  if (node.kind !== 'in') return [testsOf(node, library)];
  return node.tests.map((test) => testsOf({ ...node, tests: [test] }, library));
}

function testsOf(node: FeelNode, library: FeelLibrary): UnaryTests {
  const program = compileUnaryTests(node, library);
  return { passes: (value, scope, work) => program.test(value, scope, work), node };
}
