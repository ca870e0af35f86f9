import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { CountBadge } from './tag.tsx';

export interface TabItem {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  readonly count?: number | undefined;
}

/** Parts of one thing, each with its own address; the server renders the open one. */
export function Tabs(props: { readonly label: string; readonly items: readonly TabItem[] }): JSX.Element {
  return (
    <nav class="vh-tabs" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li key={item.href}>
            <a class="vh-tab" href={href(item.href)} aria-current={item.current === true ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <CountBadge count={item.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
