import type { JSX } from 'preact';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { PreviousNext } from '../../../../platform/html/components/pagination.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { SplitView } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { KeptAttachment } from '../../../forms/attachments.contract.ts';
import type { AnswerSection } from '../../../forms/engine.contract.ts';
import type { ArrivedPaper } from '../../../records/contract.ts';
import { arrivalTexts } from '../../texts/arrivals.ts';
import { caseWords } from '../../texts/case-words.ts';
import { SubmissionPaper } from '../../views/submission-paper.tsx';
import { RegistrationForm, type RegistrationModel } from './registration.view.tsx';

export interface ArrivalsModel {
  readonly frame: Frame;
  readonly list: readonly (ArrivedPaper & { readonly senderName: string | null })[];
  /** The last of the list when more wait after it. */
  readonly next: string | null;
  readonly paper: ArrivalPaperModel | null;
  /** One registration follows another: Enter goes on. */
  readonly isInSeries: boolean;
}

export interface ArrivalPaperModel {
  readonly arrival: ArrivedPaper;
  readonly senderName: string | null;
  readonly content: { readonly title: string; readonly sections: readonly AnswerSection[]; readonly files: readonly KeptAttachment[] } | null;
  /** Null: registered already, or not this official's business. */
  readonly registration: RegistrationModel | null;
}

/** What arrived and waits: the list on the left, the paper and its registration on the right. */
export function ArrivalsPage(model: ArrivalsModel): JSX.Element {
  const { frame, paper } = model;
  const t = arrivalTexts(frame.lang);
  const fault = paper?.registration?.fault ?? null;
  return (
    <Page {...frame} title={t('title')} width="full" hasErrors={fault !== null}>
      {fault !== null && <ErrorSummary errors={[fault]} />}
      <MainHeading>{t('title')}</MainHeading>
      {paper === null ? (
        <EmptyState title={t('emptyTitle')} icon="success">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <SplitView
          listLabel={paper.registration === null ? t('waiting') : t('registerAndWaiting')}
          paperLabel={t('paper', { number: paper.arrival.arrivalNo })}
          list={
            <>
              <Registration model={model} paper={paper} />
              <WaitingList model={model} currentId={paper.arrival.id} />
            </>
          }
          paper={<Paper frame={frame} paper={paper} />}
        />
      )}
    </Page>
  );
}

function WaitingList(props: { readonly model: ArrivalsModel; readonly currentId: string }): JSX.Element {
  const { frame, list, next } = props.model;
  const t = arrivalTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <>
      <DataTable
        caption={t('waiting')}
        columns={[
          { key: 'number', header: words('arrivalNumber'), cell: (row) => row.arrivalNo, noWrap: true },
          { key: 'subject', header: words('subject'), cell: (row) => row.subject },
          { key: 'sender', header: words('sender'), cell: (row) => row.senderName ?? words('unknownParty') },
          { key: 'at', header: words('arrivedAt'), cell: (row) => <MomentText at={row.arrivedAt} short />, noWrap: true, wideOnly: true },
        ]}
        rows={list}
        rowKey={({ id }) => id}
        rowHref={({ id }) => withQuery('/hivatal/erkeztetes', { irat: id })}
        isCurrent={({ id }) => id === props.currentId}
        empty={<EmptyState title={t('emptyTitle')} icon="success" />}
      />
      <PreviousNext next={next === null ? undefined : withQuery('/hivatal/erkeztetes', { utan: next })} />
    </>
  );
}

/** Stands left, so that the paper on the right stays in view while its data are typed. */
function Registration(props: { readonly model: ArrivalsModel; readonly paper: ArrivalPaperModel }): JSX.Element | null {
  const { frame, isInSeries } = props.model;
  const { arrival, registration } = props.paper;
  const t = arrivalTexts(frame.lang);
  if (arrival.caseId !== null && arrival.registryNo !== null) {
    return (
      <Alert tone="info" title={t('registeredAs', { number: arrival.registryNo })}>
        <SafeLink href={path`/hivatal/ugyek/${arrival.caseId}`}>{t('openCase')}</SafeLink>
      </Alert>
    );
  }
  return registration === null ? null : <RegistrationForm arrival={arrival} lang={frame.lang} model={registration} isInSeries={isInSeries} />;
}

function Paper(props: { readonly frame: Frame; readonly paper: ArrivalPaperModel }): JSX.Element {
  const { arrival, content } = props.paper;
  const t = arrivalTexts(props.frame.lang);
  return (
    <>
      <h2>{arrival.subject}</h2>
      <PaperHead frame={props.frame} paper={props.paper} />
      {content === null ? <EmptyState title={t('noContent')} /> : <SubmissionPaper sections={content.sections} files={content.files} />}
      <PaperFoot frame={props.frame} sha256={arrival.contentSha256} />
    </>
  );
}

function PaperHead(props: { readonly frame: Frame; readonly paper: ArrivalPaperModel }): JSX.Element {
  const words = caseWords(props.frame.lang);
  const { arrival, senderName, content } = props.paper;
  return (
    <DescriptionList
      look="rows"
      items={[
        { term: words('arrivalNumber'), value: arrival.arrivalNo },
        { term: words('arrivedAt'), value: <MomentText at={arrival.arrivedAt} /> },
        { term: words('sender'), value: senderName ?? words('unknownParty') },
        { term: words('form'), value: content === null ? arrival.formCode : `${arrival.formCode} – ${content.title}` },
      ]}
    />
  );
}

function PaperFoot(props: { readonly frame: Frame; readonly sha256: string }): JSX.Element {
  const words = caseWords(props.frame.lang);
  return (
    <Details summary={words('sha256')}>
      <CopyableCode code={props.sha256} label={words('sha256')} />
    </Details>
  );
}
