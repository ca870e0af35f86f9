import type { JSX } from 'preact';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { ArrivedPaper, CaseRow, DeskFigures } from '../../../records/contract.ts';
import { caseWords } from '../../texts/case-words.ts';
import { deskTexts } from '../../texts/desk.ts';
import { CaseNoteTag } from '../../views/state-tags.tsx';
import { DueText } from '../../views/due-text.tsx';

export interface DeskModel {
  readonly frame: Frame;
  readonly name: string;
  readonly previousSignInAt: Temporal.Instant | null;
  readonly today: Temporal.PlainDate;
  readonly figures: DeskFigures;
  /** Null: cases are not this official's business. */
  readonly cases: readonly (CaseRow & { readonly partyName: string | null })[] | null;
  /** Null: arrivals are not this official's business. */
  readonly arrivals: readonly ArrivedPaper[] | null;
  readonly maySignOff: boolean;
  /** A joint office: there is another municipality to change to. */
  readonly hasOtherTowns: boolean;
}

/** The day of one official: what is late, what is due, what is new, what waits for a signature. */
export function DeskPage(model: DeskModel): JSX.Element {
  const { frame } = model;
  const t = deskTexts(frame.lang);
  const { previousSignInAt: before } = model;
  // Whoever has no cases of their own comes for the arrivals.
  const isRegistrar = (model.arrivals?.length ?? 0) > 0 && (model.cases?.length ?? 0) === 0;
  const change = model.hasOtherTowns ? <SafeLink href="/hivatal/onkormanyzat">{t('changeTown')}</SafeLink> : undefined;
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={before === null ? t('firstSignIn') : t('lastSignIn', { at: before })} beside={change}>
        {t('greeting', { name: model.name })}
      </MainHeading>
      <Section title={t('figures')}>
        <DescriptionList look="figures" items={figureItems(model)} />
      </Section>
      {isRegistrar && <NewArrivals model={model} arrivals={model.arrivals ?? []} />}
      {model.cases !== null && <NextCases model={model} cases={model.cases} />}
      {!isRegistrar && model.arrivals !== null && <NewArrivals model={model} arrivals={model.arrivals} />}
    </Page>
  );
}

function figureItems(model: DeskModel): { term: string; value: JSX.Element }[] {
  const t = deskTexts(model.frame.lang);
  const { figures } = model;
  const link = (term: string, count: number, href: string) => ({
    term,
    value: (
      <SafeLink href={href} label={`${term}: ${count}`}>
        {String(count)}
      </SafeLink>
    ),
  });
  const mine = (hatarido?: string): string => withQuery('/hivatal/ugyek', { kie: 'enyem', hatarido });
  return [
    ...(model.cases === null
      ? []
      : [
          link(t('overdue'), figures.overdue, mine('lejart')),
          link(t('dueToday'), figures.dueToday, mine('ma')),
          link(t('dueThisWeek'), figures.dueThisWeek, mine('het')),
          link(t('open'), figures.open, mine()),
        ]),
    ...(model.arrivals === null ? [] : [link(t('arrivals'), figures.arrivals, '/hivatal/erkeztetes')]),
    ...(model.maySignOff ? [link(t('awaitingSignOff'), figures.awaitingSignOff, '/hivatal/alairas')] : []),
  ];
}

function NextCases(props: { readonly model: DeskModel; readonly cases: NonNullable<DeskModel['cases']> }): JSX.Element {
  const { frame, today } = props.model;
  const t = deskTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <Section title={t('next')} beside={<SafeLink href="/hivatal/ugyek?kie=enyem">{t('allMine')}</SafeLink>}>
      <DataTable
        caption={t('nextCaption')}
        captionHidden
        columns={[
          { key: 'number', header: words('number'), cell: (row) => row.caseNo, noWrap: true },
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
          { key: 'due', header: words('deadline'), cell: (row) => <DueText dueOn={row.dueOn} today={today} isOpen={row.state === 'open'} /> },
        ]}
        rows={props.cases}
        rowKey={({ id }) => id}
        rowHref={({ id }) => path`/hivatal/ugyek/${id}`}
        rowTone={({ dueOn }) => (Temporal.PlainDate.compare(dueOn, today) < 0 ? 'danger' : undefined)}
        empty={<EmptyState title={t('noCasesTitle')}>{t('noCasesText')}</EmptyState>}
      />
    </Section>
  );
}

function NewArrivals(props: { readonly model: DeskModel; readonly arrivals: readonly ArrivedPaper[] }): JSX.Element {
  const { frame } = props.model;
  const t = deskTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <Section title={t('waiting')} beside={<SafeLink href="/hivatal/erkeztetes">{t('toArrivals')}</SafeLink>}>
      <DataTable
        caption={t('waitingCaption')}
        captionHidden
        columns={[
          { key: 'number', header: words('arrivalNumber'), cell: (row) => row.arrivalNo, noWrap: true },
          { key: 'subject', header: words('subject'), cell: (row) => row.subject },
          { key: 'at', header: words('arrivedAt'), cell: (row) => <MomentText at={row.arrivedAt} short />, noWrap: true },
        ]}
        rows={props.arrivals}
        rowKey={({ id }) => id}
        rowHref={({ id }) => withQuery('/hivatal/erkeztetes', { irat: id })}
        empty={<EmptyState title={t('noArrivalsTitle')} icon="success" />}
      />
    </Section>
  );
}
