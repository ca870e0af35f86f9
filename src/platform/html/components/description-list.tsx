import type { ComponentChildren, JSX } from 'preact';
import { SafeLink } from '../link.tsx';

export interface DescriptionItem {
  readonly term: string;
  readonly value: ComponentChildren;
  /** A way to change it: "Módosítás". */
  readonly action?: { readonly href: string; readonly label: string } | undefined;
}

export interface DescriptionListProps {
  readonly items: readonly DescriptionItem[];
  /** `rows` is ruled, for summaries; `compact` for the side of a case; `figures` sets large values side by side. */
  readonly look?: 'rows' | 'compact' | 'figures' | undefined;
}

/** Names and what belongs to them. */
export function DescriptionList(props: DescriptionListProps): JSX.Element {
  return (
    <dl class={`vh-dl vh-dl-${props.look ?? 'rows'}`}>
      {props.items.map((item, index) => (
        <div key={`${index}-${item.term}`}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.action !== undefined && (
            <dd class="vh-dl-action">
              <SafeLink href={item.action.href} label={`${item.action.label}: ${item.term}`}>
                {item.action.label}
              </SafeLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
