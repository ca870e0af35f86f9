import type { ComponentChildren, JSX } from 'preact';
import { href, isAllowedAddress, type AddressRules } from './addresses.ts';

export interface SafeLinkProps extends AddressRules {
  readonly href: string;
  readonly children: ComponentChildren;
  /** `quiet` is underlined on hover only; for lists where everything is a link. */
  readonly look?: 'text' | 'quiet' | undefined;
  readonly current?: 'page' | 'true' | undefined;
  /** The language of what it leads to, when another than the page's. */
  readonly hrefLang?: 'hu' | 'en' | undefined;
  /** A spoken name when the visible text alone does not say enough. */
  readonly label?: string | undefined;
  readonly download?: boolean | undefined;
}

/** A link whose address may be data: a refused address leaves the text and no link. */
export function SafeLink(props: SafeLinkProps): JSX.Element {
  if (!isAllowedAddress(props.href, props)) return <span>{props.children}</span>;
  return (
    <a
      class={props.look === 'quiet' ? 'ds-link vh-link-quiet' : 'ds-link'}
      href={href(props.href, props)}
      aria-current={props.current}
      aria-label={props.label}
      hreflang={props.hrefLang}
      lang={props.hrefLang}
      download={props.download === true ? '' : undefined}
      rel={/^https?:/.test(props.href) ? 'noopener noreferrer' : undefined}
    >
      {props.children}
    </a>
  );
}
