import type { FeelValue } from '../values.ts';
import { Work } from '../work.ts';
import type { TableProgram } from './compile-table.ts';
import { isConstantTest } from './constant.ts';
import type { Segment } from './segments.ts';
import { describe, joined, segmentsOf } from './segments.ts';

const FOUND_MAX = 50;
const NODES_MAX = 100_000;
const RULES_MAX = 500;
const STEPS = 5_000_000;
const NOTHING = new Map<string, FeelValue>();

/** Two rules that can hit together, and where: unary tests, one per input. */
export interface TableOverlap {
  readonly rules: readonly [number, number];
  readonly where: readonly string[];
}

/** What can be told of a table without running it. */
export interface TableCheck {
  readonly overlaps: readonly TableOverlap[];
  /** Inputs for which no rule hits: unary tests, one per input. */
  readonly gaps: readonly (readonly string[])[];
  /** Cells that do not compare with constants; they were taken as `-`. */
  readonly unknown: readonly string[];
  /** False when there was too much to look at, or more to tell than is told. */
  readonly complete: boolean;
}

/** Looks for overlaps and gaps; exact where nothing is unknown and all is complete. */
export function checkTable(program: TableProgram): TableCheck {
  const { columns, rules } = program;
  if (rules.length > RULES_MAX) return { overlaps: [], gaps: [], unknown: [], complete: false };
  const unknown = rules.flatMap(({ tests }, rule) =>
    tests.flatMap(({ node }, column) => (isConstantTest(node) ? [] : [`rules[${rule}].inputs[${column}]`])),
  );
  const work = new Work(STEPS);
  const cut = columns.map((_, column) => cutColumn(program, column, work));
  const overlaps = findOverlaps(cut, rules.length);
  const { gaps, complete } = findGaps(cut, rules.length);
  return { overlaps, gaps, unknown, complete: complete && overlaps.length < FOUND_MAX };
}

/** A part of a column's values, and which rules it passes: bit `n` for rule `n + 1`. */
interface Part {
  readonly segment: Segment;
  readonly rules: bigint;
}

type Column = readonly Part[];

const ALL: Segment = { sample: null, from: null, to: null, words: [] };

/** The column's values, cut where a test changes its mind; neighbours that pass the same rules are one. */
function cutColumn({ columns, rules }: TableProgram, index: number, work: Work): Column {
  const column = columns[index];
  const tests = rules.map(({ tests }) => tests[index]);
  const allowed = column?.allowed ?? null;
  const known = tests.flatMap((test) => (test !== undefined && isConstantTest(test.node) ? [test] : []));
  const segments = segmentsOf(allowed !== null && isConstantTest(allowed.node) ? [...known, allowed] : known);
  const everything = (1n << BigInt(rules.length)) - 1n;
  if (segments === null || segments.length === 0) return [{ segment: ALL, rules: everything }];
  const parts: Part[] = [];
  for (const segment of segments) {
    if (allowed !== null && allowed.passes(segment.sample, NOTHING, work) !== true) continue;
    let passed = 0n;
    for (const [rule, test] of tests.entries()) {
      const passes = test === undefined || !isConstantTest(test.node) || test.passes(segment.sample, NOTHING, work) === true;
      if (passes) passed |= 1n << BigInt(rule);
    }
    const last = parts.at(-1);
    const both = last === undefined || last.rules !== passed ? null : joined(last.segment, segment);
    if (both === null) parts.push({ segment, rules: passed });
    else parts[parts.length - 1] = { segment: both, rules: passed };
  }
  return parts;
}

function findOverlaps(columns: readonly Column[], rules: number): TableOverlap[] {
  const found: TableOverlap[] = [];
  for (let first = 0; first < rules; first += 1) {
    for (let second = first + 1; second < rules && found.length < FOUND_MAX; second += 1) {
      const both = (1n << BigInt(first)) | (1n << BigInt(second));
      const where = columns.map((parts) => parts.find((part) => (part.rules & both) === both));
      if (where.every((part) => part !== undefined)) found.push({ rules: [first + 1, second + 1], where: where.map((part) => describe(part.segment)) });
    }
  }
  return found;
}

/** Walks the combinations; as soon as no rule is left, all that follows is one gap. */
function findGaps(columns: readonly Column[], rules: number): Pick<TableCheck, 'gaps' | 'complete'> {
  const found: (readonly string[])[] = [];
  let nodes = 0;
  const walk = (depth: number, left: bigint, where: readonly string[]): void => {
    nodes += 1;
    if (found.length >= FOUND_MAX || nodes > NODES_MAX) return;
    if (left === 0n) {
      found.push([...where, ...columns.slice(depth).map(() => '-')]);
      return;
    }
    for (const part of columns[depth] ?? []) walk(depth + 1, left & part.rules, [...where, describe(part.segment)]);
  };
  walk(0, (1n << BigInt(rules)) - 1n, []);
  return { gaps: found, complete: found.length < FOUND_MAX && nodes <= NODES_MAX };
}
