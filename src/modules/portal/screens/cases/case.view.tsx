import type { JSX } from 'preact';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { DateText } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { Timeline } from '../../../../platform/html/components/timeline.tsx';
import { Columns, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { formatDay } from '../../../../platform/texts/format.ts';
import type { KeptAttachment } from '../../../forms/attachments.contract.ts';
import type { Delivery, TrackedCase } from '../../../records/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { supplementTexts } from '../../texts/supplement.ts';
import { mayWithdraw } from '../supplement/withdrawal.routes.tsx';
import { accountTexts } from '../../texts/account.ts';
import { OwnFiles } from '../attachments/sent-files.view.tsx';
import { toneOf } from './cases.view.tsx';

export interface CaseModel {
  readonly frame: Frame;
  readonly tracked: TrackedCase;
  readonly letters: readonly Delivery[];
  /** What was sent with it. */
  readonly files: readonly KeptAttachment[];
  readonly town: Municipality | undefined;
}

/** One line of time, who deals with it, and the papers. */
export function CasePage({ frame, tracked, letters, files, town }: CaseModel): JSX.Element {
  const t = accountTexts(frame.lang);
  const base = `/fiok/ugyeim/${tracked.submissionId}`;
  return (
    <Page {...frame} title={tracked.subject} breadcrumbs={[{ label: t('cases'), href: '/fiok/ugyeim' }, { label: tracked.subject }]}>
      <MainHeading over={town?.name} beside={<StateTag tone={toneOf(tracked.state)}>{t(`state_${tracked.state}`)}</StateTag>}>
        {tracked.subject}
      </MainHeading>
      {tracked.isWithdrawn && (
        <Alert tone="info">
          <p>{supplementTexts(frame.lang)('isWithdrawn')}</p>
        </Alert>
      )}
      <Columns aside={<Facts frame={frame} tracked={tracked} town={town} />}>
        <Section title={t('timeline')}>
          <Timeline label={t('timeline')} items={timelineOf(frame, tracked)} />
        </Section>
        {mayWithdraw(tracked) && (
          <p>
            <SafeLink href={`${base}/visszavonas`}>{supplementTexts(frame.lang)('withdraw')}</SafeLink>
          </p>
        )}
        <Section title={t('papers')}>
          <ul class="vh-link-list">
            <li>
              <SafeLink href={`${base}/atvetel`}>{t('receipt')}</SafeLink>
            </li>
            <li>
              <SafeLink href={`${base}/beadvany.pdf`}>{t('submissionPdf')}</SafeLink>
            </li>
            {letters.map((letter) => (
              <li key={letter.id}>
                <SafeLink href={`/fiok/postalada/${letter.id}`}>{letter.subject}</SafeLink> <small>{letter.registryNo}</small>
              </li>
            ))}
          </ul>
        </Section>
        <OwnFiles files={files} isSent />
      </Columns>
    </Page>
  );
}

function Facts({ frame, tracked, town }: Omit<CaseModel, 'letters' | 'files'>): JSX.Element {
  const t = accountTexts(frame.lang);
  const officer = tracked.officer === null ? t('noOfficer') : `${tracked.officer.name}, ${tracked.officer.position}`;
  return (
    <DescriptionList
      look="compact"
      items={[
        { term: t('number'), value: tracked.caseNo ?? tracked.arrivalNo },
        ...(tracked.dueOn === null ? [] : [{ term: t('dueOn'), value: <DateText day={tracked.dueOn} /> }]),
        { term: t('officer'), value: officer },
        ...(town === undefined ? [] : [{ term: t('town'), value: <SafeLink href={`/${town.slug}`}>{town.officeName}</SafeLink> }]),
      ]}
    />
  );
}

function timelineOf(frame: Frame, { steps, state, dueOn, isWithdrawn }: TrackedCase): Parameters<typeof Timeline>[0]['items'] {
  const t = accountTexts(frame.lang);
  const past = steps.map((step, index) => ({
    title: t(`step_${step.kind}`),
    state: index === steps.length - 1 && state !== 'settled' ? ('present' as const) : ('past' as const),
    at: step.at,
    by: detailOf(frame, step.detail),
  }));
  const isOpen = !isWithdrawn && (state === 'arrived' || state === 'registered' || state === 'in_progress');
  return isOpen && dueOn !== null ? [...past, { title: t('expected'), state: 'expected' as const, day: dueOn }] : past;
}

/** A number or a name stands as it is; a day is written out. */
function detailOf(frame: Frame, detail: string | null): string | undefined {
  if (detail === null) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(detail) ? formatDay(Temporal.PlainDate.from(detail), frame.lang) : detail;
}
