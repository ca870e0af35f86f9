import { Decimal } from '../decimal.ts';
import { compareMoments, compareTimes, FeelDateTime } from './date-time.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import { FeelTime } from './time.ts';
import type { Work } from './work.ts';

/** All that a FEEL expression can hold. `null` is also the answer of an operation without meaning. */
export type FeelValue =
  | null
  | boolean
  | string
  | Decimal
  | FeelDate
  | FeelTime
  | FeelDateTime
  | FeelDuration
  | FeelRange
  | FeelFunction
  | FeelContext
  | readonly FeelValue[];

/** A context is a Map, so that no name (`__proto__`, `constructor`) can reach an object's machinery. */
export type FeelContext = ReadonlyMap<string, FeelValue>;

/** An interval; a missing end (`> 5`) is null and does not bound. */
export class FeelRange {
  readonly low: FeelValue;
  readonly high: FeelValue;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;

  constructor(low: FeelValue, lowIncluded: boolean, high: FeelValue, highIncluded: boolean) {
    this.low = low;
    this.high = high;
    this.lowIncluded = lowIncluded;
    this.highIncluded = highIncluded;
  }
}

/** A function as a value: one written in FEEL (`function(a, b) a < b`), or one of the library. */
export class FeelFunction {
  readonly parameters: readonly string[];
  /** The written types of the parameters; null where none is written. */
  readonly types: readonly (string | null)[];
  readonly invoke: (args: readonly FeelValue[], work: Work) => FeelValue;
  /** A function of the library takes what its signatures say. */
  readonly isBuiltin: boolean;
  /** What it always gives, when its body reads no name; its type is told by that. */
  readonly constant: (() => FeelValue) | null;

  constructor(
    parameters: readonly string[],
    invoke: (args: readonly FeelValue[], work: Work) => FeelValue,
    types: readonly (string | null)[] | null = null,
    isBuiltin = false,
    constant: (() => FeelValue) | null = null,
  ) {
    this.parameters = parameters;
    this.types = types ?? parameters.map(() => null);
    this.invoke = invoke;
    this.isBuiltin = isBuiltin;
    this.constant = constant;
  }
}

export type FeelKind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'range'
  | 'function'
  | 'context'
  | 'list';

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return value instanceof Map;
}

export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (value instanceof Decimal) return 'number';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDuration) return 'duration';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelRange) return 'range';
  if (value instanceof FeelFunction) return 'function';
  return isList(value) ? 'list' : 'context';
}

/**
 * `=` of the standard: null when the kinds differ and neither is null, since values of different
 * kinds are not comparable. Lists and contexts are equal when all their parts are.
 */
export function equal(left: FeelValue, right: FeelValue, work: Work): boolean | null {
  work.spend(1);
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (left instanceof Decimal && right instanceof Decimal) return left.equals(right);
  if (isList(left) !== isList(right)) return equalToItem(left, right, work);
  if (isList(left) && isList(right)) return equalLists(left, right, work);
  if (isContext(left) && isContext(right)) return equalContexts(left, right, work);
  if (left instanceof FeelRange && right instanceof FeelRange) return equalRanges(left, right, work);
  if (kindOf(left) !== kindOf(right) || left instanceof FeelFunction) return null;
  if (left instanceof FeelDuration && right instanceof FeelDuration) return equalDurations(left, right);
  return typeof left === 'string' || typeof left === 'boolean' ? false : compare(left, right) === 0;
}

/**
 * The order of two values of the same ordered kind (number, string, date, time, date and time, duration), as a negative,
 * zero or positive number, NaN when they are neither equal nor in an order (times of which one has a zone); null when
 * they cannot be compared. Strings compare by code points.
 */
export function compare(left: FeelValue, right: FeelValue): number | null {
  if (left instanceof Decimal) return right instanceof Decimal ? left.compare(right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? compareText(left, right) : null;
  if (left instanceof FeelDate) return right instanceof FeelDate ? left.day - right.day : null;
  if (left instanceof FeelDuration) {
    return right instanceof FeelDuration && left.unit === right.unit ? left.amount.compare(right.amount) : null;
  }
  if (left instanceof FeelTime) return right instanceof FeelTime ? compareTimes(left, right) : null;
  return left instanceof FeelDateTime && right instanceof FeelDateTime ? compareMoments(left, right) : null;
}

/** Whether a range holds a value; null when the value cannot be compared with its ends. */
export function includes(range: FeelRange, value: FeelValue): boolean | null {
  if (value === null) return null;
  if (range.low !== null) {
    const order = compare(value, range.low);
    if (order === null) return null;
    if (!(order > 0 || (order === 0 && range.lowIncluded))) return false;
  }
  if (range.high === null) return range.low === null ? null : true;
  const order = compare(value, range.high);
  if (order === null) return null;
  return order < 0 || (order === 0 && range.highIncluded);
}

/** A list of one is equal to its item. */
function equalToItem(left: FeelValue, right: FeelValue, work: Work): boolean | null {
  const [list, item] = isList(left) ? [left, right] : [right, left];
  return isList(list) && list.length === 1 ? equal(list[0] ?? null, item, work) : null;
}

/** Durations of the two kinds are of different types, which are not comparable. */
function equalDurations(left: FeelDuration, right: FeelDuration): boolean | null {
  return left.unit === right.unit ? left.amount.equals(right.amount) : null;
}

function equalLists(left: readonly FeelValue[], right: readonly FeelValue[], work: Work): boolean | null {
  if (left.length !== right.length) return false;
  for (const [index, item] of left.entries()) {
    const same = equal(item, right[index] ?? null, work);
    if (same !== true) return same;
  }
  return true;
}

function equalContexts(left: FeelContext, right: FeelContext, work: Work): boolean | null {
  if (left.size !== right.size) return false;
  for (const [key, item] of left) {
    const other = right.get(key);
    if (other === undefined) return false;
    const same = equal(item, other, work);
    if (same !== true) return same;
  }
  return true;
}

function equalRanges(left: FeelRange, right: FeelRange, work: Work): boolean | null {
  if (left.lowIncluded !== right.lowIncluded || left.highIncluded !== right.highIncluded) return false;
  return equalLists([left.low, left.high], [right.low, right.high], work);
}

/** By code points, not UTF-16 units: characters beyond the basic plane come last. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : Number(isSurrogate(a)) - Number(isSurrogate(b));
  }
  return left.length - right.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
