import { FeelDateTime } from '../date-time.ts';
import { FeelTime } from '../time.ts';
import type { FeelType } from '../types.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { equal, isContext, kindOf } from '../values.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin } from './signature.ts';

const PLACE = [
  ['context', 'context'],
  ['keys', 'list'],
  ['value', 'any'],
] as const satisfies readonly Parameter[];

/** Functions on booleans and contexts, and the questions whether there is a value and which. */
export const contextFunctions: readonly Builtin[] = [
  builtin('not', [['negand', 'boolean']], 'boolean', ([negand]) => !negand),
  builtin('is defined', [['value', 'any']], 'boolean', ([value]) => value !== null),
  builtin('get or else', [['value', 'any'], ['default', 'any']], 'any', ([value, otherwise]) => value ?? otherwise),
  builtin('is', [['value1', 'any'], ['value2', 'any']], 'boolean', ([left, right], work) => {
    // Times are the same only on the same clock: equal as points of time and with the same offset, however the zone is spelt.
    return kindOf(left) === kindOf(right) && offsetOf(left) === offsetOf(right) && equal(left, right, work) === true;
  }),
  builtin('get value', [['m', 'context'], ['key', 'string']], 'any', ([m, key]) => m.get(key) ?? null),
  builtin('get value', [['m', 'context'], ['keys', 'list']], 'any', ([m, keys]) => valueAt(m, keys)),
  builtin('get entries', [['m', 'context']], { list: 'any' }, ([m]) => [...m].map(([key, value]) => entry(key, value))),
  builtin('context put', [['context', 'context'], ['key', 'string'], ['value', 'any']], anyContext, ([context, key, value]) =>
    withEntry(context, [key], value),
  ),
  builtin('context put', PLACE, anyContext, ([context, keys, value]) => withEntry(context, keys, value)),
  builtin('context merge', [['contexts', 'list']], anyContext, ([contexts]) =>
    contexts.every(isContext) ? new Map(contexts.flatMap((context) => [...context])) : null,
  ),
];

function offsetOf(value: FeelValue): number | null {
  return value instanceof FeelTime || value instanceof FeelDateTime ? value.offset : null;
}

function anyContext(): FeelType {
  return 'any';
}

function entry(key: string, value: FeelValue): FeelContext {
  return new Map<string, FeelValue>([
    ['key', key],
    ['value', value],
  ]);
}

function valueAt(context: FeelContext, keys: readonly FeelValue[]): FeelValue {
  let value: FeelValue = keys.length === 0 ? null : context;
  for (const key of keys) {
    if (typeof key !== 'string' || !isContext(value)) return null;
    value = value.get(key) ?? null;
  }
  return value;
}

/** The context with another value at the end of the path; null when the path leads through no context. */
function withEntry(context: FeelValue, keys: readonly FeelValue[], value: FeelValue): FeelContext | null {
  const [key, ...rest] = keys;
  if (!isContext(context) || typeof key !== 'string') return null;
  const inner = rest.length === 0 ? value : withEntry(context.get(key) ?? null, rest, value);
  return rest.length > 0 && inner === null ? null : new Map([...context, [key, inner]]);
}
