import type { Bilingual } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from './definition.ts';

/** Whether one municipality uses a form, and who gets its cases. */
export interface FormUse {
  readonly formCode: string;
  readonly enabled: boolean;
  /** Register the submission at once, without a clerk. */
  readonly registersAutomatically: boolean;
  /** Where its cases go. */
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
}

/** How one municipality uses a form, with what it says of it itself. */
export interface FormSetting extends FormUse {
  readonly local: LocalSetting;
}

/** What a municipality says of a form; null leaves it as the form says. */
export interface LocalSetting {
  /** Shown before and above the form. */
  readonly help: Bilingual | null;
  /** Ügykör of the register book. */
  readonly subjectArea: Bilingual | null;
  readonly retentionCode: string | null;
  readonly feeHuf: number | null;
  /** How long it usually takes here. */
  readonly expectedTime: Bilingual | null;
  readonly parameters: readonly LocalParameter[];
}

/** The value of a form's parameter from a day on, as it stands in a decree. */
export interface LocalParameter {
  readonly name: string;
  /** ISO day; the next value of the same name ends it. */
  readonly validFrom: string;
  /** A number as exact text; yes/no as a boolean. */
  readonly value: string | boolean;
  /** Where it is decreed. */
  readonly decree: string;
}

export const NOTHING_LOCAL: LocalSetting = { help: null, subjectArea: null, retentionCode: null, feeHuf: null, expectedTime: null, parameters: [] };

/** The local values of a form's parameters on a day, as the engine takes them. */
export function localParametersOn({ parameters }: Pick<LocalSetting, 'parameters'>, form: Pick<FormDefinition, 'parameters'>, day: string): Record<string, string | number | boolean> {
  return Object.fromEntries(
    form.parameters.flatMap(({ name }) => {
      const known = parameters.filter((one) => one.name === name && one.validFrom <= day).toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : -1))[0];
      return known === undefined ? [] : [[name, asNumber(known.value)]];
    }),
  );
}

function asNumber(value: string | boolean): string | number | boolean {
  return typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value;
}

/** A form that a municipality offers now. */
export interface OfferedForm {
  readonly definition: FormDefinition;
  readonly setting: FormSetting;
}
