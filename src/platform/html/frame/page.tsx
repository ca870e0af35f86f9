import type { JSX } from 'preact';
import { assetUrl } from '../assets/asset-url.ts';
import { href } from '../addresses.ts';
import { Alert } from '../components/alert.tsx';
import { PageContextValue } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import type { PageMessage, PageProps } from './page-props.ts';
import { SectionNav } from './section-nav.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/**
 * The frame of every page: skip link, header with the town's colours and name, who I am and for whom I act,
 * language, sign-out, where I am, messages, main content, footer.
 */
export function Page(props: PageProps): JSX.Element {
  const t = platformTexts(props.lang);
  const dense = props.surface !== 'portal';
  return (
    <PageContextValue.Provider value={{ lang: props.lang, formToken: props.formToken }}>
      <html lang={props.lang} data-color-scheme={props.colorScheme ?? 'auto'} data-surface={props.surface}>
        <Head page={props} />
        <body data-size={dense ? 'sm' : 'md'} data-typography="primary">
          <a class="vh-skip" href="#tartalom">
            {t('skip')}
          </a>
          <PageHeader page={props} />
          <div class={dense ? 'vh-frame vh-frame-office' : 'vh-frame'}>
            {dense && props.sections !== undefined && (
              <SectionNav sections={props.sections} label={t(props.surface === 'centre' ? 'centreSections' : 'sections')} />
            )}
            <div class="vh-content">
              <Breadcrumbs crumbs={props.breadcrumbs ?? []} />
              <main id="tartalom" tabIndex={-1} class={`vh-main vh-main-${props.width ?? (dense ? 'full' : 'wide')}`}>
                <Messages messages={props.messages ?? []} />
                {props.children}
              </main>
            </div>
          </div>
          <PageFooter page={props} />
          {props.session !== undefined && <SessionDialog session={props.session} />}
          {dense && <ShortcutsDialog sections={props.sections ?? []} hasSearch={props.searchAction !== undefined} />}
        </body>
      </html>
    </PageContextValue.Provider>
  );
}

function Head(props: { readonly page: PageProps }): JSX.Element {
  const { page } = props;
  const t = platformTexts(page.lang);
  const bundle = page.surface === 'portal' ? 'portal' : 'office';
  const place = page.municipality?.name;
  const surface = page.surface === 'portal' ? undefined : t(page.surface);
  const title = [page.title, surface, place, t('platform')].filter((part) => part !== undefined).join(' – ');
  const hidden = page.noIndex ?? (page.person !== undefined || page.surface !== 'portal');
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{page.hasErrors === true ? `${t('errorPrefix')} ${title}` : title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={page.colorScheme === undefined || page.colorScheme === 'auto' ? 'light dark' : page.colorScheme} />
      <meta name="referrer" content="same-origin" />
      <meta name="format-detection" content="telephone=no, date=no, address=no" />
      {hidden && <meta name="robots" content="noindex, nofollow" />}
      <link rel="preload" href={assetUrl('inter-latin.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={assetUrl(`${bundle}.css`)} />
      {page.theme !== undefined && <link rel="stylesheet" href={href(page.theme)} />}
      <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
      {page.canonicalPath !== undefined && <link rel="canonical" href={href(page.canonicalPath)} />}
      {page.languageSwitchHref !== undefined && (
        <link rel="alternate" hrefLang={page.lang === 'hu' ? 'en' : 'hu'} href={href(page.languageSwitchHref)} />
      )}
      {(page.fetches ?? []).map((address) => (
        <link key={address} rel="preload" href={href(address)} as="fetch" crossOrigin="anonymous" />
      ))}
      <script type="module" src={assetUrl(`${bundle}.js`)} />
      {(page.scripts ?? []).map((name) => (
        <script key={name} type="module" src={assetUrl(name)} />
      ))}
    </head>
  );
}

function Messages(props: { readonly messages: readonly PageMessage[] }): JSX.Element | null {
  if (props.messages.length === 0) return null;
  return (
    <div class="vh-messages">
      {props.messages.map((message, index) => (
        <Alert key={`${index}-${message.text}`} tone={message.tone} title={message.title} live>
          <p>{message.text}</p>
        </Alert>
      ))}
    </div>
  );
}
