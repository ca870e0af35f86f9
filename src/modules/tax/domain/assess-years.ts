import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { AssessedTax } from './assessed-tax.ts';
import { type AssessmentLine, noRate } from './assessment.ts';
import { BUILDING_TAX } from './building-tax.ts';
import { COMMUNAL_TAX } from './communal-tax.ts';
import { type AssessmentFacts, yearsOf } from './facts.ts';
import { LAND_TAX } from './land-tax.ts';
import { type Rate, rateInForce } from './rate.ts';
import type { AssessedTaxType } from './tax-types.ts';

/** What the tax of one year follows from. Decimals as text. */
export interface YearQuestion {
  readonly year: number;
  readonly areaM2: string;
  readonly rate: string;
  /** `2/3` */
  readonly share: string;
  /** ISO day on which the object ended; empty while it stands. */
  readonly endedOn: string;
}

/**
 * The tax of each year that the facts name, by the rate in force on 1 January: a decree may not make a tax
 * heavier within a year. Refuses a year without a rate, and what the rule itself refuses.
 *
 * @legal htv:6.a htv:12(1)
 */
export function assessYears(taxType: AssessedTaxType, facts: AssessmentFacts, rates: readonly Rate[]): Result<AssessmentLine[], Refusal> {
  const lines: AssessmentLine[] = [];
  for (const year of yearsOf(facts)) {
    const { usage, zone, areaM2, share, endedOn } = facts;
    const on = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    const rate = rateInForce(rates, { taxType, objectKind: usage, zone, on });
    if (rate === null) return refuse(noRate(year));
    const line = assessYear(taxType, { year, areaM2, rate: rate.rate, share, endedOn });
    if (!line.ok) return line;
    lines.push(withDecree(line.value, rate));
  }
  return lines.length === 0 ? refuse(NO_YEARS) : ok(lines);
}

/** One year's tax by its rule, with what went in and which version of the rule decided. */
export function assessYear(taxType: AssessedTaxType, question: YearQuestion): Result<AssessmentLine, Refusal> {
  const decided = decide(taxType, question);
  if (!decided.result.ok) return decided.result;
  const { id, from } = decided.rule;
  return ok({ year: question.year, ruleId: id, ruleFrom: from, input: decided.input, tax: decided.result.value });
}

interface Decided {
  readonly rule: { readonly id: string; readonly from: string };
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: Result<AssessedTax, Refusal>;
}

function decide(taxType: AssessedTaxType, { year, areaM2, rate, share, endedOn }: YearQuestion): Decided {
  if (taxType === 'building') {
    const input = { usefulAreaM2: areaM2, rateHufPerM2: rate, share, year, ...(endedOn === '' ? {} : { endedOn }) };
    return { rule: BUILDING_TAX, input, result: BUILDING_TAX.evaluate(input) };
  }
  if (taxType === 'land') {
    const input = { areaM2, rateHufPerM2: rate, share, year, ...(endedOn === '' ? {} : { builtUpOn: endedOn }) };
    return { rule: LAND_TAX, input, result: LAND_TAX.evaluate(input) };
  }
  const input = { rateHuf: rate, share, year, ...(endedOn === '' ? {} : { endedOn }) };
  return { rule: COMMUNAL_TAX, input, result: COMMUNAL_TAX.evaluate(input) };
}

/** Says which decree the rate comes from, right where the rule names the rate. */
function withDecree(line: AssessmentLine, { decree, validFrom }: Rate): AssessmentLine {
  const from = validFrom.toString();
  const step = {
    text: { hu: `A mértéket a következő rendelet állapítja meg: ${decree}.`, en: `The rate is set by this decree: ${decree}.` },
    figures: { decree, from },
  };
  return { ...line, tax: { ...line.tax, steps: [step, ...line.tax.steps] } };
}

const NO_YEARS: Refusal = {
  code: 'tax.no-years',
  text: { hu: 'Adja meg, melyik évre szól a kivetés; az első év nem lehet későbbi az utolsónál.', en: 'Say for which years the tax is assessed; the first may not be after the last.' },
};
