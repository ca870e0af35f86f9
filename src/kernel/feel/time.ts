import type { FeelZone } from './zone.ts';
import { standardOffset, parseZone, showZone } from './zone.ts';

export const NANOS_OF_SECOND = 1_000_000_000;
export const NANOS_OF_DAY = 86_400 * NANOS_OF_SECOND;

/** A time of day, exact to nanoseconds, perhaps with a zone. Runs in the browser, so it is not Temporal. */
export class FeelTime {
  /** Nanoseconds since midnight of the zone's own clock. */
  readonly nanos: number;
  readonly zone: FeelZone | null;

  private constructor(nanos: number, zone: FeelZone | null) {
    this.nanos = nanos;
    this.zone = zone;
  }

  /** The time so many nanoseconds after midnight, or null when that is no time of one day. */
  static ofNanos(nanos: number, zone: FeelZone | null = null): FeelTime | null {
    return Number.isSafeInteger(nanos) && nanos >= 0 && nanos < NANOS_OF_DAY ? new FeelTime(nanos, zone) : null;
  }

  /** Reads `10:30:00`, `10:30:00.5`, with `Z`, an offset or `@region`; null for anything else. */
  static parse(text: string): FeelTime | null {
    const match = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(.*)$/.exec(text);
    if (match === null) return null;
    const [, hour, minute, second, fraction = '', rest = ''] = match;
    const zone = rest === '' ? null : parseZone(rest);
    if (rest !== '' && zone === null) return null;
    const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return new FeelTime(seconds * NANOS_OF_SECOND + Number(fraction.padEnd(9, '0')), zone);
  }

  get hour(): number {
    return Math.floor(this.nanos / (3600 * NANOS_OF_SECOND));
  }

  get minute(): number {
    return Math.floor(this.nanos / (60 * NANOS_OF_SECOND)) % 60;
  }

  /** Nanoseconds since the last full minute. */
  get nanosOfMinute(): number {
    return this.nanos % (60 * NANOS_OF_SECOND);
  }

  /** Seconds from UTC, of a region those of its standard time; null without a zone. */
  get offset(): number | null {
    return this.zone === null ? null : standardOffset(this.zone);
  }

  toString(): string {
    return showClock(this.nanos) + (this.zone === null ? '' : showZone(this.zone));
  }
}

/** `10:30:00` or `10:30:00.5`. */
export function showClock(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS_OF_SECOND);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => part.toString().padStart(2, '0')).join(':');
  const fraction = (nanos % NANOS_OF_SECOND).toString().padStart(9, '0').replace(/0+$/, '');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}
