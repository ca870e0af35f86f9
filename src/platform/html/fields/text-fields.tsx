import type { JSX } from 'preact';
import { dataAttributes, idList } from '../attributes.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { controlAttributes, FieldFrame, fieldIds, type FieldIds, type FieldProps } from './field-frame.tsx';

/** Width of a control in characters, roughly; full width of its column unless told. */
export type FieldWidth = 'xs' | 'sm' | 'md' | 'lg' | 'full';

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | undefined;
  /** The keypad of phones; `numeric` for digits only (identifiers, postcodes). */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | undefined;
  /** WHATWG autofill token such as `name`, `email`, `postal-code`. */
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly width?: FieldWidth | undefined;
  /** A unit before or after the control: `Ft`, `m²`. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Names, identifiers and codes: no spelling marks. */
  readonly spellCheck?: boolean | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const ids = fieldIds(props);
  return (
    <FieldFrame field={props} ids={ids}>
      <SingleLine field={props} ids={ids} />
    </FieldFrame>
  );
}

/** A whole or decimal number, typed as people do (`1 200,5`); parse it with `typedNumber`. */
export function NumberField(props: TextFieldProps & { readonly decimals?: boolean | undefined }): JSX.Element {
  const field: TextFieldProps = {
    ...props,
    inputMode: props.decimals === true ? 'decimal' : 'numeric',
    width: props.width ?? 'sm',
    spellCheck: false,
    autoComplete: props.autoComplete ?? 'off',
  };
  return <TextField {...field} />;
}

/** Whole forints, typed as people do (`132 000`); parse it with `typedMoney`. */
export function MoneyField(props: TextFieldProps): JSX.Element {
  const t = platformTexts(useLang());
  return <NumberField {...props} suffix={props.suffix ?? 'Ft'} help={props.help ?? t('moneyHint')} />;
}

/**
 * A day in one text field: `2026.03.16.`, `2026-03-16`, `20260316`, `2026. március 16.` are all taken.
 * One field, because an old phone's date wheel is slow for a birth year, and people paste dates; the number
 * pad opens, and eight digits are enough. Parse it with `typedDay`. An ISO value is shown as `2026.03.16.`.
 */
export function DateField(props: TextFieldProps): JSX.Element {
  const t = platformTexts(useLang());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(props.value ?? '');
  const field: TextFieldProps = {
    ...props,
    value: iso === null ? props.value : `${iso[1]}.${iso[2]}.${iso[3]}.`,
    help: props.help ?? t('dateHint'),
    inputMode: 'numeric',
    width: props.width ?? 'sm',
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
  };
  return <TextField {...field} />;
}

export interface TextAreaProps extends FieldProps {
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const ids = fieldIds(props);
  return (
    <FieldFrame field={props} ids={ids}>
      <textarea
        class="ds-input"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        {...controlAttributes(props, ids)}
        {...dataAttributes(props.data)}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

function SingleLine(props: { readonly field: TextFieldProps; readonly ids: FieldIds }): JSX.Element {
  const { field, ids } = props;
  const suffixId = field.suffix === undefined ? undefined : `${ids.control}-egyseg`;
  const control = (
    <input
      class={`ds-input vh-width-${field.width ?? 'full'}`}
      value={field.value ?? ''}
      inputMode={field.inputMode}
      autoComplete={field.autoComplete}
      maxLength={field.maxLength}
      spellcheck={field.spellCheck === false ? false : undefined}
      autocapitalize={field.spellCheck === false ? 'off' : undefined}
      {...controlAttributes(field, { ...ids, describedBy: idList(ids.help, ids.error, suffixId) }, field.type ?? 'text')}
      {...dataAttributes(field.data)}
    />
  );
  if (field.prefix === undefined && field.suffix === undefined) return control;
  return (
    <div class="vh-affixed">
      {field.prefix !== undefined && <span class="vh-affix">{field.prefix}</span>}
      {control}
      {field.suffix !== undefined && (
        <span class="vh-affix" id={suffixId}>
          {field.suffix}
        </span>
      )}
    </div>
  );
}
