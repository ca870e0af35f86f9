import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { RULE_REGISTER } from '../rule-register.ts';
import type { Instalment } from './payments.ts';
import type { OwnedProperty } from './property.ts';
import type { TownPlan } from './towns.ts';

/** The first year of the demo's ledgers. */
export const FIRST_YEAR = 2024;

const Assessed = Type.Object({ instalments: Type.Array(Type.Object({ dueOn: Type.String(), amountHuf: Type.Integer() })) });
const Surcharge = Type.Object({ surchargeHuf: Type.Integer() });

/**
 * What one owner of a property owes for a year and when, by the rule of the tax; null when the town does not
 * levy it that year, or the rule knows nothing of the year.
 */
export function instalmentsOf(town: TownPlan, property: OwnedProperty, share: string, year: number): Instalment[] | null {
  const rate = rateOf(town, property.taxType, year);
  if (rate === null) return null;
  const answer = RULE_REGISTER.evaluate(`tax.${property.taxType}`, { ...baseOf(property, rate), share, year });
  if (!answer.ok) return null;
  const { instalments } = Value.Parse(Assessed, answer.value);
  return instalments.map(({ dueOn, amountHuf }) => ({ dueOn: Temporal.PlainDate.from(dueOn), amountHuf }));
}

/** The surcharge on a debt paid late, by its rule; 0 where the rule has no rate. */
export function surchargeOf(debtHuf: number, dueOn: Temporal.PlainDate, paidOn: Temporal.PlainDate): number {
  const answer = RULE_REGISTER.evaluate('tax.late-surcharge', { debtHuf, dueOn: dueOn.toString(), paidOn: paidOn.toString() });
  return answer.ok ? Value.Parse(Surcharge, answer.value).surchargeHuf : 0;
}

/** The rate in force: of those that have begun, the newest. */
function rateOf(town: TownPlan, taxType: OwnedProperty['taxType'], year: number): string | null {
  const begun = town.rates.filter((rate) => rate.taxType === taxType && rate.fromYear <= year);
  return begun.sort((a, b) => b.fromYear - a.fromYear)[0]?.rate ?? null;
}

function baseOf({ taxType, areaM2 }: OwnedProperty, rate: string): Record<string, string | number> {
  switch (taxType) {
    case 'building':
      return { usefulAreaM2: areaM2, rateHufPerM2: rate };
    case 'land':
      return { areaM2, rateHufPerM2: rate };
    case 'communal':
      return { rateHuf: rate };
  }
}
