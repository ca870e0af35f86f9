import type { Bilingual } from '../../../kernel/result.ts';
import { type WordRun, wordDiff } from './word-diff.ts';

/** One difference between two versions of a form, in words. */
export interface VersionChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** `owners.share`, `page:property`; empty for the form itself. */
  readonly path: string;
  /** JSON pointer into the later version; null for what is gone. */
  readonly pointer: string | null;
  readonly text: Bilingual;
  /** Of a changed Hungarian text: which words went and came. */
  readonly words?: readonly WordRun[];
  /** Who has answered the question may have meant something else. */
  readonly changesMeaning?: true;
}

export interface ChangePlace {
  readonly path: string;
  readonly pointer: string | null;
}

/** A label in quotation marks, shortened. */
export function named(label: Bilingual): Bilingual {
  const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
  return { hu: `„${short(label.hu)}”`, en: `“${short(label.en)}”` };
}

/** The change of a text that people read, with its words; none when both languages stayed. */
export function textChange(
  { before, after }: { readonly before: Bilingual | undefined; readonly after: Bilingual | undefined },
  about: { readonly what: Bilingual; readonly part: Bilingual; readonly place: ChangePlace; readonly changesMeaning?: boolean },
): VersionChange[] {
  if (before?.hu === after?.hu && before?.en === after?.en) return [];
  const { what, part, place } = about;
  const verb =
    before === undefined
      ? { hu: 'új', en: 'is new' }
      : after === undefined
        ? { hu: 'megszűnt', en: 'is gone' }
        : before.hu === after.hu
          ? { hu: 'angolul változott', en: 'changed in English only' }
          : { hu: 'megváltozott', en: 'changed' };
  const text = { hu: `${what.hu}: ${part.hu} ${verb.hu}.`, en: `${what.en}: ${part.en} ${verb.en}.` };
  const words = before?.hu === after?.hu ? wordDiff(before?.en ?? '', after?.en ?? '') : wordDiff(before?.hu ?? '', after?.hu ?? '');
  const meaning = about.changesMeaning === true && before !== undefined && after !== undefined && before.hu !== after.hu;
  return [{ kind: 'changed', ...place, text, words, ...(meaning ? { changesMeaning: true } : {}) }];
}

/** The change of a condition of being shown. */
export function conditionChange(
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  { what, place, explain }: { readonly what: Bilingual; readonly place: ChangePlace; readonly explain: (text: string) => Bilingual | null },
): VersionChange[] {
  if (before === after) return [];
  if (after === undefined) return [{ kind: 'changed', ...place, text: { hu: `${what.hu} ezután mindig látszik.`, en: `${what.en} is always shown from now on.` } }];
  const said = explain(after) ?? { hu: after, en: after };
  const only = before === undefined ? { hu: 'már csak akkor látszik, ha', en: 'is now shown only if' } : { hu: 'más feltétellel látszik: akkor, ha', en: 'is shown by another condition: if' };
  return [{ kind: 'changed', ...place, text: { hu: `${what.hu} ${only.hu} ${said.hu}`, en: `${what.en} ${only.en} ${said.en}` } }];
}
