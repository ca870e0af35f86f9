import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { isContext, isList } from '../values.ts';
import { cellText, valuesText } from './cell.ts';
import { aggregationOf, hitPolicyOf } from './hit-policy.ts';
import type { Aggregation, DecisionTable, HitPolicy, TableInput, TableIssue, TableOutput, TableRule } from './table.ts';
import { tableIssue } from './table.ts';

const RULES_MAX = 5000;
const COLUMNS_MAX = 100;

/**
 * A decision table from its JSON (as `readJson` or `feelOf` gives it) in any of the spellings that
 * docs/feel.md names. The texts of the cells are not read yet; `compileDecisionTable` does that.
 */
export function readDecisionTable(source: FeelValue): Result<DecisionTable, readonly TableIssue[]> {
  if (!isContext(source)) return refuse([tableIssue('shape', '', 'A táblázat nem JSON-objektum.', 'The table is no JSON object.')]);
  const issues: TableIssue[] = [];
  const policy = readPolicy(source, issues);
  const inputs = listAt(source, 'inputs', 'input').map((entry, index) => readInput(entry, index, issues));
  const outputs = listAt(source, 'outputs', 'output').map((entry, index, all) => readOutput(entry, index, all.length, issues));
  if (outputs.length === 0) issues.push(tableIssue('shape', 'outputs', 'Nincs kimenet.', 'There is no output.'));
  const rows = listAt(source, 'rules', 'rule');
  if (rows.length > RULES_MAX || inputs.length > COLUMNS_MAX || outputs.length > COLUMNS_MAX) {
    const [hu, en] = [`Legfeljebb ${RULES_MAX} szabály és ${COLUMNS_MAX} oszlop lehet.`, `At most ${RULES_MAX} rules and ${COLUMNS_MAX} columns.`];
    return refuse([tableIssue('shape', 'rules', hu, en)]);
  }
  const rules = rows.map((row, index) => readRule(row, `rules[${index}]`, { inputs, outputs }, issues));
  return issues.length > 0 ? refuse(issues) : ok({ ...policy, inputs, outputs, rules });
}

interface Policy {
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
}

interface Columns {
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
}

function readPolicy(table: FeelContext, issues: TableIssue[]): Policy {
  const text = cellText(first(table, 'hitPolicy', 'hit policy')) ?? 'UNIQUE';
  const named = hitPolicyOf(text);
  if (named === null) {
    issues.push(tableIssue('hit-policy', 'hitPolicy', `Nincs ilyen találati szabály: ${text}`, `There is no such hit policy: ${text}`));
    return { hitPolicy: 'unique', aggregation: null };
  }
  const sign = cellText(first(table, 'aggregation', 'aggregator', 'collectOperator')) ?? '';
  const aggregation = aggregationOf(sign);
  if (aggregation === undefined) {
    issues.push(tableIssue('aggregation', 'aggregation', `Nincs ilyen összesítés: ${sign}`, `There is no such aggregation: ${sign}`));
  } else if (aggregation !== null && named.policy !== 'collect') {
    issues.push(tableIssue('aggregation', 'aggregation', 'Összesíteni csak gyűjtő (C) táblázat tud.', 'Only a collecting table (C) aggregates.'));
  }
  return { hitPolicy: named.policy, aggregation: named.aggregation ?? aggregation ?? null };
}

function readInput(entry: FeelValue, index: number, issues: TableIssue[]): TableInput {
  if (!isContext(entry)) {
    const expression = cellText(entry);
    if (expression === null) issues.push(missingExpression(index));
    return { label: expression ?? '', expression: expression ?? 'null', type: null, values: null };
  }
  const inner = first(entry, 'inputExpression');
  const label = cellText(first(entry, 'label'));
  const expression = cellText(first(entry, 'expression', 'text')) ?? cellText(inner) ?? cellText(first(entry, 'name')) ?? label;
  if (expression === null) issues.push(missingExpression(index));
  const type = cellText(first(entry, 'type', 'typeRef')) ?? (isContext(inner) ? cellText(first(inner, 'typeRef', 'type')) : null);
  return {
    label: label ?? cellText(first(entry, 'name')) ?? expression ?? '',
    expression: expression ?? 'null',
    type,
    values: valuesText(first(entry, 'values', 'inputValues', 'allowedValues')),
  };
}

