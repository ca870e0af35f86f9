import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { DateText } from '../../../../platform/html/components/money.tsx';
import { Timeline } from '../../../../platform/html/components/timeline.tsx';
import { Columns, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { dayInBudapest } from '../../../../kernel/dates.ts';
import { type Assessment, stateOn } from '../../domain/assessment.ts';
import { TAXES } from '../../domain/tax-types.ts';
import { assessmentTexts } from '../../texts/assessment.ts';
import { usageText } from '../../texts/usages.ts';
import { taxWords } from '../../texts/words.ts';
import { AssessmentFigures } from '../../views/assessment-figures.tsx';
import { AssessmentStateTag } from '../../views/assessment-state.tsx';
import { areaText } from '../../views/figures.ts';

export interface AssessmentModel {
  readonly frame: Frame;
  readonly assessment: Assessment;
  readonly partyName: string | null;
  readonly names: ReadonlyMap<string, { readonly name: string; readonly position: string }>;
  readonly today: Temporal.PlainDate;
  readonly maySeeAccounts: boolean;
  readonly maySeeObjects: boolean;
}

/** One assessment: what it rests on, its figures with their reasons, and how far it has come. */
export function AssessmentPage(model: AssessmentModel): JSX.Element {
  const { frame, assessment, today } = model;
  const t = assessmentTexts(frame.lang);
  const words = taxWords(frame.lang);
  const number = assessment.registryNo ?? t('unnumbered');
  const title = t('title', { tax: TAXES[assessment.taxType].title[frame.lang], years: assessment.lines.map(({ year }) => year).join(', ') });
  return (
    <Page {...frame} title={title} width="full" breadcrumbs={[{ label: words('workList'), href: '/hivatal/ado' }, { label: number }]}>
      <MainHeading over={number} beside={<AssessmentStateTag state={stateOn(assessment, today)} />}>
        {title}
      </MainHeading>
      <Columns aside={<Way model={model} />} asideLabel={t('steps')}>
        <Facts model={model} />
        <Section title={t('figures')}>
          <AssessmentFigures lines={assessment.lines} decidedOn={assessment.signedOffOn ?? today} />
          <Papers model={model} />
        </Section>
      </Columns>
    </Page>
  );
}

function Facts({ model }: { readonly model: AssessmentModel }): JSX.Element {
  const { frame, assessment, partyName, maySeeAccounts, maySeeObjects } = model;
  const { lang } = frame;
  const t = assessmentTexts(lang);
  const words = taxWords(lang);
  const { facts } = assessment;
  const name = partyName ?? words('unknownParty');
  const place = [facts.parcelNo, facts.address, usageText(facts.usage, lang)].filter((part) => part !== '').join(' · ');
  return (
    <Section title={t('data')}>
      <DescriptionList
        items={[
          { term: t('taxpayer'), value: maySeeAccounts ? <SafeLink href={path`/hivatal/ado/szamla/${assessment.partyId}`}>{name}</SafeLink> : name },
          { term: t('object'), value: maySeeObjects ? <SafeLink href={path`/hivatal/ado/targyak/${assessment.objectId}`}>{place}</SafeLink> : place },
          ...(facts.areaM2 === '' ? [] : [{ term: t('area'), value: areaText(facts.areaM2, lang) }]),
          { term: t('share'), value: `${facts.share}, ${words(facts.title)}` },
          { term: t('liableFrom'), value: <DateText day={facts.liableFrom} /> },
          ...(assessment.reason === null ? [] : [{ term: t('reason'), value: assessment.reason }]),
        ]}
      />
    </Section>
  );
}

function Papers({ model }: { readonly model: AssessmentModel }): JSX.Element {
  const { frame, assessment } = model;
  const t = assessmentTexts(frame.lang);
  const { caseId } = assessment;
  if (caseId === null) return <p>{t('imported')}</p>;
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={path`/hivatal/ado/kivetes/${assessment.id}/hatarozat.pdf`}>
        {t(assessment.signedOffOn === null ? 'preview' : 'decision')}
      </ButtonLink>
      <ButtonLink look="quiet" href={path`/hivatal/ado/ugy/${caseId}`}>
        {t('case')}
      </ButtonLink>
    </ButtonRow>
  );
}

/** Drafted, signed, delivered, final: with days and names. */
function Way({ model }: { readonly model: AssessmentModel }): JSX.Element {
  const { frame, assessment, names, today } = model;
  const t = assessmentTexts(frame.lang);
  const isOurs = assessment.caseId !== null;
  const by = (id: string | null): string | undefined => (id === null ? undefined : names.get(id)?.name);
  const at = (title: string, day: Temporal.PlainDate | null, who?: string) => ({
    title,
    state: day === null || Temporal.PlainDate.compare(day, today) > 0 ? ('expected' as const) : ('past' as const),
    ...(day === null ? {} : { day }),
    ...(who === undefined ? {} : { by: who }),
  });
  return (
    <Section title={t('steps')}>
      <Timeline
        label={t('steps')}
        items={[
          ...(isOurs ? [at(t('drafted'), dayInBudapest(assessment.draftedAt), by(assessment.draftedBy))] : []),
          at(t('signedOff'), assessment.signedOffOn, by(assessment.signedOffBy)),
          ...(isOurs ? [at(t('delivered'), assessment.deliveredOn)] : []),
          at(t('final'), assessment.finalOn),
        ]}
      />
      {assessment.payableUntil !== null && <DescriptionList look="compact" items={[{ term: t('payableUntil'), value: <DateText day={assessment.payableUntil} /> }]} />}
    </Section>
  );
}
