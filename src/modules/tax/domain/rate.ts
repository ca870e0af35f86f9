import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AssessedTaxType, RateUnit } from './tax-types.ts';

/** A rate of the municipality's decree. */
export interface Rate {
  readonly id: Uuid;
  readonly taxType: AssessedTaxType;
  /** Empty: every kind of object. */
  readonly objectKind: string;
  /** Empty: the whole town. */
  readonly zone: string;
  /** Exact decimal, without trailing zeros: `1100`. */
  readonly rate: string;
  readonly unit: RateUnit;
  readonly validFrom: Temporal.PlainDate;
  /** That day included; null: until a successor. */
  readonly validTo: Temporal.PlainDate | null;
  readonly decree: string;
}

/** What a rate is looked up by. */
export interface RateQuestion {
  readonly taxType: AssessedTaxType;
  readonly objectKind: string;
  readonly zone: string;
  readonly on: Temporal.PlainDate;
}

/**
 * The rate that holds on a day: of the same kind and zone when the decree has one, else of the kind in every
 * zone, else of the zone for every kind, else the general one. Null when the tax is not levied that day.
 */
export function rateInForce(rates: readonly Rate[], { taxType, objectKind, zone, on }: RateQuestion): Rate | null {
  const candidates = [
    { objectKind, zone },
    { objectKind, zone: '' },
    { objectKind: '', zone },
    { objectKind: '', zone: '' },
  ];
  for (const candidate of candidates) {
    const of = rates.filter((rate) => rate.taxType === taxType && rate.objectKind === candidate.objectKind && rate.zone === candidate.zone);
    const held = newestOn(of, on);
    if (held !== null) return held;
  }
  return null;
}

/** The last day on which a rate holds: its own, or the day before its successor; null while it is open. */
export function lastDayOf(rate: Rate, rates: readonly Rate[]): Temporal.PlainDate | null {
  const successors = rates.filter((other) => isSameLine(other, rate) && Temporal.PlainDate.compare(other.validFrom, rate.validFrom) > 0);
  let last = rate.validTo;
  for (const { validFrom } of successors) {
    const before = validFrom.subtract({ days: 1 });
    if (last === null || Temporal.PlainDate.compare(before, last) < 0) last = before;
  }
  return last;
}

/** Rates of one line follow each other; one rate of it holds at a time. */
export function isSameLine(left: Rate, right: Pick<Rate, 'taxType' | 'objectKind' | 'zone'>): boolean {
  return left.taxType === right.taxType && left.objectKind === right.objectKind && left.zone === right.zone;
}

/** The newest that has begun; when it has ended without a successor, none: an older one does not revive. */
function newestOn(rates: readonly Rate[], on: Temporal.PlainDate): Rate | null {
  let newest: Rate | null = null;
  for (const rate of rates) {
    if (Temporal.PlainDate.compare(rate.validFrom, on) > 0) continue;
    if (newest === null || Temporal.PlainDate.compare(rate.validFrom, newest.validFrom) > 0) newest = rate;
  }
  const ended = newest !== null && newest.validTo !== null && Temporal.PlainDate.compare(newest.validTo, on) < 0;
  return ended ? null : newest;
}
