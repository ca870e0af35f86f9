import { FeelDateTime } from '../date-time.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import { FeelTime } from '../time.ts';
import type { FeelValue } from '../values.ts';

const TEMPORAL: ReadonlyMap<string, (text: string) => FeelValue> = new Map<string, (text: string) => FeelValue>([
  ['date', (text) => FeelDate.parse(text)],
  ['time', (text) => FeelTime.parse(text)],
  ['date and time', (text) => FeelDateTime.parse(text)],
  ['datetime', (text) => FeelDateTime.parse(text)],
  ['duration', (text) => FeelDuration.parse(text)],
  ['days and time duration', (text) => FeelDuration.parse(text)],
  ['daytimeduration', (text) => FeelDuration.parse(text)],
  ['years and months duration', (text) => FeelDuration.parse(text)],
  ['yearmonthduration', (text) => FeelDuration.parse(text)],
]);

/**
 * A text in an input whose column is of dates, times or durations, as what it means: JSON has no such
 * values, so they come as texts. Null when the text means none; other values stay what they are.
 */
export function asTyped(value: FeelValue, type: string | null): FeelValue {
  const parse = typeof value === 'string' && type !== null ? TEMPORAL.get(type.trim().toLowerCase()) : undefined;
  return parse === undefined || typeof value !== 'string' ? value : parse(value);
}
