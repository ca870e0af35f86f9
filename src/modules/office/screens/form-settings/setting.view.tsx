import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { Checkbox, Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { MoneyField, TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { FormDefinition, FormSetting, SettingChange } from '../../../forms/contract.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';
import { LocalParameters } from './parameters.view.tsx';
import { changeWords } from './setting-change-words.ts';
import type { SettingFault, TypedSetting } from './setting-form.ts';

export interface FormSettingModel {
  readonly frame: Frame;
  readonly form: FormDefinition;
  readonly setting: FormSetting | null;
  readonly revision: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly officers: readonly { readonly id: string; readonly name: string; readonly position: string }[];
  /** Parameters that the tax office keeps, with their value of today; empty when no rate is in force. */
  readonly taxParameters: ReadonlyMap<string, string>;
  readonly retention: { readonly code: string; readonly title: string };
  readonly changes: readonly (SettingChange & { readonly by: string })[];
  readonly today: Temporal.PlainDate;
  readonly previewHref: string;
  readonly typed: TypedSetting;
  readonly faults: readonly SettingFault[];
}

/** How the municipality uses one form: one page, one save. */
export function FormSettingPage(model: FormSettingModel): JSX.Element {
  const { frame, form, setting, revision, faults } = model;
  const { lang } = frame;
  const t = formSettingTexts(lang);
  return (
    <Page {...frame} title={form.title[lang]} width="wide" hasErrors={faults.length > 0} breadcrumbs={[{ label: t('title'), href: '/hivatal/urlapok' }, { label: form.code }]}>
      <ErrorSummary errors={faults} />
      <MainHeading over={form.code} lead={form.summary[lang]}>
        {form.title[lang]}
      </MainHeading>
      {setting?.enabled === true ? (
        <ButtonRow>
          <ButtonLink href={model.previewHref} look="secondary">
            {t('preview')}
          </ButtonLink>
        </ButtonRow>
      ) : (
        <p>{t('previewOff')}</p>
      )}
      <Form method="post" action={path`/hivatal/urlapok/${form.code}`} hidden={{ valtozat: String(revision) }} label={form.title[lang]}>
        <Offering model={model} />
        <Routing model={model} />
        <Words model={model} />
        {form.parameters.length > 0 && <LocalParameters model={model} />}
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
      {model.changes.length > 0 && <Changes model={model} />}
    </Page>
  );
}

type Part = { readonly model: FormSettingModel };

function field(model: FormSettingModel, name: string): { readonly name: string; readonly value: string; readonly error: string | undefined } {
  return { name, value: model.typed[name] ?? '', error: model.faults.find((fault) => fault.name === name)?.message };
}

function Offering({ model }: Part): JSX.Element {
  const t = formSettingTexts(model.frame.lang);
  return (
    <Section title={t('offerTitle')}>
      <Checkbox name="kinalja" value="igen" label={t('enabled')} checked={model.typed['kinalja'] === 'igen'} error={field(model, 'kinalja').error} />
      <Checkbox name="automatikus" value="igen" label={t('registers')} help={t('registersHelp')} checked={model.typed['automatikus'] === 'igen'} />
    </Section>
  );
}

function Routing({ model }: Part): JSX.Element {
  const { form, units, officers, retention, frame } = model;
  const t = formSettingTexts(frame.lang);
  return (
    <Section title={t('routingTitle')}>
      <Select {...field(model, 'egyseg')} label={t('unit')} required={false} placeholder={t('noUnit')} choices={units.map(({ id, name }) => ({ value: id, label: name }))} />
      <Select {...field(model, 'ugyintezo')} label={t('officer')} required={false} placeholder={t('noUnit')} choices={officers.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))} />
      <TextField {...field(model, 'ugykor')} label={t('subjectArea')} required={false} help={t('asForm', { value: form.routing.subjectArea.hu })} maxLength={200} width="lg" />
      <TextField {...field(model, 'tetelszam')} label={t('retention')} required={false} help={t('retentionNow', { ...retention, value: form.routing.retentionCode })} maxLength={10} width="xs" />
    </Section>
  );
}

function Words({ model }: Part): JSX.Element {
  const t = formSettingTexts(model.frame.lang);
  return (
    <Section title={t('wordsTitle')}>
      <TextArea {...field(model, 'sugo')} label={t('help')} help={t('helpHelp')} required={false} rows={3} maxLength={1000} />
      <TextArea {...field(model, 'sugo-en')} label={t('helpEn')} required={false} rows={3} maxLength={1000} />
      <MoneyField {...field(model, 'dij')} label={t('fee')} help={t('feeHelp', { amount: model.form.audience.feeHuf })} required={false} />
      <TextField {...field(model, 'ido')} label={t('expected')} help={t('expectedHelp')} required={false} maxLength={200} width="lg" />
      <TextField {...field(model, 'ido-en')} label={t('expectedEn')} required={false} maxLength={200} width="lg" />
    </Section>
  );
}

function Changes({ model }: Part): JSX.Element {
  const { form, revision, changes, frame, units, officers } = model;
  const { lang } = frame;
  const t = formSettingTexts(lang);
  return (
    <Section title={t('journal')}>
      <DataTable
        caption={t('journal')}
        captionHidden
        rows={changes}
        rowKey={(change) => String(change.revision)}
        columns={[
          { key: 'when', header: t('when'), cell: ({ changedAt }) => <MomentText at={changedAt} short />, noWrap: true },
          { key: 'who', header: t('who'), cell: ({ by }) => by },
          { key: 'what', header: t('what'), cell: (change) => changeWords(change, { units, officers, lang }).join('; '), rowHeader: true },
        ]}
      />
      {changes[0]?.before !== null && (
        <Form method="post" action={path`/hivatal/urlapok/${form.code}/visszavonas`} hidden={{ valtozat: String(revision) }} label={t('undo')}>
          <ButtonRow>
            <Button look="secondary">{t('undo')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
