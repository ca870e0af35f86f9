import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { DateText, Money } from '../../../../platform/html/components/money.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { ObjectOwner, TaxObject } from '../../data/tax-objects.ts';
import { type Assessment, stateOn, totalTaxHuf } from '../../domain/assessment.ts';
import { TAXES } from '../../domain/tax-types.ts';
import { objectTexts } from '../../texts/objects.ts';
import { usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { AssessmentStateTag } from '../../views/assessment-state.tsx';
import { areaText } from '../../views/figures.ts';

export interface ObjectModel {
  readonly frame: Frame;
  readonly object: TaxObject;
  readonly owners: readonly ObjectOwner[];
  readonly assessments: readonly Assessment[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: Temporal.PlainDate;
  readonly maySeeAccounts: boolean;
  readonly maySeeCases: boolean;
}

/** One taxable object: its data, who owns it, what was assessed on it. */
export function ObjectPage(model: ObjectModel): JSX.Element {
  const { frame, object } = model;
  const words = taxWords(frame.lang);
  const title = object.address === '' ? object.parcelNo : object.address;
  return (
    <Page {...frame} title={title} width="full" breadcrumbs={[{ label: words('objects'), href: '/hivatal/ado/targyak' }, { label: title }]}>
      <MainHeading over={words(object.kind)}>{title}</MainHeading>
      <Data model={model} />
      <Owners model={model} />
      <Assessments model={model} />
    </Page>
  );
}

function Data({ model }: { readonly model: ObjectModel }): JSX.Element {
  const { frame, object } = model;
  const { lang } = frame;
  const t = objectTexts(lang);
  const items = [
    { term: t('parcelNo'), value: object.parcelNo },
    { term: t('address'), value: object.address },
    { term: t('usage'), value: usageText(object.usage, lang) },
    { term: t('zone'), value: object.zone },
    { term: t('usefulArea'), value: areaText(object.usefulAreaM2, lang) },
    { term: t('plotArea'), value: areaText(object.plotAreaM2, lang) },
    { term: t('state'), value: taxWords(lang)(object.state) },
  ].filter(({ value }) => value !== '');
  return (
    <Section title={t('data')}>
      <DescriptionList
        items={[
          ...items,
          { term: t('liableFrom'), value: <DateText day={object.liableFrom} /> },
          ...(object.endedOn === null ? [] : [{ term: t('endedOn'), value: <DateText day={object.endedOn} /> }]),
        ]}
      />
    </Section>
  );
}

function Owners({ model }: { readonly model: ObjectModel }): JSX.Element {
  const { frame, owners, names, maySeeAccounts } = model;
  const t = objectTexts(frame.lang);
  const words = taxWords(frame.lang);
  return (
    <Section title={t('owners')}>
      <DataTable
        caption={t('ownersCaption')}
        captionHidden
        rows={owners}
        rowKey={({ partyId, validFrom }) => `${partyId}-${validFrom.toString()}`}
        rowHref={({ partyId }) => (maySeeAccounts ? path`/hivatal/ado/szamla/${partyId}` : undefined)}
        empty={<p>{t('noOwners')}</p>}
        columns={[
          { key: 'name', header: t('name'), cell: ({ partyId }) => names.get(partyId) ?? words('unknownParty'), rowHeader: true },
          { key: 'share', header: t('share'), cell: ({ share }) => share, numeric: true },
          { key: 'title', header: t('ownTitle'), cell: ({ title }) => words(title) },
          { key: 'from', header: t('from'), cell: ({ validFrom }) => <DateText day={validFrom} short />, noWrap: true },
          { key: 'to', header: t('to'), cell: ({ validTo }) => (validTo === null ? '' : <DateText day={validTo} short />), noWrap: true },
        ]}
      />
    </Section>
  );
}

function Assessments({ model }: { readonly model: ObjectModel }): JSX.Element {
  const { frame, assessments, names, today, maySeeCases } = model;
  const t = objectTexts(frame.lang);
  const words = taxWords(frame.lang);
  return (
    <Section title={t('assessments')}>
      <DataTable
        caption={t('assessmentsCaption')}
        captionHidden
        rows={assessments}
        rowKey={({ id }) => id}
        empty={<p>{t('noAssessments')}</p>}
        columns={[
          {
            key: 'tax',
            header: t('tax'),
            rowHeader: true,
            cell: ({ id, taxType }) => {
              const title = TAXES[taxType].title[frame.lang];
              return maySeeCases ? <SafeLink href={path`/hivatal/ado/kivetes/${id}`}>{title}</SafeLink> : title;
            },
          },
          { key: 'years', header: t('years'), cell: ({ lines }) => lines.map(({ year }) => year).join(', ') },
          { key: 'name', header: t('name'), cell: ({ partyId }) => names.get(partyId) ?? words('unknownParty') },
          { key: 'share', header: t('share'), cell: ({ facts }) => facts.share, numeric: true },
          { key: 'amount', header: t('amount'), cell: ({ lines }) => <Money huf={totalTaxHuf(lines)} />, numeric: true },
          { key: 'decision', header: t('decision'), cell: ({ registryNo }) => registryNo ?? '', noWrap: true },
          { key: 'state', header: t('state'), cell: (assessment) => <AssessmentStateTag state={stateOn(assessment, today)} /> },
        ]}
      />
    </Section>
  );
}
