import type { ComponentChildren, JSX } from 'preact';
import { SafeLink } from '../link.tsx';

export interface LinkListItem {
  readonly label: string;
  readonly href: string;
  /** What more there is to say: a date, a size, a county. */
  readonly note?: ComponentChildren;
}

/** Links under each other, or in columns when they are many and short. */
export function LinkList(props: {
  readonly items: readonly LinkListItem[];
  readonly columns?: boolean | undefined;
}): JSX.Element {
  return (
    <ul class={props.columns === true ? 'vh-link-list vh-link-list-columns' : 'vh-link-list'}>
      {props.items.map((item) => (
        <li key={item.href}>
          <SafeLink href={item.href}>{item.label}</SafeLink>
          {item.note !== undefined && (
            <>
              {' '}
              <small>{item.note}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
