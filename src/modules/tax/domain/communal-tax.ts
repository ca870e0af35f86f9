import type { Static } from 'typebox';
import { Type } from 'typebox';
import { Decimal } from '../../../kernel/decimal.ts';
import type { Result } from '../../../kernel/result.ts';
import { defineRule } from '../../../kernel/rule.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import { DayField, DecimalField, ShareField, YearField } from '../../../kernel/rule-fields.ts';
import { AssessedTax } from './assessed-tax.ts';
import { ceilingWarnings } from './ceilings.ts';
import { inEnglish, inHungarian, readFigure } from './figures.ts';
import { payableInInstalments, readShare } from './property-tax.ts';

const Input = Type.Object(
  {
    rateHuf: DecimalField,
    objects: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'taxed objects (building, plot, lease); default 1' }),
    ),
    share: Type.Optional(ShareField),
    year: YearField,
    endedOn: Type.Optional(DayField),
  },
  { additionalProperties: false },
);

/**
 * `tax.communal`: one private person's yearly communal tax by taxed object, `rateHuf` for each, by
 * the share, in two instalments. `endedOn` is the day the object ended: demolished, built up, or the
 * lease over.
 *
 * All objects of one call have one share, one rate and one end; call once for each that differs.
 * Not covered: local exemptions and reliefs.
 */
export const COMMUNAL_TAX = defineRule({
  id: 'tax.communal',
  title: { hu: 'Magánszemély kommunális adója', en: 'Communal tax of private persons' },
  legal: ['htv:24', 'htv:25', 'htv:26', 'htv:6.c', 'art:62', 'air:52(4)'],
  from: '2018-01-01',
  dateField: 'year',
  input: Input,
  output: AssessedTax,
  examples: [
    {
      name: 'one home',
      input: { rateHuf: 12_000, year: 2026 },
      output: {
        taxHuf: 12_000,
        instalments: [
          { dueOn: '2026-03-16', amountHuf: 6_000 },
          { dueOn: '2026-09-15', amountHuf: 6_000 },
        ],
      },
    },
    {
      name: 'two objects, half of each',
      input: { rateHuf: 12_000, objects: 2, share: '1/2', year: 2026 },
      output: { taxHuf: 12_000 },
    },
    {
      name: 'the lease ended in April',
      input: { rateHuf: 12_000, year: 2026, endedOn: '2026-04-30' },
      output: { taxHuf: 6_000 },
    },
  ],
  decide: decideCommunalTax,
});

function decideCommunalTax(input: Static<typeof Input>): Result<AssessedTax> {
  const { objects = 1, year, endedOn } = input;
  const rate = readFigure('rateHuf', input.rateHuf);
  if (!rate.ok) return rate;
  const share = readShare(input.share);
  if (!share.ok) return share;
  const wholeHuf = rate.value.mul(Decimal.of(objects));
  return payableInInstalments({
    year,
    wholeHuf,
    share: share.value,
    shareLegal: 'htv:24',
    steps: communalSteps(rate.value, objects, year, wholeHuf),
    ...(endedOn === undefined ? {} : { ended: { on: Temporal.PlainDate.from(endedOn), legal: 'htv:25' } }),
  });
}

function communalSteps(rate: Decimal, objects: number, year: number, wholeHuf: Decimal): Step[] {
  const first: Step = {
    text: {
      hu: `Az adó évi mértéke az önkormányzati rendelet szerint adótárgyanként ${inHungarian(rate)} Ft.`,
      en: `The yearly rate by the local decree is ${inEnglish(rate)} Ft for each taxed object.`,
    },
    legal: 'htv:26',
    figures: { rateHuf: rate.toString() },
  };
  const warnings = ceilingWarnings('communal', year, rate);
  if (objects === 1) return [first, ...warnings];
  const product: Step = {
    text: {
      hu: `${objects} adótárgy × ${inHungarian(rate)} Ft = ${inHungarian(wholeHuf)} Ft.`,
      en: `${objects} objects × ${inEnglish(rate)} Ft = ${inEnglish(wholeHuf)} Ft.`,
    },
    legal: 'htv:26',
    figures: { objects, wholeHuf: wholeHuf.toString() },
  };
  return [first, ...warnings, product];
}
