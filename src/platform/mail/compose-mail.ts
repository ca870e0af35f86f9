import type { Lang } from '../texts/language.ts';
import type { MailKind } from './mail-kind.ts';
import { mailTexts } from './mail-texts.ts';

/** An e-mail as it leaves the house. */
export interface Message {
  /** Stays the same when it is tried again, so that a mail server may recognise it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailFacts {
  readonly id: string;
  readonly to: string;
  readonly kind: MailKind;
  readonly town: string;
  /** Whole address of what waits. */
  readonly link: string;
  /** Whole address by which an invited person says that it is not them; null for our own clients. */
  readonly notMeLink: string | null;
}

/** The words of an e-mail, Hungarian first, English below: nobody's language is known before they open the portal. */
export function composeMail(facts: MailFacts): Message {
  const { id, to, kind, town } = facts;
  const parts = (['hu', 'en'] as const).map((lang) => ({ lang, lines: linesOf(facts, lang) }));
  return {
    id,
    to,
    subject: mailTexts('hu')('subject', { town, what: mailTexts('hu')(kind) }),
    text: `${parts.map(({ lines }) => lines.join('\n\n')).join('\n\n---\n\n')}\n`,
    html: `<!doctype html><html lang="hu"><head><meta charset="utf-8"><title>${escaped(town)}</title></head><body>${parts.map(({ lang, lines }) => `<div lang="${lang}">${lines.map(paragraph).join('')}</div>`).join('<hr>')}</body></html>`,
  };
}

function linesOf({ kind, town, link, notMeLink }: MailFacts, lang: Lang): string[] {
  const t = mailTexts(lang);
  const foot = notMeLink === null ? [t('switchOff')] : [t('notMe'), notMeLink];
  return [t('greeting'), t(`${kind}-text`), t('open'), link, t('signIn'), ...foot, t('closing', { town })];
}

function paragraph(line: string): string {
  return /^https?:\/\//.test(line) ? `<p><a href="${escaped(line)}">${escaped(line)}</a></p>` : `<p>${escaped(line)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
