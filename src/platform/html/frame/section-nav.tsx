import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { CountBadge } from '../components/tag.tsx';
import { Icon } from '../components/icon.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { NavSection } from './page-props.ts';

/** The left side of the office and the centre: sections with what waits in each. Folds away on a narrow screen. */
export function SectionNav(props: { readonly sections: readonly NavSection[]; readonly label: string }): JSX.Element {
  const t = platformTexts(useLang());
  return (
    <nav class="vh-sections" aria-label={props.label}>
      <details class="vh-sections-fold" data-fold open>
        <summary>
          <Icon name="menu" />
          {t('sectionsToggle')}
        </summary>
        {props.sections.map((section, index) => (
          <div key={`${index}-${section.label ?? ''}`} class="vh-sections-group">
            {section.label !== undefined && <p class="vh-sections-title">{section.label}</p>}
            <ul>
              {section.items.map((item) => (
                <li key={item.href}>
                  <a
                    href={href(item.href)}
                    aria-current={item.current === true ? 'page' : undefined}
                    data-go={item.shortcut}
                  >
                    <span>{item.label}</span>
                    {item.count !== undefined && <CountBadge count={item.count} />}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  );
}
