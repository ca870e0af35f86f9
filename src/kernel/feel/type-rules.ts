import type { Bilingual } from '../result.ts';
import type { ArithmeticOperator } from './ast.ts';
import { kindName } from './kind-names.ts';
import type { ParameterKind } from './library/signature.ts';
import type { FeelType } from './types.ts';
import { isContextType, isListType, kindOfType, listOf, mayBe } from './types.ts';

const DATE_PARTS = ['year', 'month', 'day', 'weekday', 'value'];
const CLOCK_PARTS = ['hour', 'minute', 'second'];
const DURATION_PARTS = ['years', 'months', 'days', 'hours', 'minutes', 'seconds', 'value'];
const RANGE_PARTS: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['start', 'any'],
  ['end', 'any'],
  ['start included', 'boolean'],
  ['end included', 'boolean'],
]);

/** Results of arithmetic by the kinds of the operands: `left operator right`. */
const ARITHMETIC: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['string + string', 'string'],
  ['date - date', 'duration'],
  ['date + duration', 'date'],
  ['date - duration', 'date'],
  ['duration + date', 'date'],
  ['time - time', 'duration'],
  ['time + duration', 'time'],
  ['time - duration', 'time'],
  ['duration + time', 'time'],
  ['date and time - date and time', 'duration'],
  ['date and time - date', 'duration'],
  ['date - date and time', 'duration'],
  ['date and time + duration', 'date and time'],
  ['date and time - duration', 'date and time'],
  ['duration + date and time', 'date and time'],
  ['duration + duration', 'duration'],
  ['duration - duration', 'duration'],
  ['duration * number', 'duration'],
  ['number * duration', 'duration'],
  ['duration / number', 'duration'],
  ['duration / duration', 'number'],
]);

/** A type's name for the author of an expression. */
export function typeName(type: FeelType): Bilingual {
  return kindName(kindOfType(type));
}

/** The type of an operation, or null when it can only give null. */
export function arithmeticType(operator: ArithmeticOperator, left: FeelType, right: FeelType): FeelType | null {
  const [a, b] = [kindOfType(left), kindOfType(right)];
  if (isOpen(a) || isOpen(b)) return a === 'number' || b === 'number' ? openWithNumber(operator) : 'any';
  if (a === 'number' && b === 'number') return 'number';
  return ARITHMETIC.get(`${a} ${operator} ${b}`) ?? null;
}

/** The type of a part, or null when values of the type have no such part. */
export function propertyType(type: FeelType, name: string): FeelType | null {
  if (isContextType(type)) return type.context.get(name) ?? null;
  if (isListType(type)) {
    const part = propertyType(type.list, name);
    return part === null ? null : listOf(part);
  }
  if (type === 'any' || type === 'null') return 'any';
  if (type === 'date') return DATE_PARTS.includes(name) ? 'number' : null;
  if (type === 'duration') return DURATION_PARTS.includes(name) ? 'number' : null;
  if (type === 'time') return clockType(name);
  if (type === 'date and time') return DATE_PARTS.includes(name) ? 'number' : clockType(name);
  return type === 'range' ? (RANGE_PARTS.get(name) ?? null) : null;
}

/** The names of the parts that values of the type have. */
export function partNames(type: FeelType): Iterable<string> {
  if (isContextType(type)) return type.context.keys();
  if (isListType(type)) return partNames(type.list);
  const clock = [...CLOCK_PARTS, 'time offset', 'timezone', 'value'];
  if (type === 'time') return clock;
  if (type === 'date and time') return [...DATE_PARTS, ...clock];
  if (type === 'range') return RANGE_PARTS.keys();
  return type === 'date' ? DATE_PARTS : type === 'duration' ? DURATION_PARTS : [];
}

function clockType(name: string): FeelType | null {
  if (CLOCK_PARTS.includes(name) || name === 'value') return 'number';
  if (name === 'time offset') return 'duration';
  return name === 'timezone' ? 'string' : null;
}

/** Whether an argument of the type may fit the parameter, with the standard's conversions. */
export function parameterAccepts(kind: ParameterKind, type: FeelType): boolean {
  if (kind === 'any' || kind === 'list') return true;
  if (isListType(type)) return mayBe(kindType(kind), type.list);
  if (kind === 'date and time' && type === 'date') return true;
  return mayBe(kindType(kind), type);
}

function kindType(kind: Exclude<ParameterKind, 'any' | 'list'>): FeelType {
  return kind === 'context' ? { context: new Map() } : kind;
}

function isOpen(kind: string): boolean {
  return kind === 'any' || kind === 'null';
}

/** A number with something unknown: only multiplying and dividing could give a duration instead. */
function openWithNumber(operator: ArithmeticOperator): FeelType {
  return operator === '*' || operator === '/' ? 'any' : 'number';
}
