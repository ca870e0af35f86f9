import type { Bilingual } from '../../../kernel/result.ts';

/** A fault of a form definition, for its author. */
export interface DefinitionIssue {
  /** Where: `pages.property.usefulAreaM2.visibleIf`, ids instead of numbers where there are ids. */
  readonly place: string;
  readonly code: string;
  readonly text: Bilingual;
  /** Offset in the expression, when the fault is in one. */
  readonly at?: number;
}

/** Thrown when a definition cannot be compiled; it holds all faults that were found. */
export class FormDefinitionError extends Error {
  override name = 'FormDefinitionError';
  readonly issues: readonly DefinitionIssue[];

  constructor(issues: readonly DefinitionIssue[]) {
    super(issues.map(({ place, text }) => `${place}: ${text.en}`).join('\n'));
    this.issues = issues;
  }
}
