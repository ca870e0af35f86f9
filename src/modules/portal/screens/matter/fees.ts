import type { FormDefinition, LocalSetting } from '../../../forms/contract.ts';

type Parameter = FormDefinition['parameters'][number];

/** Figures of a town that the person who files pays: fees and duties. */
export function feeParametersOf({ parameters }: Pick<FormDefinition, 'parameters'>): Parameter[] {
  return parameters.filter(({ name }) => /(Fee|Duty)Huf$/.test(name));
}

/** The others that are worth telling before: rates, limits. */
export function figureParametersOf({ parameters }: Pick<FormDefinition, 'parameters'>): Parameter[] {
  return parameters.filter(({ name, type }) => !/(Fee|Duty)Huf$/.test(name) && type !== 'text');
}

/** Whether nothing is to be paid for the matter, as far as the form and the town say. */
export function isFree(form: Pick<FormDefinition, 'audience' | 'parameters'>, local: Pick<LocalSetting, 'feeHuf'>): boolean {
  if (local.feeHuf !== null) return local.feeHuf === 0;
  return form.audience.feeHuf === 0 && feeParametersOf(form).length === 0;
}
