import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { defineRule } from '../../../kernel/rule.ts';
import { DayField, DecimalField, ShareField, YearField } from '../../../kernel/rule-fields.ts';
import { AssessedTax } from './assessed-tax.ts';
import { areaTax } from './area-tax.ts';

const Input = Type.Object(
  {
    usefulAreaM2: DecimalField,
    rateHufPerM2: DecimalField,
    share: Type.Optional(ShareField),
    year: YearField,
    endedOn: Type.Optional(DayField),
  },
  { additionalProperties: false },
);

/**
 * `tax.building`: one owner's yearly building tax on the useful area in m², by the decreed rate and
 * the share, in two instalments. `endedOn` is the day the building was demolished or destroyed.
 *
 * Assumes that the useful area is already counted by htv:52.9 (height from 1.90 m, half of covered
 * terraces, 70 % of cellars of dwellings) and that exempt area is taken off. Not covered: the base
 * by adjusted market value (htv:15.b), changes other than the end, which count from the next year
 * (htv:14(2)).
 */
export const BUILDING_TAX = defineRule({
  id: 'tax.building',
  title: { hu: 'Építményadó', en: 'Building tax' },
  legal: ['htv:12', 'htv:14', 'htv:15.a', 'htv:16.a', 'htv:6.c', 'art:62', 'air:52(4)'],
  from: '2018-01-01',
  dateField: 'year',
  input: Input,
  output: AssessedTax,
  examples: [
    {
      name: 'the whole building',
      input: { usefulAreaM2: 120, rateHufPerM2: 1100, year: 2026 },
      output: {
        taxHuf: 132_000,
        instalments: [
          { dueOn: '2026-03-16', amountHuf: 66_000 },
          { dueOn: '2026-09-15', amountHuf: 66_000 },
        ],
      },
    },
    {
      name: 'a share of two thirds',
      input: { usefulAreaM2: 120, rateHufPerM2: 1100, share: '2/3', year: 2026 },
      output: { taxHuf: 88_000 },
    },
    {
      name: 'demolished in May',
      input: { usefulAreaM2: 120, rateHufPerM2: 1100, year: 2026, endedOn: '2026-05-20' },
      output: { taxHuf: 66_000, instalments: [{ dueOn: '2026-03-16', amountHuf: 66_000 }] },
    },
  ],
  decide: decideBuildingTax,
});

function decideBuildingTax(input: Static<typeof Input>): Result<AssessedTax> {
  return areaTax({
    tax: 'building',
    baseName: { hu: 'a hasznos alapterület', en: 'the useful area' },
    baseLegal: 'htv:15.a',
    rateLegal: 'htv:16.a',
    shareLegal: 'htv:12(1)',
    endLegal: 'htv:14(3)',
    areaField: 'usefulAreaM2',
    area: input.usefulAreaM2,
    rate: input.rateHufPerM2,
    year: input.year,
    share: input.share,
    endedOn: input.endedOn,
  });
}
