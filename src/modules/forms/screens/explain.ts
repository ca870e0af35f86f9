import type { Explain } from '../design/compare-versions.ts';
import { explainExpression } from '../designer/conditions/explain-expression.ts';

/** Expressions as sentences, for comparisons; what cannot be read stays as it is written. */
export const explainInWords: Explain = (definition, path, expression) => explainExpression(definition, path.split('.').slice(0, -1), expression, null).sentence;
