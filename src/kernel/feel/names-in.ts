import type { FeelScope } from './frame.ts';
import type { FeelValue } from './values.ts';
import { isContext, isList } from './values.ts';

const NAMES_MAX = 2000;
const ITEMS_MAX = 20;
const DEPTH_MAX = 8;

/** The names in a scope and in the contexts below it, for `parseFeel`; a scope that is no context has none. */
export function namesIn(scope: FeelScope): ReadonlySet<string> {
  const names = new Set<string>();
  if (scope instanceof Map) collect(scope, names, 0);
  return names;
}

function collect(value: FeelValue, names: Set<string>, depth: number): void {
  if (depth > DEPTH_MAX || names.size >= NAMES_MAX) return;
  if (isList(value)) {
    for (const item of value.slice(0, ITEMS_MAX)) collect(item, names, depth + 1);
  } else if (isContext(value)) {
    for (const [name, entry] of value) {
      names.add(name);
      collect(entry, names, depth + 1);
    }
  }
}
