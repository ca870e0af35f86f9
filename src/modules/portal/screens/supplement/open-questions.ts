import type { Answer, Answers, FormPage, FormResult } from '../../../forms/engine.contract.ts';
import type { SupplementMark } from '../../../records/contract.ts';

/**
 * Which questions of a form may be changed: those that were marked, those that came up because of a change, and those
 * that are wrong now. Null: none was marked, so all.
 */
export function openQuestions(marks: readonly SupplementMark[], before: FormResult, now: FormResult): ReadonlySet<string> | null {
  if (marks.length === 0) return null;
  const opened = [...now.visible].filter((path) => !path.includes(':') && !path.includes('.') && !before.visible.has(path));
  return new Set([...marks.map(({ path }) => topOf(path)), ...opened, ...now.errors.map(({ path }) => topOf(path))]);
}

/** The pages of a form with only the open questions, empty sections left out. */
export function openPages(pages: readonly FormPage[], open: ReadonlySet<string> | null): FormPage[] {
  return pages
    .map((page) => ({ ...page, sections: page.sections.map((section) => ({ ...section, fields: section.fields.filter(({ id }) => open === null || open.has(id)) })).filter(({ fields }) => fields.length > 0) }))
    .filter(({ sections }) => sections.length > 0);
}

/** The answers with the open ones as they were sent; nothing else moves, whatever was posted. */
export function mergeOpen(answers: Answers, open: ReadonlySet<string> | null, sent: Answers): Answers {
  const merged: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(answers)) if (open !== null && !open.has(id)) merged[id] = answer;
  for (const [id, answer] of Object.entries(sent)) if (open === null || open.has(id)) merged[id] = answer;
  return merged;
}

/** Stored values as typed answers; a stored file is named by its id. */
export function typedOf(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map((one: unknown) => (isFile(one) ? one.id : typedOf(one)));
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, typedOf(value)]));
}

function isFile(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'sha256' in value && 'bytes' in value;
}

function topOf(path: string): string {
  return path.split('.')[0] ?? path;
}
