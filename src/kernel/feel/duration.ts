import { Decimal } from '../decimal.ts';

const SECONDS_OF_DAY = 86_400;
/** Beyond it lies no calendar; it also keeps what is counted in whole numbers exact. */
const AMOUNT_MAX = Decimal.of('1e18');

/**
 * A FEEL duration: either whole months (`P1Y2M`) or seconds exact to nanoseconds (`P3DT4H`); the
 * standard keeps the two kinds apart because a month has no fixed number of days.
 */
export class FeelDuration {
  readonly unit: 'months' | 'seconds';
  /** Negative for a duration backwards. */
  readonly amount: Decimal;

  private constructor(unit: 'months' | 'seconds', amount: Decimal) {
    this.unit = unit;
    this.amount = amount;
  }

  /** Cuts what is beyond whole months or nanoseconds; null when there is no such duration. */
  static of(unit: 'months' | 'seconds', amount: Decimal): FeelDuration | null {
    if (amount.abs().compare(AMOUNT_MAX) > 0) return null;
    return new FeelDuration(unit, amount.rescale(unit === 'months' ? 0 : 9, 'down'));
  }

  static ofMonths(months: number): FeelDuration | null {
    return Number.isSafeInteger(months) ? FeelDuration.of('months', Decimal.of(months)) : null;
  }

  static ofSeconds(seconds: number): FeelDuration | null {
    return Number.isSafeInteger(seconds) ? FeelDuration.of('seconds', Decimal.of(seconds)) : null;
  }

  static ofDays(days: number): FeelDuration | null {
    return FeelDuration.ofSeconds(days * SECONDS_OF_DAY);
  }

  /** Reads `P1Y6M`, `-P10D`, `PT36H`, `PT0.5S`; null for anything else, also for a mixture of the kinds. */
  static parse(text: string): FeelDuration | null {
    const months = /^(-?)P(?=\d)(?:(\d{1,18})Y)?(?:(\d{1,18})M)?$/.exec(text);
    if (months !== null) {
      return FeelDuration.of('months', signed(months[1], count(months[2]).mul(Decimal.of(12)).add(count(months[3]))));
    }
    const days =
      /^(-?)P(?=\d|T)(?:(\d{1,18})D)?(?:T(?=[\d.])(?:(\d{1,18})H)?(?:(\d{1,18})M)?(?:(\d{1,18}(?:\.\d{0,9})?|\.\d{1,9})S)?)?$/.exec(text);
    if (days === null) return null;
    const hours = count(days[2]).mul(Decimal.of(24)).add(count(days[3]));
    const minutes = hours.mul(Decimal.of(60)).add(count(days[4]));
    return FeelDuration.of('seconds', signed(days[1], minutes.mul(Decimal.of(60)).add(count(days[5]))));
  }

  get isNegative(): boolean {
    return this.amount.sign() < 0;
  }

  /** Whole nanoseconds of a duration in seconds. */
  get nanos(): bigint {
    return this.amount.coefficientAt(9);
  }

  negate(): FeelDuration {
    return new FeelDuration(this.unit, this.amount.negate());
  }

  /** A named part as FEEL paths read it; each has the sign of the whole. Null for the other kind. */
  part(name: string): Decimal | null {
    if (name === 'value') return this.amount;
    if (this.unit === 'months') {
      if (name === 'years') return this.whole(12);
      return name === 'months' ? this.rest(12) : null;
    }
    if (name === 'days') return this.whole(SECONDS_OF_DAY);
    if (name === 'hours') return this.after(SECONDS_OF_DAY).whole(3600);
    if (name === 'minutes') return this.after(3600).whole(60);
    return name === 'seconds' ? this.rest(60) : null;
  }

  toString(): string {
    const parts = this.isNegative ? this.negate() : this;
    const write = (name: string, letter: string): string => {
      const part = parts.part(name);
      return part === null || part.isZero() ? '' : part.toString() + letter;
    };
    const date = write('years', 'Y') + write('months', 'M') + write('days', 'D');
    const time = write('hours', 'H') + write('minutes', 'M') + write('seconds', 'S');
    const zero = this.unit === 'months' ? '0M' : 'T0S';
    return `${this.isNegative ? '-' : ''}P${date + (time === '' ? '' : `T${time}`) || zero}`;
  }

  private whole(unit: number): Decimal {
    const { coefficient, scale } = this.amount;
    if (scale === 0 && typeof coefficient === 'number') return Decimal.of(Math.trunc(coefficient / unit));
    return this.amount.div(Decimal.of(unit)).rescale(0, 'down');
  }

  private rest(unit: number): Decimal {
    return this.amount.sub(this.whole(unit).mul(Decimal.of(unit)));
  }

  private after(unit: number): FeelDuration {
    return new FeelDuration(this.unit, this.rest(unit));
  }
}

function count(digits: string | undefined): Decimal {
  return digits === undefined ? Decimal.ZERO : Decimal.of(digits.replace(/\.$/, ''));
}

function signed(sign: string | undefined, amount: Decimal): Decimal {
  return sign === '-' ? amount.negate() : amount;
}
