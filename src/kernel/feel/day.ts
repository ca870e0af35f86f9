const YEAR_MAX = 999_999_999;
const DAY_MIN = dayNumber(-YEAR_MAX, 1, 1);
const DAY_MAX = dayNumber(YEAR_MAX, 12, 31);

/** A civil day of the years ±999,999,999 as FEEL sees it. Runs in the browser, so it is not Temporal. */
export class FeelDate {
  /** Days since 1970-01-01. */
  readonly day: number;

  private constructor(day: number) {
    this.day = day;
  }

  /** The day with this number, or null outside those years. */
  static ofDayNumber(day: number): FeelDate | null {
    return Number.isSafeInteger(day) && day >= DAY_MIN && day <= DAY_MAX ? new FeelDate(day) : null;
  }

  /** The day, or null when there is no such day. */
  static of(year: number, month: number, day: number): FeelDate | null {
    if (!Number.isSafeInteger(year) || Math.abs(year) > YEAR_MAX) return null;
    if (!Number.isSafeInteger(month) || month < 1 || month > 12) return null;
    if (!Number.isSafeInteger(day) || day < 1 || day > lastDayOf(year, month)) return null;
    return new FeelDate(dayNumber(year, month, day));
  }

  /** Reads `2026-03-16`, also `-0044-03-15` and `12026-03-16`; null for anything else. Never throws. */
  static parse(text: string): FeelDate | null {
    const match = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d{2})-(\d{2})$/.exec(text);
    return match === null ? null : FeelDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
  }

  get civil(): { readonly year: number; readonly month: number; readonly day: number } {
    return civilOf(this.day);
  }

  /** 1 for Monday to 7 for Sunday. */
  get weekday(): number {
    return ((((this.day + 3) % 7) + 7) % 7) + 1;
  }

  /** The last day of this day's month, 28 to 31. */
  get lastOfMonth(): number {
    return lastDayOf(this.civil.year, this.civil.month);
  }

  /** The week of the ISO 8601 calendar, 1 to 53: weeks begin on Monday, the first holds 4 January. */
  get weekOfYear(): number {
    const thursday = this.day - this.weekday + 4;
    return Math.floor((thursday - dayNumber(civilOf(thursday).year, 1, 1)) / 7) + 1;
  }

  get dayOfYear(): number {
    return this.day - dayNumber(this.civil.year, 1, 1) + 1;
  }

  /** The same day of another month, or the last of that month when it is shorter. */
  plusMonths(months: number): FeelDate | null {
    const { year, month, day } = this.civil;
    const index = year * 12 + (month - 1) + months;
    const [nextYear, nextMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    return FeelDate.of(nextYear, nextMonth, Math.min(day, lastDayOf(nextYear, nextMonth)));
  }

  toString(): string {
    const { year, month, day } = this.civil;
    return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  }
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar: whole 400-year eras, March first. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilOf(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, length: number): string {
  return value.toString().padStart(length, '0');
}
