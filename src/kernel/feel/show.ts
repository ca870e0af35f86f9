import type { FeelValue } from './values.ts';
import { FeelFunction, FeelRange, isContext, isList } from './values.ts';

/** A value as FEEL would write it: for authors, tests and logs. */
export function showFeel(value: FeelValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(showFeel).join(', ')}]`;
  if (isContext(value)) return `{${[...value].map(([key, item]) => `${key}: ${showFeel(item)}`).join(', ')}}`;
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  if (value instanceof FeelRange) {
    const [low, high] = [showFeel(value.low), showFeel(value.high)];
    return `${value.lowIncluded ? '[' : '('}${low}..${high}${value.highIncluded ? ']' : ')'}`;
  }
  return value.toString();
}
