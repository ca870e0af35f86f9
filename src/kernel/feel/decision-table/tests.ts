import { compileFeel } from '../compile.ts';
import type { FeelNode } from '../ast.ts';
import type { FeelScope } from '../frame.ts';
import type { FeelLibrary } from '../library/signature.ts';
import { parseFeel } from '../parse.ts';
import type { FeelValue } from '../values.ts';
import type { Work } from '../work.ts';

/** Unary tests made ready to run: true when the value passes, null when that cannot be told. */
export interface UnaryTests {
  readonly passes: (value: FeelValue, scope: FeelScope, work: Work) => boolean | null;
  /** The tree, for analysis; null for `-`. */
  readonly node: FeelNode | null;
}

export const ANY: UnaryTests = { passes: () => true, node: null };
export const NEVER: UnaryTests = { passes: () => false, node: { kind: 'boolean', value: false, at: 0 } };

/**
 * Reads the text of a cell; an empty one, or `-`, lets all pass.
 * @throws FeelSyntaxError
 */
export function compileTests(text: string, library: FeelLibrary): UnaryTests {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return ANY;
  const node = parseFeel(`? in (${text})`);
  return testsOf(node, library);
}

/** Each of the tests by itself, in their order: allowed values are ranked by it. */
export function compileEachTest(text: string, library: FeelLibrary): readonly UnaryTests[] {
  const node = parseFeel(`? in (${text})`);
  if (node.kind !== 'in') return [testsOf(node, library)];
  return node.tests.map((test) => testsOf({ ...node, tests: [test] }, library));
}

function testsOf(node: FeelNode, library: FeelLibrary): UnaryTests {
  const program = compileFeel(node, library);
  const passes: UnaryTests['passes'] = (value, scope, work) => {
    const answer = program.evaluate(new WithValue(value, scope), work);
    return typeof answer === 'boolean' ? answer : null;
  };
  return { passes, node };
}

/** The scope of a test: what is around it, and the value itself as `?`. */
class WithValue implements FeelScope {
  private readonly value: FeelValue;
  private readonly outer: FeelScope;

  constructor(value: FeelValue, outer: FeelScope) {
    this.value = value;
    this.outer = outer;
  }

  get(name: string): FeelValue | undefined {
    return name === '?' ? this.value : this.outer.get(name);
  }
}