function missingExpression(index: number): TableIssue {
  return tableIssue('shape', `inputs[${index}]`, 'A bemenethez kifejezés kell.', 'An input needs an expression.');
}

function readOutput(entry: FeelValue, index: number, count: number, issues: TableIssue[]): TableOutput {
  const place = `outputs[${index}]`;
  const plain = cellText(entry);
  const of = isContext(entry) ? entry : new Map<string, FeelValue>();
  const name = plain ?? cellText(first(of, 'name', 'label'));
  if (name === null && count > 1) {
    issues.push(tableIssue('names', place, 'Több kimenetnél mindegyiknek név kell.', 'With several outputs each needs a name.'));
  }
  return {
    name: name ?? '',
    type: cellText(first(of, 'type', 'typeRef')),
    values: valuesText(first(of, 'values', 'outputValues', 'allowedValues')),
    byDefault: cellText(first(of, 'default', 'defaultOutputEntry', 'defaultValue')),
  };
}

/** A row as two lists, as two objects by column names, as one flat list, or as one object by names. */
function readRule(row: FeelValue, place: string, { inputs, outputs }: Columns, issues: TableIssue[]): TableRule {
  const keys = { tests: inputs.map(({ label, expression }) => [label, expression]), results: outputs.map(({ name }) => [name]) };
  const parts = isContext(row) ? partsOfRow(row) : splitRow(row, inputs.length, outputs.length);
  const tests = cells(parts.tests, keys.tests, '-');
  const results = cells(parts.results, keys.results, '');
  complain(tests, inputs.length, `${place}.inputs`, issues);
  complain(results, outputs.length, `${place}.outputs`, issues);
  return {
    tests: tests.map((cell) => cell ?? '-'),
    results: results.map((cell) => cell ?? ''),
    annotations: parts.annotations.flatMap((annotation) => cellText(annotation) ?? []),
  };
}

interface RowParts {
  readonly tests: FeelValue;
  readonly results: FeelValue;
  readonly annotations: readonly FeelValue[];
}

function partsOfRow(row: FeelContext): RowParts {
  const tests = first(row, 'inputs', 'inputEntries', 'inputEntry', 'if', 'when', 'conditions');
  const results = first(row, 'outputs', 'outputEntries', 'outputEntry', 'then', 'conclusions');
  const notes = first(row, 'annotations', 'annotationEntries', 'annotation', 'description');
  const annotations = notes === null ? [] : isList(notes) ? notes : [notes];
  return tests === null && results === null ? { tests: row, results: row, annotations } : { tests: tests ?? [], results, annotations };
}

function splitRow(row: FeelValue, inputs: number, outputs: number): RowParts {
  const cells = isList(row) ? row : [row];
  const end = inputs + outputs;
  return { tests: cells.slice(0, inputs), results: cells.slice(inputs, end), annotations: cells.slice(end) };
}

/** The cells in the order of the columns; undefined for one that cannot be read. */
function cells(part: FeelValue, columns: readonly (readonly string[])[], absent: string): readonly (string | undefined)[] {
  if (isContext(part) && !part.has('text')) {
    return columns.map((names) => {
      const name = names.find((candidate) => part.has(candidate));
      return name === undefined ? absent : readCell(part.get(name) ?? null, absent);
    });
  }
  return (isList(part) ? part : [part]).map((cell) => readCell(cell, absent));
}

function readCell(cell: FeelValue, absent: string): string | undefined {
  return cell === null ? absent : (cellText(cell) ?? undefined);
}

function complain(row: readonly (string | undefined)[], wanted: number, place: string, issues: TableIssue[]): void {
  if (row.length !== wanted) {
    const [hu, en] = [`${wanted} cella kell ide, ${row.length} van.`, `${wanted} cells are needed here, ${row.length} are there.`];
    issues.push(tableIssue('shape', place, hu, en));
  }
  for (const [index, cell] of row.entries()) {
    if (cell === undefined) issues.push(tableIssue('shape', `${place}[${index}]`, 'A cellában FEEL-szöveg legyen.', 'A cell holds FEEL text.'));
  }
}

function first(of: FeelContext, ...names: readonly string[]): FeelValue {
  for (const name of names) {
    const value = of.get(name);
    if (value !== undefined && value !== null) return value;
  }
  return null;
}

function listAt(of: FeelContext, ...names: readonly string[]): readonly FeelValue[] {
  const value = first(of, ...names);
  if (value === null) return [];
  return isList(value) ? value : [value];
}
