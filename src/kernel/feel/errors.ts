import type { Bilingual } from '../result.ts';
import { explainFault } from './explain.ts';

/** A fault in an expression that its author can mend. */
export interface FeelIssue {
  /** Offset in the expression, from 0; `placeOf` tells line and column. */
  readonly at: number;
  readonly code: FeelIssueCode;
  readonly text: Bilingual;
}

export type FeelIssueCode =
  | 'syntax'
  | 'too-long'
  | 'too-deep'
  | 'unsupported'
  | 'temporal'
  | 'unknown-name'
  | 'unknown-function'
  | 'unknown-property'
  | 'arguments'
  | 'type';

/** Thrown when an expression cannot be read; the first fault only. */
export class FeelSyntaxError extends Error {
  override name = 'FeelSyntaxError';
  readonly issue: FeelIssue;

  constructor(issue: FeelIssue) {
    super(`${issue.text.en} (at ${issue.at})`);
    this.issue = issue;
  }
}

export function syntaxError(at: number, code: FeelIssueCode, hu: string, en: string): FeelSyntaxError {
  return new FeelSyntaxError({ at, code, text: { hu, en } });
}

/** The rest of the text cannot be read, or there is none where more is needed. */
export function notUnderstood(text: string, at: number): FeelSyntaxError {
  const { hu, en } = explainFault(text, at);
  return syntaxError(at, 'syntax', hu, en);
}
