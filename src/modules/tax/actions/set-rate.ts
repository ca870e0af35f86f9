import { assert } from '../../../kernel/assert.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { listRates } from '../data/rates.ts';
import { townOf } from '../data/town.ts';
import { NOT_ALLOWED } from '../domain/assessment.ts';
import { isSameLine } from '../domain/rate.ts';
import { ASSESSED_TAXES, type AssessedTaxType } from '../domain/tax-types.ts';
import { RateSet } from '../events.ts';
import type { ActingOfficial } from '../permissions.ts';

export interface NewRate {
  readonly taxType: AssessedTaxType;
  /** Empty: every kind. */
  readonly objectKind: string;
  /** Empty: the whole town. */
  readonly zone: string;
  /** An exact decimal not below 0. */
  readonly rate: string;
  readonly validFrom: Temporal.PlainDate;
  /** That day included; null: until a successor. */
  readonly validTo: Temporal.PlainDate | null;
  readonly decree: string;
}

/**
 * Enters a rate of the decree from a day on. Rates that were in force are never changed: a rate begins after
 * all others of its line, and a wrong one of the past is a matter for a new decree. Entering the same rate
 * again changes nothing. Refuses a day that another rate holds, and one that is over.
 *
 * @legal htv:6.a htv:6.c
 */
export async function setRate(tx: Tx, official: ActingOfficial, rate: NewRate): Promise<Result<Uuid, Refusal>> {
  if (!official.permissions.has('tax.rate.set')) return refuse(NOT_ALLOWED);
  const line = (await listRates(tx, townOf(tx), rate.taxType)).filter((known) => isSameLine(known, rate));
  const same = line.find((known) => known.validFrom.equals(rate.validFrom));
  if (same !== undefined) return same.rate === Decimal.of(rate.rate).toString() && same.decree === rate.decree ? ok(same.id) : refuse(DAY_TAKEN);
  const last = line[0];
  if (last !== undefined && Temporal.PlainDate.compare(rate.validFrom, last.validFrom) < 0) return refuse(notAfter(last.validFrom));
  if (rate.validTo !== null && Temporal.PlainDate.compare(rate.validTo, rate.validFrom) < 0) return refuse(ENDS_BEFORE);
  assert(Decimal.of(rate.rate).sign() >= 0, 'a rate is not below 0');
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('tax.rate')
    .values({
      municipality_id: townOf(tx),
      id,
      tax_type: rate.taxType,
      object_kind: rate.objectKind,
      zone: rate.zone,
      rate: rate.rate,
      unit: ASSESSED_TAXES[rate.taxType].rateUnit,
      valid_from: rate.validFrom,
      valid_to: rate.validTo,
      decree: rate.decree,
      set_at: tx.at,
      set_by: official.officialId,
    })
    .execute();
  const details = { taxType: rate.taxType, rate: rate.rate, validFrom: rate.validFrom.toString() };
  tx.audit({ action: 'tax.rate.set', object: { type: 'tax.rate', id }, details });
  tx.emit(RateSet, { rateId: id, ...details });
  return ok(id);
}

const DAY_TAKEN: Refusal = {
  code: 'tax.rate-day-taken',
  text: {
    hu: 'Ettől a naptól már van ilyen mérték. A felvett mértékek nem módosíthatók; ha tévedés történt, vegyen fel újat egy későbbi naptól.',
    en: 'There is a rate from this day already. Rates are never changed; if one is wrong, enter a new one from a later day.',
  },
};

const ENDS_BEFORE: Refusal = {
  code: 'tax.rate-ends-before-it-begins',
  text: { hu: 'Az utolsó nap nem lehet korábbi a kezdőnapnál.', en: 'The last day may not be before the first.' },
};

function notAfter(day: Temporal.PlainDate): Refusal {
  return {
    code: 'tax.rate-not-after-last',
    text: {
      hu: `Ennél a mértéknél már van ${formatDay(day, 'hu')} napjától hatályos érték; az új mérték ennél későbbi naptól szólhat.`,
      en: `This line has a rate from ${formatDay(day, 'en')} already; a new one must begin later.`,
    },
    details: { day: day.toString() },
  };
}
