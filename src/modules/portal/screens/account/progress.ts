import type { Bilingual } from '../../../../kernel/result.ts';
import type { Draft, FormDefinition } from '../../../forms/contract.ts';

/** How far a form is filled in: the page it was left at among all pages of the form; null at the check before sending. */
export interface Progress {
  readonly at: number;
  readonly of: number;
  readonly page: Bilingual | null;
}

/** A form under way with how far it is. */
export type DraftUnderWay = Draft & { readonly progress: Progress };

/** Where a draft stands. The check before sending counts as the last page; a draft left nowhere stands at the first. */
export function progressOf({ pages }: Pick<FormDefinition, 'pages'>, pageId: string | null): Progress {
  const of = pages.length + 1;
  if (pageId === 'osszegzes') return { at: of, of, page: null };
  const index = Math.max(0, pages.findIndex(({ id }) => id === pageId));
  return { at: index + 1, of, page: pages[index]?.title ?? null };
}
