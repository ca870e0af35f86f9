import type { ComponentChildren, JSX } from 'preact';
import { SafeLink } from '../link.tsx';

export interface CardProps {
  readonly title?: string | undefined;
  /** The whole card leads here; the title is the link. */
  readonly href?: string | undefined;
  readonly children?: ComponentChildren;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** `plain` has no frame, `tinted` the town's pale colour. */
  readonly look?: 'framed' | 'tinted' | 'plain' | undefined;
  /** Beside the title: a tag, a date. */
  readonly beside?: ComponentChildren;
  /** Actions at the foot. */
  readonly foot?: ComponentChildren;
}

/** A thing in a list of unlike things. For like things use a table. */
export function Card(props: CardProps): JSX.Element {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  const linked = props.href === undefined ? '' : ' vh-card-linked';
  return (
    <div class={`vh-card vh-card-${props.look ?? 'framed'}${linked}`}>
      {(props.title !== undefined || props.beside !== undefined) && (
        <div class="vh-card-head">
          {props.title !== undefined && (
            <Heading class="vh-card-title">
              {props.href === undefined ? props.title : <SafeLink href={props.href}>{props.title}</SafeLink>}
            </Heading>
          )}
          {props.beside}
        </div>
      )}
      {props.children}
      {props.foot !== undefined && <div class="vh-card-foot">{props.foot}</div>}
    </div>
  );
}

/** Cards side by side, as many as fit; `ul` when they are a list. */
export function CardGrid(props: { readonly children: ComponentChildren; readonly narrow?: boolean | undefined }): JSX.Element {
  return <div class={props.narrow === true ? 'vh-cards vh-cards-narrow' : 'vh-cards'}>{props.children}</div>;
}
