import type { Bilingual } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { checkAskedAgain } from './content/asked-again.ts';
import { checkCompleteness } from './content/completeness.ts';
import { checkForbidden } from './content/forbidden.ts';
import { checkLanguage } from './content/language.ts';
import { checkShape } from './content/shape.ts';

/** Something about the content of a form that its author should look at. */
export interface ContentFinding {
  /** An error keeps the form from being published; a warning is for the reviewer; a hint may be left. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** Which rule found it: `missing-help`, `forbidden-religion`. */
  readonly code: string;
  /** `owners.share`, `page:property`; empty for the form itself. */
  readonly path: string;
  /** JSON pointer of what is meant. */
  readonly pointer: string;
  readonly text: Bilingual;
  readonly suggestion: Bilingual;
}

/**
 * Looks at what a form asks and how: help, English, plain words, length, law, fee and deadline, what the office has
 * already, what it must not ask. Errors first, then in the order of the form.
 */
export function checkContent(definition: FormDefinition): readonly ContentFinding[] {
  const findings = [...checkForbidden(definition), ...checkCompleteness(definition), ...checkAskedAgain(definition), ...checkLanguage(definition), ...checkShape(definition)];
  return findings.toSorted((left, right) => ORDER[left.severity] - ORDER[right.severity]);
}

const ORDER = { error: 0, warning: 1, hint: 2 } as const;
