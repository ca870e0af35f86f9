import type { JSX } from 'preact';
import { DateText } from '../../../platform/html/components/money.tsx';
import { StateTag } from '../../../platform/html/components/tag.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import { dueWord } from '../domain/due-word.ts';
import { caseWords } from '../texts/case-words.ts';

/** A due day, and how far it is: the exact day first, the distance beside it. */
export function DueText(props: { readonly dueOn: Temporal.PlainDate; readonly today: Temporal.PlainDate; readonly isOpen: boolean }): JSX.Element {
  return (
    <span class="vh-nowrap">
      <DateText day={props.dueOn} short /> {props.isOpen && <DueDistance dueOn={props.dueOn} today={props.today} />}
    </span>
  );
}

/** How far a due day is, in words; the colour only repeats them. */
export function DueDistance(props: { readonly dueOn: Temporal.PlainDate; readonly today: Temporal.PlainDate }): JSX.Element {
  const t = caseWords(useLang());
  const word = dueWord(props.dueOn, props.today);
  if (word.kind === 'overdue') return <StateTag tone="danger">{t('overdue', { days: word.days })}</StateTag>;
  if (word.kind === 'today') return <StateTag tone="warning">{t('dueToday')}</StateTag>;
  return <StateTag tone={word.isNear ? 'warning' : 'neutral'}>{t('daysLeft', { days: word.days })}</StateTag>;
}
