import { BUDAPEST } from '../../../../kernel/dates.ts';

/** The time of day in Budapest: `14:02`. */
export function clockTime(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(BUDAPEST).toPlainTime().toString({ smallestUnit: 'minute' });
}
