import type { JSX } from 'preact';
import { ButtonLink } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { DateText, MomentText } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { formatMoment } from '../../../../platform/texts/format.ts';
import { signingTexts } from '../../texts/signing.ts';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { TrackedCase } from '../../../records/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { accountTexts } from '../../texts/account.ts';

export interface CasesModel {
  readonly frame: Frame;
  readonly cases: readonly TrackedCase[];
  readonly towns: ReadonlyMap<Uuid, Municipality>;
  /** What the client signed for others. */
  readonly signed: readonly { readonly href: string; readonly label: string; readonly note: Temporal.Instant }[];
}

export function CasesPage({ frame, cases, towns, signed }: CasesModel): JSX.Element {
  const t = accountTexts(frame.lang);
  return (
    <Page {...frame} title={t('cases')} breadcrumbs={[{ label: t('title'), href: '/fiok' }, { label: t('cases') }]}>
      <MainHeading lead={t('casesLead')}>{t('cases')}</MainHeading>
      <DataTable
        caption={t('cases')}
        captionHidden
        columns={[
          { key: 'case', header: t('case'), rowHeader: true, cell: (row) => <SafeLink href={`/fiok/ugyeim/${row.submissionId}`}>{row.subject}</SafeLink> },
          { key: 'state', header: t('state'), cell: (row) => <StateTag tone={toneOf(row.state)}>{t(`state_${row.state}`)}</StateTag> },
          { key: 'town', header: t('town'), cell: (row) => towns.get(row.municipalityId)?.name ?? '' },
          { key: 'number', header: t('number'), cell: (row) => row.caseNo ?? row.arrivalNo, noWrap: true },
          { key: 'sent', header: t('sent'), cell: (row) => (row.steps[0] === undefined ? '' : <MomentText at={row.steps[0].at} short />), wideOnly: true },
          { key: 'due', header: t('dueOn'), cell: (row) => (row.dueOn === null ? '' : <DateText day={row.dueOn} short />), wideOnly: true },
        ]}
        rows={cases}
        rowKey={(row) => row.submissionId}
        empty={
          <EmptyState title={t('noCase')}>
            <p>{t('noCaseText')}</p>
            <ButtonLink href="/">{t('toHome')}</ButtonLink>
          </EmptyState>
        }
      />
      {signed.length > 0 && (
        <Section title={signingTexts(frame.lang)('signedPapers')}>
          <LinkList items={signed.map(({ href, label, note }) => ({ href, label: `${label}, ${formatMoment(note, frame.lang)}` }))} />
        </Section>
      )}
    </Page>
  );
}

/** Tone beside the word, never instead of it. */
export function toneOf(state: TrackedCase['state']): 'info' | 'success' | 'neutral' {
  if (state === 'settled' || state === 'decided') return 'success';
  return state === 'arrived' ? 'neutral' : 'info';
}
