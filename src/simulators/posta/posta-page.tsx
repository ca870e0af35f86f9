import type { VNode } from 'preact';
import { href } from '../../platform/html/addresses.ts';
import { formatMoment } from '../../platform/texts/format.ts';
import { postaTexts } from './posta-texts.ts';
import type { PostaMail } from './posta-transport.ts';

export interface PostaModel {
  readonly lang: 'hu' | 'en';
  /** Path of the mount point. */
  readonly root: string;
  /** The origin whose links may be followed: our own portal. */
  readonly origin: string;
  readonly mails: readonly PostaMail[];
}

/** All letters of the demo, newest first. */
export function PostaPage({ lang, root, origin, mails }: PostaModel): VNode {
  const t = postaTexts(lang);
  const other = lang === 'hu' ? 'en' : 'hu';
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t('title')}</title>
        <link rel="stylesheet" href={href(`${root}/posta.css`)} />
      </head>
      <body>
        <header>
          <p class="banner">{t('banner')}</p>
          <div class="bar">
            <p>{t('title')}</p>
            <a href={href(`${root}?nyelv=${other}`)} lang={other} hreflang={other}>
              {t('otherLanguage')}
            </a>
          </div>
        </header>
        <main>
          <h1>{t('heading')}</h1>
          <p>{t('lead')}</p>
          {mails.length === 0 && <p>{t('none')}</p>}
          {mails.map((mail) => (
            <article key={mail.id}>
              <h2>{mail.subject}</h2>
              <p class="head">
                {t('to')}: {mail.recipient} · {formatMoment(mail.arrivedAt, lang)}
              </p>
              {mail.content.split('\n\n').map((line, index) => (
                <p key={index}>{isLink(line, origin) ? <a href={href(line.trim(), { origins: [origin] })}>{line.trim()}</a> : line}</p>
              ))}
            </article>
          ))}
        </main>
      </body>
    </html>
  );
}

function isLink(line: string, origin: string): boolean {
  const text = line.trim();
  return text.startsWith(`${origin}/`) && URL.canParse(text) && !/\s/.test(text);
}
