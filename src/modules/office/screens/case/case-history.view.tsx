import type { JSX } from 'preact';
import { Timeline, type TimelineItem } from '../../../../platform/html/components/timeline.tsx';
import type { CaseEntry, EntryKind } from '../../../records/contract.ts';
import { caseTexts } from '../../texts/case.ts';
import { CaseFrame, type CaseFrameModel } from './case-frame.view.tsx';

export interface CaseHistoryModel extends CaseFrameModel {
  readonly entries: readonly (CaseEntry & { readonly actorName: string | null })[];
}

/** What happened to a case, and what is to come. */
export function CaseHistoryPage(model: CaseHistoryModel): JSX.Element {
  const { frame, file } = model;
  const t = caseTexts(frame.lang);
  const past = model.entries.map((entry, index): TimelineItem => {
    const isLast = index === model.entries.length - 1 && file.state === 'open';
    return {
      title: t(TITLES[entry.kind]),
      state: isLast ? 'present' : 'past',
      at: entry.at,
      by: entry.actorName ?? t('bySystem'),
      children: entry.detail === null ? undefined : <p>{entry.detail}</p>,
    };
  });
  const expected: TimelineItem[] = file.state === 'open' ? [{ title: t('dueStep'), state: 'expected', day: file.dueOn }] : [];
  return (
    <CaseFrame model={model} tab="history">
      <Timeline label={t('history')} items={[...past, ...expected]} />
    </CaseFrame>
  );
}

const TITLES = {
  registered: 'registered',
  'paper-added': 'paperAdded',
  assigned: 'assignedStep',
  drafted: 'drafted',
  'sign-off-refused': 'signOffRefused',
  'signed-off': 'signedOff',
  dispatched: 'dispatched',
  'second-notice': 'secondNotice',
  'taken-over': 'takenOver',
  'deemed-delivered': 'deemedDelivered',
  settled: 'settledStep',
  withdrawn: 'withdrawnStep',
  'supplement-asked': 'supplementAsked',
  supplemented: 'supplemented',
} as const satisfies Record<EntryKind, keyof typeof caseTexts.entries>;
