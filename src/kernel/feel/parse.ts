import { parser } from 'lezer-feel';
import type { FeelNode } from './ast.ts';
import { notUnderstood, syntaxError } from './errors.ts';
import { maskNames } from './mask.ts';
import type { SyntaxNode } from './read-tree.ts';
import { childrenOf, Reader } from './read-tree.ts';

export const EXPRESSION_LENGTH_MAX = 4000;

const testsParser = parser.configure({ top: 'UnaryTests' });

/**
 * Reads a FEEL expression into a tree. `names` are the names of the scope: they are needed only
 * where names hold operators or keywords (`first-name`, `order in progress`).
 * @throws FeelSyntaxError with the place of the first fault
 */
export function parseFeel(text: string, names: Iterable<string> = []): FeelNode {
  const { root, reader } = grammar(text, parser, names);
  const [content, ...rest] = childrenOf(root);
  if (content === undefined || rest.length > 0) throw notUnderstood(text, rest[0]?.from ?? 0);
  return reader.read(content, 0);
}

/**
 * Reads unary tests (`< 5, [10..20]`, `not("a", "b")`, `-`) into the tree of a condition about the
 * name `?`. `compileUnaryTests` makes a program of it.
 * @throws FeelSyntaxError with the place of the first fault
 */
export function parseUnaryTests(text: string, names: Iterable<string> = []): FeelNode {
  const { root, reader } = grammar(text, testsParser, names);
  return reader.readTests(root);
}

function grammar(text: string, by: typeof parser, known: Iterable<string>): { readonly root: SyntaxNode; readonly reader: Reader } {
  if (text.length > EXPRESSION_LENGTH_MAX) {
    throw syntaxError(0, 'too-long', 'A kifejezés túl hosszú.', 'The expression is too long.');
  }
  const masked = maskNames(text, known);
  const root = by.parse(masked.text).topNode;
  const cursor = root.cursor();
  do {
    if (cursor.type.isError) throw notUnderstood(text, cursor.from);
  } while (cursor.next());
  return { root, reader: new Reader(text, masked.names) };
}
