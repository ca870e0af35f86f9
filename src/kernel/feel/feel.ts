import type { FeelNode } from './ast.ts';
import { compileFeel } from './compile.ts';
import type { FeelScope } from './frame.ts';
import type { FeelLibrary } from './library/signature.ts';
import { standardLibrary } from './library/standard.ts';
import { parseFeel } from './parse.ts';
import type { FeelValue } from './values.ts';
import type { FeelNote } from './work.ts';
import { Work } from './work.ts';

/** The value of an expression and the notes that tell its author why something gave null. */
export interface FeelAnswer {
  readonly value: FeelValue;
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
  library: FeelLibrary = standardLibrary,
): FeelAnswer {
  const node = typeof text === 'string' ? parseFeel(text) : text;
  const notes: FeelNote[] = [];
  return { value: compileFeel(node, library).evaluate(scope, new Work(undefined, notes)), notes };
}
