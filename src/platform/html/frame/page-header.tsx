import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { Icon } from '../components/icon.tsx';
import { Form } from '../form.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { PageProps } from './page-props.ts';

/** Whose site it is, who I am and for whom I act, language, sign-in or sign-out; in the office also the search. */
export function PageHeader(props: { readonly page: PageProps }): JSX.Element {
  const { page } = props;
  const t = platformTexts(page.lang);
  return (
    <header class="vh-header">
      {page.demo === true && <p class="vh-demo">{t('demo')}</p>}
      <div class="vh-header-line">
        <Brand page={page} />
        {page.surface === 'portal' ? <PortalLinks page={page} /> : <OfficeSearch page={page} />}
        <div class="vh-header-tools">
          <WhoAmI page={page} />
          <LanguageSwitch page={page} />
          <SignInOut page={page} />
        </div>
      </div>
    </header>
  );
}

function Brand(props: { readonly page: PageProps }): JSX.Element {
  const t = platformTexts(useLang());
  const { municipality, surface } = props.page;
  const start = surface === 'office' ? '/hivatal' : surface === 'centre' ? '/kozpont' : undefined;
  const under = surface === 'portal' ? (municipality === undefined ? t('platformClaim') : t('platform')) : t(surface);
  return (
    <a class="vh-brand" href={href(start ?? municipality?.path ?? '/')}>
      <Shield />
      <span class="vh-brand-text">
        <span class="vh-brand-name">{municipality?.name ?? t('platform')}</span>
        <span class="vh-brand-under">
          {under}
          <span class="ds-sr-only">, {t('home')}</span>
        </span>
      </span>
    </a>
  );
}

/** A plain shield in the town's two colours; no town's real arms. */
function Shield(): JSX.Element {
  return (
    <svg class="vh-shield" viewBox="0 0 32 38" width="32" height="38" aria-hidden="true" focusable="false">
      <path class="vh-shield-field" d="M2 2h28v18c0 8-6 12.5-14 16C8 32.5 2 28 2 20z" />
      <path class="vh-shield-mark" d="M9 24V14l7-5 7 5v10h-4v-6h-6v6z" />
    </svg>
  );
}

function PortalLinks(props: { readonly page: PageProps }): JSX.Element | null {
  const t = platformTexts(useLang());
  const items = (props.page.sections ?? []).flatMap((section) => section.items);
  if (items.length === 0) return <span class="vh-header-gap" />;
  return (
    <nav class="vh-header-links" aria-label={props.page.municipality?.name ?? t('platform')}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={href(item.href)} aria-current={item.current === true ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OfficeSearch(props: { readonly page: PageProps }): JSX.Element {
  const t = platformTexts(useLang());
  const { searchAction, searchValue } = props.page;
  if (searchAction === undefined) return <span class="vh-header-gap" />;
  return (
    <Form method="get" action={searchAction} role="search" layout="inline" label={t('search')}>
      <div class="vh-office-search">
        <Icon name="search" />
        <input
          class="ds-input"
          type="search"
          name="q"
          value={searchValue ?? ''}
          aria-label={t('officeSearch')}
          placeholder={t('officeSearch')}
          autoComplete="off"
          data-office-search
        />
        <kbd aria-hidden="true">Ctrl K</kbd>
      </div>
    </Form>
  );
}

function WhoAmI(props: { readonly page: PageProps }): JSX.Element | null {
  const t = platformTexts(useLang());
  const { person, surface } = props.page;
  if (person === undefined) return null;
  const own = person.href ?? (surface === 'portal' ? '/fiok' : undefined);
  const name = (
    <>
      <Icon name="person" />
      <span class="ds-sr-only">{t('signedInAs')} </span>
      <span class="vh-who-name">{person.name}</span>
    </>
  );
  return (
    <div class="vh-who">
      {own === undefined ? (
        <span class="vh-who-link">{name}</span>
      ) : (
        <a class="vh-who-link" href={href(own)}>
          {name}
        </a>
      )}
      {person.office !== undefined && <span class="vh-who-for">{person.office}</span>}
      {person.actingFor !== undefined && (
        <span class="vh-who-for">
          {t('actingFor')} <strong>{person.actingFor}</strong>
          {person.actingHref !== undefined && (
            <>
              {' '}
              <a href={href(person.actingHref)}>{t('changeActing')}</a>
            </>
          )}
        </span>
      )}
    </div>
  );
}

function LanguageSwitch(props: { readonly page: PageProps }): JSX.Element | null {
  const t = platformTexts(useLang());
  const { languageSwitchHref, lang } = props.page;
  if (languageSwitchHref === undefined) return null;
  const other = lang === 'hu' ? 'en' : 'hu';
  return (
    <a class="vh-tool" href={href(languageSwitchHref)} hreflang={other} lang={other}>
      <Icon name="globe" />
      {t('otherLanguage')}
    </a>
  );
}

function SignInOut(props: { readonly page: PageProps }): JSX.Element | null {
  const t = platformTexts(useLang());
  const { page } = props;
  if (page.person === undefined) {
    if (page.signInHref === undefined) return null;
    return (
      <a class="ds-button vh-sign" data-variant="primary" data-size="sm" href={href(page.signInHref)}>
        {t('signIn')}
      </a>
    );
  }
  return (
    <Form method="post" action={page.signOutAction ?? '/kijelentkezes'} layout="inline">
      <button class="ds-button vh-sign" data-variant="secondary" data-size="sm" type="submit">
        {t('signOut')}
      </button>
    </Form>
  );
}
