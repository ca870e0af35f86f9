import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { FileField } from '../../../../platform/html/fields/file-field.tsx';
import { TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { DesignFault } from '../../design/publishable.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { FaultTable } from '../review/fault-table.view.tsx';

export interface NewFormModel {
  readonly frame: Frame;
  readonly typed: { readonly kod: string; readonly fajl: string };
  readonly error?: { readonly name: string; readonly message: string };
  /** What is wrong with the file, each with its place. */
  readonly faults: readonly DesignFault[];
  /** The open design that stands in the way. */
  readonly openId?: string | null;
}

/** Where a design begins. */
export function NewFormPage({ frame, typed, error, faults, openId = null }: NewFormModel): JSX.Element {
  const t = formLifeTexts(frame.lang);
  const errorOf = (name: string): string | undefined => (error?.name === name ? error.message : undefined);
  return (
    <Page {...frame} title={t('newTitle')} hasErrors={error !== undefined} breadcrumbs={[{ label: t('forms'), href: '/kozpont/urlapok' }, { label: t('newTitle') }]}>
      <ErrorSummary errors={error === undefined ? [] : [error]} />
      <MainHeading lead={t('newLead')}>{t('newTitle')}</MainHeading>
      {openId !== null && (
        <Alert tone="warning">
          {t('alreadyOpen')} <SafeLink href={path`/kozpont/urlapok/tervek/${openId}`}>{t('openDesign')}</SafeLink>
        </Alert>
      )}
      <Section title={t('createTitle')}>
        <Form method="post" action="/kozpont/urlapok/uj" label={t('createTitle')}>
          <TextField name="kod" label={t('code')} help={t('codeHelp')} value={typed.kod} error={errorOf('kod')} required width="xs" maxLength={3} />
          <ButtonRow>
            <Button>{t('create')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('importTitle')}>
        {faults.length > 0 && <FaultTable faults={faults} caption={t('importRefused')} />}
        <Form method="post" action="/kozpont/urlapok/uj/fajl" multipart label={t('importTitle')}>
          <FileField name="allomany" label={t('importFile')} help={t('importFileHelp')} accept=".json,application/json" error={errorOf('allomany')} />
          <TextArea name="fajl" label={t('importText')} help={t('importHelp')} value={typed.fajl} error={errorOf('fajl')} rows={6} />
          <ButtonRow>
            <Button look="secondary">{t('import')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  );
}
