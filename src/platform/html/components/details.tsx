import type { ComponentChildren, JSX } from 'preact';

export interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
}

/** What not everybody needs at once. */
export function Details(props: DetailsProps): JSX.Element {
  return (
    <details class="vh-details" open={props.open} id={props.id}>
      <summary>{props.summary}</summary>
      <div class="vh-details-body">{props.children}</div>
    </details>
  );
}
