import type { Static } from 'typebox';
import { Type } from 'typebox';

/**
 * The schema parts that rules share, so that a date, a share or an amount looks the same in every
 * rule's input and output. The custom formats `share` and `decimal` only name the pattern beside
 * them: `rule-input.ts` turns them into a sentence for people.
 */

/** An ISO day that exists, `2026-03-02`. */
export const DayField = Type.String({ format: 'date', description: 'ISO day, for example 2026-03-02' });

/** A calendar year. */
export const YearField = Type.Integer({ minimum: 1900, maximum: 2200, description: 'calendar year' });

/** A non-negative amount in whole forints. */
export const AmountField = Type.Integer({ minimum: 0, maximum: 1e13, description: 'whole forints' });

/** An owner's share as a fraction, above 0 and at most 1: `2/3`. */
export const ShareField = Type.String({
  format: 'share',
  pattern: '^\\s*\\d{1,12}\\s*(/\\s*\\d{1,12}\\s*)?$',
  description: 'share as a fraction above 0 and at most 1, for example 2/3',
});

/** A non-negative decimal, as a JSON number or, to be exact beyond doubt, as a string: `54.5`. */
export const DecimalField = Type.Union(
  [Type.Number({ minimum: 0, maximum: 1e9 }), Type.String({ format: 'decimal', pattern: '^\\d{1,9}(\\.\\d{1,6})?$' })],
  { description: 'non-negative number with at most 6 decimals, or the same as a string with a decimal point' },
);

/** One reason of a result: what was done, under which paragraph, with which figures. */
export const StepField = Type.Object({
  text: Type.Object({ hu: Type.String(), en: Type.String() }),
  legal: Type.Optional(Type.String()),
  figures: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
});

/** The reasons of a result, in the order in which they led to it. */
export const StepsField = Type.Array(StepField);

export type Step = Static<typeof StepField>;
