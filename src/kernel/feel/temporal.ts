import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './day.ts';
import { FeelDuration } from './duration.ts';
import { FeelTime } from './time.ts';

export type FeelTemporal = FeelDate | FeelTime | FeelDateTime | FeelDuration;

/** What stands in `@"…"`: a date, a time, a date and time, or a duration; null for anything else. */
export function parseTemporal(text: string): FeelTemporal | null {
  return FeelDate.parse(text) ?? FeelTime.parse(text) ?? FeelDuration.parse(text) ?? FeelDateTime.parse(text);
}
