import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { Icon } from '../components/icon.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { Crumb } from './page-props.ts';

/** Where the page stands; nothing for a top page. */
export function Breadcrumbs(props: { readonly crumbs: readonly Crumb[] }): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.crumbs.length === 0) return null;
  return (
    <nav class="vh-crumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {props.crumbs.map((crumb, index) => (
          <li key={`${index}-${crumb.label}`}>
            {index > 0 && <Icon name="chevron" />}
            {crumb.href === undefined ? (
              <span aria-current={index === props.crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <a class="ds-link vh-link-quiet" href={href(crumb.href)}>
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
