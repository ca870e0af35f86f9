import type { ComponentChildren, JSX } from 'preact';
import { formatNumber } from '../../texts/format.ts';
import { useLang } from '../page-context.ts';

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly id: string;
  /** What happens meanwhile, and that one may leave. */
  readonly children?: ComponentChildren;
}

/** How far a long task is, in figures and as a bar. */
export function Progress(props: ProgressProps): JSX.Element {
  const lang = useLang();
  return (
    <div class="vh-progress-block">
      <p class="vh-progress-label">
        <label for={props.id}>{props.label}</label>
        <span class="vh-numeric">
          {formatNumber(props.value, lang)} / {formatNumber(props.max, lang)}
        </span>
      </p>
      <progress class="vh-progress" id={props.id} value={props.value} max={props.max} />
      {props.children}
    </div>
  );
}
