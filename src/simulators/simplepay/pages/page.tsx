import type { ComponentChildren, VNode } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import { TEXTS } from '../texts.ts';

/** What every page needs to know. */
export interface PageContext {
  readonly language: 'hu' | 'en';
  /** Path of the mount point, without a slash at the end. */
  readonly root: string;
  /** Path of this page below the mount point. */
  readonly path: string;
}

export function say({ language }: Pick<PageContext, 'language'>, key: keyof typeof TEXTS): string {
  return TEXTS[key][language];
}

/** The frame of all pages: banner, language, one main heading. */
export function Page(props: { readonly context: PageContext; readonly heading: string; readonly hasErrors?: boolean; readonly children: ComponentChildren }): VNode {
  const { context, heading } = props;
  const other = context.language === 'hu' ? 'en' : 'hu';
  const title = `${heading} – ${say(context, 'title')}`;
  return (
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.hasErrors === true ? `${say(context, 'errorHeading')}: ${title}` : title}</title>
        <link rel="stylesheet" href={href(`${context.root}/simplepay.css`)} />
      </head>
      <body>
        <header>
          <p class="banner">{say(context, 'banner')}</p>
          <div class="bar">
            <p>{say(context, 'title')}</p>
            <a href={href(`${context.root}${context.path}?nyelv=${other}`)} lang={other} hreflang={other}>
              {say(context, 'otherLanguage')}
            </a>
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
