import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { FeelScope } from '../frame.ts';
import { fullLibrary } from '../library/full.ts';
import type { FeelValue } from '../values.ts';
import { Work } from '../work.ts';
import type { CompiledRule, InputColumn, OutputColumn } from './cells.ts';
import { CellReader } from './cells.ts';
import type { Hit } from './conclude.ts';
import { conclude } from './conclude.ts';
import { fault } from './fault.ts';
import type { Reading } from './tests.ts';
import type { DecisionTable, TableAnswer, TableFault, TableIssue } from './table.ts';
import { tableIssue } from './table.ts';
import { asTyped } from './typed.ts';

/** A table made ready to run. It keeps no state: one program serves all requests. */
export interface TableProgram {
  readonly table: DecisionTable;
  /** The parts, for those who look into the table without running it. */
  readonly columns: readonly InputColumn[];
  readonly rules: readonly CompiledRule[];
  /** @throws FeelLimitError when the work's budget is used up */
  decide(scope: FeelScope, work?: Work): TableAnswer;
}

/**
 * Reads all cells of a table and makes it ready to run, once.
 * Refuses with every fault found, each with its place; it never throws for what the table holds.
 */
export function compileDecisionTable(table: DecisionTable, reading: Reading = STANDARD): Result<TableProgram, readonly TableIssue[]> {
  const issues: TableIssue[] = [];
  checkPolicy(table, issues);
  const reader = new CellReader(reading, issues);
  const columns = table.inputs.map((input, index): InputColumn => {
    const place = `inputs[${index}]`;
    const allowed = input.values === null ? null : reader.tests(input.values, `${place}.values`);
    return { input, value: reader.expression(input.expression, `${place}.expression`), allowed };
  });
  const outputs = table.outputs.map((output, index): OutputColumn => {
    const place = `outputs[${index}]`;
    const byDefault = output.byDefault === null ? null : reader.expression(output.byDefault, `${place}.default`);
    return { output, allowed: output.values === null ? [] : reader.eachTest(output.values, `${place}.values`), byDefault };
  });
  const rules = table.rules.map((rule, index): CompiledRule => ({
    tests: rule.tests.map((test, column) => reader.tests(test, `rules[${index}].inputs[${column}]`)),
    results: rule.results.map((result, column) => reader.expression(result, `rules[${index}].outputs[${column}]`)),
  }));
  if (issues.length > 0) return refuse(issues);
  const decide = (scope: FeelScope, work: Work = new Work()): TableAnswer => {
    const values = columns.map(({ input, value }) => asTyped(value(scope, work), input.type));
    const wrong = notAllowed(columns, values, scope, work);
    if (wrong !== null) return { value: null, hits: [], fault: wrong };
    return conclude(table, outputs, findHits(rules, values, { scope, work, onlyFirst: table.hitPolicy === 'first' }), scope, work);
  };
  return ok({ table, columns, rules, decide });
}

const STANDARD: Reading = { library: fullLibrary, names: new Set() };

/** What a policy needs: priorities need an order, an aggregation needs one output, several outputs need names. */
function checkPolicy({ hitPolicy, aggregation, outputs }: DecisionTable, issues: TableIssue[]): void {
  if ((hitPolicy === 'priority' || hitPolicy === 'output order') && outputs.every(({ values }) => values === null)) {
    const [hu, en] = ['A rangsorhoz fel kell sorolni a kimenet értékeit.', 'Priorities need the list of output values.'];
    issues.push(tableIssue('output-values', 'outputs', hu, en));
  }
  if (aggregation !== null && aggregation !== 'count' && outputs.length > 1) {
    const [hu, en] = ['Összesíteni csak egyetlen kimenetet lehet.', 'Only a single output can be aggregated.'];
    issues.push(tableIssue('aggregation', 'outputs', hu, en));
  }
  if (new Set(outputs.map(({ name }) => name)).size < outputs.length) {
    issues.push(tableIssue('names', 'outputs', 'Két kimenetnek ugyanaz a neve.', 'Two outputs have the same name.'));
  }
}

/** An input that is outside its allowed values is a fault, also a null that they do not name. */
function notAllowed(columns: readonly InputColumn[], values: readonly FeelValue[], scope: FeelScope, work: Work): TableFault | null {
  for (const [index, { input, allowed }] of columns.entries()) {
    if (allowed !== null && allowed.passes(values[index] ?? null, scope, work) !== true) return fault.inputValue(input.label, values[index] ?? null);
  }
  return null;
}

interface Search {
  readonly scope: FeelScope;
  readonly work: Work;
  readonly onlyFirst: boolean;
}

function findHits(rules: readonly CompiledRule[], values: readonly FeelValue[], { scope, work, onlyFirst }: Search): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [index, { tests, results }] of rules.entries()) {
    work.spend(1);
    if (!tests.every((test, column) => test.passes(values[column] ?? null, scope, work) === true)) continue;
    hits.push({ rule: index + 1, results: results.map((result) => result(scope, work)) });
    if (onlyFirst) break;
  }
  return hits;
}
