import type { FeelScope } from '../../../kernel/feel/frame.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import { FeelLimitError, Work } from '../../../kernel/feel/work.ts';
import type { Answers } from './answers.ts';
import { rowsOf } from './answers.ts';
import type { Cell, Container, Expression, FormModel, FormNode } from './model.ts';
import { hasValue } from './model.ts';
import { storedCalculation } from './read-field.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { EMPTY, read } from './reading.ts';

/** Steps that all expressions of a form may take together in one evaluation. */
const STEPS_MAX = 500_000;
/** Rows of one group that are looked at, whatever is sent; the definition's own limit is a message. */
export const ROWS_MAX = 300;

/** The form itself or one row of a group, with what its fields hold now. */
export interface Instance {
  readonly container: Container;
  readonly parent: Instance | null;
  /** `owners.0.`, empty for the form. */
  readonly prefix: string;
  answers: Answers | undefined;
  /** What expressions read, by field id. */
  readonly values: Map<string, FeelValue>;
  readonly scope: FeelScope;
  readonly cells: readonly CellState[];
}

export interface CellState {
  readonly cell: Cell;
  isVisible: boolean;
  reading: Reading;
  /** Of groups. */
  readonly rows: readonly Instance[];
}

/** One filling of a form: built from its answers, then run in the order of the model. */
export class FormState {
  readonly root: Instance;
  /** An expression ran out of steps: nothing may be concluded from this state. */
  isExhausted = false;
  private readonly model: FormModel;
  private readonly context: ReadingContext;
  private readonly instances = new Map<Container, Instance[]>();
  private readonly shownNodes = new Set<FormNode>();
  private work = new Work(STEPS_MAX);

  constructor(
    model: FormModel,
    answers: Answers,
    context: ReadingContext & { readonly values: ReadonlyMap<string, FeelValue> },
  ) {
    this.model = model;
    this.context = context;
    this.root = this.instance(model.root, null, '', answers, context.values);
  }

  isShown(node: FormNode): boolean {
    return this.shownNodes.has(node);
  }

  /** Works out all nodes. */
  run(): void {
    this.work = new Work(STEPS_MAX);
    this.isExhausted = false;
    for (const node of this.model.order) this.step(node);
  }

  /** Works out what depends on a changed field, and only that, while something does change. */
  runFrom(changed: Cell): void {
    if (this.isExhausted) {
      this.run();
      return;
    }
    this.work = new Work(STEPS_MAX);
    const start = this.model.order.indexOf(changed);
    const isDirty = new Uint8Array(this.model.order.length);
    isDirty[start] = 1;
    for (let place = start; place < this.model.order.length; place += 1) {
      const node = this.model.order[place];
      if (node === undefined || isDirty[place] !== 1 || !this.step(node)) continue;
      for (const dependent of this.model.dependents[place] ?? []) isDirty[dependent] = 1;
    }
  }

  /** The value of an expression here; null when it ran out of steps. */
  evaluate(expression: Expression, instance: Instance): FeelValue {
    try {
      return expression.program.evaluate(instance.scope, this.work);
    } catch (error) {
      if (!(error instanceof FeelLimitError)) throw error;
      this.isExhausted = true;
      return null;
    }
  }

  instancesOf(container: Container): readonly Instance[] {
    return this.instances.get(container) ?? [];
  }

  private instance(
    container: Container,
    parent: Instance | null,
    prefix: string,
    answers: Answers | undefined,
    outer: FeelScope,
  ): Instance {
    const values = new Map<string, FeelValue>();
    const scope: FeelScope = {
      get(name) {
        const own = values.get(name);
        return own === undefined ? outer.get(name) : own;
      },
    };
    const cells: CellState[] = [];
    const instance: Instance = { container, parent, prefix, answers, values, scope, cells };
    for (const cell of container.cells) {
      if (hasValue(cell.item)) values.set(cell.item.id, null);
      cells.push({ cell, isVisible: false, reading: EMPTY, rows: this.rowInstances(cell, instance) });
    }
    const known = this.instances.get(container);
    if (known === undefined) this.instances.set(container, [instance]);
    else known.push(instance);
    return instance;
  }

  private rowInstances(cell: Cell, instance: Instance): readonly Instance[] {
    const { rows } = cell;
    if (rows === null) return [];
    return rowsOf(instance.answers, cell.item.id)
      .slice(0, ROWS_MAX)
      .map((answers, index) =>
        this.instance(rows, instance, `${instance.prefix}${cell.item.id}.${index}.`, answers, instance.scope),
      );
  }

  /** Whether anything others may read has changed. */
  private step(node: FormNode): boolean {
    if (node.kind === 'cell') return this.stepCell(node);
    const holds = node.visibleIf === null || this.evaluate(node.visibleIf, this.root) === true;
    const isShown = holds && (node.kind === 'page' || this.shownNodes.has(node.page));
    if (isShown === this.shownNodes.has(node)) return false;
    if (isShown) this.shownNodes.add(node);
    else this.shownNodes.delete(node);
    return true;
  }

  private stepCell(cell: Cell): boolean {
    let hasChanged = false;
    for (const instance of this.instancesOf(cell.container)) {
      const state = instance.cells[cell.index];
      if (state === undefined) continue;
      const wasVisible = state.isVisible;
      const before = state.reading;
      state.isVisible = this.holderIsShown(cell, instance) && this.isWanted(cell, instance);
      state.reading = state.isVisible ? this.reading(cell, instance, state) : EMPTY;
      if (hasValue(cell.item)) instance.values.set(cell.item.id, state.reading.feel);
      if (wasVisible !== state.isVisible || !sameReading(before, state.reading)) hasChanged = true;
    }
    return hasChanged;
  }

  private holderIsShown(cell: Cell, instance: Instance): boolean {
    const { group } = cell.container;
    if (group === null) return this.shownNodes.has(cell.section);
    return instance.parent?.cells[group.index]?.isVisible === true;
  }

  private isWanted(cell: Cell, instance: Instance): boolean {
    return cell.visibleIf === null || this.evaluate(cell.visibleIf, instance) === true;
  }

  private reading(cell: Cell, instance: Instance, state: CellState): Reading {
    if (cell.reader !== null) return cell.reader(instance.answers, this.context);
    if (cell.rows !== null) return { ...EMPTY, feel: state.rows.map((row) => row.values), isEmpty: false };
    if (cell.calculate === null || cell.item.kind !== 'calculated') return EMPTY;
    const { type, decimals } = cell.item;
    const result = storedCalculation(this.evaluate(cell.calculate, instance), type, decimals);
    return result === null ? EMPTY : read(result.stored, result.feel);
  }
}

/** Whether expressions would see the same; composite and list values count as changed. */
function sameReading(left: Reading, right: Reading): boolean {
  if (left === right) return true;
  if (left.stored === null || typeof left.stored === 'object') return left.feel === right.feel && left.stored === right.stored;
  return left.stored === right.stored;
}
