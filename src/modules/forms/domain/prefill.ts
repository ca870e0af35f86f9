import type { Answer, Answers } from './answers.ts';
import { isRecordAnswer, recordOf } from './answers.ts';
import type { Cell, Container, FormModel } from './model.ts';
import { isGroup, isInput } from './model.ts';
import { partNames } from './untrusted-answers.ts';

/** What is known of the person: `prefill` of a field names a path in it (`signIn.email`). */
export interface PrefillSources {
  readonly [source: string]: string | PrefillSources | undefined;
}

/** Answers to begin with. What is not known stays unanswered. */
export function prefilledAnswers(container: Container, sources: PrefillSources): Answers {
  const answers: Record<string, Answer> = {};
  for (const cell of container.cells) {
    const answer = prefilled(cell, sources);
    if (answer !== null) answers[cell.item.id] = answer;
  }
  return answers;
}

/**
 * The answers with every locked field as an authority gives it, whatever was typed over it. A locked
 * field whose source is not known (nobody has signed in) stays as it was typed.
 */
export function lockedAnswers(container: Container, answers: Answers, sources: PrefillSources): Answers {
  const locked: Record<string, Answer> = { ...answers };
  for (const cell of container.cells) {
    const known = isInput(cell.item) && cell.item.locked === true ? prefilled(cell, sources) : null;
    // Of a person only the parts that are known are locked, else a missing part could never be given.
    const typed = recordOf(answers, cell.item.id);
    if (known !== null) locked[cell.item.id] = isRecordAnswer(known) ? { ...typed, ...known } : known;
  }
  return locked;
}

/** The answers with all fields of one page as that page sent them. */
export function mergePage(model: FormModel, answers: Answers, pageId: string, sent: Answers): Answers {
  const page = model.pages.find((node) => node.page.id === pageId);
  const onPage = new Set((page?.sections ?? []).flatMap(({ cells }) => cells.map(({ item }) => item.id)));
  const merged: Record<string, Answer> = {};
  for (const { item } of model.root.cells) {
    const source = onPage.has(item.id) ? sent : answers;
    const answer = Object.hasOwn(source, item.id) ? source[item.id] : undefined;
    if (answer !== undefined) merged[item.id] = answer;
  }
  return merged;
}

function prefilled({ item, rows }: Cell, sources: PrefillSources): Answer | null {
  if (isGroup(item) && rows !== null) {
    return Array.from({ length: item.minRows }, () => prefilledAnswers(rows, sources));
  }
  if (!isInput(item) || item.prefill === undefined) return null;
  const known = sourceAt(sources, item.prefill);
  const parts = partNames(item);
  if (parts === null || typeof known !== 'object') return typeof known === 'string' && parts === null ? known : null;
  const answer: Record<string, string> = {};
  for (const part of parts) {
    const text = Object.hasOwn(known, part) ? known[part] : undefined;
    if (typeof text === 'string') answer[part] = text;
  }
  return answer;
}

function sourceAt(sources: PrefillSources, path: string): string | PrefillSources | undefined {
  let found: string | PrefillSources | undefined = sources;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}
