import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { TownForm } from '../../../forms/contract.ts';
import { formSettingTexts } from '../../texts/form-settings.ts';

export interface FormSettingsModel {
  readonly frame: Frame;
  readonly query: { readonly q: string; readonly state: string };
  readonly forms: readonly TownForm[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** All forms of the country with what this municipality does with them. */
export function FormSettingsPage({ frame, query, forms, units }: FormSettingsModel): JSX.Element {
  const { lang } = frame;
  const t = formSettingTexts(lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <Form method="get" action="/hivatal/urlapok" label={t('filter')} role="search" layout="row">
        <TextField name="q" label={t('search')} value={query.q} maxLength={100} width="md" />
        <Select name="allapot" label={t('state')} value={query.state} placeholder={t('everyState')} choices={[{ value: 'be', label: t('on') }, { value: 'ki', label: t('off') }]} />
        <ButtonRow>
          <Button look="secondary">{t('filter')}</Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={forms}
        rowKey={({ definition }) => definition.code}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          { key: 'code', header: t('code'), cell: ({ definition }) => definition.code, noWrap: true },
          { key: 'form', header: t('form'), cell: ({ definition }) => <SafeLink href={path`/hivatal/urlapok/${definition.code}`}>{definition.title[lang]}</SafeLink>, rowHeader: true },
          { key: 'state', header: t('state'), cell: ({ setting }) => <StateTag tone={setting?.enabled === true ? 'success' : 'neutral'}>{t(setting?.enabled === true ? 'on' : 'off')}</StateTag> },
          { key: 'automatic', header: t('automatic'), cell: ({ setting }) => (setting?.enabled === true ? t(setting.registersAutomatically ? 'byItself' : 'byClerk') : ''), wideOnly: true },
          { key: 'unit', header: t('unit'), cell: ({ setting }) => units.find(({ id }) => id === setting?.unitId)?.name ?? '', wideOnly: true },
          { key: 'act', header: t('act'), cell: (form) => <Toggle form={form} lang={lang} /> },
        ]}
      />
    </Page>
  );
}

function Toggle({ form: { definition, setting, revision }, lang }: { readonly form: TownForm; readonly lang: 'hu' | 'en' }): JSX.Element {
  const t = formSettingTexts(lang);
  const isOn = setting?.enabled === true;
  const name = definition.title[lang];
  return (
    <Form method="post" action={path`/hivatal/urlapok/${definition.code}/kinalas`} hidden={{ valtozat: String(revision), kinalja: isOn ? 'nem' : 'igen' }} layout="inline">
      <Button look="secondary" label={isOn ? t('turnOffNamed', { name }) : t('turnOnNamed', { name })}>
        {t(isOn ? 'turnOff' : 'turnOn')}
      </Button>
    </Form>
  );
}
