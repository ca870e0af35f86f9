import { Decimal } from '../../decimal.ts';
import { compileFeel } from '../compile.ts';
import type { FeelScope } from '../frame.ts';
import { fullLibrary } from '../library/full.ts';
import { parseFeel } from '../parse.ts';
import type { FeelValue } from '../values.ts';
import { equal } from '../values.ts';
import type { Work } from '../work.ts';
import type { OutputColumn } from './cells.ts';
import { fault } from './fault.ts';
import type { Aggregation, DecisionTable, TableAnswer, TableFault } from './table.ts';

/** A rule whose tests all pass, and what it gives: one value per output. */
export interface Hit {
  readonly rule: number;
  readonly results: readonly FeelValue[];
}

/** What the hit policy makes of the hits (DMN 1.5, chapter 8). */
export function conclude(table: DecisionTable, outputs: readonly OutputColumn[], hits: readonly Hit[], scope: FeelScope, work: Work): TableAnswer {
  const rules = hits.map(({ rule }) => rule);
  if (hits.length === 0) return { value: withoutHit(table, outputs, scope, work), hits: rules, fault: null };
  const { value, fault: why } = choose({ table, outputs, hits, rules, scope, work });
  return { value: why === null ? value : null, hits: rules, fault: why };
}

interface Case {
  readonly table: DecisionTable;
  readonly outputs: readonly OutputColumn[];
  readonly hits: readonly Hit[];
  readonly rules: readonly number[];
  readonly scope: FeelScope;
  readonly work: Work;
}

type Choice = Pick<TableAnswer, 'value' | 'fault'>;

/** The first hit is there: without any, the default is taken. */
function choose(of: Case): Choice {
  const { table, hits, rules, work } = of;
  const wrong = table.hitPolicy === 'unique' && hits.length > 1 ? fault.twoHits(rules) : notAllowed(of);
  if (wrong !== null) return failed(wrong);
  const values = hits.map(({ results }) => valueOf(of.outputs, results));
  switch (table.hitPolicy) {
    case 'unique':
    case 'first':
      return chosen(values[0] ?? null);
    case 'any':
      return values.every((value) => equal(value, values[0] ?? null, work) === true) ? chosen(values[0] ?? null) : failed(fault.differentOutputs(rules));
    case 'priority':
      return chosen(ranked(of)[0] ?? null);
    case 'output order':
      return chosen(ranked(of));
    case 'rule order':
      return chosen(values);
    case 'collect':
      return table.aggregation === null ? chosen(values) : aggregated(table.aggregation, values, rules, work);
  }
}

function chosen(value: FeelValue): Choice {
  return { value, fault: null };
}

function failed(why: TableFault): Choice {
  return { value: null, fault: why };
}

/** One output is its value; several are a context. */
function valueOf(outputs: readonly OutputColumn[], results: readonly FeelValue[]): FeelValue {
  if (outputs.length === 1) return results[0] ?? null;
  return new Map(outputs.map(({ output }, index) => [output.name, results[index] ?? null]));
}

function notAllowed({ outputs, hits, scope, work }: Case): TableFault | null {
  for (const { rule, results } of hits) {
    for (const [index, { output, allowed }] of outputs.entries()) {
      const value = results[index] ?? null;
      if (allowed.length > 0 && !allowed.some((test) => test.passes(value, scope, work) === true)) return fault.outputValue(output.name, value, [rule]);
    }
  }
  return null;
}

/** By the place of each output among its allowed values, the leftmost output first; equal ranks keep the order of the rules. */
function ranked({ outputs, hits, scope, work }: Case): readonly FeelValue[] {
  const rank = ({ results }: Hit): readonly number[] =>
    outputs.map(({ allowed }, index) => allowed.findIndex((test) => test.passes(results[index] ?? null, scope, work) === true));
  return hits
    .map((hit) => ({ hit, ranks: rank(hit) }))
    .toSorted((a, b) => a.ranks.map((place, index) => place - (b.ranks[index] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ hit }) => valueOf(outputs, hit.results));
}

const AGGREGATES = new Map(['sum', 'min', 'max'].map((name) => [name, compileFeel(parseFeel(`${name}(outputs)`), fullLibrary)]));

/** By the functions of the language itself. A null among the outputs makes the answer null, as there. */
function aggregated(aggregation: Aggregation, values: readonly FeelValue[], rules: readonly number[], work: Work): Choice {
  if (aggregation === 'count') return chosen(Decimal.of(values.length));
  const value = AGGREGATES.get(aggregation)?.evaluate(new Map([['outputs', values]]), work) ?? null;
  return value === null ? failed(fault.aggregation(rules)) : chosen(value);
}

/** The default, if any output has one; else what is left of nothing: an empty list, none, or null. */
function withoutHit({ hitPolicy, aggregation }: DecisionTable, outputs: readonly OutputColumn[], scope: FeelScope, work: Work): FeelValue {
  if (outputs.some(({ byDefault }) => byDefault !== null)) {
    return valueOf(outputs, outputs.map(({ byDefault }) => byDefault?.(scope, work) ?? null));
  }
  if (aggregation === 'count') return Decimal.ZERO;
  const gathers = hitPolicy === 'rule order' || hitPolicy === 'output order' || hitPolicy === 'collect';
  return gathers && aggregation === null ? [] : null;
}
