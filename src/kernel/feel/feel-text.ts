import { Decimal } from '../decimal.ts';
import type { FeelContext, FeelRange, FeelValue } from './values.ts';
import { FeelFunction, FeelRange as RangeValue, isContext, isList } from './values.ts';
import type { Work } from './work.ts';

/** A value as FEEL itself would write it: `[1, "a", @"2026-03-02"]`. Spends from the work by its length. */
export function feelText(value: FeelValue, work: Work): string {
  work.spend(1);
  if (value === null) return 'null';
  if (typeof value === 'string') {
    work.spend(value.length >> 4);
    return quoted(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Decimal) return value.toString();
  if (isList(value)) return work.nested(() => `[${value.map((item) => feelText(item, work)).join(', ')}]`);
  if (isContext(value)) return work.nested(() => contextText(value, work));
  if (value instanceof RangeValue) return rangeText(value, work);
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  return `@"${value.toString()}"`;
}

function contextText(context: FeelContext, work: Work): string {
  const entries = [...context].map(([key, item]) => `${/[^\p{L}\p{N}_ '+*/.-]/u.test(key) ? quoted(key) : key}: ${feelText(item, work)}`);
  return `{${entries.join(', ')}}`;
}

/** A range without one of its ends is a comparison: `> 5`. */
function rangeText({ low, high, lowIncluded, highIncluded }: FeelRange, work: Work): string {
  if (high === null && low !== null) return `${lowIncluded ? '>=' : '>'} ${feelText(low, work)}`;
  if (low === null && high !== null) return `${highIncluded ? '<=' : '<'} ${feelText(high, work)}`;
  return `${lowIncluded ? '[' : '('}${feelText(low, work)}..${feelText(high, work)}${highIncluded ? ']' : ')'}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`).replace(/\r/g, String.raw`\r`).replace(/\t/g, String.raw`\t`)}"`;
}
