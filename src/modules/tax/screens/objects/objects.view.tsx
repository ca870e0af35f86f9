import type { JSX } from 'preact';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { Pagination } from '../../../../platform/html/components/pagination.tsx';
import { SearchField } from '../../../../platform/html/components/search.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { TaxObject } from '../../data/tax-objects.ts';
import { objectTexts } from '../../texts/objects.ts';
import { usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { areaText } from '../../views/figures.ts';

export interface ObjectsModel {
  readonly frame: Frame;
  readonly query: string;
  readonly rows: readonly TaxObject[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** The taxable objects of the town. */
export function ObjectsPage({ frame, query, rows, count, page, pageCount }: ObjectsModel): JSX.Element {
  const { lang } = frame;
  const t = objectTexts(lang);
  const words = taxWords(lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <SearchField action="/hivatal/ado/targyak" name="q" label={t('search')} value={query} />
      <p class="vh-quiet">{t('count', { count })}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => path`/hivatal/ado/targyak/${id}`}
        empty={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
        columns={[
          { key: 'parcel', header: t('parcelNo'), cell: ({ parcelNo }) => parcelNo, rowHeader: true, noWrap: true },
          { key: 'address', header: t('address'), cell: ({ address }) => address },
          { key: 'kind', header: t('kind'), cell: ({ kind }) => words(kind) },
          { key: 'usage', header: t('usage'), cell: ({ usage }) => usageText(usage, lang) },
          { key: 'area', header: t('area'), cell: ({ usefulAreaM2, plotAreaM2 }) => areaText(usefulAreaM2 ?? plotAreaM2, lang), numeric: true },
          { key: 'state', header: t('state'), cell: ({ state }) => words(state) },
        ]}
      />
      <Pagination page={page} pageCount={pageCount} hrefOf={(lap) => withQuery('/hivatal/ado/targyak', { q: query, lap })} />
    </Page>
  );
}
