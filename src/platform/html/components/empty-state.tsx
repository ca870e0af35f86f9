import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  /** Why it is empty. */
  readonly title: string;
  /** What to do. */
  readonly children?: ComponentChildren;
  readonly icon?: IconName | undefined;
}

/** Instead of an empty list: why it is empty and what to do. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="vh-empty">
      <Icon name={props.icon ?? 'paper'} />
      <div>
        <p class="vh-empty-title">{props.title}</p>
        {props.children}
      </div>
    </div>
  );
}
