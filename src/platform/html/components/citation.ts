import { LEGAL_SOURCES } from '../../../kernel/legal-sources.ts';
import type { Lang } from '../../texts/language.ts';

export interface Citation {
  /** `Htv. 39/A. §` */
  readonly short: string;
  /** The whole name of the act; the short form again when the source is not known. */
  readonly full: string;
}

/**
 * A citation key for people: `htv:39/A` gives `Htv. 39/A. §`, `art:209:(1)` gives `Art. 209. § (1)`; in English
 * `Htv. s. 39/A`. A standard is named whole; an unknown key is shown as it is.
 */
export function citationOf(key: string, lang: Lang): Citation {
  const [sourceKey = '', paragraph = '', ...rest] = key.split(':');
  const source = LEGAL_SOURCES[sourceKey];
  if (source === undefined) return { short: key, full: key };
  const full = source.title[lang];
  if (paragraph === '') return { short: source.short, full };
  if (source.kind === 'standard') return { short: `${source.short} ${[paragraph, ...rest].join(' ')}`, full };
  const detail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const place = lang === 'hu' ? `${paragraph}. §${detail}` : `s. ${paragraph}${detail}`;
  return { short: `${source.short} ${place}`, full };
}
