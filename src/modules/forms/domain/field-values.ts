import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Cell, Container } from './model.ts';

/** What expressions read of one instance, by field id. A name that is not a field there is undefined. */
export interface FieldValues {
  get(name: string): FeelValue | undefined;
  put(cell: Cell, value: FeelValue): void;
}

/** Of the form itself: one slot for each field, because it is filled anew for every evaluation and a map would grow each time. */
export class SlotValues implements FieldValues {
  private readonly places: ReadonlyMap<string, number>;
  private readonly slots: FeelValue[];

  constructor(container: Container) {
    this.places = container.places;
    this.slots = container.cells.map((): FeelValue => null);
  }

  get(name: string): FeelValue | undefined {
    const place = this.places.get(name);
    return place === undefined ? undefined : this.slots[place];
  }

  put(cell: Cell, value: FeelValue): void {
    this.slots[cell.index] = value;
  }
}

/** Of a row: a context, since expressions that read the group see its rows as values; they see what is put later, too. */
export class RowValues implements FieldValues {
  readonly context = new Map<string, FeelValue>();

  get(name: string): FeelValue | undefined {
    return this.context.get(name);
  }

  put(cell: Cell, value: FeelValue): void {
    this.context.set(cell.id, value);
  }
}
