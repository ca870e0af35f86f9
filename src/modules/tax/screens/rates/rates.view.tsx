import type { JSX } from 'preact';
import { Decimal } from '../../../../kernel/decimal.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { DateText } from '../../../../platform/html/components/money.tsx';
import { StateTag, Tag } from '../../../../platform/html/components/tag.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { DateField, NumberField, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import { ceilingWarnings } from '../../domain/ceilings.ts';
import { lastDayOf, type Rate } from '../../domain/rate.ts';
import { ASSESSED_TAX_TYPES, TAXES } from '../../domain/tax-types.ts';
import { rateTexts } from '../../texts/rates.ts';
import { USAGES, usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { decimalText } from '../../views/figures.ts';
import type { RateFault, RateField, TypedRate } from './rate-form.ts';

export interface RatesModel {
  readonly frame: Frame;
  readonly rates: readonly Rate[];
  readonly today: Temporal.PlainDate;
  readonly maySet: boolean;
  readonly typed: TypedRate;
  readonly faults: readonly RateFault[];
}

/** The rates of the decree, and where a new one is entered. */
export function RatesPage(model: RatesModel): JSX.Element {
  const { frame, faults, maySet } = model;
  const t = rateTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} width="full" hasErrors={faults.length > 0}>
      <ErrorSummary errors={faults} />
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <RateTable model={model} />
      {maySet && <NewRate model={model} />}
    </Page>
  );
}

function RateTable({ model }: { readonly model: RatesModel }): JSX.Element {
  const { frame, rates, today } = model;
  const { lang } = frame;
  const t = rateTexts(lang);
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={rates}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      columns={[
        { key: 'tax', header: t('tax'), cell: ({ taxType }) => TAXES[taxType].title[lang], rowHeader: true },
        { key: 'kind', header: t('kind'), cell: ({ objectKind }) => (objectKind === '' ? t('everyKind') : usageText(objectKind, lang)) },
        { key: 'zone', header: t('zone'), cell: ({ zone }) => (zone === '' ? t('wholeTown') : zone) },
        { key: 'rate', header: t('rate'), cell: (rate) => <RateFigure rate={rate} />, numeric: true },
        { key: 'from', header: t('from'), cell: ({ validFrom }) => <DateText day={validFrom} short />, noWrap: true },
        { key: 'to', header: t('to'), cell: (rate) => <LastDay rate={rate} rates={rates} />, noWrap: true },
        { key: 'state', header: t('state'), cell: (rate) => <RateState rate={rate} rates={rates} today={today} /> },
        { key: 'decree', header: t('decree'), cell: ({ decree }) => decree },
      ]}
    />
  );
}

function RateFigure({ rate }: { readonly rate: Rate }): JSX.Element {
  const lang = useLang();
  // A year whose valorised ceiling is not known yet cannot be judged.
  const isAbove = ceilingWarnings(rate.taxType, rate.validFrom.year, Decimal.of(rate.rate)).some(({ figures = {} }) => 'ceilingHuf' in figures);
  return (
    <>
      {decimalText(rate.rate, lang)} {taxWords(lang)(rate.unit)}
      {isAbove && (
        <>
          {' '}
          <Tag tone="warning">{rateTexts(lang)('aboveCeiling')}</Tag>
        </>
      )}
    </>
  );
}

function LastDay(props: { readonly rate: Rate; readonly rates: readonly Rate[] }): JSX.Element {
  const last = lastDayOf(props.rate, props.rates);
  return last === null ? <>{rateTexts(useLang())('open')}</> : <DateText day={last} short />;
}

function RateState(props: { readonly rate: Rate; readonly rates: readonly Rate[]; readonly today: Temporal.PlainDate }): JSX.Element {
  const { rate, rates, today } = props;
  const t = rateTexts(useLang());
  const last = lastDayOf(rate, rates);
  if (Temporal.PlainDate.compare(rate.validFrom, today) > 0) return <StateTag tone="info">{t('coming')}</StateTag>;
  if (last !== null && Temporal.PlainDate.compare(last, today) < 0) return <StateTag tone="neutral">{t('over')}</StateTag>;
  return <StateTag tone="success">{t('now')}</StateTag>;
}

function NewRate({ model }: { readonly model: RatesModel }): JSX.Element {
  const { frame, typed, faults } = model;
  const { lang } = frame;
  const t = rateTexts(lang);
  const errorOf = (name: RateField): string | undefined => faults.find((fault) => fault.name === name)?.message;
  const common = (name: RateField) => ({ name, value: typed[name], error: errorOf(name) });
  return (
    <Section title={t('newTitle')}>
      <p>{t('midYear')}</p>
      <Form method="post" action="/hivatal/ado/mertekek" label={t('newTitle')}>
        <Select {...common('adonem')} label={t('tax')} required choices={ASSESSED_TAX_TYPES.map((value) => ({ value, label: TAXES[value].title[lang] }))} />
        <NumberField {...common('mertek')} label={t('newRate')} help={t('newRateHelp')} required decimals suffix="Ft" />
        <DateField {...common('ettol')} label={t('newFrom')} required />
        <DateField {...common('eddig')} label={t('newTo')} required={false} />
        <Select {...common('jelleg')} label={t('newKind')} required={false} placeholder={t('everyKind')} choices={Object.keys(USAGES).map((value) => ({ value, label: usageText(value, lang) }))} />
        <TextField {...common('ovezet')} label={t('newZone')} required={false} width="sm" maxLength={40} />
        <TextField {...common('rendelet')} label={t('newDecree')} help={t('newDecreeHelp')} required width="lg" maxLength={200} />
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
