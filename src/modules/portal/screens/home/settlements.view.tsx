import type { JSX } from 'preact';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { SettlementSearch } from '../../../../platform/html/components/search.tsx';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Settlement } from '../../../tenants/contract.ts';
import { homeTexts } from '../../texts/home.ts';

/** What the search found, joined or not told apart. */
export function SettlementsPage(model: { frame: Frame; query: string; found: readonly Settlement[]; isCut: boolean }): JSX.Element {
  const { frame, query, found } = model;
  const t = homeTexts(frame.lang);
  return (
    <Page {...frame} title={t('settlements')} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('settlements') }]}>
      <MainHeading>{t('settlements')}</MainHeading>
      <SettlementSearch action="/telepulesek" value={query} label={t('searchLabel')} help={t('searchHelp')} />
      {query !== '' && found.length === 0 && <EmptyState title={t('noneTitle', { query })}>{t('noneText')}</EmptyState>}
      {found.length > 0 && (
        <DataTable
          caption={t('found', { count: found.length })}
          columns={[
            { key: 'name', header: t('name'), rowHeader: true, cell: (row) => <SafeLink href={`/${row.slug}`}>{row.name}</SafeLink> },
            { key: 'kind', header: t('kind'), cell: (row) => row.kind, wideOnly: true },
            { key: 'county', header: t('county'), cell: (row) => row.county },
            { key: 'postcode', header: t('postcode'), cell: (row) => postcodesShown(row.postcodes) },
            { key: 'joined', header: t('state'), cell: (row) => <Tag tone={row.path === null ? 'neutral' : 'success'}>{t(row.path === null ? 'notJoined' : 'isJoined')}</Tag> },
          ]}
          rows={found}
          rowKey={(row) => row.kshCode}
        />
      )}
      {model.isCut && <p>{t('cut')}</p>}
    </Page>
  );
}

function postcodesShown(postcodes: readonly string[]): string {
  return postcodes.length <= 2 ? postcodes.join(', ') : `${postcodes[0]}–${postcodes.at(-1)}`;
}
