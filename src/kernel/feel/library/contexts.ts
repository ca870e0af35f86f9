import type { FeelType } from '../types.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { includes, isContext } from '../values.ts';
import { FeelRange } from '../values.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

/** Functions on booleans, contexts and ranges, and the question whether there is a value at all. */
export const contextFunctions: readonly Builtin[] = [
  builtin('not', [['negand', 'boolean']], 'boolean', ([negand]) => !negand),
  builtin('is defined', [['value', 'any']], 'boolean', ([value]) => value !== null),
  builtin(
    'get value',
    [
      ['m', 'context'],
      ['key', 'string'],
    ],
    'any',
    ([m, key]) => m.get(key) ?? null,
  ),
  builtin('get entries', [['m', 'context']], { list: 'any' }, ([m]) => [...m].map(([key, value]) => entry(key, value))),
  builtin(
    'context put',
    [
      ['context', 'context'],
      ['key', 'string'],
      ['value', 'any'],
    ],
    anyContext,
    ([context, key, value]) => new Map([...context, [key, value]]),
  ),
  builtin('context merge', [['contexts', 'list']], anyContext, ([contexts]) =>
    contexts.every(isContext) ? new Map(contexts.flatMap((context) => [...context])) : null,
  ),
  builtin(
    'includes',
    [
      ['range', 'any'],
      ['point', 'any'],
    ],
    'boolean',
    ([range, point]) => (range instanceof FeelRange ? includes(range, point) : null),
  ),
];

function anyContext(): FeelType {
  return 'any';
}

function entry(key: string, value: FeelValue): FeelContext {
  return new Map<string, FeelValue>([
    ['key', key],
    ['value', value],
  ]);
}
