import { Decimal } from '../../../kernel/decimal.ts';
import baseRate from '../parameters/base-rate.json' with { type: 'json' };

/** A stretch of days on which one base rate of the central bank holds, both ends included. */
export interface BaseRateStretch {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Percent a year. */
  readonly percent: Decimal;
  /** How sure the value and its day are: `high`, `medium` or `to-verify`. */
  readonly confidence: string;
}

/** The day up to which changes of the base rate were searched out; after it the last rate is taken on trust. */
export const BASE_RATE_KNOWN_UNTIL: Temporal.PlainDate = Temporal.PlainDate.from(baseRate.knownUntil);

const RATES = baseRate.values.map(({ from, percent, confidence }) => ({
  from: Temporal.PlainDate.from(from),
  percent: Decimal.of(percent),
  confidence,
}));

/**
 * The base rates between two days, both included, in order; none when `to` is before `from`. Days
 * before the first known rate are left out, so callers keep to days that the table covers.
 */
export function baseRatesBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): BaseRateStretch[] {
  const stretches: BaseRateStretch[] = [];
  for (const [index, rate] of RATES.entries()) {
    const next = RATES[index + 1];
    const begins = later(from, rate.from);
    const ends = next === undefined ? to : earlier(to, next.from.subtract({ days: 1 }));
    if (Temporal.PlainDate.compare(begins, ends) > 0) continue;
    stretches.push({ from: begins, to: ends, percent: rate.percent, confidence: rate.confidence });
  }
  return stretches;
}

function later(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(left, right) >= 0 ? left : right;
}

function earlier(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(left, right) <= 0 ? left : right;
}
