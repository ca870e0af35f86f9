import type { FeelKind, FeelValue } from './values.ts';
import { FeelDuration } from './duration.ts';
import { FeelFunction, FeelRange, isContext, isList, kindOf } from './values.ts';

/** A type as written: its name, the types between `<` and `>`, and what a function gives. */
interface WrittenType {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly type: WrittenType }[];
  readonly result: WrittenType | null;
}

type Test = (value: FeelValue) => boolean;

const DEPTH_MAX = 20;
const KINDS: ReadonlyMap<string, FeelKind> = new Map<string, FeelKind>(
  (['number', 'string', 'boolean', 'date', 'time', 'date and time', 'list', 'context', 'range', 'function'] as const).map(
    (kind) => [kind, kind],
  ),
);
const MONTHS = 'years and months duration';
const SECONDS = 'days and time duration';

/** Whether `instance of` knows the type, with all that is between its `<` and `>`. */
export function isKnownType(type: string): boolean {
  const written = parseType(type);
  return written !== null && isKnown(written);
}

/** The test of `instance of`: null is an instance of `Null` only. */
export function instanceTest(type: string): Test {
  const test = typeTest(type);
  if (type.trim() === 'Null') return test;
  return (value) => value !== null && test(value);
}

/** Whether a value is of the type; in lists and contexts null is of every type. */
export function typeTest(type: string): Test {
  const written = parseType(type);
  return written === null ? () => false : testOf(written);
}

function testOf({ name, parts, result }: WrittenType): Test {
  if (name === 'Any') return () => true;
  if (name === 'Null') return (value) => value === null;
  if (name === MONTHS || name === SECONDS) {
    const unit = name === MONTHS ? 'months' : 'seconds';
    return (value) => value instanceof FeelDuration && value.unit === unit;
  }
  const kind = KINDS.get(name);
  if (kind === undefined) return () => false;
  const tests = parts.map((part) => ({ name: part.name, type: part.type, test: orNull(testOf(part.type)) }));
  const [first] = tests;
  if (name === 'function') return (value) => value instanceof FeelFunction && (result === null || (takesTypes(value, parts) && gives(value, result)));
  if (first === undefined) return (value) => kindOf(value) === kind;
  if (name === 'list') return (value) => isList(value) && value.every(first.test);
  if (name === 'range') return (value) => value instanceof FeelRange && first.test(value.low) && first.test(value.high);
  if (name !== 'context') return () => false;
  return (value) => isContext(value) && tests.every((part) => value.has(part.name) && part.test(value.get(part.name) ?? null));
}

function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

/** What the caller gives must be what the function takes; a parameter without a type takes anything. */
function takesTypes(value: FeelFunction, parts: WrittenType['parts']): boolean {
  if (value.isBuiltin) return true;
  if (value.parameters.length !== parts.length) return false;
  return parts.every(({ type }, index) => {
    const wanted = value.types[index] ?? null;
    const written = wanted === null ? null : parseType(wanted);
    return written === null || conforms(type, written);
  });
}

/** What it gives is known only when its body reads no name; else it is taken to be of the type. */
function gives({ constant }: FeelFunction, result: WrittenType): boolean {
  return constant === null || orNull(testOf(result))(constant());
}

function conforms(type: WrittenType, wanted: WrittenType): boolean {
  if (wanted.name === 'Any' || type.name === 'Null') return true;
  if (type.name !== wanted.name) return false;
  if (wanted.name === 'context') {
    return wanted.parts.every(({ name, type: inner }) => type.parts.some((part) => part.name === name && conforms(part.type, inner)));
  }
  return wanted.parts.every(({ type: inner }, index) => {
    const own = type.parts[index];
    return own !== undefined && conforms(own.type, inner);
  });
}

function isKnown({ name, parts, result }: WrittenType): boolean {
  const known = name === 'Any' || name === 'Null' || name === MONTHS || name === SECONDS || KINDS.has(name);
  return known && parts.every(({ type }) => isKnown(type)) && (result === null || isKnown(result));
}

/** Reads `list<number>`, `context<a: string, b: list<Any>>`, `function<number>->string`; null for anything else. */
function parseType(text: string): WrittenType | null {
  const tokens = text.match(/->|[<>,:]|[^<>,:\s-]+/g) ?? [];
  let next = 0;
  const words = (): string => {
    const start = next;
    while (next < tokens.length && !/^(?:->|[<>,:])$/.test(tokens[next] ?? '')) next += 1;
    return tokens.slice(start, next).join(' ');
  };
  const isNext = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next += 1;
    return true;
  };
  const type = (depth: number): WrittenType | null => {
    const name = words();
    if (name === '' || depth > DEPTH_MAX) return null;
    const parts: { name: string; type: WrittenType }[] = [];
    if (isNext('<') && !isNext('>')) {
      do {
        const key = name === 'context' ? words() : '';
        if (name === 'context' && !isNext(':')) return null;
        const inner = type(depth + 1);
        if (inner === null) return null;
        parts.push({ name: key, type: inner });
      } while (isNext(','));
      if (!isNext('>')) return null;
    }
    const result = isNext('->') ? type(depth + 1) : null;
    return { name, parts, result };
  };
  const read = type(0);
  return next === tokens.length ? read : null;
}
