import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { defineRule } from '../../../kernel/rule.ts';
import { DayField, DecimalField, ShareField, YearField } from '../../../kernel/rule-fields.ts';
import { areaTax } from './area-tax.ts';
import { AssessedTax } from './assessed-tax.ts';

const Input = Type.Object(
  {
    areaM2: DecimalField,
    rateHufPerM2: DecimalField,
    share: Type.Optional(ShareField),
    year: YearField,
    builtUpOn: Type.Optional(DayField),
  },
  { additionalProperties: false },
);

/**
 * `tax.land`: one owner's yearly land tax on the area of the plot in m², by the decreed rate and the
 * share, in two instalments. `builtUpOn` is the day the plot was built up: the liability ends with
 * that half-year (htv:20(2).e).
 *
 * Assumes that exempt area is taken off (htv:19: the ground under a building is exempt). Not covered:
 * the base by adjusted market value (htv:21.b), a plot that becomes taxable in the middle of a year
 * because its building was demolished (htv:20(1).e), and the other ends of htv:20(2), which take
 * effect with the year.
 */
export const LAND_TAX = defineRule({
  id: 'tax.land',
  title: { hu: 'Telekadó', en: 'Land tax' },
  legal: ['htv:18', 'htv:20', 'htv:21.a', 'htv:22.a', 'htv:6.c', 'art:62', 'air:52(4)'],
  from: '2018-01-01',
  dateField: 'year',
  input: Input,
  output: AssessedTax,
  examples: [
    {
      name: 'the whole plot',
      input: { areaM2: 850, rateHufPerM2: 150, year: 2026 },
      output: {
        taxHuf: 127_500,
        instalments: [
          { dueOn: '2026-03-16', amountHuf: 63_750 },
          { dueOn: '2026-09-15', amountHuf: 63_750 },
        ],
      },
    },
    {
      name: 'a half share, an odd forint in the second part',
      input: { areaM2: 851, rateHufPerM2: 150, share: '1/2', year: 2026 },
      output: {
        taxHuf: 63_825,
        instalments: [
          { dueOn: '2026-03-16', amountHuf: 31_912 },
          { dueOn: '2026-09-15', amountHuf: 31_913 },
        ],
      },
    },
    {
      name: 'built up in June',
      input: { areaM2: 850, rateHufPerM2: 150, year: 2026, builtUpOn: '2026-06-30' },
      output: { taxHuf: 63_750 },
    },
  ],
  decide: decideLandTax,
});

function decideLandTax(input: Static<typeof Input>): Result<AssessedTax> {
  return areaTax({
    tax: 'land',
    baseName: { hu: 'a telek területe', en: 'the area of the plot' },
    baseLegal: 'htv:21.a',
    rateLegal: 'htv:22.a',
    shareLegal: 'htv:18',
    endLegal: 'htv:20(2).e',
    areaField: 'areaM2',
    area: input.areaM2,
    rate: input.rateHufPerM2,
    year: input.year,
    share: input.share,
    endedOn: input.builtUpOn,
  });
}
