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

/** Different texts in one table; the same text is read once, however often it stands there. */
const TEXTS_MAX = 10_000;

/** Compiles the texts of a table; faults are gathered with their place, so that all are told at once. */
export class CellReader {
  private readonly reading: Reading;
  private readonly issues: TableIssue[];
  private readonly expressions = new Map<string, Evaluate>();
  private readonly cells = new Map<string, UnaryTests>();
  private reads = 0;
  private isFull = false;

  constructor(reading: Reading, issues: TableIssue[]) {
    this.reading = reading;
    this.issues = issues;
  }

  /** An empty cell, or `-`, has no value. */
  expression(text: string, place: string): Evaluate {
    if (text.trim() === '' || text.trim() === '-') return () => null;
    return this.once(this.expressions, text, place, () => {
      const program = compileFeel(parseFeel(text, this.reading.names), this.reading.library);
      return (scope, work) => program.evaluate(scope, work);
    }) ?? (() => null);
  }

  tests(text: string, place: string): UnaryTests {
    return this.once(this.cells, text, place, () => compileTests(text, this.reading)) ?? NEVER;
  }

  eachTest(text: string, place: string): readonly UnaryTests[] {
    return this.attempt(place, () => compileEachTest(text, this.reading)) ?? [];
  }

  private once<T>(known: Map<string, T>, text: string, place: string, read: () => T): T | null {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (this.reads >= TEXTS_MAX) return this.tooMany(place);
    this.reads += 1;
    const made = this.attempt(place, read);
    if (made !== null) known.set(text, made);
    return made;
  }

  /** Told once: a table of so many texts is no table that a person could read. */
  private tooMany(place: string): null {
    const [hu, en] = [`A táblázatban legfeljebb ${TEXTS_MAX} különböző szöveg lehet.`, `A table holds at most ${TEXTS_MAX} different texts.`];
    if (!this.isFull) this.issues.push(tableIssue('shape', place, hu, en));
    this.isFull = true;
    return null;
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
