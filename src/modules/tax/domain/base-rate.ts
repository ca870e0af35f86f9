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

/** The rates with the ISO days between which each holds: texts compare many times faster than days. */
const RATES = baseRate.values.map(({ from, percent, confidence }, index, all) => {
  const next = all[index + 1];
  const until = next === undefined ? '9999-12-31' : Temporal.PlainDate.from(next.from).subtract({ days: 1 }).toString();
  return { from, until, percent: Decimal.of(percent), confidence };
});

/**
 * The base rates between two days, both included, in order; none when `to` is before `from`. Days
 * before the first known rate are left out, so callers keep to days that the table covers.
 */
export function baseRatesBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): BaseRateStretch[] {
  const [first, last] = [from.toString(), to.toString()];
  if (first > last) return [];
  return RATES.filter((rate) => rate.from <= last && rate.until >= first).map((rate) => ({
    from: rate.from <= first ? from : Temporal.PlainDate.from(rate.from),
    to: rate.until >= last ? to : Temporal.PlainDate.from(rate.until),
    percent: rate.percent,
    confidence: rate.confidence,
  }));
}
