import type { FeelNode } from '../ast.ts';
import { partsOf } from '../ast.ts';
import { contextFunctions } from './contexts.ts';
import { includesFunctions } from './intervals.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import type { FeelLibrary } from './signature.ts';
import { libraryOf, POWER } from './signature.ts';
import { temporalFunctions } from './temporals.ts';
import { textFunctions } from './texts.ts';

/** What forms use every day and the browser has at once. `full.ts` adds the rest of the standard. */
export const standardGroups = [
  numberFunctions,
  textFunctions,
  listFunctions,
  temporalFunctions,
  contextFunctions,
  includesFunctions,
] as const;

export const coreLibrary: FeelLibrary = libraryOf(...standardGroups);

/**
 * The names in a tree that a library may hold: functions it calls or names, and `**` when an
 * exponent may not be a whole number. Names of variables come too; ask a library which it has.
 */
export function librarySymbols(node: FeelNode): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: FeelNode): void => {
    if (part.kind === 'name') found.add(part.name);
    if (part.kind === 'arithmetic' && part.operator === '**' && !isSmallWhole(part.right)) found.add(POWER);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(node);
  return found;
}

function isSmallWhole(node: FeelNode): boolean {
  const exponent = node.kind === 'negate' ? node.of : node;
  return exponent.kind === 'number' && /^-?\d{1,3}$/.test(exponent.value);
}
