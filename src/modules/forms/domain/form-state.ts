import type { FeelValue } from '../../../kernel/feel/values.ts';
import { FeelLimitError, Work } from '../../../kernel/feel/work.ts';
import type { Answers, Stored } from './answers.ts';
import { rowsOf } from './answers.ts';
import type { FormError } from './form-result.ts';
import { RowValues } from './field-values.ts';
import { type CellState, Instance } from './instance.ts';
import { faultAt, faultsOf } from './judge.ts';
import * as messages from './messages.ts';
import type { Cell, Container, Expression, FormModel, FormNode, PageNode, SectionNode } from './model.ts';
import { storedCalculation } from './read-field.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { EMPTY, read } from './reading.ts';

/** Steps that all expressions of a form may take together in one evaluation. */
const STEPS_MAX = 500_000;
/** Rows of one group that are looked at, whatever is sent; the definition's own limit is a message. */
export const ROWS_MAX = 300;

/** What a cell or a node was before a change. */
export interface Before {
  readonly instance: Instance;
  readonly isVisible: boolean;
  readonly reading: Reading;
  readonly faults: readonly FormError[];
}

/** All that a change has touched, as it was before. */
export interface Touched {
  readonly cells: ReadonlyMap<CellState, Before>;
  /** Pages and sections that came or went. */
  readonly nodes: ReadonlySet<PageNode | SectionNode>;
}

const NO_FAULTS: readonly FormError[] = [];
const NO_ROWS: readonly Instance[] = [];

/** One filling of a form: built from its answers, then run in the order of the model. */
export class FormState {
  readonly root: Instance;
  /** An expression ran out of steps: nothing may be concluded from this state. */
  isExhausted = false;
  private readonly model: FormModel;
  private readonly context: ReadingContext;
  private readonly instances = new Map<Container, Instance[]>();
  /** Of pages and sections, by their places. */
  private readonly shown: Uint8Array;
  private faults = 0;
  private overweight: { readonly state: CellState; readonly instance: Instance; readonly fault: FormError } | null = null;
  private work = new Work(STEPS_MAX);

  constructor(
    model: FormModel,
    answers: Answers,
    context: ReadingContext & { readonly values: ReadonlyMap<string, FeelValue> },
  ) {
    this.model = model;
    this.context = context;
    this.shown = new Uint8Array(model.order.length);
    this.root = this.opened(new Instance(model.root, { parent: null, row: 0 }, answers, context.values));
    this.instances.set(model.root, [this.root]);
  }

  isShown(node: PageNode | SectionNode): boolean {
    return this.shown[node.place] === 1;
  }

  /** Works out all nodes, then judges all fields. */
  run(): void {
    this.work = new Work(STEPS_MAX);
    this.isExhausted = false;
    for (const node of this.model.order) this.step(node, null);
    this.unweigh(null);
    for (const instances of this.instances.values()) {
      for (const instance of instances) {
        for (const cell of instance.cells) this.judge(cell, instance);
      }
    }
    this.weigh(null);
  }

  /**
   * Works out what depends on a changed field, and only that, while something does change; then judges again what
   * looks at anything that changed. Null when the steps ran out, then or before: nothing is known but by a new run.
   */
  runFrom(changed: Cell): Touched | null {
    if (this.isExhausted) return null;
    this.work = new Work(STEPS_MAX);
    const { order, dependents, judges } = this.model;
    const start = changed.place;
    const isDirty = new Uint8Array(order.length);
    const isToJudge = new Uint8Array(order.length);
    const cells = new Map<CellState, Before>();
    const nodes = new Set<PageNode | SectionNode>();
    isDirty[start] = 1;
    for (let place = start; place < order.length; place += 1) {
      const node = order[place];
      if (node === undefined || isDirty[place] !== 1) continue;
      const changed = this.step(node, cells);
      if (changed === VALUE) {
        if (node.kind !== 'cell') nodes.add(node);
        for (const dependent of dependents[place] ?? []) isDirty[dependent] = 1;
      }
      if (changed !== NOTHING) for (const judge of judges[place] ?? []) isToJudge[judge] = 1;
      isToJudge[place] = 1;
    }
    this.unweigh(cells);
    for (let place = 0; place < order.length; place += 1) {
      const node = order[place];
      if (isToJudge[place] === 1 && node?.kind === 'cell') this.judgeAll(node, cells);
    }
    this.weigh(cells);
    return this.isExhausted ? null : { cells, nodes };
  }

  /** Whether nothing is missing or wrong. */
  get isComplete(): boolean {
    return this.faults === 0 && !this.isExhausted;
  }

  /** How many faults there are, all fields together. */
  get faultCount(): number {
    return this.faults;
  }

  /** The value of an expression here; null when it ran out of steps. */
  evaluate(expression: Expression, instance: Instance): FeelValue {
    try {
      return expression.program.evaluate(instance, this.work);
    } catch (error) {
      if (!(error instanceof FeelLimitError)) throw error;
      this.isExhausted = true;
      return null;
    }
  }

  instancesOf(container: Container): readonly Instance[] {
    return this.instances.get(container) ?? [];
  }

  private opened(instance: Instance): Instance {
    const { cells, container } = instance;
    for (const cell of container.cells) {
      const rows = cell.rows === null ? NO_ROWS : this.openRows(cell.id, cell.rows, instance);
      cells.push({ cell, isVisible: false, reading: EMPTY, faults: NO_FAULTS, rows });
    }
    return instance;
  }

