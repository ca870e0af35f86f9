import type { JSX } from 'preact';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { SplitView } from '../../../../platform/html/frame/layout.tsx';
import type { Item } from '../../../records/contract.ts';
import type { KeptAttachment } from '../../../forms/attachments.contract.ts';
import type { AnswerSection } from '../../../forms/engine.contract.ts';
import type { AnswerChange } from '../../data/answer-changes.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { AnswerChanges } from '../../views/answer-changes.tsx';
import { caseTexts } from '../../texts/case.ts';
import { caseWords } from '../../texts/case-words.ts';
import { ItemStateTag } from '../../views/state-tags.tsx';
import { SubmissionPaper } from '../../views/submission-paper.tsx';
import { CaseFrame, type CaseFrameModel } from './case-frame.view.tsx';

export interface CasePapersModel extends CaseFrameModel {
  readonly selected: Item | null;
  readonly content: { readonly kind: 'submission'; readonly sections: readonly AnswerSection[]; readonly files: readonly KeptAttachment[]; readonly changes: readonly AnswerChange[] | null }
    | { readonly kind: 'withdrawal'; readonly reason: string | null }
    | { readonly kind: 'call'; readonly message: string; readonly dueOn: Temporal.PlainDate }
    | { readonly kind: 'document' }
    | null;
  readonly preparedBy: string | null;
  readonly signedOffBy: string | null;
  readonly assignFault: string | null;
}

/** The papers of a case: the list on the left, the chosen one on the right. */
export function CasePapersPage(model: CasePapersModel): JSX.Element {
  const { frame, selected } = model;
  const t = caseTexts(frame.lang);
  return (
    <CaseFrame model={model} tab="papers" assignFault={model.assignFault}>
      <SplitView
        listLabel={t('papersCaption')}
        paperLabel={selected === null ? undefined : t('paper', { number: selected.registryNo })}
        list={<PaperList model={model} />}
        paper={selected === null ? null : <Paper model={model} item={selected} />}
      />
    </CaseFrame>
  );
}

function PaperList(props: { readonly model: CasePapersModel }): JSX.Element {
  const { frame, file, selected } = props.model;
  const t = caseTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <DataTable
      caption={t('papersCaption')}
      captionHidden
      columns={[
        { key: 'number', header: words('number'), cell: (item) => item.registryNo, noWrap: true },
        { key: 'subject', header: words('subject'), cell: (item) => item.subject },
        { key: 'direction', header: t('direction'), cell: (item) => t(item.direction), wideOnly: true },
        { key: 'state', header: words('state'), cell: (item) => <ItemStateTag state={item.state} /> },
      ]}
      rows={file.items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => withQuery(path`/hivatal/ugyek/${file.id}`, { irat: id })}
      isCurrent={({ id }) => id === selected?.id}
    />
  );
}

function Paper(props: { readonly model: CasePapersModel; readonly item: Item }): JSX.Element {
  const { item, model } = props;
  const { frame, content } = model;
  const t = caseTexts(frame.lang);
  const words = caseWords(frame.lang);
  const rows = [
    { term: words('number'), value: item.registryNo },
    { term: t('created'), value: <MomentText at={item.createdAt} /> },
    { term: words('state'), value: <ItemStateTag state={item.state} /> },
    ...(model.preparedBy === null ? [] : [{ term: t('preparedBy'), value: model.preparedBy }]),
    ...(model.signedOffBy === null ? [] : [{ term: t('signedOffBy'), value: model.signedOffBy }]),
    ...(item.effect === null ? [] : [{ term: t('effect'), value: item.effect[frame.lang] }]),
    ...(item.refusalReason === null ? [] : [{ term: t('refusalReason'), value: item.refusalReason }]),
    ...(item.channel === null ? [] : [{ term: t('sentBy'), value: t(item.channel) }]),
  ];
  return (
    <>
      <h2>{item.subject}</h2>
      <DescriptionList look="rows" items={rows} />
      {content?.kind === 'document' && (
        <ButtonRow>
          <ButtonLink look="secondary" href={path`/hivatal/ugyek/${item.caseId}/irat/${item.id}`}>
            {t('document')}
          </ButtonLink>
        </ButtonRow>
      )}
      {content?.kind === 'submission' && content.changes !== null && <AnswerChanges changes={content.changes} />}
      {content?.kind === 'withdrawal' && <DescriptionList look="rows" items={[{ term: supplementTexts(frame.lang)('reason'), value: content.reason ?? supplementTexts(frame.lang)('noReason') }]} />}
      {content?.kind === 'call' && (
        <>
          <p>{supplementTexts(frame.lang)('waits', { day: content.dueOn })}</p>
          <p>{content.message}</p>
        </>
      )}
      {content?.kind === 'submission' && <SubmissionPaper sections={content.sections} files={content.files} />}
      {content === null && item.direction === 'incoming' && <EmptyState title={t('noContent')} />}
    </>
  );
}
