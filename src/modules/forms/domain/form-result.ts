import type { Bilingual } from '../../../kernel/result.ts';
import type { Stored, StoredRecord } from './answers.ts';
import type { Page } from './definition.ts';
import type { FormState } from './form-state.ts';
import type { CellState, Instance } from './instance.ts';
import type { Fault } from './messages.ts';
import * as messages from './messages.ts';
import type { Cell, FormModel, SectionNode } from './model.ts';

/** A fault at its place. The path of a part of an address is `address.postcode`. */
export interface FormError extends Fault {
  readonly path: string;
  readonly pageId: string;
}

export interface FormResult {
  /** What is stored: visible, right, not empty; calculated figures too. */
  readonly values: StoredRecord;
  /** Visible calculated fields by path; null while there is not enough to reckon with. */
  readonly calculated: Readonly<Record<string, Stored | null>>;
  /** Paths of visible fields and groups, and `page:<id>`, `section:<id>`. */
  readonly visible: ReadonlySet<string>;
  /** In the order of the form. */
  readonly errors: readonly FormError[];
  readonly pages: readonly Page[];
  /** Nothing is missing or wrong. */
  readonly complete: boolean;
}

const EXHAUSTED: { readonly code: string; readonly message: Bilingual } = messages.fault(
  'limit',
  'Az űrlap ennyi adattal nem számolható ki. Adjon meg kevesebb sort, vagy forduljon a hivatalhoz.',
  'The form cannot be worked out with so many data. Give fewer rows, or turn to the office.',
);

/**
 * What a state that has been run says, as it stands now: the state must not change while the result is used. The
 * longer parts are collected when they are asked for: who only validates does not pay for the list of what is shown.
 */
export function resultOf(model: FormModel, state: FormState): FormResult {
  return new StateResult(model, state);
}

/** A class, because accessors written into an object literal cost more than a whole evaluation. */
class StateResult implements FormResult {
  readonly pages: readonly Page[];
  readonly errors: readonly FormError[];
  readonly complete: boolean;
  private readonly model: FormModel;
  private readonly state: FormState;
  private collectedValues: StoredRecord | null = null;
  private collectedFigures: FormResult['calculated'] | null = null;
  private collectedPaths: ReadonlySet<string> | null = null;

  constructor(model: FormModel, state: FormState) {
    this.model = model;
    this.state = state;
    this.pages = model.pages.filter((page) => state.isShown(page)).map(({ page }) => page);
    this.errors = errorsOf(model, state, this.pages[0]);
    this.complete = this.errors.length === 0;
  }

  get values(): StoredRecord {
    this.collectedValues ??= valuesOf(this.model, this.state);
    return this.collectedValues;
  }

  get calculated(): FormResult['calculated'] {
    this.collectedFigures ??= figuresOf(this.model, this.state);
    return this.collectedFigures;
  }

  get visible(): ReadonlySet<string> {
    this.collectedPaths ??= pathsOf(this.model, this.state);
    return this.collectedPaths;
  }
}

/** The same, taken out of the state: it stays as it is when the state goes on. */
export function snapshotOf(model: FormModel, state: FormState): FormResult {
  const { values, calculated, visible, errors, pages, complete } = resultOf(model, state);
  return { values, calculated, visible, errors, pages, complete };
}

function errorsOf(model: FormModel, state: FormState, firstPage: Page | undefined): readonly FormError[] {
  const errors: FormError[] = [];
  for (const section of shownSections(model, state)) {
    for (const cell of section.cells) {
      if (errors.length === state.faultCount) break;
      collectErrors(cell, state.root, errors);
    }
  }
  // Checks may have used up the budget: what was not asked must not pass for right.
  if (state.isExhausted) errors.unshift({ ...EXHAUSTED, path: '', pageId: firstPage?.id ?? '' });
  return errors;
}

function valuesOf(model: FormModel, state: FormState): StoredRecord {
  const values: Record<string, Stored> = {};
  for (const section of shownSections(model, state)) {
    for (const cell of section.cells) collectValue(cell, state.root, values);
  }
  return values;
}

function figuresOf(model: FormModel, state: FormState): FormResult['calculated'] {
  const figures: Record<string, Stored | null> = {};
  for (const section of shownSections(model, state)) {
    for (const cell of section.cells) {
      eachVisible(cell, state.root, (path, { cell: { item }, reading }) => {
        if (item.kind === 'calculated') figures[path] = reading.stored;
      });
    }
  }
  return figures;
}

function pathsOf(model: FormModel, state: FormState): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path, sections } of model.pages.filter((node) => state.isShown(node))) {
    paths.add(path);
    for (const section of sections) {
      if (!state.isShown(section)) continue;
      paths.add(section.path);
      for (const cell of section.cells) eachVisible(cell, state.root, (below) => paths.add(below));
    }
  }
  return paths;
}

function shownSections(model: FormModel, state: FormState): readonly SectionNode[] {
  // A section of a page that is not shown is not shown either.
  return model.pages.flatMap(({ sections }) => sections.filter((section) => state.isShown(section)));
}

function collectErrors(cell: Cell, instance: Instance, into: FormError[]): void {
  const state = instance.cells[cell.index];
  if (state === undefined || !state.isVisible) return;
  // Those of the rows stand before those of the group, as the rows do on the page.
  for (const row of state.rows) {
    for (const inner of cell.rows?.cells ?? []) collectErrors(inner, row, into);
  }
  for (const fault of state.faults) into.push(fault);
}

function collectValue(cell: Cell, instance: Instance, into: Record<string, Stored>): void {
  const state = instance.cells[cell.index];
  if (state === undefined || !state.isVisible) return;
  if (cell.rows === null) {
    if (state.reading.stored !== null) into[cell.id] = state.reading.stored;
    return;
  }
  const { cells } = cell.rows;
  into[cell.id] = state.rows.map((row) => {
    const values: Record<string, Stored> = {};
    for (const inner of cells) collectValue(inner, row, values);
    return values;
  });
}

function eachVisible(cell: Cell, instance: Instance, visit: (path: string, state: CellState) => void): void {
  const state = instance.cells[cell.index];
  if (state === undefined || !state.isVisible) return;
  visit(instance.prefix + cell.id, state);
  for (const row of state.rows) {
    for (const inner of cell.rows?.cells ?? []) eachVisible(inner, row, visit);
  }
}
