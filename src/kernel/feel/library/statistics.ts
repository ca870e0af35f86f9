import { squareRoot } from '../../decimal-functions.ts';
import { Decimal } from '../../decimal.ts';
import { listOf } from '../types.ts';
import type { FeelValue } from '../values.ts';
import type { Work } from '../work.ts';
import { placeIn } from './lists.ts';
import type { Builtin } from './signature.ts';
import { builtin, listBuiltin } from './signature.ts';

/** Spread and frequency of numbers, and the exchange of items of a list. */
export const statisticFunctions: readonly Builtin[] = [
  ...listBuiltin('stddev', 'number', deviation),
  ...listBuiltin('mode', listOf('number'), mode),
  builtin('list replace', [['list', 'list'], ['position', 'number'], ['newItem', 'any']], 'any', ([list, position, item]) => {
    const index = placeIn(list, position);
    return index === null ? null : list.with(index, item);
  }),
  builtin('list replace', [['list', 'list'], ['match', 'function'], ['newItem', 'any']], 'any', ([list, match, item], work) => {
    const answers = list.map((old) => match.invoke([old, item], work));
    if (answers.some((answer) => typeof answer !== 'boolean')) return null;
    return list.map((old, index) => (answers[index] === true ? item : old));
  }),
];

/** Of a sample: the squares are divided by one less than there are. */
function deviation(list: readonly FeelValue[], work: Work): FeelValue {
  const numbers = numbersOf(list);
  if (numbers === null || numbers.length < 2) return null;
  work.spend(numbers.length * 4 + 60);
  const mean = numbers.reduce((left, right) => left.add(right)).div(Decimal.of(numbers.length));
  const squares = numbers.map((number) => number.sub(mean)).map((distance) => distance.mul(distance));
  const sum = squares.reduce((left, right) => left.add(right));
  return squareRoot(sum.div(Decimal.of(numbers.length - 1)));
}

/** The most frequent numbers, the smallest first; of no numbers none. */
function mode(list: readonly FeelValue[], work: Work): FeelValue {
  const numbers = numbersOf(list);
  if (numbers === null) return null;
  work.spend(numbers.length * 4);
  const counts = new Map<string, { readonly number: Decimal; count: number }>();
  for (const number of numbers) {
    const key = number.toString();
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { number, count: 1 });
    else known.count += 1;
  }
  const most = Math.max(...[...counts.values()].map(({ count }) => count));
  const frequent = [...counts.values()].filter(({ count }) => count === most).map(({ number }) => number);
  return frequent.toSorted((left, right) => left.compare(right));
}

function numbersOf(list: readonly FeelValue[]): readonly Decimal[] | null {
  const numbers = list.filter((item) => item instanceof Decimal);
  return numbers.length === list.length ? numbers : null;
}
