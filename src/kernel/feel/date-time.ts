import { FeelDate } from './day.ts';
import { FeelTime, NANOS_OF_DAY, NANOS_OF_SECOND } from './time.ts';
import type { FeelZone } from './zone.ts';
import { offsetAt, offsetOfLocal, UTC } from './zone.ts';

const SECONDS_OF_DAY = 86_400;

/** Seconds since 1970-01-01 (of UTC, or of the local clock when there is no zone) and nanoseconds beyond. */
export interface Moment {
  readonly seconds: number;
  readonly nanos: number;
}

/** A day and a time of it; the zone is the time's. */
export class FeelDateTime {
  readonly date: FeelDate;
  readonly time: FeelTime;
  /** Found when first asked for: the clock of a region takes its time. */
  private known: Moment | null = null;

  constructor(date: FeelDate, time: FeelTime) {
    this.date = date;
    this.time = time;
  }

  /** Reads `2026-03-02T10:30:00` with an optional zone, or a day alone (its midnight); else null. */
  static parse(text: string): FeelDateTime | null {
    const [day = '', clock, ...rest] = text.split('T');
    // A region's name may hold a T: what follows the first belongs to the time.
    const date = FeelDate.parse(day);
    if (date === null) return null;
    const time = clock === undefined ? FeelTime.ofNanos(0) : FeelTime.parse([clock, ...rest].join('T'));
    return time === null ? null : new FeelDateTime(date, time);
  }

  /** The clock of a zone (of no zone when null) at a moment; null outside the years that days have. */
  static at({ seconds, nanos }: Moment, zone: FeelZone | null): FeelDateTime | null {
    const local = zone === null ? seconds : seconds + offsetAt(zone, seconds);
    const day = Math.floor(local / SECONDS_OF_DAY);
    const date = FeelDate.ofDayNumber(day);
    const time = FeelTime.ofNanos((local - day * SECONDS_OF_DAY) * NANOS_OF_SECOND + nanos, zone);
    return date === null || time === null ? null : new FeelDateTime(date, time);
  }

  /** Midnight of a day by UTC, as the standard converts. */
  static midnight(date: FeelDate): FeelDateTime {
    const time = FeelTime.ofNanos(0, UTC);
    if (time === null) throw new RangeError('midnight is a time');
    return new FeelDateTime(date, time);
  }

  get zone(): FeelZone | null {
    return this.time.zone;
  }

  /** Seconds from UTC at this moment; null without a zone. */
  get offset(): number | null {
    return this.zone === null ? null : offsetOfLocal(this.zone, this.localSeconds);
  }

  get moment(): Moment {
    this.known ??= {
      seconds: this.localSeconds - (this.offset ?? 0),
      nanos: this.time.nanos % NANOS_OF_SECOND,
    };
    return this.known;
  }

  private get localSeconds(): number {
    return this.date.day * SECONDS_OF_DAY + Math.floor(this.time.nanos / NANOS_OF_SECOND);
  }

  /** The moment so many whole nanoseconds later (earlier when negative); null outside the calendar. */
  plusNanos(nanos: bigint): FeelDateTime | null {
    const { seconds, nanos: own } = this.moment;
    const total = BigInt(own) + nanos;
    const rest = ((total % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
    const whole = seconds + Number((total - rest) / 1_000_000_000n);
    return FeelDateTime.at({ seconds: whole, nanos: Number(rest) }, this.zone);
  }

  /** The same clock time on the same day of another month, or the last of that month. */
  plusMonths(months: number): FeelDateTime | null {
    const date = this.date.plusMonths(months);
    return date === null ? null : new FeelDateTime(date, this.time);
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }
}

/** The order of two, negative, zero or positive. One without a zone is taken to be in the other's, but never the same. */
export function compareMoments(left: FeelDateTime, right: FeelDateTime): number {
  if ((left.zone === null) !== (right.zone === null)) {
    return left.date.day - right.date.day || left.time.nanos - right.time.nanos || Number.NaN;
  }
  const [a, b] = [left.moment, right.moment];
  return a.seconds - b.seconds || a.nanos - b.nanos;
}

/** The order of two times of day. One without a zone is taken to be in the other's, but never the same. */
export function compareTimes(left: FeelTime, right: FeelTime): number {
  if ((left.zone === null) !== (right.zone === null)) return left.nanos - right.nanos || Number.NaN;
  return utcNanos(left) - utcNanos(right);
}

/** Nanoseconds since midnight of UTC, below zero or beyond a day when the zone's day differs. */
export function utcNanos(time: FeelTime): number {
  return time.nanos - (time.offset ?? 0) * NANOS_OF_SECOND;
}

/** A time moved by so many nanoseconds, round the clock. */
export function turned(time: FeelTime, nanos: bigint): FeelTime | null {
  const day = BigInt(NANOS_OF_DAY);
  const rest = (((BigInt(time.nanos) + nanos) % day) + day) % day;
  return FeelTime.ofNanos(Number(rest), time.zone);
}
