import type { FeelNode } from './ast.ts';
import type { FeelValue } from './values.ts';
import { isContext } from './values.ts';
import type { Work } from './work.ts';

/** Where an expression finds the values it reads; a `Map` is one. Undefined: no such name. */
export interface FeelScope {
  get(name: string): FeelValue | undefined;
}

/** State of one evaluation: local variables lie in numbered slots, so that no name is searched. */
export interface Frame {
  readonly scope: FeelScope;
  readonly locals: FeelValue[];
  readonly work: Work;
}

export type Run = (frame: Frame) => FeelValue;

/** The names known at a place of the expression, the innermost first. */
export interface Names {
  /** The variable's name; null for the item of a filter, whose own entries are names too. */
  readonly variable: string | null;
  readonly slot: number;
  readonly outer: Names | null;
}

export type Compile = (node: FeelNode, names: Names | null) => Run;

export function slotAfter(names: Names | null): number {
  return names === null ? 0 : names.slot + 1;
}

export function withVariable(names: Names | null, variable: string | null): Names {
  return { variable, slot: slotAfter(names), outer: names };
}

/** Whether a name is a local variable for certain (not perhaps an entry of a filtered item). */
export function isVariable(names: Names | null, name: string): boolean {
  return names !== null && (names.variable === name || isVariable(names.outer, name));
}

/** How to get the value of a name at run time; `builtin` is what it means where the scope has no such name. */
export function lookUp(name: string, names: Names | null, at: number, builtin: FeelValue): Run {
  if (names === null) {
    return ({ scope, work }) => {
      const value = scope.get(name);
      if (value === undefined && builtin !== null) return builtin;
      return value === undefined
        ? work.note(at, 'unknown-name', `Nincs ilyen név: „${name}”`, `There is no such name: “${name}”`)
        : value;
    };
  }
  const { variable, slot } = names;
  if (variable === name) return ({ locals }) => locals[slot] ?? null;
  if (variable === null && name === 'item') return ({ locals }) => itemOf(locals[slot] ?? null);
  const outer = lookUp(name, names.outer, at, builtin);
  if (variable !== null) return outer;
  return (frame) => {
    const item = frame.locals[slot] ?? null;
    const own = isContext(item) ? item.get(name) : undefined;
    return own === undefined ? outer(frame) : own;
  };
}

/** `item` in a filter: the item itself, unless it has an entry of that name. */
function itemOf(item: FeelValue): FeelValue {
  return isContext(item) ? (item.get('item') ?? item) : item;
}
