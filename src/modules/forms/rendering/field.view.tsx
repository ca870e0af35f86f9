import type { ComponentChildren, JSX } from 'preact';
import { Checkbox, CheckboxGroup, RadioGroup, Select, YesNo } from '../../../platform/html/fields/choice-fields.tsx';
import type { DataAttributes } from '../../../platform/html/attributes.ts';
import type { FieldProps } from '../../../platform/html/fields/field-frame.tsx';
import { DateField, MoneyField, NumberField, TextArea, TextField, type TextFieldProps } from '../../../platform/html/fields/text-fields.tsx';
import { renderingTexts } from './rendering-texts.ts';
import { type ChoiceField, type InputField, type NumberField as NumberItem, textOf, textsOf } from '../engine.contract.ts';
import type { FieldScope, ItemProps } from './item.view.tsx';
import { loaded } from './loaded.ts';

type LeafField = Exclude<InputField, { kind: 'address' | 'person4t' | 'organisation' | 'mapPoint' | 'file' }>;

const YES = new Set(['yes', 'igen', 'true', 'on', '1']);
const NO = new Set(['no', 'nem', 'false', 'off', '0']);

/** One field of a single answer, by its kind. */
export function FieldView({ scope, item, prefix, answers }: ItemProps<InputField>): JSX.Element {
  const field = fieldProps(scope, item, prefix + item.id, textOf(answers, item.id));
  switch (item.kind) {
    case 'address':
    case 'person4t':
    case 'organisation':
    case 'mapPoint':
    case 'file':
      throw new Error('a composite field has a view of its own');
    case 'choice':
      return item.display === 'multi' ? (
        <CheckboxGroup {...withoutValue(field)} choices={choicesOf(item, scope)} values={textsOf(answers, item.id)} />
      ) : item.display === 'select' ? (
        <Select {...field} choices={choicesOf(item, scope)} width="lg" />
      ) : item.display === 'search' ? (
        <Select {...field} choices={choicesOf(item, scope)} width="lg" data={searchData(scope)} />
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
  if (item.prefill !== undefined && !item.prefill.startsWith('signIn')) return [own, t(sourceText(item.prefill))].filter((part) => part !== undefined).join(' ');
  // A locked field's own words say where it comes from; said twice it only confuses.
  if (item.locked === true) return own ?? t('fromSignInLocked');
  return own === undefined ? t('fromSignIn') : `${own} ${t('fromSignIn')}`;
}

function sourceText(prefill: string): 'fromAccount' | 'fromParty' | 'fromTax' {
  if (prefill.startsWith('account')) return 'fromAccount';
  return prefill.startsWith('party') ? 'fromParty' : 'fromTax';
}

/** For the script that makes a list one types into of a long choice. */
function searchData({ lang }: FieldScope): DataAttributes {
  const { searchHelp, searchNone, searchCount } = renderingTexts.entries;
  return { ...loaded('choice-search.js'), 'choice-search': '', 'text-help': searchHelp[lang], 'text-none': searchNone[lang], 'text-count': searchCount[lang] };
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
    case 'time':
      return { ...code, inputMode: 'numeric', width: 'xs', help: t('timeHelp') };
    case 'postcode':
      return { ...code, inputMode: 'numeric', width: 'xs', autoComplete: item.autocomplete ?? 'postal-code' };
    case 'statNo':
      return { ...code, inputMode: 'numeric', help: t('statNoHelp') };
    case 'companyNo':
      return { ...code, help: t('companyNoHelp') };
    case 'soleTraderNo':
      return { ...code, inputMode: 'numeric', help: t('soleTraderNoHelp') };
    case 'ntakNo':
      return { ...code, help: t('ntakNoHelp') };
    case 'idDocument':
      return { ...code, help: t('idDocumentHelp') };
    case 'text':
      if (item.format === undefined) break;
      return item.format === 'url' ? { ...code, type: 'url', width: 'full', help: t('urlHelp') } : { ...code, width: 'sm', help: t('licencePlateHelp') };
    case 'parcelNo':
      return { ...code, help: t('parcelNoHelp') };
    case 'share':
      return { ...code, width: 'xs', help: t('shareHelp') };
    case 'email':
      return { ...code, type: 'email', autoComplete: item.autocomplete ?? 'email', width: 'lg', help: t('emailHelp') };
    case 'phone':
      return { ...code, type: 'tel', autoComplete: item.autocomplete ?? 'tel', help: t('phoneHelp') };
    default:
  }
  return { autoComplete: item.autocomplete, width: 'full' };
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
