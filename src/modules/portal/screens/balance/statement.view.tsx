import type { JSX } from 'preact';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { Explain } from '../../../../platform/html/components/explain.tsx';
import { DateText, Money } from '../../../../platform/html/components/money.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { AccountStatement, StatementEntry } from '../../../tax/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { balanceTexts } from '../../texts/balance.ts';

/** Every entry with its running balance, each opening into its why. */
export function StatementPage(model: { frame: Frame; town: Municipality; statements: readonly AccountStatement[] }): JSX.Element {
  const { frame, town, statements } = model;
  const t = balanceTexts(frame.lang);
  return (
    <Page
      {...frame}
      title={`${t('statement')} – ${town.name}`}
      breadcrumbs={[{ label: t('title'), href: '/fiok/egyenleg' }, { label: town.name }]}
      width="wide"
    >
      <MainHeading over={town.name}>{t('statement')}</MainHeading>
      <ButtonRow>
        <ButtonLink href={`/fiok/egyenleg/${town.slug}/kivonat.pdf`} look="secondary" download>
          {t('statementPdf')}
        </ButtonLink>
      </ButtonRow>
      {statements.map(({ balance, entries }) => (
        <Section key={balance.accountId} title={balance.title[frame.lang]}>
          <DataTable
            caption={t('entries', { tax: balance.title[frame.lang] })}
            captionHidden
            columns={[
              { key: 'booked', header: t('bookedOn'), wideOnly: true, cell: (row) => <DateText day={row.bookedOn} short />, noWrap: true },
              { key: 'what', header: t('what'), rowHeader: true, cell: (row) => <Entry frame={frame} entry={row} /> },
              { key: 'due', header: t('dueOn'), wideOnly: true, cell: (row) => (row.dueOn === null ? '' : <DateText day={row.dueOn} short />), noWrap: true },
              { key: 'amount', header: t('amount'), numeric: true, cell: (row) => <Money huf={row.amountHuf} /> },
              { key: 'balance', header: t('balance'), numeric: true, cell: (row) => <Money huf={row.balanceHuf} strong /> },
            ]}
            rows={entries}
            rowKey={(row) => row.id}
          />
        </Section>
      ))}
    </Page>
  );
}

function Entry({ frame, entry }: { readonly frame: Frame; readonly entry: StatementEntry }): JSX.Element {
  return (
    <>
      {entry.title[frame.lang]} {entry.documentRef !== null && <small>{entry.documentRef}</small>}
      {entry.why !== null && (
        <Explain steps={entry.steps}>
          <p>{entry.why[frame.lang]}</p>
        </Explain>
      )}
    </>
  );
}
