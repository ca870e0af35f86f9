import type { Bilingual } from '../../../kernel/result.ts';
import type { Stored, StoredRecord } from './answers.ts';
import type { Page } from './definition.ts';
import type { CellState, FormState, Instance } from './form-state.ts';
import type { Fault } from './messages.ts';
import * as messages from './messages.ts';
import type { Cell, FormModel } from './model.ts';
import { isGroup, isInput } from './model.ts';

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

/** Collects what a state that has been run says. */
export function resultOf(model: FormModel, state: FormState): FormResult {
  const collector = new Collector(state);
  const pages: Page[] = [];
  for (const page of model.pages) {
    if (!state.isShown(page)) continue;
    pages.push(page.page);
    collector.visible.add(page.path);
    for (const section of page.sections) {
      if (!state.isShown(section)) continue;
      collector.visible.add(section.path);
      for (const cell of section.cells) collector.collect(cell, state.root, collector.values);
    }
  }
  const { values, calculated, visible, errors } = collector;
  const { attachmentsTotalBytes } = model;
  if (collector.bytes > attachmentsTotalBytes) {
    const { path, pageId } = collector.lastFile;
    errors.push({ ...messages.filesTooLarge(attachmentsTotalBytes), path, pageId });
  }
  // Checks may have used up the budget: what was not asked must not pass for right.
  if (state.isExhausted) errors.unshift({ ...EXHAUSTED, path: '', pageId: pages[0]?.id ?? '' });
  return { values, calculated, visible, errors, pages, complete: errors.length === 0 };
}

class Collector {
  readonly values: Record<string, Stored> = {};
  readonly calculated: Record<string, Stored | null> = {};
  readonly visible = new Set<string>();
  readonly errors: FormError[] = [];
  /** Of all attachments, and where the last of them stands. */
  bytes = 0;
  lastFile = { path: '', pageId: '' };
  private readonly state: FormState;

  constructor(state: FormState) {
    this.state = state;
  }

  collect(cell: Cell, instance: Instance, into: Record<string, Stored>): void {
    const cellState = instance.cells[cell.index];
    if (cellState === undefined || !cellState.isVisible) return;
    const path = instance.prefix + cell.item.id;
    this.visible.add(path);
    const { item } = cell;
    if (isGroup(item)) {
      into[item.id] = this.rows(cell, cellState);
      const count = cellState.rows.length;
      if (count < item.minRows) this.report(cell, path, messages.tooFewRows(item.minRows));
      else if (count > item.maxRows) this.report(cell, path, messages.tooManyRows(item.maxRows));
      else this.check(cell, instance, path);
      return;
    }
    const { stored, isEmpty, faults } = cellState.reading;
    if (item.kind === 'calculated') this.calculated[path] = stored;
    if (stored !== null) into[item.id] = stored;
    if (item.kind === 'file') this.weigh(cell, path, stored);
    for (const { part, code, message } of faults) this.report(cell, part === '' ? path : `${path}.${part}`, { code, message });
    if (faults.length > 0) return;
    if (isEmpty && isMissing(this.state, cell, instance)) this.report(cell, path, missing(cell));
    else this.check(cell, instance, path);
  }

  private weigh(cell: Cell, path: string, stored: Stored | null): void {
    if (!Array.isArray(stored)) return;
    for (const file of stored) this.bytes += typeof file === 'object' && typeof file['bytes'] === 'number' ? file['bytes'] : 0;
    this.lastFile = { path, pageId: cell.section.page.page.id };
  }

  private rows(cell: Cell, { rows }: CellState): readonly StoredRecord[] {
    return rows.map((row) => {
      const values: Record<string, Stored> = {};
      for (const inner of cell.rows?.cells ?? []) this.collect(inner, row, values);
      return values;
    });
  }

  private check(cell: Cell, instance: Instance, path: string): void {
    for (const { check, expression, sources } of cell.checks) {
      if (anyFaulty(this.state, sources, instance)) continue;
      if (this.state.evaluate(expression, instance) === false) this.report(cell, path, check);
    }
  }

  private report(cell: Cell, path: string, { code, message }: Fault): void {
    this.errors.push({ path, code, message, pageId: cell.section.page.page.id });
  }
}

function isMissing(state: FormState, cell: Cell, instance: Instance): boolean {
  if (!isInput(cell.item)) return false;
  if (cell.item.required === true) return true;
  return cell.requiredIf !== null && state.evaluate(cell.requiredIf, instance) === true;
}

function missing(cell: Cell): Fault {
  const { item } = cell;
  if (item.kind === 'declaration') return messages.DECLARATION_REQUIRED;
  if (item.kind === 'choice' || item.kind === 'yesno') return messages.CHOICE_REQUIRED;
  return messages.REQUIRED;
}

/** Whether a check reads something that is itself wrong or missing: then only that is said. */
function anyFaulty(state: FormState, sources: readonly Cell[], instance: Instance): boolean {
  return sources.some((cell) =>
    instancesSeen(state, cell, instance).some((seen) => {
      const cellState = seen.cells[cell.index];
      if (cellState === undefined || !cellState.isVisible || cell.rows !== null) return false;
      const { faults, isEmpty } = cellState.reading;
      return faults.length > 0 || (isEmpty && isMissing(state, cell, seen));
    }),
  );
}

/** The row itself for fields of its own row or the form; all rows for fields of other groups. */
function instancesSeen(state: FormState, cell: Cell, from: Instance): readonly Instance[] {
  for (let seen: Instance | null = from; seen !== null; seen = seen.parent) {
    if (seen.container === cell.container) return [seen];
  }
  return state.instancesOf(cell.container);
}
