import type { Answers } from '../../domain/answers.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { FeelType } from '../../../../kernel/feel/types.ts';
import { type Subject, subjectsIn } from '../conditions/subjects.ts';

/** What the expressions of a panel may read. */
export interface ExpressionScope {
  readonly definition: FormDefinition;
  readonly groups: readonly string[];
  readonly subjects: readonly Subject[];
  /** What a calculation there must give; null where there is none. */
  readonly wanted: FeelType | null;
  /** Answers of the preview to show values on; null takes the first worked example. */
  readonly answers: Answers | null;
}

export function expressionScope(definition: FormDefinition, groups: readonly string[], wanted: FeelType | null): ExpressionScope {
  return { definition, groups, subjects: subjectsIn(definition, groups), wanted, answers: null };
}
