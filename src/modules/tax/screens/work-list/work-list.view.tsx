import type { JSX } from 'preact';
import { daysBetween } from '../../../../kernel/dates.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { DateText } from '../../../../platform/html/components/money.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { WorkListRow } from '../../data/reports.ts';
import { isAssessmentState } from '../../domain/assessment.ts';
import { TAXES } from '../../domain/tax-types.ts';
import { taxWords } from '../../texts/words.ts';
import { workListTexts } from '../../texts/work-list.ts';
import { AssessmentStateTag } from '../../views/assessment-state.tsx';

interface NamedRow extends WorkListRow {
  readonly taxpayer: string | null;
  readonly officer: string | null;
}

export interface WorkListModel {
  readonly frame: Frame;
  readonly rows: readonly NamedRow[];
  readonly query: { readonly whose: 'mind' | 'enyem'; readonly state: 'folyamatban' | 'lezart' };
  readonly today: Temporal.PlainDate;
  readonly isCut: boolean;
}

/** Tax cases that wait for their assessment. */
export function WorkListPage(model: WorkListModel): JSX.Element {
  const { frame, rows, isCut } = model;
  const t = workListTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <Filters model={model} />
      {isCut && <Alert tone="info">{t('limited', { count: rows.length })}</Alert>}
      <WorkTable model={model} />
    </Page>
  );
}

function Filters(props: { readonly model: WorkListModel }): JSX.Element {
  const { frame, query } = props.model;
  const t = workListTexts(frame.lang);
  return (
    <Form method="get" action="/hivatal/ado" role="search" label={t('filters')} layout="row">
      <Select name="kie" label={t('whose')} value={query.whose} placeholder={false} choices={[
        { value: 'mind', label: t('everyones') },
        { value: 'enyem', label: t('mine') },
      ]} />
      <Select name="allapot" label={t('state')} value={query.state} placeholder={false} choices={[
        { value: 'folyamatban', label: t('open') },
        { value: 'lezart', label: t('processed') },
      ]} />
      <ButtonRow>
        <Button look="secondary">{t('apply')}</Button>
      </ButtonRow>
    </Form>
  );
}

function WorkTable(props: { readonly model: WorkListModel }): JSX.Element {
  const { frame, rows, query, today } = props.model;
  const t = workListTexts(frame.lang);
  const words = taxWords(frame.lang);
  const isPlain = query.whose === 'mind' && query.state === 'folyamatban';
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ caseId }) => caseId}
      rowHref={({ caseId }) => path`/hivatal/ado/ugy/${caseId}`}
      rowTone={(row) => (row.state !== 'processed' && daysBetween(today, row.dueOn) < 0 ? 'danger' : undefined)}
      empty={<EmptyState title={t('emptyTitle')}>{t(isPlain ? 'emptyOpen' : 'emptyOther')}</EmptyState>}
      columns={[
        { key: 'case', header: t('caseNo'), cell: ({ caseNo }) => caseNo, rowHeader: true, noWrap: true },
        { key: 'taxpayer', header: t('taxpayer'), cell: ({ taxpayer }) => taxpayer ?? words('unknownParty') },
        { key: 'kind', header: t('kind'), cell: ({ taxType }) => TAXES[taxType].title[frame.lang] },
        { key: 'received', header: t('received'), cell: ({ receivedOn }) => <DateText day={receivedOn} short />, noWrap: true, wideOnly: true },
        { key: 'due', header: t('due'), cell: (row) => <Due row={row} today={today} />, noWrap: true },
        {
          key: 'state',
          header: t('state'),
          cell: ({ assessmentState: state, refusalReason }) => (
            <AssessmentStateTag state={state !== null && isAssessmentState(state) ? state : null} isReturned={refusalReason !== null} />
          ),
        },
        { key: 'officer', header: t('officer'), cell: ({ officer }) => officer ?? words('nobody') },
      ]}
    />
  );
}

function Due(props: { readonly row: NamedRow; readonly today: Temporal.PlainDate }): JSX.Element {
  const { row, today } = props;
  const t = workListTexts(useLang());
  const days = daysBetween(today, row.dueOn);
  const said = days < 0 ? t('overdue', { days: -days }) : days === 0 ? t('dueToday') : t('daysLeft', { days });
  return (
    <>
      <DateText day={row.dueOn} short />
      {row.state !== 'processed' && <> · {said}</>}
    </>
  );
}
