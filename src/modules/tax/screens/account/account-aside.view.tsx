import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { DateField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { Money } from '../../../../platform/html/components/money.tsx';
import { stateOn, totalTaxHuf } from '../../domain/assessment.ts';
import { TAXES } from '../../domain/tax-types.ts';
import { accountTexts } from '../../texts/account.ts';
import { usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { AssessmentStateTag } from '../../views/assessment-state.tsx';
import { areaText } from '../../views/figures.ts';
import type { AccountModel } from './account.view.tsx';

/** Tax, year and day: which part of the ledger is shown. */
export function Filters(props: { readonly model: AccountModel }): JSX.Element {
  const { frame, party, query, statements } = props.model;
  const t = accountTexts(frame.lang);
  const error = query.isBadDay ? t('badDay', { value: query.typedDay }) : undefined;
  const years = [...new Set(statements.flatMap(({ entries }) => entries.map(({ taxYear, bookedOn }) => taxYear ?? bookedOn.year)))].sort((a, b) => b - a);
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'nap', message: error }]} />
      <Form method="get" action={path`/hivatal/ado/szamla/${party.id}`} role="search" label={t('filters')} layout="row">
        <Select
          name="adonem"
          label={t('tax')}
          value={query.taxType ?? ''}
          placeholder={t('allTaxes')}
          choices={statements.map(({ balance }) => ({ value: balance.taxType, label: balance.title[frame.lang] }))}
        />
        <Select
          name="ev"
          label={t('year')}
          value={query.year === null ? '' : String(query.year)}
          placeholder={t('allYears')}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DateField name="nap" label={t('asOf')} value={query.isBadDay ? query.typedDay : query.asOf.toString()} error={error} />
        <ButtonRow>
          <Button look="secondary">{t('apply')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What the taxpayer owns of the town's taxable objects. */
export function Objects(props: { readonly model: AccountModel }): JSX.Element {
  const { frame, objects, maySeeObjects } = props.model;
  const t = accountTexts(frame.lang);
  const words = taxWords(frame.lang);
  return (
    <Section title={t('objects')}>
      {objects.length === 0 && <p>{t('noObjects')}</p>}
      <ul>
        {objects.map(({ object, owner }) => {
          const name = [object.address, object.parcelNo].filter((part) => part !== '').join(' · ');
          const area = areaText(object.usefulAreaM2 ?? object.plotAreaM2, frame.lang);
          return (
            <li key={`${object.id}-${owner.validFrom.toString()}`}>
              {maySeeObjects ? <SafeLink href={path`/hivatal/ado/targyak/${object.id}`}>{name}</SafeLink> : name}
              <br />
              {[words(object.kind), usageText(object.usage, frame.lang), area].filter((part) => part !== '').join(', ')}
              <br />
              {t('share', { share: owner.share, title: words(owner.title) })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The decisions behind the charges, newest first. */
export function Assessments(props: { readonly model: AccountModel }): JSX.Element {
  const { frame, assessments, today, maySeeCases } = props.model;
  const t = accountTexts(frame.lang);
  return (
    <Section title={t('assessments')}>
      {assessments.length === 0 && <p>{t('noAssessments')}</p>}
      <ul>
        {assessments.map((assessment) => {
          const years = assessment.lines.map(({ year }) => year).join(', ');
          const name = `${TAXES[assessment.taxType].title[frame.lang]} ${years}`;
          return (
            <li key={assessment.id}>
              {maySeeCases ? <SafeLink href={path`/hivatal/ado/kivetes/${assessment.id}`}>{name}</SafeLink> : name}{' '}
              <AssessmentStateTag state={stateOn(assessment, today)} isReturned={assessment.refusalReason !== null} />
              <br />
              <Money huf={totalTaxHuf(assessment.lines)} />
              {assessment.registryNo !== null && ` · ${assessment.registryNo}`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
