import type { Bilingual } from '../../result.ts';
import type { FeelValue } from '../values.ts';

/** How many rules may hit, and what becomes of their outputs (DMN 1.5, chapter 8). */
export type HitPolicy = 'unique' | 'any' | 'priority' | 'first' | 'rule order' | 'output order' | 'collect';

/** What a collecting table makes of the outputs; without one they stay a list. */
export type Aggregation = 'sum' | 'min' | 'max' | 'count';

/** A decision table as text, in one spelling: what `readDecisionTable` makes of the many. */
export interface DecisionTable {
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRule[];
}

export interface TableInput {
  readonly label: string;
  /** A FEEL expression over the context. */
  readonly expression: string;
  /** A FEEL type; null when it is not said. */
  readonly type: string | null;
  /** Unary tests that name the allowed values; null for any. */
  readonly values: string | null;
}

export interface TableOutput {
  readonly name: string;
  readonly type: string | null;
  /** The allowed values, the most important first. */
  readonly values: string | null;
  /** A FEEL expression for when no rule hits. */
  readonly byDefault: string | null;
}

export interface TableRule {
  /** Unary tests, one per input; `-` for any value. */
  readonly tests: readonly string[];
  /** FEEL expressions, one per output. */
  readonly results: readonly string[];
  readonly annotations: readonly string[];
}

export type TableIssueCode = 'shape' | 'hit-policy' | 'aggregation' | 'syntax' | 'output-values' | 'names';

/** A fault in a table that its author can mend. */
export interface TableIssue {
  readonly code: TableIssueCode;
  /** Where: `rules[2].inputs[0]`, counted from 0. */
  readonly place: string;
  /** Offset in the text of that place. */
  readonly at: number;
  readonly text: Bilingual;
}

export type TableFaultCode = 'two-hits' | 'different-outputs' | 'input-value' | 'output-value' | 'aggregation';

/** Why a table gave null although its author expects a value. */
export interface TableFault {
  readonly code: TableFaultCode;
  /** The rules concerned, from 1, as people count them. */
  readonly rules: readonly number[];
  readonly text: Bilingual;
}

/** What a table says for one context. */
export interface TableAnswer {
  /** Null also when no rule hits and no default stands, and where `fault` tells why. */
  readonly value: FeelValue;
  /** The rules that hit, from 1, in the order of the table. */
  readonly hits: readonly number[];
  readonly fault: TableFault | null;
}

export function tableIssue(code: TableIssueCode, place: string, hu: string, en: string, at = 0): TableIssue {
  return { code, place, at, text: { hu, en } };
}
