import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { href } from '../../../platform/html/addresses.ts';
import { TEXTS, type Language } from '../texts.ts';

/** What every page needs to know. */
export interface PageContext {
  readonly language: Language;
  /** Path of the mount point, without a slash at the end. */
  readonly root: string;
  /** The address of this page in the other language; null when the page cannot be asked again. */
  readonly otherLanguageHref: string | null;
}

/** Fills `{name}` marks of a text in the page's language. */
export function say(
  context: { readonly language: Language },
  key: keyof typeof TEXTS,
  values: Readonly<Record<string, string>> = {},
): string {
  return TEXTS[key][context.language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The frame of all pages: banner, language, one main heading. */
export function Page(props: {
  readonly context: PageContext;
  readonly heading: string;
  readonly script?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { context, heading, script } = props;
  const otherLanguage = context.language === 'hu' ? 'en' : 'hu';
  return (
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${heading} – ${say(context, 'title')}`}</title>
        <link rel="stylesheet" href={href(`${context.root}/kau.css`)} />
        {script === undefined ? null : <script src={href(script)} defer />}
      </head>
      <body>
        <header>
          <p class="banner">{say(context, 'banner')}</p>
          <div class="bar">
            <p>{say(context, 'title')}</p>
            {context.otherLanguageHref === null ? null : (
              <a href={href(context.otherLanguageHref)} lang={otherLanguage} hreflang={otherLanguage}>
                {say(context, 'otherLanguage')}
              </a>
            )}
          </div>
        </header>
        <main>
          <h1>{heading}</h1>
          {props.children}
        </main>
      </body>
    </html>
  );
}

/** A whole HTML document. */
export function toHtml(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** Hidden fields of a form. */
export function Hidden(props: { readonly values: Readonly<Record<string, string>> }): VNode {
  return (
    <>
      {Object.entries(props.values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
