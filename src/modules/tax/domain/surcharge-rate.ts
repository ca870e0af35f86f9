import { assert } from '../../../kernel/assert.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import parameters from '../parameters/late-surcharge.json' with { type: 'json' };

/** How the daily rate of the late surcharge comes from the base rate. @legal art:209 */
export interface SurchargeRate {
  /** The first day on which this way of counting holds. */
  readonly from: Temporal.PlainDate;
  readonly percentagePoints: Decimal;
  readonly divisor: Decimal;
  /** Decimals of the daily percent; further ones are cut, not rounded. */
  readonly decimals: number;
}

const [value] = parameters.values;
assert(value !== undefined, 'the late surcharge needs a rate');

export const SURCHARGE_RATE: SurchargeRate = {
  from: Temporal.PlainDate.from(value.from),
  percentagePoints: Decimal.of(value.percentagePoints),
  divisor: Decimal.of(value.divisor),
  decimals: value.decimals,
};

/** Percent a day for a base rate in percent a year: 6.5 → 0.031. @legal art:209 */
export function dailyPercentOf(baseRatePercent: Decimal): Decimal {
  const { percentagePoints, divisor, decimals } = SURCHARGE_RATE;
  return baseRatePercent.add(percentagePoints).div(divisor).floor(decimals);
}
