import type { Bilingual, Refusal, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Answer, Answers } from './answers.ts';
import type { Item } from './fields.ts';
import { ROWS_MAX } from './form-state.ts';
import type { Cell, Container } from './model.ts';
import { isInput } from './model.ts';
import { isComposite, partsOfField } from './read-composite.ts';

export const TEXT_LENGTH_MAX = 20_000;
export const TOTAL_LENGTH_MAX = 500_000;
const KEYS_MAX = 2000;
const DROPPED_NAMES_MAX = 50;
/** Control characters (but tab and line ends), halves of characters, and bidirectional overrides. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

/** Answers that the form knows, and the names that were sent but are not fields of it. */
export interface ParsedAnswers {
  readonly answers: Answers;
  readonly dropped: readonly string[];
}

/**
 * Makes answers of data of unknown shape: a parsed JSON body, a stored draft, the values of an
 * earlier submission. Takes only what the form asks for; numbers and yes/no become texts.
 * Not whether the answers are right: `evaluate` says that.
 *
 * Refuses (`forms.answers.*`) prototype keys, control characters, texts and totals that are too long,
 * and too many rows or names. Never throws.
 */
export function parseAnswers(root: Container, untrusted: unknown): Result<ParsedAnswers> {
  const parser = new Parser();
  try {
    const answers = parser.container(root, untrusted, '');
    return ok({ answers, dropped: parser.dropped });
  } catch (error) {
    if (error instanceof HostileAnswers) return refuse(error.refusal);
    throw error;
  }
}

/** Carries a refusal out of the depth of the data. */
export class HostileAnswers extends Error {
  readonly refusal: Refusal;

  constructor(code: string, path: string, text: Bilingual) {
    super(code);
    this.refusal = { code: `forms.answers.${code}`, text, details: { path: path.slice(0, 100) } };
  }
}

class Parser {
  readonly dropped: string[] = [];
  private total = 0;

  container(container: Container, untrusted: unknown, prefix: string): Answers {
    const source = recordIn(untrusted, prefix);
    if (source === null) {
      this.drop(prefix.slice(0, -1));
      return {};
    }
    const answers: Record<string, Answer> = {};
    const known = new Map(container.cells.map((cell) => [cell.item.id, cell]));
    for (const [key, value] of Object.entries(source)) {
      const cell = known.get(key);
      const path = prefix + key;
      if (cell === undefined || !takesAnswer(cell.item)) this.drop(path);
      else {
        const answer = this.answer(cell, value, path);
        if (answer !== null) answers[cell.item.id] = answer;
      }
    }
    return answers;
  }

  private answer(cell: Cell, value: unknown, path: string): Answer | null {
    if (value === null || value === undefined) return null;
    if (cell.rows !== null) return this.rows(cell.rows, value, path);
    const parts = partNames(cell.item);
    if (parts !== null) return this.parts(parts, value, path);
    if (takesList(cell.item)) return this.texts(value, path);
    return this.text(value, path);
  }

  private rows(container: Container, value: unknown, path: string): Answer | null {
    if (!Array.isArray(value)) return this.drop(path);
    if (value.length > ROWS_MAX) throw tooMany(path);
    return Array.from(value, (row: unknown, index) => this.container(container, row ?? {}, `${path}.${index}.`));
  }

  private parts(parts: readonly string[], value: unknown, path: string): Answer | null {
    const source = recordIn(value, `${path}.`);
    if (source === null) return this.drop(path);
    const answers: Record<string, Answer> = {};
    for (const [key, part] of Object.entries(source)) {
      const name = parts.find((known) => known === key);
      const text = name === undefined ? this.drop(`${path}.${key}`) : this.text(part ?? '', `${path}.${key}`);
      if (name !== undefined && text !== null) answers[name] = text;
    }
    return answers;
  }

  private texts(value: unknown, path: string): readonly string[] | null {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (items.length > KEYS_MAX) throw tooMany(path);
    return Array.from(items, (item) => this.text(item, path)).filter((text) => text !== null);
  }

  private text(value: unknown, path: string): string | null {
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
    if (typeof value !== 'string') return this.drop(path);
    this.total += value.length;
    if (value.length > TEXT_LENGTH_MAX || this.total > TOTAL_LENGTH_MAX) throw tooLong(path);
    refuseControlCharacters(value, path);
    return value;
  }

  private drop(path: string): null {
    if (this.dropped.length < DROPPED_NAMES_MAX) this.dropped.push(path.slice(0, 100));
    return null;
  }
}

/** Whether a page may send anything for it: calculated figures are always worked out here. */
export function takesAnswer(item: Item): boolean {
  return item.kind === 'group' || isInput(item);
}

/** Whether its answer is a list of texts: a multiple choice, attachments. */
export function takesList(item: Item): boolean {
  return item.kind === 'file' || (item.kind === 'choice' && item.display === 'multi');
}

/** The parts of a composite field; null for one that is a single text. */
export function partNames(item: Item): readonly string[] | null {
  return isInput(item) && isComposite(item) ? partsOfField(item).parts : null;
}

/** Names that reach an object's machinery instead of its data. */
export function refusePrototypeKey(key: string, path: string): void {
  if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') return;
  throw new HostileAnswers('name', path, {
    hu: 'Az űrlap adatai nem értelmezhetők. Nyissa meg újra az űrlapot.',
    en: 'The data of the form cannot be read. Open the form again.',
  });
}

export function tooMany(path: string): HostileAnswers {
  return new HostileAnswers('too-many', path, {
    hu: 'Túl sok sor vagy adat érkezett. Adjon meg kevesebb sort.',
    en: 'Too many rows or data have come. Give fewer rows.',
  });
}

function tooLong(path: string): HostileAnswers {
  return new HostileAnswers('too-long', path, {
    hu: `A megadott szöveg túl hosszú (${path}). Rövidítse le, vagy csatolja külön iratként.`,
    en: `The text is too long (${path}). Shorten it, or attach it as a paper.`,
  });
}

function recordIn(value: unknown, prefix: string): Readonly<Record<string, unknown>> | null {
  if (!isPlainRecord(value)) return null;
  const keys = Object.keys(value);
  if (keys.length > KEYS_MAX) throw tooMany(prefix);
  for (const key of keys) refusePrototypeKey(key, prefix + key);
  return value;
}

function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseControlCharacters(text: string, path: string): void {
  if (!FORBIDDEN.test(text)) return;
  throw new HostileAnswers('control-character', path, {
    hu: `A megadott szövegben nem megengedett vezérlőkarakter van (${path}). Írja be újra a szöveget.`,
    en: `The text holds a control character that is not allowed (${path}). Type the text again.`,
  });
}
