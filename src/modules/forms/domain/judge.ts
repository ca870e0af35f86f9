import * as messages from './messages.ts';
import type { Fault } from './messages.ts';
import type { FormError } from './form-result.ts';
import type { FormState } from './form-state.ts';
import type { CellState, Instance } from './instance.ts';
import type { Cell } from './model.ts';
import { isGroup, isInput } from './model.ts';

const NONE: readonly FormError[] = [];

/** What is said of a field or group as it stands now: what it holds wrong, that it is missing, or what its checks find. */
export function faultsOf(state: FormState, cellState: CellState, instance: Instance): readonly FormError[] {
  if (!cellState.isVisible) return NONE;
  const { cell, reading } = cellState;
  const { item } = cell;
  if (cell.rows !== null && isGroup(item)) {
    const count = cellState.rows.length;
    if (count < item.minRows) return [faultAt(cell, instance, messages.tooFewRows(item.minRows))];
    if (count > item.maxRows) return [faultAt(cell, instance, messages.tooManyRows(item.maxRows))];
    return checked(state, cell, instance);
  }
  if (reading.faults.length > 0) return reading.faults.map((fault) => faultAt(cell, instance, fault, fault.part));
  if (reading.isEmpty && isMissing(state, cell, instance)) return [faultAt(cell, instance, missing(cell))];
  return checked(state, cell, instance);
}

function checked(state: FormState, cell: Cell, instance: Instance): readonly FormError[] {
  if (cell.checks.length === 0) return NONE;
  const failed = cell.checks.filter(({ expression, sources }) => !anyFaulty(state, sources, instance) && state.evaluate(expression, instance) === false);
  return failed.map(({ check }) => faultAt(cell, instance, check));
}

/** A fault of a field, or of a part of it. */
export function faultAt(cell: Cell, instance: Instance, { code, message }: Fault, part = ''): FormError {
  const path = instance.prefix + cell.id;
  return { path: part === '' ? path : `${path}.${part}`, code, message, pageId: cell.section.page.page.id };
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
