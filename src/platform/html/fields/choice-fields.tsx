import type { ComponentChildren, JSX } from 'preact';
import { dataAttributes, idList, type DataAttributes } from '../attributes.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import {
  controlAttributes,
  FieldError,
  FieldFrame,
  FieldHelp,
  fieldIds,
  NeedMark,
  type FieldProps,
} from './field-frame.tsx';

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: ComponentChildren;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** Side by side; for two or three short answers. */
  readonly inline?: boolean | undefined;
}

/** One of a few, all visible. */
export function RadioGroup(props: RadioGroupProps): JSX.Element {
  return (
    <ChoiceGroup field={props} inline={props.inline}>
      {(ids) =>
        props.choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            type="radio"
            name={props.name}
            id={index === 0 ? ids.control : `${ids.control}-${index + 1}`}
            choice={choice}
            checked={props.value === choice.value}
            wrong={ids.error !== undefined}
            disabled={props.disabled}
            data={props.data}
          />
        ))
      }
    </ChoiceGroup>
  );
}

/** Yes or no; the posted value is `igen` or `nem`. */
export function YesNo(props: FieldProps): JSX.Element {
  const t = platformTexts(useLang());
  const choices = [
    { value: 'igen', label: t('yes') },
    { value: 'nem', label: t('no') },
  ];
  return <RadioGroup {...props} choices={choices} inline />;
}

export interface CheckboxGroupProps extends Omit<FieldProps, 'value'> {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly inline?: boolean | undefined;
}

/** Any of a few, all visible; the name is posted once for each that is ticked. */
export function CheckboxGroup(props: CheckboxGroupProps): JSX.Element {
  return (
    <ChoiceGroup field={props} inline={props.inline}>
      {(ids) =>
        props.choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            type="checkbox"
            name={props.name}
            id={index === 0 ? ids.control : `${ids.control}-${index + 1}`}
            choice={choice}
            checked={props.values.includes(choice.value)}
            wrong={ids.error !== undefined}
            disabled={props.disabled}
            data={props.data}
          />
        ))
      }
    </ChoiceGroup>
  );
}

export interface CheckboxProps extends Omit<FieldProps, 'value'> {
  readonly checked: boolean;
  /** The posted value when ticked; `igen` unless told. */
  readonly value?: string | undefined;
}

/** One box to tick, such as a consent. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const ids = fieldIds(props);
  return (
    <div class={ids.error === undefined ? 'vh-field' : 'vh-field vh-field-wrong'}>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <div class="ds-field">
        <input
          class="ds-input"
          value={props.value ?? 'igen'}
          checked={props.checked}
          {...controlAttributes(props, ids, 'checkbox')}
          {...dataAttributes(props.data)}
        />
        <label class="ds-label" data-weight="regular" for={ids.control}>
          {props.label}
          <NeedMark required={props.required} />
        </label>
        <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      </div>
    </div>
  );
}

export interface SelectProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** The first, empty entry; "Válasszon" unless told, none when false. */
  readonly placeholder?: string | false | undefined;
  readonly width?: 'xs' | 'sm' | 'md' | 'lg' | 'full' | undefined;
}

/** One of many. */
export function Select(props: SelectProps): JSX.Element {
  const t = platformTexts(useLang());
  const ids = fieldIds(props);
  return (
    <FieldFrame field={props} ids={ids}>
      <select
        class={`ds-input vh-width-${props.width ?? 'full'}`}
        {...controlAttributes(props, ids)}
        {...dataAttributes(props.data)}
      >
        {props.placeholder !== false && (
          <option value="" selected={(props.value ?? '') === ''}>
            {props.placeholder ?? t('choose')}
          </option>
        )}
        {props.choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={props.value === choice.value}
            disabled={choice.disabled}
          >
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface FieldGroupProps {
  readonly legend: string;
  readonly help?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly id?: string | undefined;
}

/** Fields that belong together under one legend, such as an address or one owner. */
export function FieldGroup(props: FieldGroupProps): JSX.Element {
  return (
    <fieldset class="ds-fieldset vh-group" id={props.id}>
      <legend class="ds-label" data-weight="semibold">
        {props.legend}
      </legend>
      {props.help !== undefined && <p data-field="description">{props.help}</p>}
      {props.children}
    </fieldset>
  );
}

function ChoiceGroup(props: {
  readonly field: FieldProps;
  readonly inline: boolean | undefined;
  readonly children: (ids: ReturnType<typeof fieldIds>) => ComponentChildren;
}): JSX.Element {
  const { field } = props;
  const ids = fieldIds(field);
  return (
    <fieldset
      class={ids.error === undefined ? 'ds-fieldset vh-field' : 'ds-fieldset vh-field vh-field-wrong'}
      aria-describedby={idList(ids.help, ids.error)}
    >
      <legend class="ds-label">
        {field.label}
        <NeedMark required={field.required} />
      </legend>
      <FieldHelp id={ids.help}>{field.help}</FieldHelp>
      <FieldError id={ids.error}>{field.error}</FieldError>
      <div class={props.inline === true ? 'vh-choices vh-choices-inline' : 'vh-choices'}>{props.children(ids)}</div>
    </fieldset>
  );
}

function ChoiceLine(props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly wrong: boolean;
  readonly disabled: boolean | undefined;
  readonly data: DataAttributes | undefined;
}): JSX.Element {
  const { choice } = props;
  const helpId = choice.help === undefined ? undefined : `${props.id}-sugo`;
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={props.type}
        name={props.name}
        id={props.id}
        value={choice.value}
        checked={props.checked}
        disabled={props.disabled === true || choice.disabled === true}
        aria-describedby={helpId}
        aria-invalid={props.wrong ? 'true' : undefined}
        {...dataAttributes(props.data)}
      />
      <label class="ds-label" data-weight="regular" for={props.id}>
        {choice.label}
      </label>
      <FieldHelp id={helpId}>{choice.help}</FieldHelp>
    </div>
  );
}