  private openRows(id: string, container: Container, parent: Instance): readonly Instance[] {
    const answers = rowsOf(parent.answers, id).slice(0, ROWS_MAX);
    const rows = answers.map((answer, row) => this.opened(new Instance(container, { parent, row }, answer, parent)));
    this.instances.set(container, [...(this.instances.get(container) ?? []), ...rows]);
    return rows;
  }

  /** Works a node out. */
  private step(node: FormNode, before: Map<CellState, Before> | null): Changed {
    if (node.kind === 'cell') return this.stepCell(node, before);
    const holds = node.visibleIf === null || this.evaluate(node.visibleIf, this.root) === true;
    const isShown = holds && (node.kind === 'page' || this.isShown(node.page));
    if (isShown === this.isShown(node)) return NOTHING;
    this.shown[node.place] = isShown ? 1 : 0;
    return VALUE;
  }

  private stepCell(cell: Cell, before: Map<CellState, Before> | null): Changed {
    let changed: Changed = NOTHING;
    for (const instance of this.instancesOf(cell.container)) {
      const state = instance.cells[cell.index];
      if (state === undefined) continue;
      const { isVisible, reading } = state;
      if (before !== null) remember(before, state, instance);
      state.isVisible = this.holderIsShown(cell, instance) && this.isWanted(cell, instance);
      state.reading = state.isVisible ? this.reading(cell, instance, state) : EMPTY;
      if (cell.holdsValue) instance.values.put(cell, state.reading.feel);
      if (isVisible !== state.isVisible || !sameReading(reading, state.reading)) changed = VALUE;
      else if (changed === NOTHING && !sameStanding(reading, state.reading)) changed = STANDING;
    }
    return changed;
  }

  private judgeAll(cell: Cell, before: Map<CellState, Before>): void {
    for (const instance of this.instancesOf(cell.container)) {
      const state = instance.cells[cell.index];
      if (state === undefined) continue;
      remember(before, state, instance);
      this.judge(state, instance);
    }
  }

  private judge(state: CellState, instance: Instance): void {
    const faults = faultsOf(this, state, instance);
    this.faults += faults.length - state.faults.length;
    state.faults = faults;
  }

  /** Takes back what was said of all attachments together. */
  private unweigh(before: Map<CellState, Before> | null): void {
    if (this.overweight === null) return;
    const { state, instance, fault } = this.overweight;
    if (before !== null) remember(before, state, instance);
    state.faults = state.faults.filter((said) => said !== fault);
    this.faults -= 1;
    this.overweight = null;
  }

  /** All attachments together may not be too large: the last of them is told. */
  private weigh(before: Map<CellState, Before> | null): void {
    const { files, attachmentsTotalBytes } = this.model;
    let bytes = 0;
    let last: { state: CellState; instance: Instance } | null = null;
    for (const cell of files) {
      for (const instance of this.instancesOf(cell.container)) {
        const state = instance.cells[cell.index];
        const weight = state?.isVisible === true ? bytesOf(state.reading.stored) : 0;
        bytes += weight;
        if (state !== undefined && weight > 0) last = { state, instance };
      }
    }
    if (last === null || bytes <= attachmentsTotalBytes) return;
    const { state, instance } = last;
    if (before !== null) remember(before, state, instance);
    const fault = faultAt(state.cell, instance, messages.filesTooLarge(attachmentsTotalBytes));
    state.faults = [...state.faults, fault];
    this.faults += 1;
    this.overweight = { state, instance, fault };
  }

  private holderIsShown(cell: Cell, instance: Instance): boolean {
    const { group } = cell.container;
    if (group === null) return this.isShown(cell.section);
    return instance.parent?.cells[group.index]?.isVisible === true;
  }

  private isWanted(cell: Cell, instance: Instance): boolean {
    return cell.visibleIf === null || this.evaluate(cell.visibleIf, instance) === true;
  }

  private reading(cell: Cell, instance: Instance, state: CellState): Reading {
    if (cell.reader !== null) return cell.reader(instance.answers, this.context);
    if (cell.rows !== null) return { ...EMPTY, feel: state.rows.map(({ values }) => (values instanceof RowValues ? values.context : null)), isEmpty: false };
    if (cell.calculate === null || cell.item.kind !== 'calculated') return EMPTY;
    const { type, decimals } = cell.item;
    const result = storedCalculation(this.evaluate(cell.calculate, instance), type, decimals);
    return result === null ? EMPTY : read(result.stored, result.feel);
  }
}

/** What came of working a node out: nothing new; it is empty or wrong otherwise than before; others read something else. */
type Changed = typeof NOTHING | typeof STANDING | typeof VALUE;
const NOTHING = 0;
const STANDING = 1;
const VALUE = 2;

/** Notes what a cell was before the change reached it. */
function remember(before: Map<CellState, Before>, state: CellState, instance: Instance): void {
  if (before.has(state)) return;
  const { isVisible, reading, faults } = state;
  before.set(state, { instance, isVisible, reading, faults });
}

/** Whether expressions would see the same; composite and list values count as changed. */
function sameReading(left: Reading, right: Reading): boolean {
  if (left === right) return true;
  if (left.stored === null || typeof left.stored === 'object') return left.feel === right.feel && left.stored === right.stored;
  return left.stored === right.stored;
}

function sameStanding(left: Reading, right: Reading): boolean {
  return left.isEmpty === right.isEmpty && left.faults.length === right.faults.length;
}

/** Of a list of files; 0 for anything else. */
function bytesOf(stored: Stored | null): number {
  if (!Array.isArray(stored)) return 0;
  return stored.reduce<number>((sum, file) => sum + (typeof file === 'object' && typeof file['bytes'] === 'number' ? file['bytes'] : 0), 0);
}
