import type { FeelValue } from '../values.ts';
import { compare, FeelRange, includes } from '../values.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

/** One end of a range; without a value it lies beyond everything. */
interface End {
  readonly value: FeelValue;
  readonly included: boolean;
  readonly beyond: -1 | 0 | 1;
}

type Relation = (left: FeelRange, right: FeelRange) => boolean | null;
type PointRelation = (point: FeelValue, range: FeelRange) => boolean | null;

/** The order of two ends by their values; NaN where they have none. */
function order(left: End, right: End): number {
  if (left.beyond !== 0 || right.beyond !== 0) return left.beyond - right.beyond;
  return compare(left.value, right.value) ?? Number.NaN;
}

function low({ low: value, lowIncluded: included }: FeelRange): End {
  return { value, included, beyond: value === null ? -1 : 0 };
}

function high({ high: value, highIncluded: included }: FeelRange): End {
  return { value, included, beyond: value === null ? 1 : 0 };
}

function at(value: FeelValue): FeelRange {
  return new FeelRange(value, true, value, true);
}

const before: Relation = (left, right) => {
  const [end, start] = [high(left), low(right)];
  return told(order(end, start), (o) => o < 0 || (o === 0 && !(end.included && start.included)));
};

const meets: Relation = (left, right) => {
  const [end, start] = [high(left), low(right)];
  return told(order(end, start), (o) => o === 0 && end.included && start.included);
};

const overlaps: Relation = (left, right) => {
  const [apart, apartToo] = [before(left, right), before(right, left)];
  return apart === null || apartToo === null ? null : !apart && !apartToo;
};

/** Begins earlier, ends within the other. */
const overlapsBefore: Relation = (left, right) => {
  const starts = told(order(low(left), low(right)), (o) => o < 0 || (o === 0 && left.lowIncluded && !right.lowIncluded));
  const ends = told(order(high(left), high(right)), (o) => o < 0 || (o === 0 && (!left.highIncluded || right.highIncluded)));
  return all(starts, overlaps(left, right), ends);
};

const includesRange: Relation = (left, right) => {
  const starts = told(order(low(left), low(right)), (o) => o < 0 || (o === 0 && (left.lowIncluded || !right.lowIncluded)));
  const ends = told(order(high(left), high(right)), (o) => o > 0 || (o === 0 && (left.highIncluded || !right.highIncluded)));
  return all(starts, ends);
};

const starts: Relation = (left, right) => {
  const same = told(order(low(left), low(right)), (o) => o === 0 && left.lowIncluded === right.lowIncluded);
  const within = told(order(high(left), high(right)), (o) => o < 0 || (o === 0 && (!left.highIncluded || right.highIncluded)));
  return all(same, within);
};

const finishes: Relation = (left, right) => {
  const same = told(order(high(left), high(right)), (o) => o === 0 && left.highIncluded === right.highIncluded);
  const within = told(order(low(left), low(right)), (o) => o > 0 || (o === 0 && (!left.lowIncluded || right.lowIncluded)));
  return all(same, within);
};

const coincides: Relation = (left, right) => {
  const from = told(order(low(left), low(right)), (o) => o === 0 && left.lowIncluded === right.lowIncluded);
  const to = told(order(high(left), high(right)), (o) => o === 0 && left.highIncluded === right.highIncluded);
  return all(from, to);
};

const startsAt: PointRelation = (point, range) => told(order(low(at(point)), low(range)), (o) => o === 0 && range.lowIncluded);
const finishesAt: PointRelation = (point, range) => told(order(high(at(point)), high(range)), (o) => o === 0 && range.highIncluded);

/** `includes` stands with the form functions too, the others are rare. */
export const includesFunctions: readonly Builtin[] = [
  rangeAndPoint('includes', 'range', 'point', (point, range) => includes(range, point)),
  ofRanges('includes', includesRange),
];

/** How ranges and points lie to each other: the relations of Allen's algebra as the standard names them. */
export const intervalFunctions: readonly Builtin[] = [
  ...anyPair('before', before),
  ...anyPair('after', (left, right) => before(right, left)),
  ofRanges('meets', meets),
  ofRanges('met by', (left, right) => meets(right, left)),
  ofRanges('overlaps', overlaps),
  ofRanges('overlaps before', overlapsBefore),
  ofRanges('overlaps after', (left, right) => overlapsBefore(right, left)),
  pointAndRange('finishes', finishesAt),
  ofRanges('finishes', finishes),
  rangeAndPoint('finished by', 'range', 'point', finishesAt),
  ofRanges('finished by', (left, right) => finishes(right, left)),
  pointAndRange('during', (point, range) => includes(range, point)),
  ofRanges('during', (left, right) => includesRange(right, left)),
  pointAndRange('starts', startsAt),
  ofRanges('starts', starts),
  rangeAndPoint('started by', 'range', 'point', startsAt),
  ofRanges('started by', (left, right) => starts(right, left)),
  ofRanges('coincides', coincides),
  builtin('coincides', [['point1', 'any'], ['point2', 'any']], 'boolean', ([left, right]) =>
    isPoint(left) && isPoint(right) ? told(compare(left, right) ?? Number.NaN, (o) => o === 0) : null,
  ),
];

function ofRanges(name: string, relation: Relation): Builtin {
  return builtin(name, [['range1', 'range'], ['range2', 'range']], 'boolean', ([left, right]) => relation(left, right));
}

function pointAndRange(name: string, relation: PointRelation): Builtin {
  return builtin(name, [['point', 'any'], ['range', 'range']], 'boolean', ([point, range]) =>
    isPoint(point) ? relation(point, range) : undefined,
  );
}

function rangeAndPoint(name: string, range: string, point: string, relation: PointRelation): Builtin {
  return builtin(name, [[range, 'range'], [point, 'any']], 'boolean', ([of, value]) => (isPoint(value) ? relation(value, of) : undefined));
}

/** The relation of two ranges, where a point is the range of only itself. */
function anyPair(name: string, relation: Relation): readonly Builtin[] {
  return [
    ofRanges(name, relation),
    pointAndRange(name, (point, range) => relation(at(point), range)),
    rangeAndPoint(name, 'range', 'point', (point, range) => relation(range, at(point))),
    builtin(name, [['point1', 'any'], ['point2', 'any']], 'boolean', ([left, right]) =>
      isPoint(left) && isPoint(right) ? relation(at(left), at(right)) : undefined,
    ),
  ];
}

function isPoint(value: FeelValue): boolean {
  return value !== null && compare(value, value) !== null;
}

function told(order: number, when: (order: number) => boolean): boolean | null {
  return Number.isNaN(order) ? null : when(order);
}

function all(...parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(null)) return null;
  return !parts.includes(false);
}
