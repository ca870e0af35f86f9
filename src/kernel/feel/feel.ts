import type { FeelNode } from './ast.ts';
import { compileFeel, compileUnaryTests } from './compile.ts';
import type { FeelScope } from './frame.ts';
import { fullLibrary } from './library/full.ts';
import type { FeelLibrary } from './library/signature.ts';
import { namesIn } from './names-in.ts';
import { parseFeel, parseUnaryTests } from './parse.ts';
import type { FeelValue } from './values.ts';
import type { FeelNote } from './work.ts';
import { Work } from './work.ts';

/** The value of an expression and the notes that tell its author why something gave null. */
export interface FeelAnswer<Value extends FeelValue = FeelValue> {
  readonly value: Value;
  readonly notes: readonly FeelNote[];
}

/**
 * Reads and runs an expression once: for authors, tests and the command line. What runs often is
 * compiled once with `compileFeel`.
 * @throws FeelSyntaxError, FeelLimitError
 */
export function evaluateFeel(
  text: string | FeelNode,
  scope: FeelScope = new Map(),
  library: FeelLibrary = fullLibrary,
): FeelAnswer {
  const node = typeof text === 'string' ? parseFeel(text, namesIn(scope)) : text;
  const notes: FeelNote[] = [];
  return { value: compileFeel(node, library).evaluate(scope, new Work(undefined, notes)), notes };
}

/**
 * Reads unary tests and asks once whether a value passes them.
 * @throws FeelSyntaxError, FeelLimitError
 */
export function evaluateUnaryTests(
  text: string,
  value: FeelValue,
  scope: FeelScope = new Map(),
  library: FeelLibrary = fullLibrary,
): FeelAnswer<boolean | null> {
  const notes: FeelNote[] = [];
  const tests = compileUnaryTests(parseUnaryTests(text, namesIn(scope)), library);
  return { value: tests.test(value, scope, new Work(undefined, notes)), notes };
}
