import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Answer, Answers, Stored } from './answers.ts';
import { recordOf, rowsOf, textOf } from './answers.ts';
import type { Attachment } from './attachments.ts';
import type { FormError, FormResult } from './form-result.ts';
import { snapshotOf } from './form-result.ts';
import type { Touched } from './form-state.ts';
import type { Instance } from './instance.ts';
import { FormState, ROWS_MAX } from './form-state.ts';
import type { Cell, FormModel } from './model.ts';
import { emptyRow } from './prefill.ts';
import type { ReadingContext } from './reading.ts';
import { partNames } from './untrusted-answers.ts';

/** What a change has changed; everything that is not named is as before. */
export interface FormChanges {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly calculated: Readonly<Record<string, Stored | null>>;
  /** All errors of each path whose errors changed; an empty list where they are gone. */
  readonly errors: Readonly<Record<string, readonly FormError[]>>;
  readonly complete: boolean;
}

interface Context extends ReadingContext {
  readonly values: ReadonlyMap<string, FeelValue>;
}

/** One filling that is being typed. It keeps what was typed and what follows from it. */
export class FormSession {
  private readonly model: FormModel;
  private readonly context: Context;
  private readonly attachments: Map<string, Attachment>;
  private state: FormState;
  /** Answers that were copied here, by themselves. */
  private readonly owned = new WeakMap<Answers, Record<string, Answer>>();

  constructor(model: FormModel, answers: Answers, context: Context) {
    this.model = model;
    this.attachments = new Map(context.attachments);
    this.context = { ...context, attachments: this.attachments };
    this.state = new FormState(model, answers, this.context);
    this.state.run();
  }

  /** Everything as it stands now; it is collected anew each time. */
  get result(): FormResult {
    return snapshotOf(this.model, this.state);
  }

  get answers(): Answers {
    return currentAnswers(this.state.root);
  }

  /** Makes a file known that was given meanwhile; `set` then names it at its question. */
  attach(file: Attachment): void {
    this.attachments.set(file.id, file);
  }

  /**
   * Takes what was typed at a path (`owners.0.share`, `address.postcode`; a list for a multiple
   * choice) and works out what depends on it. A path that the form does not have changes nothing.
   */
  set(path: string, typed: string | readonly string[]): FormChanges {
    const target = this.find(path);
    if (target === null) return this.nothing();
    const { cell, instance, part } = target;
    const { id } = cell;
    if (typed === typedNow(instance, id, part)) return this.nothing();
    const answer: Answer =
      part === null ? typed : { ...recordOf(instance.answers, id), [part]: typeof typed === 'string' ? typed : '' };
    const old = instance.answers?.[id] ?? '';
    this.write(instance, id, answer);
    const touched = this.state.runFrom(cell);
    if (touched !== null) return changesOf(touched, this.state);
    // The steps ran out, then or now: what stood before is worked out once more, so that every change is told.
    const now = currentAnswers(this.state.root);
    this.write(instance, id, old);
    return this.startAnew(this.evaluated(currentAnswers(this.state.root)), now);
  }

  /** Answers are copied when they are first written to: those that came in are the caller's. */
  private write(instance: Instance, id: string, answer: Answer): void {
    const own = instance.answers === undefined ? undefined : this.owned.get(instance.answers);
    const answers = own ?? { ...instance.answers };
    answers[id] = answer;
    if (own !== undefined) return;
    this.owned.set(answers, answers);
    instance.answers = answers;
  }

  /** Adds an empty row at the end of a group, with the least rows of the groups in it. */
  addRow(path: string): FormChanges {
    const item = this.find(path)?.cell.item;
    const row = item?.kind === 'group' ? emptyRow(item) : {};
    return this.changeRows(path, (rows) => (rows.length < ROWS_MAX ? [...rows, row] : rows));
  }

  /** Takes a row out; those after it move up. */
  removeRow(path: string, index: number): FormChanges {
    return this.changeRows(path, (rows) => rows.filter((_, place) => place !== index));
  }

  private changeRows(path: string, change: (rows: readonly Answers[]) => readonly Answers[]): FormChanges {
    const target = this.find(path);
    if (target === null || target.cell.rows === null) return this.nothing();
    const { cell, instance } = target;
    const { id } = cell.item;
    const before = this.result;
    instance.answers = { ...currentAnswers(instance), [id]: change(rowsOf(currentAnswers(instance), id)) };
    return this.startAnew(before, currentAnswersWith(this.state.root, instance));
  }

  private startAnew(before: FormResult, answers: Answers): FormChanges {
    this.state = new FormState(this.model, answers, this.context);
    this.state.run();
    return changesBetween(before, this.result);
  }

