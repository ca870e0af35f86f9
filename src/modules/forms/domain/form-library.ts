import type { FeelNode } from '../../../kernel/feel/ast.ts';
import { extendedGroups } from '../../../kernel/feel/library/extended.ts';
import { patternFunctions } from '../../../kernel/feel/library/patterns.ts';
import type { Builtin, FeelLibrary } from '../../../kernel/feel/library/signature.ts';
import { libraryOf } from '../../../kernel/feel/library/signature.ts';
import { librarySymbols, standardGroups } from '../../../kernel/feel/library/standard.ts';
import { formFunctions } from './form-functions.ts';

/** The rarer functions of the standard: a browser fetches them only for a form that uses one. */
export const rarerFunctions: readonly Builtin[] = [...extendedGroups.flat(), ...patternFunctions];

const rarer: FeelLibrary = libraryOf(rarerFunctions);

/** All that expressions of forms may call: the standard without its clock (a form knows `today`), and what forms add. */
export function formLibrary(functions: readonly Builtin[] = []): FeelLibrary {
  return libraryOf(...standardGroups, rarerFunctions, formFunctions, functions);
}

/** Whether an expression calls one of the rarer functions. */
export function callsRarer(node: FeelNode): boolean {
  return [...librarySymbols(node)].some((name) => rarer.has(name));
}
