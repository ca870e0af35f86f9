import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { Form } from '../form.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { PageProps } from './page-props.ts';

/** Statements that every page owes, and the choice of light or dark. */
export function PageFooter(props: { readonly page: PageProps }): JSX.Element {
  const t = platformTexts(useLang());
  const { page } = props;
  const links = page.footerLinks ?? [
    { label: t('accessibility'), href: '/akadalymentesseg' },
    { label: t('privacy'), href: '/adatkezeles' },
    { label: t('imprint'), href: '/impresszum' },
    { label: t('help'), href: '/sugo' },
  ];
  return (
    <footer class="vh-footer">
      <div class="vh-footer-line">
        <ul class="vh-footer-links">
          {links.map((link) => (
            <li key={link.href}>
              <a class="ds-link vh-link-quiet" href={href(link.href)}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <Appearance page={page} />
      </div>
    </footer>
  );
}

function Appearance(props: { readonly page: PageProps }): JSX.Element {
  const t = platformTexts(useLang());
  const { page } = props;
  const now = page.colorScheme ?? 'auto';
  const choices = [
    { value: 'auto', label: t('auto') },
    { value: 'light', label: t('light') },
    { value: 'dark', label: t('dark') },
  ];
  return (
    <Form
      method="post"
      action={page.appearanceAction ?? '/megjelenes'}
      layout="inline"
      label={t('appearance')}
      hidden={{ vissza: page.currentPath ?? page.canonicalPath ?? '/' }}
      data={{ appearance: true }}
    >
      <div class="vh-appearance">
        <span class="vh-appearance-label">{t('appearance')}</span>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name="megjelenes"
            value={choice.value}
            aria-pressed={choice.value === now ? 'true' : 'false'}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </Form>
  );
}
