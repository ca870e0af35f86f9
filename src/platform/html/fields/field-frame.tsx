import type { ComponentChildren, JSX } from 'preact';
import { platformTexts } from '../platform-texts.ts';
import { useLang } from '../page-context.ts';
import { fieldId, idList, type DataAttributes } from '../attributes.ts';

/** What every field takes. */
export interface FieldProps {
  /** The name under which the value is posted; also makes the id (see `fieldId`). */
  readonly name: string;
  readonly label: string;
  /** What was typed or stored, shown as it is. */
  readonly value?: string | undefined;
  /** One or two sentences where the doubt arises. */
  readonly help?: ComponentChildren;
  /** What is wrong and how to put it right. */
  readonly error?: string | undefined;
  /** `true` says "kötelező", `false` says "nem kötelező", left out says nothing. */
  readonly required?: boolean | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** Values for browser islands. */
  readonly data?: DataAttributes | undefined;
}

/** The ids that tie a control to its help and error. */
export interface FieldIds {
  readonly control: string;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly describedBy: string | undefined;
}

/** The ids of a field's parts; absent parts have none. */
export function fieldIds(props: Pick<FieldProps, 'name' | 'id' | 'help' | 'error'>, hasHelp = true): FieldIds {
  const control = props.id ?? fieldId(props.name);
  const help = hasHelp && isShown(props.help) ? `${control}-sugo` : undefined;
  const error = isShown(props.error) ? `${control}-hiba` : undefined;
  return { control, help, error, describedBy: idList(help, error) };
}

/** Label, help and error around one control. */
export function FieldFrame(props: {
  readonly field: FieldProps;
  readonly ids: FieldIds;
  readonly help?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { field, ids } = props;
  return (
    <div class={ids.error === undefined ? 'ds-field vh-field' : 'ds-field vh-field vh-field-wrong'}>
      <label class="ds-label" for={ids.control}>
        {field.label}
        <NeedMark required={field.required} />
      </label>
      <FieldHelp id={ids.help}>{props.help ?? field.help}</FieldHelp>
      <FieldError id={ids.error}>{field.error}</FieldError>
      {props.children}
    </div>
  );
}

/** "kötelező" or "nem kötelező" after a label, as words. */
export function NeedMark(props: { readonly required: boolean | undefined }): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.required === undefined) return null;
  return <span class="vh-need">{` (${t(props.required ? 'required' : 'optional')})`}</span>;
}

export function FieldHelp(props: {
  readonly id: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  if (props.id === undefined) return null;
  return (
    <div class="vh-help" data-field="description" id={props.id}>
      {props.children}
    </div>
  );
}

export function FieldError(props: {
  readonly id: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.id === undefined) return null;
  return (
    <p class="ds-validation-message vh-error" data-field="validation" id={props.id}>
      <span class="ds-sr-only">{t('errorPrefix')} </span>
      {props.children}
    </p>
  );
}

/** Attributes that every single control carries; `type` for inputs. */
export function controlAttributes(
  field: FieldProps,
  ids: FieldIds,
  type?: string,
): Record<string, string | boolean | undefined> {
  return {
    type,
    id: ids.control,
    name: field.name,
    'aria-describedby': ids.describedBy,
    'aria-invalid': ids.error === undefined ? undefined : 'true',
    'aria-required': field.required === true ? 'true' : undefined,
    disabled: field.disabled === true ? true : undefined,
    readonly: field.readOnly === true ? true : undefined,
  };
}

function isShown(part: ComponentChildren): boolean {
  return part !== undefined && part !== null && part !== false && part !== '';
}
