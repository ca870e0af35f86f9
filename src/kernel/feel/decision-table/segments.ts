import { Decimal } from '../../decimal.ts';
import { compileFeel } from '../compile.ts';
import { FeelDate } from '../day.ts';
import { fullLibrary } from '../library/full.ts';
import { showFeel } from '../show.ts';
import type { FeelValue } from '../values.ts';
import { compare, kindOf } from '../values.ts';
import { Work } from '../work.ts';
import { literalsOf } from './constant.ts';
import type { UnaryTests } from './tests.ts';

/** Values that all tests of a column treat alike, with one of them to try. */
export interface Segment {
  readonly sample: FeelValue;
  readonly from: Edge | null;
  readonly to: Edge | null;
  /** For what has no order: unary tests that describe it. */
  readonly words: readonly string[];
}

interface Edge {
  readonly value: FeelValue;
  readonly included: boolean;
}

const NOTHING = new Map<string, FeelValue>();
const TWO = Decimal.of(2);

/**
 * Cuts the values of a column at the literals of its tests: each literal, what lies between two, before
 * the first and after the last. A test that is a boolean as a whole (`-`) has none. Null when a literal is of a kind that is not cut (times, durations).
 */
export function segmentsOf(tests: readonly UnaryTests[]): readonly Segment[] | null {
  const values = distinct(tests.flatMap(({ node }) => (node.kind === 'boolean' ? [] : literalsOf(node))).map((node) => compileFeel(node, fullLibrary).evaluate(NOTHING, new Work())));
  const of = (kind: string): readonly FeelValue[] => values.filter((value) => kindOf(value) === kind);
  const [numbers, dates, texts, booleans, nulls] = [of('number'), of('date'), of('string'), of('boolean'), of('null')];
  if (numbers.length + dates.length + texts.length + booleans.length + nulls.length < values.length) return null;
  return [
    ...spans(numbers),
    ...spans(dates),
    ...texts.map((text) => single(text)),
    ...(texts.length === 0 ? [] : [{ sample: texts.join('\n'), from: null, to: null, words: [`not(${texts.map(literal).join(', ')})`] }]),
    ...(booleans.length === 0 ? [] : [single(true), single(false)]),
    ...nulls.map((value) => single(value)),
  ];
}

/** A segment as the unary tests that an author would write. */
export function describe({ from, to, words }: Segment): string {
  if (words.length > 0) return words.join(', ');
  if (from === null) return to === null ? '-' : `${to.included ? '<=' : '<'} ${literal(to.value)}`;
  if (to === null) return `${from.included ? '>=' : '>'} ${literal(from.value)}`;
  if (from.value === to.value) return literal(from.value);
  return `${from.included ? '[' : '('}${literal(from.value)}..${literal(to.value)}${to.included ? ']' : ')'}`;
}

/** As it is written in FEEL. */
function literal(value: FeelValue): string {
  return value instanceof FeelDate ? `@"${value.toString()}"` : showFeel(value);
}

/** The two as one, when they lie side by side or have no order; null when they cannot be told as one. */
export function joined(left: Segment, right: Segment): Segment | null {
  if (left.words.length > 0 && right.words.length > 0) {
    const isRest = [...left.words, ...right.words].some((word) => word.startsWith('not('));
    return isRest ? null : { ...left, words: [...left.words, ...right.words] };
  }
  const touches = left.to !== null && right.from !== null && left.to.value === right.from.value;
  return touches ? { ...left, to: right.to } : null;
}

function single(value: FeelValue): Segment {
  return { sample: value, from: null, to: null, words: [literal(value)] };
}

function distinct(values: readonly FeelValue[]): readonly FeelValue[] {
  return [...new Map(values.map((value) => [`${kindOf(value)} ${showFeel(value)}`, value])).values()];
}

function spans(values: readonly FeelValue[]): readonly Segment[] {
  const sorted = values.toSorted((a, b) => compare(a, b) ?? 0);
  const segments = sorted.flatMap((value, index): Segment[] => {
    const next = sorted[index + 1] ?? null;
    const [edge, open] = [{ value, included: true }, { value, included: false }];
    const between = next === null ? beside(value, 1) : middle(value, next);
    const after = between === null ? [] : [{ sample: between, from: open, to: next === null ? null : { value: next, included: false }, words: [] }];
    return [{ sample: value, from: edge, to: edge, words: [] }, ...after];
  });
  const [first] = sorted;
  return first === undefined ? [] : [{ sample: beside(first, -1), from: null, to: { value: first, included: false }, words: [] }, ...segments];
}

function beside(value: FeelValue, step: 1 | -1): FeelValue {
  if (value instanceof FeelDate) return FeelDate.ofDayNumber(value.day + step);
  return value instanceof Decimal ? value.add(Decimal.of(step)) : null;
}

/** A value between two; null when they are days in succession. */
function middle(low: FeelValue, high: FeelValue): FeelValue {
  if (low instanceof Decimal && high instanceof Decimal) return low.add(high).div(TWO);
  if (!(low instanceof FeelDate) || !(high instanceof FeelDate)) return null;
  return high.day - low.day > 1 ? FeelDate.ofDayNumber(low.day + 1) : null;
}
