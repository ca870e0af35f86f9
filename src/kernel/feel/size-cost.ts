import { Decimal } from '../decimal.ts';
import { FeelDateTime } from './date-time.ts';
import { FeelTime } from './time.ts';
import type { FeelValue } from './values.ts';

const HUGE = 10n ** 60n;
const FAR = 60;
const REGION_COST = 40;

/** Steps that working with a value costs beyond one: thousands of digits or places, regions whose clock is asked for. */
export function sizeCost(value: FeelValue): number {
  if (value instanceof Decimal) {
    const places = value.scale > FAR ? value.scale >> 1 : 0;
    return typeof value.coefficient === 'bigint' && (value.coefficient > HUGE || value.coefficient < -HUGE) ? places + 1000 : places;
  }
  const isClock = value instanceof FeelDateTime || value instanceof FeelTime;
  return isClock && value.zone !== null && value.zone.kind === 'region' ? REGION_COST : 0;
}
