import type { JSX } from 'preact';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { PreviousNext } from '../../../../platform/html/components/pagination.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { CaseRow } from '../../../records/contract.ts';
import { caseListTexts } from '../../texts/case-list.ts';
import { caseWords } from '../../texts/case-words.ts';
import { DueText } from '../../views/due-text.tsx';
import { CaseNoteTag, CaseStateTag } from '../../views/state-tags.tsx';
import { type CaseQuery, queryParams } from './case-query.ts';

export interface NamedCaseRow extends CaseRow {
  readonly partyName: string | null;
  readonly officerName: string | null;
  readonly unitName: string | null;
}

export interface CaseListModel {
  readonly frame: Frame;
  readonly query: CaseQuery;
  readonly rows: readonly NamedCaseRow[];
  readonly next: string | null;
  /** Not the first page. */
  readonly isContinued: boolean;
  readonly today: Temporal.PlainDate;
}

/** The cases of the municipality: searched, filtered, sorted, page by page. */
export function CaseListPage(model: CaseListModel): JSX.Element {
  const { frame, query, next } = model;
  const t = caseListTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading>{t('title')}</MainHeading>
      <Filters model={model} />
      <CaseTable model={model} />
      <PreviousNext next={next === null ? undefined : withQuery('/hivatal/ugyek', { ...queryParams(query), utan: next })} />
      <ButtonRow>
        {model.isContinued && (
          <ButtonLink look="quiet" href={withQuery('/hivatal/ugyek', queryParams(query))}>
            {t('first')}
          </ButtonLink>
        )}
        {model.rows.length > 0 && (
          <ButtonLink look="quiet" href={withQuery('/hivatal/ugyek.csv', queryParams(query))} download>
            {t('csv')}
          </ButtonLink>
        )}
      </ButtonRow>
    </Page>
  );
}

function Filters(props: { readonly model: CaseListModel }): JSX.Element {
  const { frame, query } = props.model;
  const t = caseListTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <Form method="get" action="/hivatal/ugyek" role="search" label={t('filters')} layout="row">
      <TextField name="q" label={t('searchLabel')} value={query.q} type="search" width="lg" />
      <Select
        name="allapot"
        label={t('state')}
        value={query.allapot}
        choices={[
          { value: 'folyamatban', label: words('open') },
          { value: 'elintezve', label: words('settled') },
          { value: 'lezarva', label: words('closed') },
          { value: 'mind', label: t('anyState') },
        ]}
      />
      <Select
        name="kie"
        label={t('whose')}
        value={query.kie}
        choices={[
          { value: 'mind', label: t('all') },
          { value: 'enyem', label: t('mine') },
          { value: 'egysegem', label: t('unit') },
        ]}
      />
      <Select
        name="hatarido"
        label={t('due')}
        value={query.hatarido}
        choices={[
          { value: 'barmikor', label: t('anyDue') },
          { value: 'lejart', label: t('overdue') },
          { value: 'ma', label: t('dueToday') },
          { value: 'het', label: t('dueWeek') },
        ]}
      />
      <Select
        name="rendezes"
        label={t('order')}
        value={query.rendezes}
        choices={[
          { value: 'hatarido', label: t('byDue') },
          { value: 'legujabb', label: t('newest') },
        ]}
      />
      <ButtonRow>
        <Button>{t('apply')}</Button>
        <SafeLink href="/hivatal/ugyek">{t('clear')}</SafeLink>
      </ButtonRow>
    </Form>
  );
}

function CaseTable(props: { readonly model: CaseListModel }): JSX.Element {
  const { frame, query, rows, today } = props.model;
  const t = caseListTexts(frame.lang);
  const words = caseWords(frame.lang);
  const sortedBy = (rendezes: CaseQuery['rendezes']): string => withQuery('/hivatal/ugyek', queryParams({ ...query, rendezes }));
  const isOverdue = (row: CaseRow): boolean => row.state === 'open' && Temporal.PlainDate.compare(row.dueOn, today) < 0;
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={[
        {
          key: 'number',
          header: words('number'),
          cell: (row) => row.caseNo,
          noWrap: true,
          sort: { href: sortedBy('legujabb'), now: query.rendezes === 'legujabb' ? 'descending' : undefined },
        },
        {
          key: 'subject',
          header: words('subject'),
          cell: (row) => (
            <>
              {row.subject} <CaseNoteTag row={row} />
            </>
          ),
        },
        { key: 'party', header: words('party'), cell: (row) => row.partyName ?? words('unknownParty') },
        { key: 'officer', header: words('officer'), cell: (row) => row.officerName ?? row.unitName ?? words('nobody') },
        { key: 'state', header: words('state'), cell: (row) => <CaseStateTag state={row.state} /> },
        {
          key: 'due',
          header: words('deadline'),
          cell: (row) => <DueText dueOn={row.dueOn} today={today} isOpen={row.state === 'open'} />,
          sort: { href: sortedBy('hatarido'), now: query.rendezes === 'hatarido' ? 'ascending' : undefined },
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => path`/hivatal/ugyek/${id}`}
      rowTone={(row) => (isOverdue(row) ? 'danger' : undefined)}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
    />
  );
}
