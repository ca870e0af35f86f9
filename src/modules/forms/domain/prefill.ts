import type { Answer, Answers } from './answers.ts';
import { isRecordAnswer, recordOf } from './answers.ts';
import type { Cell, Container, FormModel } from './model.ts';
import type { Group, InputField } from './fields.ts';
import { isGroup, isInput } from './model.ts';
import { partNames } from './untrusted-answers.ts';

/** What is known of the person: `prefill` of a field names a path in it (`signIn.email`). */
export interface PrefillSources {
  readonly [source: string]: Known | undefined;
}

/** A text, the parts of something, or rows. */
export type Known = string | PrefillSources | readonly PrefillSources[];

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

/** A row as a person gets it when they add one: empty, with the least rows of the groups in it. */
export function emptyRow(group: Group): Answers {
  const inner = group.fields.filter(isGroup);
  return Object.fromEntries(inner.map((nested) => [nested.id, Array.from({ length: nested.minRows }, () => emptyRow(nested))]));
}

function prefilled({ item, rows }: Cell, sources: PrefillSources): Answer | null {
  if (isGroup(item) && rows !== null) {
    const known = item.prefill === undefined ? undefined : sourceAt(sources, item.prefill);
    if (isList(known) && known.length > 0) return known.slice(0, item.maxRows).map((row) => rowAnswers(rows, row, sources));
    return Array.from({ length: item.minRows }, () => prefilledAnswers(rows, sources));
  }
  if (!isInput(item) || item.prefill === undefined) return null;
  return knownAnswer(item, sourceAt(sources, item.prefill));
}

/** A row of a group: what the source's row says under the ids of its fields, else as any row begins. */
function rowAnswers(rows: Container, known: PrefillSources, sources: PrefillSources): Answers {
  const answers: Record<string, Answer> = { ...prefilledAnswers(rows, sources) };
  for (const { item } of rows.cells) {
    const answer = isInput(item) && Object.hasOwn(known, item.id) ? knownAnswer(item, known[item.id]) : null;
    if (answer !== null) answers[item.id] = answer;
  }
  return answers;
}

function knownAnswer(item: InputField, known: Known | undefined): Answer | null {
  const parts = partNames(item);
  if (typeof known === 'string') return parts === null ? known : null;
  if (parts === null || known === undefined || isList(known)) return null;
  const answer: Record<string, string> = {};
  for (const part of parts) {
    const text = Object.hasOwn(known, part) ? known[part] : undefined;
    if (typeof text === 'string') answer[part] = text;
  }
  return answer;
}

function isList(known: Known | undefined): known is readonly PrefillSources[] {
  return Array.isArray(known);
}

function sourceAt(sources: PrefillSources, path: string): Known | undefined {
  let found: Known | undefined = sources;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || isList(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}
