import { Decimal } from '../decimal.ts';
import type { FeelNode, LoopNode } from './ast.ts';
import { mentions, sizeOf } from './ast.ts';
import { FeelDate } from './day.ts';
import type { Compile, Frame, Names, Run } from './frame.ts';
import { slotAfter, withVariable } from './frame.ts';
import type { FeelValue } from './values.ts';
import { FeelRange, isList } from './values.ts';
import type { Work } from './work.ts';

/** One variable of a loop: where its values lie, and how to get the values it walks through. */
interface Walk {
  readonly slot: number;
  readonly domain: (frame: Frame) => readonly FeelValue[] | null;
}

/** `for … return …`: the list of the body's values; null when a domain is no list. */
export function compileFor(node: LoopNode<'for'>, names: Names | null, compile: Compile): Run {
  const { walks, inner } = walksOf(node, names, compile);
  const wantsPartial = mentions(node.body, 'partial');
  const scope = wantsPartial ? withVariable(inner, 'partial') : inner;
  const body = compile(node.body, scope);
  const cost = sizeOf(node.body);
  const partialSlot = slotAfter(inner);
  return (frame) => {
    const results: FeelValue[] = [];
    const step = (): boolean => {
      frame.work.spend(cost + (wantsPartial ? results.length : 0));
      if (wantsPartial) frame.locals[partialSlot] = results.slice();
      results.push(body(frame));
      return true;
    };
    return walk(walks, 0, frame, step) === null ? null : results;
  };
}

/** `some` and `every` in three-valued logic: one deciding item decides, else a null item makes null. */
export function compileQuantified(node: LoopNode<'some' | 'every'>, names: Names | null, compile: Compile): Run {
  const { walks, inner } = walksOf(node, names, compile);
  const body = compile(node.body, inner);
  const cost = sizeOf(node.body);
  const deciding = node.kind === 'some';
  return (frame) => {
    let answer: boolean | null = !deciding;
    const step = (): boolean => {
      frame.work.spend(cost);
      const value = body(frame);
      if (value === deciding) answer = deciding;
      else if (typeof value !== 'boolean') answer = null;
      return value !== deciding;
    };
    return walk(walks, 0, frame, step) === null ? null : answer;
  };
}

/**
 * `list[…]`: with a number the item at that place (from 1; negative from the end), with a condition
 * the items for which it is true. The condition sees the item's own entries as names, and `item`.
 */
export function compileFilter(
  node: Extract<FeelNode, { kind: 'filter' }>,
  names: Names | null,
  compile: Compile,
): Run {
  const source = compile(node.of, names);
  const inner = withVariable(names, null);
  const by = compile(node.by, inner);
  const cost = sizeOf(node.by);
  return (frame) => {
    const value = source(frame);
    if (value === null) return null;
    const list = isList(value) ? value : [value];
    const kept: FeelValue[] = [];
    if (list.length === 0) {
      frame.locals[inner.slot] = null;
      return by(frame) instanceof Decimal ? null : kept;
    }
    for (const item of list) {
      frame.work.spend(cost);
      frame.locals[inner.slot] = item;
      const answer = by(frame);
      if (answer instanceof Decimal) return itemAt(list, answer);
      if (answer === true) kept.push(item);
    }
    return kept;
  };
}

function itemAt(list: readonly FeelValue[], place: Decimal): FeelValue {
  if (!place.isWhole()) return null;
  const index = place.toNumber();
  return list.at(index > 0 ? index - 1 : index === 0 ? list.length : index) ?? null;
}

function walksOf(
  node: LoopNode<'for' | 'some' | 'every'>,
  names: Names | null,
  compile: Compile,
): { readonly walks: readonly Walk[]; readonly inner: Names | null } {
  let inner = names;
  const walks: Walk[] = [];
  for (const { name, from, to } of node.variables) {
    const first = compile(from, inner);
    const last = to === undefined ? null : compile(to, inner);
    const domain = (frame: Frame): readonly FeelValue[] | null =>
      last === null ? itemsOf(first(frame), frame.work) : span(first(frame), last(frame), frame.work);
    inner = withVariable(inner, name);
    walks.push({ slot: inner.slot, domain });
  }
  return { walks, inner };
}

/** Runs the step for each combination until it says stop (false); null when a domain is no list. */
function walk(walks: readonly Walk[], index: number, frame: Frame, step: () => boolean): boolean | null {
  const current = walks[index];
  if (current === undefined) return step();
  const items = current.domain(frame);
  if (items === null) return null;
  for (const item of items) {
    frame.work.spend(1);
    frame.locals[current.slot] = item;
    const goesOn = walk(walks, index + 1, frame, step);
    if (goesOn !== true) return goesOn;
  }
  return true;
}

function itemsOf(value: FeelValue, work: Work): readonly FeelValue[] | null {
  if (value === null) return null;
  if (!(value instanceof FeelRange)) return isList(value) ? value : [value];
  const items = span(value.low, value.high, work);
  if (items === null) return null;
  return items.slice(value.lowIncluded ? 0 : 1, value.highIncluded ? items.length : -1);
}

/** The whole numbers or days from one to the other, both included, up or down. */
function span(from: FeelValue, to: FeelValue, work: Work): readonly FeelValue[] | null {
  const [first, last] = [ordinal(from), ordinal(to)];
  if (first === null || last === null || from instanceof FeelDate !== to instanceof FeelDate) return null;
  const length = Math.abs(last - first) + 1;
  work.spend(length);
  const direction = last < first ? -1 : 1;
  return Array.from({ length }, (_, index) => {
    const value = first + index * direction;
    return from instanceof FeelDate ? FeelDate.ofDayNumber(value) : Decimal.of(value);
  });
}

function ordinal(value: FeelValue): number | null {
  if (value instanceof FeelDate) return value.day;
  if (!(value instanceof Decimal) || !value.isWhole()) return null;
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : null;
}
