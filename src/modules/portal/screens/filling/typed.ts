import type { Bilingual } from '../../../../kernel/result.ts';
import type { RequestContext } from '../../../../platform/http/route.ts';
import { type Filling, fillingOf, SUMMARY } from './filling.ts';
import type { Answers } from '../../../forms/engine.contract.ts';

/** What a page sent, put together with what stood before. */
export interface Typed<F extends Filling> {
  readonly filling: F;
  /** Why what was typed could not be taken as it came. */
  readonly refusal: Bilingual | null;
}

/**
 * The filling with the answers of one page as that page sent them. Answers that may not be taken
 * (control characters, too many rows) are refused as a whole; what can be shown of them stays typed.
 */
export function withTyped<F extends Filling>(standing: F, request: RequestContext, pageId: string): Typed<F> {
  const { place, answers } = standing;
  if (pageId === SUMMARY || !isPage(standing, pageId)) return { filling: standing, refusal: null };
  const read = place.form.readPost(request.form);
  if (read.ok) return { filling: changed(standing, place.form.mergePage(answers, pageId, read.value.answers)), refusal: null };
  const cleaned = place.form.readPost(request.form.map(([name, value]): [string, string] => [name, value.replace(NOT_SHOWABLE, '')]));
  const refusal = read.refusal.text ?? UNREADABLE;
  if (!cleaned.ok) return { filling: standing, refusal };
  return { filling: changed(standing, place.form.mergePage(answers, pageId, cleaned.value.answers)), refusal };
}

/** The filling with a row more at the end of a group; unchanged when the group is full or the path names none. */
export function withRow<F extends Filling>(filling: F, path: string): { filling: F; fullAt: number | null } {
  const { form, context } = filling.place;
  const item = form.placeOf(path)?.item;
  if (item?.kind !== 'group') return { filling, fullAt: null };
  const session = form.session(filling.answers, context);
  if (rowCount(session.answers, path) >= item.maxRows) return { filling, fullAt: item.maxRows };
  session.addRow(path);
  return { filling: changed(filling, session.answers), fullAt: null };
}

/** The filling without one row (`owners.1`). */
export function withoutRow<F extends Filling>(filling: F, rowPath: string): F {
  const match = /^(.{1,200})\.(\d{1,4})$/.exec(rowPath);
  if (match === null) return filling;
  const { form, context } = filling.place;
  const session = form.session(filling.answers, context);
  session.removeRow(match[1] ?? '', Number(match[2]));
  return changed(filling, session.answers);
}

function changed<F extends Filling>(filling: F, answers: Answers): F {
  const { result } = fillingOf(filling.place, answers, filling.draft, filling.known);
  return { ...filling, answers, result };
}

function isPage(filling: Filling, pageId: string): boolean {
  return filling.place.form.definition.pages.some(({ id }) => id === pageId);
}

function rowCount(answers: Answers, path: string): number {
  let found: unknown = answers;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return 0;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  return Array.isArray(found) ? found.length : 0;
}

const NOT_SHOWABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

const UNREADABLE: Bilingual = {
  hu: 'Az űrlap adatai nem értelmezhetők. Nyissa meg újra az űrlapot.',
  en: 'The data of the form cannot be read. Open the form again.',
};
