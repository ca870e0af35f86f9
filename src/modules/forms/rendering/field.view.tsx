import type { ComponentChildren, JSX } from 'preact';
import { Checkbox, CheckboxGroup, RadioGroup, Select, YesNo } from '../../../platform/html/fields/choice-fields.tsx';
import type { FieldProps } from '../../../platform/html/fields/field-frame.tsx';
import { DateField, MoneyField, NumberField, TextArea, TextField, type TextFieldProps } from '../../../platform/html/fields/text-fields.tsx';
import { renderingTexts } from './rendering-texts.ts';
import { type ChoiceField, type InputField, type NumberField as NumberItem, textOf, textsOf } from '../engine.contract.ts';
import type { FieldScope, ItemProps } from './item.view.tsx';

type LeafField = Exclude<InputField, { kind: 'address' | 'person4t' }>;

const YES = new Set(['yes', 'igen', 'true', 'on', '1']);
const NO = new Set(['no', 'nem', 'false', 'off', '0']);

/** One field of a single answer, by its kind. */
export function FieldView({ scope, item, prefix, answers }: ItemProps<InputField>): JSX.Element {
  const field = fieldProps(scope, item, prefix + item.id, textOf(answers, item.id));
  switch (item.kind) {
    case 'address':
    case 'person4t':
      throw new Error('a composite field has a view of its own');
    case 'choice':
      return item.display === 'multi' ? (
        <CheckboxGroup {...withoutValue(field)} choices={choicesOf(item, scope)} values={textsOf(answers, item.id)} />
      ) : item.display === 'select' ? (
        <Select {...field} choices={choicesOf(item, scope)} width="lg" />
      ) : (
        <RadioGroup {...field} choices={choicesOf(item, scope)} />
      );
    case 'yesno':
      return <YesNo {...field} value={yesNo(field.value)} />;
    case 'declaration':
      return <Checkbox {...withoutValue(field)} label={item.text[scope.lang]} checked={YES.has((field.value ?? '').trim().toLowerCase())} />;
    case 'longtext':
      return <TextArea {...field} rows={6} />;
    case 'date':
      return <DateField {...field} />;
    case 'money':
      return <MoneyField {...field} suffix={item.unit ?? 'Ft'} />;
    case 'number':
    case 'percent':
      return <NumberField {...field} decimals={hasDecimals(item)} suffix={item.unit ?? (item.kind === 'percent' ? '%' : undefined)} />;
    default:
      return <TextField {...field} {...looks(item, scope)} help={field.help ?? looks(item, scope).help} />;
  }
}

/** What every field of the page gets: name, words, what was typed, what is wrong. */
export function fieldProps(scope: FieldScope, item: InputField, path: string, typed: string): FieldProps {
  const isPrefilled = scope.prefilled.has(path) && typed !== '';
  return {
    name: path,
    label: item.label[scope.lang],
    value: typed,
    help: helpOf(scope, item, isPrefilled),
    error: scope.faults.get(path)?.[scope.lang],
    required: item.requiredIf === undefined ? item.required === true : undefined,
    readOnly: isPrefilled && item.locked === true,
  };
}

/** The field's own help, and where its content comes from. */
export function helpOf(scope: FieldScope, item: InputField, isPrefilled: boolean): ComponentChildren {
  const t = renderingTexts(scope.lang);
  const own = item.help?.[scope.lang];
  if (!isPrefilled) return own;
  // A locked field's own words say where it comes from; said twice it only confuses.
  if (item.locked === true) return own ?? t('fromSignInLocked');
  return own === undefined ? t('fromSignIn') : `${own} ${t('fromSignIn')}`;
}

function looks(item: Exclude<LeafField, { kind: 'choice' }>, scope: FieldScope): Partial<TextFieldProps> {
  const t = renderingTexts(scope.lang);
  const code: Partial<TextFieldProps> = { spellCheck: false, autoComplete: item.autocomplete ?? 'off', width: 'md' };
  switch (item.kind) {
    case 'taxId':
      return { ...code, inputMode: 'numeric', help: t('taxIdHelp') };
    case 'taj':
      return { ...code, inputMode: 'numeric' };
    case 'taxNumber':
    case 'personalId':
    case 'iban':
      return code;
    case 'bankAccount':
      return { ...code, inputMode: 'numeric', help: t('bankAccountHelp'), width: 'lg' };
    case 'parcelNo':
      return { ...code, help: t('parcelNoHelp') };
    case 'share':
      return { ...code, width: 'xs', help: t('shareHelp') };
    case 'email':
      return { ...code, type: 'email', autoComplete: item.autocomplete ?? 'email', width: 'lg', help: t('emailHelp') };
    case 'phone':
      return { ...code, type: 'tel', autoComplete: item.autocomplete ?? 'tel', help: t('phoneHelp') };
    default:
      return { autoComplete: item.autocomplete, width: 'full' };
  }
}

function choicesOf(item: ChoiceField, { lang }: FieldScope): { value: string; label: string; help?: string }[] {
  return item.options.map(({ value, label, help }) => ({ value, label: label[lang], ...(help === undefined ? {} : { help: help[lang] }) }));
}

function withoutValue({ name, label, help, error, required, readOnly }: FieldProps): Omit<FieldProps, 'value'> {
  return { name, label, help, error, required, readOnly };
}

/** The choice of the two buttons that what was typed (or imported) means. */
function yesNo(typed: string | undefined): string {
  const answer = (typed ?? '').trim().toLowerCase();
  if (YES.has(answer)) return 'igen';
  return NO.has(answer) ? 'nem' : '';
}

function hasDecimals(item: NumberItem): boolean {
  return (item.decimals ?? 0) > 0;
}
