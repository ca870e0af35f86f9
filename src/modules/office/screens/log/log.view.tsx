import type { JSX } from 'preact';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { PreviousNext } from '../../../../platform/html/components/pagination.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { DateField, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Officer } from '../../../records/contract.ts';
import type { LogRow } from '../../data/audit-log.ts';
import { logTexts } from '../../texts/log.ts';
import { LogTable } from '../../views/log-table.tsx';

/** The filters as they stand in the address. */
export interface LogQuery {
  readonly ki: string;
  readonly nap: string;
  readonly mit: string;
}

export interface LogModel {
  readonly frame: Frame;
  readonly query: LogQuery;
  readonly rows: readonly LogRow[];
  readonly next: string | null;
  readonly officers: readonly Officer[];
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

/** Who looked at what and who changed what in this municipality. */
export function LogPage(model: LogModel): JSX.Element {
  const { frame, query, next, errors } = model;
  const t = logTexts(frame.lang);
  const errorOf = (name: string): string | undefined => errors.find((error) => error.name === name)?.message;
  return (
    <Page {...frame} title={t('title')} width="full" hasErrors={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <Form method="get" action="/hivatal/naplo" role="search" label={t('filters')} layout="row">
        <Select
          name="ki"
          label={t('person')}
          value={query.ki}
          placeholder={t('anybody')}
          choices={model.officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="nap" label={t('day')} value={query.nap} error={errorOf('nap')} />
        <TextField name="mit" label={t('object')} help={t('objectHelp')} value={query.mit} error={errorOf('mit')} width="md" />
        <ButtonRow>
          <Button>{t('apply')}</Button>
          <SafeLink href="/hivatal/naplo">{t('clear')}</SafeLink>
        </ButtonRow>
      </Form>
      <LogTable caption={t('caption')} rows={model.rows} />
      <PreviousNext next={next === null ? undefined : withQuery('/hivatal/naplo', { ...query, utan: next })} />
    </Page>
  );
}
