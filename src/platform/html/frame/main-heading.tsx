import type { ComponentChildren, JSX } from 'preact';

export interface MainHeadingProps {
  readonly children: ComponentChildren;
  /** One line over the heading: the kind of thing, its number. */
  readonly over?: ComponentChildren;
  /** One or two sentences under it. */
  readonly lead?: ComponentChildren;
  /** Beside the heading: state, the main action. */
  readonly beside?: ComponentChildren;
}

/** The one heading of the page. */
export function MainHeading(props: MainHeadingProps): JSX.Element {
  return (
    <header class="vh-heading">
      <div class="vh-heading-text">
        {props.over !== undefined && <p class="vh-heading-over">{props.over}</p>}
        <h1>{props.children}</h1>
        {props.lead !== undefined && <p class="vh-lead">{props.lead}</p>}
      </div>
      {props.beside !== undefined && <div class="vh-heading-beside">{props.beside}</div>}
    </header>
  );
}
