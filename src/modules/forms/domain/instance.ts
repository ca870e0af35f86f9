import type { FeelScope } from '../../../kernel/feel/frame.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Answers } from './answers.ts';
import { type FieldValues, RowValues, SlotValues } from './field-values.ts';
import type { FormError } from './form-result.ts';
import type { Cell, Container } from './model.ts';
import type { Reading } from './reading.ts';

/** The form itself or one row of a group, with what its fields hold now. Expressions see its fields, then those around it. */
export class Instance implements FeelScope {
  readonly container: Container;
  readonly parent: Instance | null;
  /** Place among the rows of its group; 0 for the form. */
  readonly row: number;
  answers: Answers | undefined;
  readonly values: FieldValues;
  readonly cells: CellState[] = [];
  private readonly outer: FeelScope;

  constructor(container: Container, place: { readonly parent: Instance | null; readonly row: number }, answers: Answers | undefined, outer: FeelScope) {
    this.container = container;
    this.parent = place.parent;
    this.row = place.row;
    this.answers = answers;
    this.values = place.parent === null ? new SlotValues(container) : new RowValues();
    this.outer = outer;
  }

  get(name: string): FeelValue | undefined {
    const own = this.values.get(name);
    return own === undefined ? this.outer.get(name) : own;
  }

  /** `owners.0.`, empty for the form. */
  get prefix(): string {
    return this.parent === null ? '' : `${this.parent.prefix}${this.container.group?.id ?? ''}.${this.row}.`;
  }
}

export interface CellState {
  readonly cell: Cell;
  isVisible: boolean;
  reading: Reading;
  /** What is said of it; nothing while it is not shown. */
  faults: readonly FormError[];
  /** Of groups. */
  readonly rows: readonly Instance[];
}
