import { type FormDefinition, type LocalParameter, type LocalSetting, NOTHING_LOCAL } from '../../modules/forms/contract.ts';
import { taxTypeOfForm } from '../../modules/tax/contract.ts';
import type { TownPlan } from './towns.ts';

/** Figures in which the demo towns differ; the others are those of the form's own worked examples. */
const OF_TOWNS: Readonly<Record<string, (town: TownPlan) => string>> = {
  businessTaxRatePercent: ({ population }) => (population < 1_000 ? '1.5' : population < 10_000 ? '1.8' : '2'),
  rateHufPerNight: ({ population }) => (population < 10_000 ? '450' : '500'),
  mealFeeHuf: ({ population }) => (population < 10_000 ? '850' : '1050'),
  outsideVenueFeeHuf: ({ population }) => (population < 10_000 ? '40000' : '60000'),
  siteLicenceFeeHuf: ({ population }) => (population < 10_000 ? '8000' : '10000'),
  siteNoticeFeeHuf: ({ population }) => (population < 10_000 ? '5000' : '6000'),
  siteChangeFeeHuf: ({ population }) => (population < 10_000 ? '5000' : '6000'),
};

/** Before any day on which the demo runs. */
const VALID_FROM = '2024-01-01';

/** Where a figure of the whole country comes from. */
const SAID_BY_LAW = 'jogszabály szerinti összeg (bemutató adat)';

/** What an invented town says of a form: its figures, and that they are invented. */
export function localSettingOf(town: TownPlan, form: FormDefinition): LocalSetting {
  // The rates of taxes that the tax office keeps stand there.
  const parameters = taxTypeOfForm(form.code) === null ? parametersOf(town, form) : [];
  return parameters.length === 0 ? NOTHING_LOCAL : { ...NOTHING_LOCAL, help: INVENTED, parameters };
}

function parametersOf(town: TownPlan, form: FormDefinition): LocalParameter[] {
  return form.parameters.flatMap(({ name }) => {
    const value = OF_TOWNS[name]?.(town) ?? exampleValue(form, name);
    return value === null ? [] : [{ name, validFrom: VALID_FROM, value, decree: isNational(name) ? SAID_BY_LAW : decreeOf(form) }];
  });
}

/** What the first worked example that knows it says. */
function exampleValue(form: FormDefinition, name: string): string | boolean | null {
  // A second kind of rate would contradict the first: a tourist tax is by the night or by the fee.
  if (name === 'ratePercentOfFee') return null;
  const known = form.examples.map(({ municipality }) => municipality?.[name]).find((value) => value !== undefined && value !== null);
  if (known === undefined) return null;
  return typeof known === 'boolean' ? known : String(known);
}

/** Figures that an act sets for the whole country and a form takes as a parameter. */
function isNational(name: string): boolean {
  return ['baseRatePercent', 'easingDutyHuf', 'certificateDutyHuf', 'movablesFreeHuf', 'socialBaseHuf', 'sensitivityFactor', 'flatM3PerPersonMonth', 'givenNameFeeHuf', 'familyNameFeeHuf'].includes(name);
}

/** One invented decree for each area. */
function decreeOf({ area }: FormDefinition): string {
  return `${DECREE_NUMBERS[area]}/2023. (XI. 28.) önkormányzati rendelet (bemutató adat)`;
}

const DECREE_NUMBERS: Readonly<Record<FormDefinition['area'], number>> = {
  tax: 14,
  trade: 15,
  estates: 16,
  possession: 17,
  'civil-registry': 18,
  social: 19,
  other: 20,
};

const INVENTED: LocalSetting['help'] = {
  hu: 'Bemutató önkormányzat: az űrlapon szereplő helyi mértékek, díjak és határok kitaláltak.',
  en: 'A municipality of the demo: the local rates, fees and limits in this form are invented.',
};
