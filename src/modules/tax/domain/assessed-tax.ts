import { type Static, Type } from 'typebox';
import { AmountField, DayField, StepsField } from '../../../kernel/rule-fields.ts';

/** What every assessment rule answers: the tax, its instalments, and the steps that led there. */
export const AssessedTax = Type.Object({
  taxHuf: AmountField,
  instalments: Type.Array(Type.Object({ dueOn: DayField, amountHuf: AmountField })),
  steps: StepsField,
});

export type AssessedTax = Static<typeof AssessedTax>;
