import { Decimal } from '../../decimal.ts';
import type { FeelType } from '../types.ts';
import { either, isListType, listOf } from '../types.ts';
import type { FeelValue } from '../values.ts';
import { compare, equal, isList } from '../values.ts';
import type { Work } from '../work.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin, listBuiltin, variadic } from './signature.ts';

const LIST = [['list', 'list']] as const satisfies readonly Parameter[];
const LIST_AND_ITEM = [
  ['list', 'list'],
  ['element', 'any'],
] as const satisfies readonly Parameter[];

const LIST_AND_NEW = [
  ['list', 'list'],
  ['item', 'any'],
] as const satisfies readonly Parameter[];

/** Functions on lists. Of no items `sum`, `min`, `max`, `mean` and `median` are null; `count` is 0. */
export const listFunctions: readonly Builtin[] = [
  countsOnly(builtin('count', LIST, 'number', ([list]) => Decimal.of(list.length))),
  ...listBuiltin('sum', 'number', sum),
  ...listBuiltin('min', itemType, (list) => extreme(list, -1)),
  ...listBuiltin('max', itemType, (list) => extreme(list, 1)),
  ...listBuiltin('mean', 'number', (list) => {
    const total = sum(list);
    return total === null ? null : total.div(Decimal.of(list.length));
  }),
  ...listBuiltin('product', 'number', (list) => fold(list, (left, right) => left.mul(right))),
  ...listBuiltin('median', 'number', median),
  ...listBuiltin('all', 'boolean', (list) => decide(list, false)),
  ...listBuiltin('any', 'boolean', (list) => decide(list, true)),
  builtin('list contains', LIST_AND_ITEM, 'boolean', ([list, element], work) =>
    list.some((item) => equal(item, element, work) === true),
  ),
  builtin('index of', [...LIST, ['match', 'any']], listOf('number'), ([list, match], work) =>
    list.flatMap((item, index) => (equal(item, match, work) === true ? [Decimal.of(index + 1)] : [])),
  ),
  builtin(
    'sublist',
    [...LIST, ['start position', 'number'], ['length', 'number', 'optional']],
    sameList,
    ([list, start, length]) => {
      const from = Math.trunc(start.toNumber());
      const count = length === null ? list.length : Math.trunc(length.toNumber());
      if (from === 0 || count < 0) return null;
      const first = from > 0 ? from - 1 : list.length + from;
      return first < 0 || first >= list.length ? null : list.slice(first, first + count);
    },
  ),
  builtin('insert before', [...LIST, ['position', 'number'], ['newItem', 'any']], sameList, ([list, place, item]) => {
    const index = placeIn(list, place);
    return index === null ? null : list.toSpliced(index, 0, item);
  }),
  builtin('remove', [...LIST, ['position', 'number']], sameList, ([list, place]) => {
    const index = placeIn(list, place);
    return index === null ? null : list.toSpliced(index, 1);
  }),
  builtin('reverse', LIST, sameList, ([list]) => list.toReversed()),
  builtin('distinct values', LIST, sameList, ([list], work) => distinct(list, work)),
  builtin('flatten', LIST, listOf('any'), ([list], work) => flattened(list, work)),
  builtin('sort', [...LIST, ['precedes', 'function']], sameList, ([list, precedes], work) =>
    list.toSorted((left, right) => {
      work.spend(1);
      if (precedes.invoke([left, right], work) === true) return -1;
      return precedes.invoke([right, left], work) === true ? 1 : 0;
    }),
  ),
  builtin('sort', LIST, sameList, ([list], work) =>
    list.toSorted((left, right) => {
      work.spend(1);
      return compare(left, right) ?? 0;
    }),
  ),
  builtin('append', LIST_AND_NEW, sameList, ([list, item]) => [...list, item]),
  variadic('append', sameList, ([list, ...items]) => {
    if (list === undefined || list === null) return null;
    return [...(isList(list) ? list : [list]), ...items];
  }),
  builtin('concatenate', LIST, sameList, ([list]) => list),
  variadic('concatenate', sameList, (lists) => joined(lists)),
  builtin('union', LIST, sameList, ([list], work) => distinct(list, work)),
  variadic('union', sameList, (lists, work) => {
    const all = joined(lists);
    return all === null ? null : distinct(all, work);
  }),
];

function joined(lists: readonly FeelValue[]): readonly FeelValue[] | null {
  return lists.includes(null) ? null : lists.flatMap((list) => list);
}

function countsOnly([name, signature]: Builtin): Builtin {
  return [name, { ...signature, countsOnly: true }];
}

/** The type of an item when one list is given, of the arguments when several are. */
function itemType(args: readonly FeelType[]): FeelType {
  const [first = 'any'] = args;
  if (args.length === 1) return isListType(first) ? first.list : first;
  return args.reduce(either);
}

function sameList([first = 'any']: readonly FeelType[]): FeelType {
  return isListType(first) ? listOf('any') : 'any';
}

function sum(list: readonly FeelValue[]): Decimal | null {
  return fold(list, (left, right) => left.add(right));
}

function fold(list: readonly FeelValue[], join: (left: Decimal, right: Decimal) => Decimal): Decimal | null {
  let total: Decimal | null = null;
  for (const item of list) {
    if (!(item instanceof Decimal)) return null;
    total = total === null ? item : join(total, item);
  }
  return total;
}

function extreme(list: readonly FeelValue[], direction: -1 | 1): FeelValue {
  let best: FeelValue = null;
  for (const [index, item] of list.entries()) {
    const order = index === 0 ? compare(item, item) : compare(item, best);
    if (order === null) return null;
    if (index === 0 || order * direction > 0) best = item;
  }
  return best;
}

function median(list: readonly FeelValue[]): FeelValue {
  const numbers = list.filter((item) => item instanceof Decimal).toSorted((left, right) => left.compare(right));
  if (numbers.length !== list.length) return null;
  const [low, high] = [numbers[(numbers.length - 1) >> 1], numbers[numbers.length >> 1]];
  return low === undefined || high === undefined ? null : low.add(high).div(Decimal.of(2));
}

function decide(list: readonly FeelValue[], deciding: boolean): boolean | null {
  if (list.includes(deciding)) return deciding;
  return list.every((item) => typeof item === 'boolean') ? !deciding : null;
}

function distinct(list: readonly FeelValue[], work: Work): readonly FeelValue[] {
  const kept: FeelValue[] = [];
  for (const item of list) {
    if (!kept.some((known) => equal(known, item, work) === true)) kept.push(item);
  }
  return kept;
}

function flattened(list: readonly FeelValue[], work: Work): readonly FeelValue[] {
  work.spend(list.length);
  return list.flatMap((item) => (isList(item) ? work.nested(() => flattened(item, work)) : [item]));
}

/** Where a place lies: counted from 1, or from the end when negative; null when there is none. */
export function placeIn(list: readonly FeelValue[], place: Decimal): number | null {
  const number = place.toNumber();
  const index = number > 0 ? number - 1 : list.length + number;
  return Number.isInteger(number) && number !== 0 && index >= 0 && index < list.length ? index : null;
}
