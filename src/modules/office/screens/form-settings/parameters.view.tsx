import type { JSX } from 'preact';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { DateField, NumberField, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { FieldGroup } from '../../../../platform/html/fields/choice-fields.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { localParametersOn, NOTHING_LOCAL } from '../../../forms/contract.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';
import { parameterFields } from './setting-form.ts';
import type { FormSettingModel } from './setting.view.tsx';

type Parameter = FormSettingModel['form']['parameters'][number];

/** Rates and limits that the town decrees for itself, each from a day on; those of taxes are shown and kept elsewhere. */
export function LocalParameters({ model }: { readonly model: FormSettingModel }): JSX.Element {
  const t = formSettingTexts(model.frame.lang);
  return (
    <Section title={t('parametersTitle')}>
      {model.form.parameters.map((parameter) => (model.taxParameters.has(parameter.name) ? <TaxRate key={parameter.name} model={model} parameter={parameter} /> : <LocalValue key={parameter.name} model={model} parameter={parameter} />))}
    </Section>
  );
}

function TaxRate({ model, parameter }: { readonly model: FormSettingModel; readonly parameter: Parameter }): JSX.Element {
  const { lang } = model.frame;
  const t = formSettingTexts(lang);
  const value = model.taxParameters.get(parameter.name) ?? '';
  return (
    <p>
      {parameter.label[lang]}: <strong>{value === '' ? t('notLevied') : `${value} ${parameter.unit ?? ''}`}</strong>. {t('fromTax')} <SafeLink href="/hivatal/ado/mertekek">{t('toRates')}</SafeLink>
    </p>
  );
}

function LocalValue({ model, parameter }: { readonly model: FormSettingModel; readonly parameter: Parameter }): JSX.Element {
  const { form, setting, today, typed, faults, frame } = model;
  const { lang } = frame;
  const t = formSettingTexts(lang);
  const names = parameterFields(parameter.name);
  const local = setting?.local ?? NOTHING_LOCAL;
  const now = localParametersOn(local, form, today.toString())[parameter.name];
  const said = (value: string | number | boolean): string => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : `${value} ${parameter.unit ?? ''}`.trim());
  const field = (name: string) => ({ name, value: typed[name] ?? '', error: faults.find((fault) => fault.name === name)?.message });
  const known = local.parameters.filter(({ name }) => name === parameter.name).toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : -1));
  const choices = [{ value: 'igen', label: t('yes') }, { value: 'nem', label: t('no') }];
  return (
    <FieldGroup legend={parameter.label[lang]} help={t('valueNow', { value: now === undefined ? t('noValue') : said(now) })}>
      {parameter.type === 'number' ? (
        <NumberField {...field(names.value)} label={t('newValue')} required={false} decimals suffix={parameter.unit} />
      ) : parameter.type === 'yesno' ? (
        <Select {...field(names.value)} label={t('newValue')} required={false} placeholder={t('noUnit')} choices={choices} />
      ) : (
        <TextField {...field(names.value)} label={t('newValue')} required={false} maxLength={200} />
      )}
      <DateField {...field(names.from)} label={t('valueFrom')} required={false} />
      <TextField {...field(names.decree)} label={t('decree')} required={false} maxLength={200} width="lg" />
      {known.length > 0 && (
        <ul aria-label={t('history')}>
          {known.map(({ validFrom, value, decree }) => (
            <li key={validFrom}>{t('historyLine', { day: validFrom, value: said(value), decree })}</li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
