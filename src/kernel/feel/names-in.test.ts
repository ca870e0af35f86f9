import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { evaluateFeel, evaluateUnaryTests } from './feel.ts';
import { parseFeel } from './parse.ts';
import { showFeel } from './show.ts';
import type { FeelValue } from './values.ts';

const scope = new Map<string, FeelValue>([
  ['first-name', 'Anna'],
  ['a', Decimal.of(10)],
  ['b', Decimal.of(3)],
  ['a - b', Decimal.of(99)],
  ['a*c', Decimal.of(5)],
  ['order in progress', true],
  ['date', Decimal.of(1)],
  ['if foo then bar', Decimal.of(7)],
  ["owner's share", Decimal.of(2)],
  ['Monthly Fee', Decimal.of(4)],
  ['person', new Map<string, FeelValue>([['birth-date', '1980'], ['days of leave', Decimal.of(20)]])],
  ['x.y', Decimal.of(6)],
]);

describe('names that hold operators, keywords and spaces', () => {
  it.each([
    ['first-name + "!"', '"Anna!"'], ['a-b', '99'], ['a  -  b', '99'], ['a-b-b', '96'], ['a*c', '5'], ['a * c', '5'], ['a*b', '30'], ['order in progress', 'true'],
    ['not(order  in progress)', 'false'], ['if foo then bar + 1', '8'], ["owner's share * 2", '4'], ['Monthly Fee * 12', '48'], ['Monthly\n Fee', '4'], ['person.birth-date', '"1980"'],
    ['person.days of leave', '20'], ['"a - b"', '"a - b"'], ['/* a - b */ b', '3'], ['x.y', '6'], ['[person][birth-date = "1980"].days of leave', '[20]'],
    ['date("2026-01-01").year', '2026'], ['{a - b: 1, r: a - b}.r', '1'], ['for a-b in [1] return a-b', '[1]'], ['get or else(null, a-b)', '99'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text, scope).value)).toBe(shown);
  });

  it('are known in unary tests too', () => {
    expect(evaluateUnaryTests('> a-b, [1..a]', Decimal.of(100), scope).value).toBe(true);
    expect(evaluateUnaryTests('> a-b, [1..a]', Decimal.of(98), scope).value).toBe(false);
    expect(evaluateUnaryTests('b > 1', 'text', scope).value).toBe(true);
    expect(evaluateUnaryTests('order in progress', 'text', scope).value).toBe(false);
  });

  it('may be any texts: they never change what is written otherwise', () => {
    const name = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.array(fc.constantFrom('a', 'b', ' ', '-', '+', '*', '.', '/', "'", '(', '[', '|', '\\', '$', '?', '^', 'in', 'date', 'x'), { maxLength: 8 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const plain = parseFeel('sum([q1, q2]) * 3 = "a-b"');
        expect(parseFeel('sum([q1, q2]) * 3 = "a-b"', names.filter((one) => !/q|sum/.test(one)))).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
  });
});
