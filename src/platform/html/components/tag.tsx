import type { ComponentChildren, JSX } from 'preact';
import type { Tone } from './alert.tsx';

/** A short label; the colour only repeats what the word says. */
export function Tag(props: {
  readonly tone?: Tone | 'neutral' | 'accent' | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <span class="ds-tag vh-tag" data-color={props.tone ?? 'neutral'}>
      {props.children}
    </span>
  );
}

/** The state of a case, payment or paper: a dot and a word. */
export function StateTag(props: {
  readonly tone?: Tone | 'neutral' | 'accent' | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <span class="vh-state" data-color={props.tone ?? 'neutral'}>
      <span class="vh-state-dot" aria-hidden="true" />
      {props.children}
    </span>
  );
}

/** How many wait; nothing when zero. `label` is what is counted, for those who do not see the place. */
export function CountBadge(props: { readonly count: number; readonly label?: string | undefined }): JSX.Element | null {
  if (props.count === 0) return null;
  return (
    <span class="vh-count">
      {props.count}
      {props.label !== undefined && <span class="ds-sr-only"> {props.label}</span>}
    </span>
  );
}
