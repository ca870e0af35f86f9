import type { ComponentChildren, JSX } from 'preact';
import type { DayLike, MomentLike } from '../../texts/format.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { DateText, MomentText } from './money.tsx';

export interface TimelineItem {
  readonly title: string;
  readonly state: 'past' | 'present' | 'expected';
  readonly day?: DayLike | undefined;
  readonly at?: MomentLike | undefined;
  /** Who did it or who has it now. */
  readonly by?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The course of a case: what happened, where it stands, what is to come. */
export function Timeline(props: { readonly items: readonly TimelineItem[]; readonly label?: string | undefined }): JSX.Element {
  const t = platformTexts(useLang());
  const words = { past: t('timelinePast'), present: t('timelinePresent'), expected: t('timelineExpected') };
  return (
    <ol class="vh-timeline" aria-label={props.label ?? t('timeline')}>
      {props.items.map((item, index) => (
        <li
          key={`${index}-${item.title}`}
          class={`vh-timeline-${item.state}`}
          aria-current={item.state === 'present' ? 'step' : undefined}
        >
          <p class="vh-timeline-title">
            {item.title}
            <span class={item.state === 'past' ? 'ds-sr-only' : 'vh-timeline-word'}> {words[item.state]}</span>
          </p>
          <p class="vh-timeline-when">
            {item.at !== undefined && <MomentText at={item.at} />}
            {item.at === undefined && item.day !== undefined && <DateText day={item.day} />}
            {item.by !== undefined && <span>{item.by}</span>}
          </p>
          {item.children}
        </li>
      ))}
    </ol>
  );
}
