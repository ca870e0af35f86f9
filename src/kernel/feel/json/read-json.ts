import { Decimal, DecimalRangeError } from '../../decimal.ts';
import type { FeelValue } from '../values.ts';

/**
 * JSON text as a FEEL value: numbers by their digits (`0.1` is 0.1, not the nearest double), objects
 * as contexts, arrays as lists. Texts stay texts, also those that look like a date.
 * @throws SyntaxError when it is not JSON, RangeError when it is nested too deep or holds a number
 * that no decimal can hold
 */
export function readJson(text: string): FeelValue {
  // The third argument is there in newer engines: how a number was written.
  const value: FeelValue = JSON.parse(text, (_key: string, part: unknown, context?: { readonly source?: string }) => exact(part, context?.source));
  return value;
}

/** What `JSON.parse` gives elsewhere in the house, as a FEEL value; numbers by their shortest digits. */
export function feelOf(json: unknown): FeelValue {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return Decimal.parse(String(json));
  if (Array.isArray(json)) return json.map(feelOf);
  if (typeof json !== 'object') return null;
  return new Map(Object.entries(json).map(([key, value]) => [key, feelOf(value)]));
}

/** One part of the document; the parts within it have been through here before. */
function exact(part: unknown, source: string | undefined): unknown {
  if (typeof part === 'number') {
    const number = source === undefined ? null : Decimal.parse(source);
    if (number === null) throw new DecimalRangeError(`the number ${source ?? ''} cannot be held`);
    return number;
  }
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? new Map(Object.entries(part)) : part;
}
