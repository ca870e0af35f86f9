import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from './definition.ts';

/** How one municipality uses a form. */
export interface FormSetting {
  readonly formCode: string;
  readonly enabled: boolean;
  /** Register the submission at once, without a clerk. */
  readonly registersAutomatically: boolean;
  /** Where its cases go. */
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
}

/** A form that a municipality offers now. */
export interface OfferedForm {
  readonly definition: FormDefinition;
  readonly setting: FormSetting;
}
