const SECONDS_OF_DAY = 86_400;

/**
 * A FEEL duration: either whole months (`P1Y2M`) or whole seconds (`P3DT4H`); the standard keeps
 * the two kinds apart because a month has no fixed number of days.
 */
export class FeelDuration {
  readonly unit: 'months' | 'seconds';
  /** Negative for a duration backwards. */
  readonly amount: number;

  private constructor(unit: 'months' | 'seconds', amount: number) {
    this.unit = unit;
    this.amount = amount;
  }

  static ofMonths(months: number): FeelDuration | null {
    return Number.isSafeInteger(months) ? new FeelDuration('months', months + 0) : null;
  }

  static ofSeconds(seconds: number): FeelDuration | null {
    return Number.isSafeInteger(seconds) ? new FeelDuration('seconds', seconds + 0) : null;
  }

  static ofDays(days: number): FeelDuration | null {
    return FeelDuration.ofSeconds(days * SECONDS_OF_DAY);
  }

  /** Reads `P1Y6M`, `-P10D`, `PT36H`; null for anything else, also for a mixture of the kinds. */
  static parse(text: string): FeelDuration | null {
    const months = /^(-?)P(?=\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?$/.exec(text);
    if (months !== null) {
      return FeelDuration.ofMonths(signed(months[1], count(months[2]) * 12 + count(months[3])));
    }
    const days =
      /^(-?)P(?=\d|T)(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/.exec(text);
    if (days === null) return null;
    const seconds = count(days[2]) * SECONDS_OF_DAY + count(days[3]) * 3600 + count(days[4]) * 60 + count(days[5]);
    return FeelDuration.ofSeconds(signed(days[1], seconds));
  }

  /** A named part as FEEL paths read it; each has the sign of the whole. Null for the other kind. */
  part(name: string): number | null {
    if (this.unit === 'months') {
      if (name === 'years') return Math.trunc(this.amount / 12) + 0;
      return name === 'months' ? (this.amount % 12) + 0 : null;
    }
    if (name === 'days') return Math.trunc(this.amount / SECONDS_OF_DAY) + 0;
    if (name === 'hours') return Math.trunc((this.amount % SECONDS_OF_DAY) / 3600) + 0;
    if (name === 'minutes') return Math.trunc((this.amount % 3600) / 60) + 0;
    return name === 'seconds' ? (this.amount % 60) + 0 : null;
  }

  toString(): string {
    const parts = new FeelDuration(this.unit, Math.abs(this.amount));
    const write = (name: string, letter: string): string => (parts.part(name) ? `${parts.part(name)}${letter}` : '');
    const date = write('years', 'Y') + write('months', 'M') + write('days', 'D');
    const time = write('hours', 'H') + write('minutes', 'M') + write('seconds', 'S');
    const zero = this.unit === 'months' ? '0M' : 'T0S';
    return `${this.amount < 0 ? '-' : ''}P${date + (time === '' ? '' : `T${time}`) || zero}`;
  }
}

function count(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

function signed(sign: string | undefined, amount: number): number {
  return sign === '-' ? -amount : amount;
}