  private evaluated(answers: Answers): FormResult {
    const state = new FormState(this.model, answers, this.context);
    state.run();
    return snapshotOf(this.model, state);
  }

  private nothing(): FormChanges {
    return { shown: [], hidden: [], calculated: {}, errors: {}, complete: this.state.isComplete };
  }

  private find(path: string): { readonly cell: Cell; readonly instance: Instance; readonly part: string | null } | null {
    let instance = this.state.root;
    const names = path.split('.');
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index];
      const state = instance.cells.find(({ cell }) => cell.item.id === name);
      if (state === undefined) return null;
      const rest = names.slice(index + 1);
      const row = /^\d+$/.test(rest[0] ?? '') ? state.rows[Number(rest[0])] : undefined;
      if (rest.length < 2 || row === undefined) return placed(state.cell, instance, rest);
      instance = row;
      index += 1;
    }
    return null;
  }
}

function placed(
  cell: Cell,
  instance: Instance,
  rest: readonly string[],
): { readonly cell: Cell; readonly instance: Instance; readonly part: string | null } | null {
  const [part] = rest;
  const parts = partNames(cell.item);
  if (part === undefined) return parts === null ? { cell, instance, part: null } : null;
  return parts?.includes(part) === true && rest.length === 1 ? { cell, instance, part } : null;
}

/** What stands at a place that holds one text. */
function typedNow(instance: Instance, id: string, part: string | null): string {
  return part === null ? textOf(instance.answers, id) : textOf(recordOf(instance.answers, id), part);
}

/** The answers as they are now: rows keep their own. */
function currentAnswers(instance: Instance): Answers {
  const answers: Record<string, Answer> = { ...instance.answers };
  for (const { cell, rows } of instance.cells) {
    if (cell.rows !== null && rows.length > 0) answers[cell.item.id] = rows.map(currentAnswers);
  }
  return answers;
}

/** The answers of the whole form, with one instance's own answers taken as they stand. */
function currentAnswersWith(instance: Instance, changed: Instance): Answers {
  if (instance === changed) return instance.answers ?? {};
  const answers: Record<string, Answer> = { ...instance.answers };
  for (const { cell, rows } of instance.cells) {
    if (cell.rows !== null && rows.length > 0) {
      answers[cell.item.id] = rows.map((row) => currentAnswersWith(row, changed));
    }
  }
  return answers;
}

/** What of the touched is otherwise now. */
function changesOf({ cells, nodes }: Touched, state: FormState): FormChanges {
  const shown: string[] = [];
  const hidden: string[] = [];
  const calculated: Record<string, Stored | null> = {};
  const errors: Record<string, readonly FormError[]> = {};
  for (const node of nodes) (state.isShown(node) ? shown : hidden).push(node.path);
  for (const [now, before] of cells) {
    const path = before.instance.prefix + now.cell.id;
    if (now.isVisible !== before.isVisible) (now.isVisible ? shown : hidden).push(path);
    const isNewFigure = now.isVisible && (!before.isVisible || now.reading.stored !== before.reading.stored);
    if (now.cell.item.kind === 'calculated' && isNewFigure) calculated[path] = now.reading.stored;
    if (now.faults !== before.faults) addDifferences(byPath(before.faults), byPath(now.faults), errors);
  }
  return { shown, hidden, calculated, errors, complete: state.isComplete };
}

function changesBetween(before: FormResult, after: FormResult): FormChanges {
  const calculated: Record<string, Stored | null> = {};
  for (const [path, value] of Object.entries(after.calculated)) {
    if (before.calculated[path] !== value) calculated[path] = value;
  }
  const errors: Record<string, readonly FormError[]> = {};
  addDifferences(byPath(before.errors), byPath(after.errors), errors);
  return {
    shown: [...after.visible].filter((path) => !before.visible.has(path)),
    hidden: [...before.visible].filter((path) => !after.visible.has(path)),
    calculated,
    errors,
    complete: after.complete,
  };
}

/** Puts all errors of each path whose errors differ into the record. */
function addDifferences(old: ErrorsByPath, now: ErrorsByPath, into: Record<string, readonly FormError[]>): void {
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [had, has] = [old.get(path) ?? [], now.get(path) ?? []];
    const isSame = had.length === has.length && has.every(({ message }, index) => message.hu === had[index]?.message.hu);
    if (!isSame) into[path] = has;
  }
}

type ErrorsByPath = ReadonlyMap<string, readonly FormError[]>;

function byPath(errors: readonly FormError[]): ErrorsByPath {
  const groups = new Map<string, FormError[]>();
  for (const error of errors) groups.set(error.path, [...(groups.get(error.path) ?? []), error]);
  return groups;
}
