import { Decimal } from '../../../kernel/decimal.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import ceilings from '../parameters/property-tax-ceilings.json' with { type: 'json' };
import { inEnglish, inHungarian } from './figures.ts';

/** The taxes whose rate the act limits by an amount. */
export type CeilingTax = keyof typeof ceilings.taxes;

/**
 * A warning step when a decreed rate stands above the legal ceiling of the tax year, else none. The
 * computation goes on: a rate is the decree's matter, and the valorised ceilings await confirmation.
 * @legal htv:6.c htv:7.c
 */
export function ceilingWarnings(tax: CeilingTax, year: number, rateHuf: Decimal): Step[] {
  const { inAct, valorised } = ceilings.taxes[tax];
  const ofYear = valorised.find((entry) => entry.year === year);
  if (rateHuf.compare(Decimal.of(ofYear?.amount ?? inAct.amount)) <= 0) return [];
  const rate = { hu: inHungarian(rateHuf), en: inEnglish(rateHuf) };
  if (ofYear === undefined) {
    const text = {
      hu: `Figyelem: a mérték (${rate.hu} Ft) a törvényben írt összegnél magasabb, a ${year}. évi valorizált adómaximum pedig nincs a paraméterek között.`,
      en: `Note: the rate (${rate.en} Ft) is above the amount in the act, and the valorised ceiling of ${year} is not among the parameters.`,
    };
    return [{ text, legal: inAct.source, figures: { ceilingInActHuf: inAct.amount } }];
  }
  const amount = Decimal.of(ofYear.amount);
  const text = {
    hu: `Figyelem: a mérték (${rate.hu} Ft) meghaladja a ${year}. évi adómaximumot (${inHungarian(amount)} Ft; ez az összeg megerősítésre vár).`,
    en: `Note: the rate (${rate.en} Ft) is above the ceiling of ${year} (${inEnglish(amount)} Ft; that amount awaits confirmation).`,
  };
  return [{ text, legal: ofYear.source, figures: { ceilingHuf: ofYear.amount } }];
}
