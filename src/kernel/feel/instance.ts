import type { FeelKind, FeelValue } from './values.ts';
import { kindOf } from './values.ts';
import { FeelDuration } from './duration.ts';

const KINDS: ReadonlyMap<string, FeelKind> = new Map<string, FeelKind>([
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['list', 'list'],
  ['context', 'context'],
  ['range', 'range'],
  ['function', 'function'],
]);

/** Whether `instance of` knows the type. What is between `<` and `>` is not looked at yet. */
export function isKnownType(type: string): boolean {
  return instanceTests.has(baseOf(type)) || KINDS.has(baseOf(type));
}

/** The test of `instance of`; null is an instance of `Null` only. */
export function instanceTest(type: string): (value: FeelValue) => boolean {
  const base = baseOf(type);
  const kind = KINDS.get(base);
  if (kind !== undefined) return (value) => kindOf(value) === kind;
  return instanceTests.get(base) ?? (() => false);
}

const instanceTests: ReadonlyMap<string, (value: FeelValue) => boolean> = new Map([
  ['Any', (value: FeelValue) => value !== null],
  ['Null', (value: FeelValue) => value === null],
  ['days and time duration', (value: FeelValue) => value instanceof FeelDuration && value.unit === 'seconds'],
  ['years and months duration', (value: FeelValue) => value instanceof FeelDuration && value.unit === 'months'],
]);

function baseOf(type: string): string {
  return type.replace(/[<(].*$/s, '').trim();
}
