import { compileFeel } from '../compile.ts';
import { FeelSyntaxError } from '../errors.ts';
import type { FeelScope } from '../frame.ts';
import { parseFeel } from '../parse.ts';
import type { FeelValue } from '../values.ts';
import type { Work } from '../work.ts';
import type { TableInput, TableIssue, TableOutput } from './table.ts';
import { tableIssue } from './table.ts';
import type { Reading, UnaryTests } from './tests.ts';
import { compileEachTest, compileTests, NEVER } from './tests.ts';

export type Evaluate = (scope: FeelScope, work: Work) => FeelValue;

export interface InputColumn {
  readonly input: TableInput;
  readonly value: Evaluate;
  readonly allowed: UnaryTests | null;
}

export interface OutputColumn {
  readonly output: TableOutput;
  /** One test per allowed value, the most important first; empty for any. */
  readonly allowed: readonly UnaryTests[];
  readonly byDefault: Evaluate | null;
}

export interface CompiledRule {
  readonly tests: readonly UnaryTests[];
  readonly results: readonly Evaluate[];
}

/** Compiles the texts of a table; faults are gathered with their place, so that all are told at once. */
export class CellReader {
  private readonly reading: Reading;
  private readonly issues: TableIssue[];

  constructor(reading: Reading, issues: TableIssue[]) {
    this.reading = reading;
    this.issues = issues;
  }

  /** An empty cell, or `-`, has no value. */
  expression(text: string, place: string): Evaluate {
    if (text.trim() === '' || text.trim() === '-') return () => null;
    const program = this.attempt(place, () => compileFeel(parseFeel(text, this.reading.names), this.reading.library));
    return program === null ? () => null : (scope, work) => program.evaluate(scope, work);
  }

  tests(text: string, place: string): UnaryTests {
    return this.attempt(place, () => compileTests(text, this.reading)) ?? NEVER;
  }

  eachTest(text: string, place: string): readonly UnaryTests[] {
    return this.attempt(place, () => compileEachTest(text, this.reading)) ?? [];
  }

  private attempt<T>(place: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      const { at, text } = error.issue;
      this.issues.push(tableIssue('syntax', place, text.hu, text.en, at));
      return null;
    }
  }
}
