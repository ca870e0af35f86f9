import { citationText, parseCitation } from '../../../kernel/legal-sources.ts';
import type { Lang } from '../../texts/language.ts';

export interface Citation {
  /** `Htv. 39/A. §` */
  readonly short: string;
  /** The whole name of the act, in the reader's language; the short form again when the source is not known. */
  readonly full: string;
}

/** A citation key such as `htv:39/A` for people. */
export function citationOf(key: string, lang: Lang): Citation {
  const short = citationText(key);
  return { short, full: parseCitation(key)?.source.title[lang] ?? short };
}
