import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { Money } from '../../../../platform/html/components/money.tsx';
import { SearchField } from '../../../../platform/html/components/search.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Party } from '../../../parties/contract.ts';
import type { TaxTotals } from '../../data/taxpayers.ts';
import { isTaxType, TAXES } from '../../domain/tax-types.ts';
import { accountsTexts } from '../../texts/accounts.ts';

interface FoundTaxpayer {
  readonly party: Party;
  readonly balanceHuf: number;
}

export interface AccountsModel {
  readonly frame: Frame;
  readonly query: string;
  /** Null when nothing was asked yet. */
  readonly found: readonly FoundTaxpayer[] | null;
  readonly totals: readonly TaxTotals[];
}

/** Where a taxpayer's account is found. */
export function AccountsPage({ frame, query, found, totals }: AccountsModel): JSX.Element {
  const t = accountsTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <SearchField action="/hivatal/ado/szamlak" name="q" label={t('search')} value={query} />
      {found === null ? <Totals totals={totals} /> : <Found found={found} />}
    </Page>
  );
}

function Found(props: { readonly found: readonly FoundTaxpayer[] }): JSX.Element {
  const t = accountsTexts(useLang());
  return (
    <DataTable
      caption={t('found')}
      captionHidden
      rows={props.found}
      rowKey={({ party }) => party.id}
      rowHref={({ party }) => path`/hivatal/ado/szamla/${party.id}`}
      empty={<EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
      columns={[
        { key: 'name', header: t('name'), cell: ({ party }) => party.name, rowHeader: true },
        { key: 'identifier', header: t('identifier'), cell: ({ party }) => party.taxId ?? party.taxNumber ?? '', noWrap: true },
        { key: 'address', header: t('address'), cell: ({ party }) => addressText(party), wideOnly: true },
        { key: 'balance', header: t('balance'), cell: ({ balanceHuf }) => <Money huf={balanceHuf} />, numeric: true },
      ]}
    />
  );
}

function Totals(props: { readonly totals: readonly TaxTotals[] }): JSX.Element {
  const lang = useLang();
  const t = accountsTexts(lang);
  const sum = (of: (row: TaxTotals) => number): number => props.totals.reduce((total, row) => total + of(row), 0);
  return (
    <Section title={t('totals')}>
      <DataTable
        caption={t('totals')}
        captionHidden
        rows={props.totals}
        rowKey={({ taxType }) => taxType}
        empty={<EmptyState title={t('noAccounts')} />}
        columns={[
          { key: 'tax', header: t('tax'), cell: ({ taxType }) => (isTaxType(taxType) ? TAXES[taxType].title[lang] : taxType), rowHeader: true },
          { key: 'accounts', header: t('accounts'), cell: ({ accounts }) => accounts, numeric: true },
          { key: 'charged', header: t('charged'), cell: ({ chargedHuf }) => <Money huf={chargedHuf} />, numeric: true },
          { key: 'paid', header: t('paid'), cell: ({ paidHuf }) => <Money huf={paidHuf} />, numeric: true },
          { key: 'balance', header: t('balance'), cell: ({ chargedHuf, paidHuf }) => <Money huf={chargedHuf - paidHuf} strong />, numeric: true },
        ]}
        foot={[
          t('sum'),
          sum(({ accounts }) => accounts),
          <Money key="charged" huf={sum(({ chargedHuf }) => chargedHuf)} />,
          <Money key="paid" huf={sum(({ paidHuf }) => paidHuf)} />,
          <Money key="balance" huf={sum(({ chargedHuf, paidHuf }) => chargedHuf - paidHuf)} strong />,
        ]}
      />
    </Section>
  );
}

function addressText({ address }: Party): string {
  return address === null ? '' : `${address.postcode} ${address.settlement}, ${address.street} ${address.houseNumber}`;
}
