import type { JSX } from 'preact';
import {
  formatDay,
  formatDayShort,
  formatMoment,
  formatMomentShort,
  formatMoney,
  isoDay,
  isoMoment,
  type DayLike,
  type MomentLike,
} from '../../texts/format.ts';
import { useLang } from '../page-context.ts';

/** Whole forints: `132 000 Ft`, never broken, in equal digits. */
export function Money(props: { readonly huf: number | bigint; readonly strong?: boolean | undefined }): JSX.Element {
  const text = formatMoney(props.huf, useLang());
  return <span class={props.strong === true ? 'vh-money vh-money-strong' : 'vh-money'}>{text}</span>;
}

/** A legal day: `2026. március 16.`, or `2026.03.16.` where `short`. */
export function DateText(props: { readonly day: DayLike; readonly short?: boolean | undefined }): JSX.Element {
  const lang = useLang();
  const text = props.short === true ? formatDayShort(props.day, lang) : formatDay(props.day, lang);
  return (
    <time class="vh-nowrap" dateTime={isoDay(props.day)}>
      {text}
    </time>
  );
}

/** A moment in Budapest: `2026. március 16. 09:05`, or in digits where `short`. */
export function MomentText(props: { readonly at: MomentLike; readonly short?: boolean | undefined }): JSX.Element {
  const lang = useLang();
  const text = props.short === true ? formatMomentShort(props.at, lang) : formatMoment(props.at, lang);
  return (
    <time class="vh-nowrap" dateTime={isoMoment(props.at)}>
      {text}
    </time>
  );
}
