import type { JSX } from 'preact';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { Card, CardGrid } from '../../../../platform/html/components/card.tsx';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { SearchField, SettlementSearch } from '../../../../platform/html/components/search.tsx';
import { Columns, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { formatNumber } from '../../../../platform/texts/format.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import type { Municipality, Settlement } from '../../../tenants/contract.ts';
import { lifeEventText } from '../forms-list/life-events.ts';
import { isFree } from '../matter/fees.ts';
import { townTexts } from '../../texts/town.ts';

export interface TownModel {
  readonly frame: Frame;
  readonly municipality: Municipality;
  readonly matters: readonly FormDefinition[];
  readonly query: string;
  /** The one that the list is narrowed to; empty for all. */
  readonly lifeEvent: string;
  readonly lifeEvents: readonly string[];
}

/** More matters than this are a long way to scroll on a telephone: the areas are offered as jumps. */
const JUMPS_FROM = 12;

/** Matters first, then tax, then the office. */
export function TownPage({ frame, municipality, matters, query, lifeEvent, lifeEvents }: TownModel): JSX.Element {
  const t = townTexts(frame.lang);
  const base = `/${municipality.slug}`;
  return (
    <Page {...frame} title={municipality.name} breadcrumbs={[{ label: t('home'), href: '/' }, { label: municipality.name }]} canonicalPath={base}>
      <MainHeading over={municipality.county} lead={t('lead')}>
        {municipality.name}
      </MainHeading>
      <Columns aside={<OfficeCard frame={frame} municipality={municipality} />}>
        <Section title={t('matters')}>
          <SearchField action={base} name="q" label={t('searchMatters')} value={query} hidden={lifeEvent === '' ? {} : { elethelyzet: lifeEvent }} />
          {lifeEvent === '' ? (
            <Details summary={t('byLifeEvent')}>
              <LinkList columns items={lifeEvents.map((event) => ({ label: lifeEventText(event, frame.lang), href: withQuery(base, { elethelyzet: event, q: query === '' ? null : query }) }))} />
            </Details>
          ) : (
            <p>
              <strong>{lifeEventText(lifeEvent, frame.lang)}</strong> · <SafeLink href={base}>{t('allMatters')}</SafeLink>
            </p>
          )}
          {matters.length === 0 && (
            <EmptyState title={t('noMatter', { query: query === '' ? lifeEventText(lifeEvent, frame.lang) : query })}>
              <p>{t('noMatterText')}</p>
              <SafeLink href={base}>{t('allMatters')}</SafeLink>
            </EmptyState>
          )}
          {matters.length > JUMPS_FROM && (
            <LinkList columns items={areasOf(matters).map((area) => ({ label: t(`area_${area}`), href: `${withQuery(base, { elethelyzet: lifeEvent, q: query })}#terulet-${area}`, note: String(matters.filter((form) => form.area === area).length) }))} />
          )}
          {areasOf(matters).map((area) => (
            <Section key={area} id={`terulet-${area}`} title={t(`area_${area}`)} level={3}>
              <CardGrid>
                {matters
                  .filter((form) => form.area === area)
                  .map((form) => (
                    <Card
                      key={form.code}
                      title={form.title[frame.lang]}
                      href={`${base}/ugyinditas/${form.slug}`}
                      headingLevel={4}
                      foot={`${t('minutes', { count: form.audience.minutes })}${isFree(form, { feeHuf: null }) ? ` · ${t('free')}` : ''}`}
                    >
                      {form.summary[frame.lang]}
                    </Card>
                  ))}
              </CardGrid>
            </Section>
          ))}
        </Section>
        <Section title={t('tax')}>
          <p>{t('taxText')}</p>
          <ButtonRow>
            <ButtonLink href="/fiok/egyenleg" look="secondary">
              {t('toBalance')}
            </ButtonLink>
          </ButtonRow>
        </Section>
      </Columns>
    </Page>
  );
}

function OfficeCard({ frame, municipality }: { readonly frame: Frame; readonly municipality: Municipality }): JSX.Element {
  const t = townTexts(frame.lang);
  return (
    <Section title={t('office')}>
      <p>
        <strong>{municipality.officeName}</strong>
      </p>
      <DescriptionList
        look="compact"
        items={[
          { term: t('address'), value: municipality.officeAddress },
          { term: t('phone'), value: municipality.phone },
          { term: t('email'), value: municipality.email },
          { term: t('hours'), value: <OpeningHours hours={municipality.openingHours} /> },
        ]}
      />
    </Section>
  );
}

function OpeningHours({ hours }: { readonly hours: Municipality['openingHours'] }): JSX.Element {
  return (
    <>
      {hours.map((row) => (
        <span key={row.days}>
          {row.days}: {row.hours}
          <br />
        </span>
      ))}
    </>
  );
}

/** Where to turn in a settlement that has not joined. */
export function NotJoinedPage({ frame, settlement }: { readonly frame: Frame; readonly settlement: Settlement }): JSX.Element {
  const t = townTexts(frame.lang);
  return (
    <Page {...frame} title={settlement.name} breadcrumbs={[{ label: t('home'), href: '/' }, { label: settlement.name }]}>
      <MainHeading over={settlement.county} lead={t('notJoined', { town: settlement.name })}>
        {settlement.name}
      </MainHeading>
      <p>{t('notJoinedText')}</p>
      {settlement.officeSeat !== null && <p>{t('seat', { seat: settlement.officeSeat })}</p>}
      <Section title={t('facts')}>
        <DescriptionList
          items={[
            { term: t('kind'), value: settlement.kind },
            { term: t('county'), value: settlement.county },
            { term: t('postcodes'), value: settlement.postcodes.join(', ') },
            { term: t('population'), value: formatNumber(settlement.population, frame.lang) },
          ]}
        />
        <p>
          <small>{t('source')}</small>
        </p>
      </Section>
      <Section title={t('searchOther')}>
        <SettlementSearch action="/telepulesek" />
      </Section>
    </Page>
  );
}

function areasOf(forms: readonly FormDefinition[]): FormDefinition['area'][] {
  return [...new Set(forms.map(({ area }) => area))];
}
