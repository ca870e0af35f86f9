import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { path } from '../../../../platform/html/addresses.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { CatalogueEntry, VersionState } from '../../data/catalogue.ts';
import type { DesignState, DesignSummary } from '../../design/design.ts';
import { designListTexts } from '../../texts/design-list.ts';

export interface ListQuery {
  readonly q: string;
  readonly area: string;
  readonly state: string;
}

export interface DesignListModel {
  readonly frame: Frame;
  readonly query: ListQuery;
  readonly entries: readonly CatalogueEntry[];
  readonly mayEdit: boolean;
}

const AREAS = ['tax', 'trade', 'estates', 'possession', 'civil-registry', 'social', 'other'] as const;
const STATES = ['in-force', 'coming', 'withdrawn', 'draft', 'in-review'] as const;

/** All forms of the country: what is in force, what is coming, what is being written by whom. */
export function DesignListPage({ frame, query, entries, mayEdit }: DesignListModel): JSX.Element {
  const { lang } = frame;
  const t = designListTexts(lang);
  return (
    <Page {...frame} title={t('title')} width="full">
      <MainHeading lead={t('lead')} beside={mayEdit ? <ButtonLink href="/kozpont/urlapok/uj">{t('newForm')}</ButtonLink> : undefined}>
        {t('title')}
      </MainHeading>
      <Form method="get" action="/kozpont/urlapok" label={t('filter')} role="search" layout="row">
        <TextField name="q" label={t('search')} value={query.q} maxLength={100} width="md" />
        <Select name="terulet" label={t('area')} value={query.area} placeholder={t('everyArea')} choices={AREAS.map((value) => ({ value, label: t(value) }))} />
        <Select name="allapot" label={t('state')} value={query.state} placeholder={t('everyState')} choices={STATES.map((value) => ({ value, label: t(value) }))} />
        <ButtonRow>
          <Button look="secondary">{t('filter')}</Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={entries}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('noneFound')}>{t('noneFoundText')}</EmptyState>}
        columns={[
          { key: 'code', header: t('code'), cell: ({ code }) => code, noWrap: true },
          { key: 'form', header: t('form'), cell: (entry) => <SafeLink href={path`/kozpont/urlapok/urlap/${entry.code}`}>{entry.title[lang]}</SafeLink>, rowHeader: true },
          { key: 'area', header: t('area'), cell: ({ area }) => (area === null ? '' : t(area)), wideOnly: true },
          { key: 'versions', header: t('versions'), cell: (entry) => <Versions entry={entry} lang={lang} /> },
          { key: 'towns', header: t('towns'), cell: ({ towns }) => towns, numeric: true, wideOnly: true },
          { key: 'design', header: t('design'), cell: ({ design }) => (design === null ? '' : <DesignCell design={design} lang={lang} />) },
        ]}
      />
    </Page>
  );
}

/** What awaits a second person. */
export function ReviewQueuePage({ frame, designs }: { readonly frame: Frame; readonly designs: readonly DesignSummary[] }): JSX.Element {
  const { lang } = frame;
  const t = designListTexts(lang);
  return (
    <Page {...frame} title={t('queueTitle')} width="full">
      <MainHeading lead={t('queueLead')}>{t('queueTitle')}</MainHeading>
      <DataTable
        caption={t('queueTitle')}
        captionHidden
        rows={designs}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('queueEmpty')} />}
        columns={[
          { key: 'code', header: t('code'), cell: ({ code }) => code, noWrap: true },
          { key: 'form', header: t('form'), cell: ({ id, title }) => <SafeLink href={path`/kozpont/urlapok/tervek/${id}/ellenorzes`}>{title[lang]}</SafeLink>, rowHeader: true },
          { key: 'version', header: t('newVersion'), cell: ({ version }) => version, numeric: true },
          { key: 'author', header: t('author'), cell: ({ authorName }) => authorName },
          { key: 'submitted', header: t('submittedAt'), cell: ({ submittedAt }) => (submittedAt === null ? '' : <MomentText at={submittedAt} short />), noWrap: true },
        ]}
      />
    </Page>
  );
}

/** The state of a published version as a tag. */
export function VersionTag({ state, lang }: { readonly state: VersionState; readonly lang: 'hu' | 'en' }): JSX.Element {
  const tones = { 'in-force': 'success', coming: 'info', over: 'neutral', withdrawn: 'danger' } as const;
  return <StateTag tone={tones[state]}>{designListTexts(lang)(state)}</StateTag>;
}

/** The state of a design as a tag. */
export function DesignTag({ state, lang }: { readonly state: DesignState; readonly lang: 'hu' | 'en' }): JSX.Element {
  const tones = { draft: 'info', 'in-review': 'warning', published: 'success', 'withdrawn-design': 'neutral' } as const;
  return <StateTag tone={tones[state]}>{designListTexts(lang)(state)}</StateTag>;
}

function Versions({ entry, lang }: { readonly entry: CatalogueEntry; readonly lang: 'hu' | 'en' }): JSX.Element {
  return (
    <>
      {entry.versions.slice(0, 3).map(({ version, state }) => (
        <span key={version}>
          {version}. <VersionTag state={state} lang={lang} />{' '}
        </span>
      ))}
    </>
  );
}

function DesignCell({ design, lang }: { readonly design: DesignSummary; readonly lang: 'hu' | 'en' }): JSX.Element {
  const address = design.state === 'draft' ? path`/kozpont/urlapok/tervek/${design.id}` : path`/kozpont/urlapok/tervek/${design.id}/ellenorzes`;
  return (
    <>
      <SafeLink href={address}>{designListTexts(lang)('designBy', { version: design.version, name: design.authorName })}</SafeLink> <DesignTag state={design.state} lang={lang} />
    </>
  );
}
