import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { FeelDate } from './day.ts';
import { FeelSyntaxError } from './errors.ts';
import { evaluateFeel, evaluateUnaryTests } from './feel.ts';
import { showFeel } from './show.ts';
import type { FeelValue } from './values.ts';
import { FeelLimitError } from './work.ts';

const owner = (name: string, share: string, age: number): FeelValue =>
  new Map<string, FeelValue>([
    ['name', name],
    ['share', share],
    ['age', Decimal.of(age)],
  ]);

const scope = new Map<string, FeelValue>([
  ['a', Decimal.of(10)],
  ['b', Decimal.of(3)],
  ['nothing', null],
  ['yes', true],
  ['no', false],
  ['text', 'Kópháza'],
  ['today', FeelDate.parse('2026-03-02')],
  ['owners', [owner('Anna', '2/3', 40), owner('Béla', '1/3', 17)]],
  ['rows', []],
]);

const show = (text: string): string => showFeel(evaluateFeel(text, scope).value);

describe('FEEL values', () => {
  it.each([
    // arithmetic and precedence
    ['1 + 2 * 3', '7'], ['(1 + 2) * 3', '9'], ['7 - 2 - 1', '4'], ['2 ** 3', '8'], ['2 ** 3 ** 2', '64'],
    ['-a + 1', '-9'], ['--a', '10'], ['-2 ** 2', '4'], ['10 / 4', '2.5'], ['0.1 + 0.2', '0.3'], ['.5 + 1.5e1', '15.5'],
    ['1 / 3', `0.${'3'.repeat(34)}`], ['1 / 0', 'null'], ['2 ** 0.5', '1.414213562373095048801688724209698'], ['2 ** -1', '0.5'], ['0 ** -1', 'null'],
    ['a + nothing', 'null'], ['"a" + "b"', '"ab"'], ['"a" + 1', 'null'], ['"a" - "b"', 'null'], ['yes + 1', 'null'],
    ['10 ** 999 * 10 ** 999 * 10 ** 999 * 10 ** 999 * 10 ** 999 * 10 ** 999 * 10 ** 999', 'null'],
    // comparison
    ['a > b', 'true'], ['a = 10.0', 'true'], ['a != 10', 'false'], ['a = "10"', 'null'], ['nothing = null', 'true'],
    ['a = null', 'false'], ['a != null', 'true'], ['nothing < 1', 'null'], ['"a" < "b"', 'true'], ['[1, 2] = [1, 2]', 'true'],
    ['[1, 2] = [1, 3]', 'false'], ['{x: 1} = {x: 1}', 'true'], ['{x: 1} = {y: 1}', 'false'], ['[1..3] = [1..3]', 'true'],
    ['a between 1 and 10', 'true'], ['a between 1 and nothing', 'null'], ['a between 11 and nothing', 'false'],
    // three-valued logic
    ['yes and no', 'false'], ['yes and nothing', 'null'], ['no and nothing', 'false'], ['nothing and no', 'false'],
    ['yes or nothing', 'true'], ['nothing or yes', 'true'], ['no or nothing', 'null'], ['not(nothing)', 'null'], ['not(no)', 'true'],
    ['yes and 1', 'null'], ['no or yes and no', 'false'], ['yes or no and no', 'true'],
    // in
    ['a in [1..10]', 'true'], ['a in [1..10)', 'false'], ['a in (10..20]', 'false'], ['a in ]1..11[', 'true'], ['a in > 5', 'true'],
    ['a in (1, 10)', 'true'], ['a in (< 5, > 9)', 'true'], ['a in [1, 10]', 'true'], ['a in [1, 2]', 'false'], ['a in (? > 9)', 'true'],
    ['"b" in ["a", "b"]', 'true'], ['nothing in [1..2]', 'null'], ['nothing in (null)', 'true'], ['a in [1..10] and b in [4..5]', 'false'],
    ['no and a in [1..10] or yes', 'true'], ['a in > 5 and no', 'false'], ['today in [date("2026-01-01")..date("2026-12-31")]', 'true'],
    // if, lists, filters, paths
    ['if a > 5 then "big" else "small"', '"big"'], ['if nothing then 1 else 2', '2'], ['if a > 5 then 1 else if b > 2 then 2 else 3', '1'],
    ['[1, 2, 3][1]', '1'], ['[1, 2, 3][-1]', '3'], ['[1, 2, 3][4]', 'null'], ['[1, 2, 3][0]', 'null'], ['[1, 2, 3][item > 1]', '[2, 3]'],
    ['a[1]', '10'], ['nothing[1]', 'null'], ['owners[1].name', '"Anna"'], ['owners.name', '["Anna", "Béla"]'],
    ['owners[age < 18].name', '["Béla"]'], ['owners[item.age > a].name', '["Anna", "Béla"]'], ['owners[age > 99]', '[]'], ['owners[b - 2].name', '"Anna"'],
    ['{x: 1, y: x + 1}.y', '2'], ['{"two words": 1}.two words', '1'], ['{x: 1}.z', 'null'], ['nothing.z', 'null'],
    // quantifiers and loops
    ['some o in owners satisfies o.age < 18', 'true'], ['every o in owners satisfies o.age < 18', 'false'],
    ['some x in [1, null] satisfies x > 5', 'null'], ['some x in [9, null] satisfies x > 5', 'true'], ['every x in [] satisfies no', 'true'],
    ['some x in [1, 2], y in [2, 3] satisfies x = y', 'true'], ['some x in nothing satisfies true', 'null'],
    ['for i in 1..3 return i * i', '[1, 4, 9]'], ['for i in 3..1 return i', '[3, 2, 1]'], ['for i in [1..3) return i', '[1, 2]'],
    ['for x in [1, 2], y in [10, 20] return x + y', '[11, 21, 12, 22]'], ['for i in 1..4 return if i = 1 then 1 else i * partial[-1]', '[1, 2, 6, 24]'],
    ['for d in date("2026-02-27")..date("2026-03-01") return d.day', '[27, 28, 1]'], ['for x in [[1, 2], [3]] return count(x)', '[2, 1]'],
    // functions of the expression itself
    ['{f: function(x) x * a, r: f(4)}.r', '40'], ['{f: function(x, y) x - y, r: f(y: 1, x: 5)}.r', '4'],
    ['sort([3, 1, 2], function(x, y) x > y)', '[3, 2, 1]'], ['sort(owners, function(x, y) x.age < y.age).name', '["Béla", "Anna"]'],
    // instance of
    ['a instance of number', 'true'], ['text instance of number', 'false'], ['owners instance of list<context>', 'true'],
    // comments
    ['1 /* one */ + 2 // and two', '3'],
  ])('%s is %s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });
});

describe('unary tests', () => {
  it.each([
    ['-', null, true], ['< 5', 4, true], ['< 5', 5, false], ['[1..3]', 3, true], ['1, 2', 2, true], ['not(1, 2)', 2, false], ['not(1, 2)', 3, true],
    ['!= 5', 4, true], ['= 5', 5, true], ['? > 3', 4, true], ['not(? > 3)', 4, false], ['"a"', 4, false], ['< 5', null, null], ['null', null, true],
    ['b', 3, true], ['> b, 1', 2, false], ['[1, 2]', 2, true],
  ])('%s of %j is %j', (text, value, passes) => {
    expect(evaluateUnaryTests(text, value === null ? null : Decimal.of(value), scope).value).toBe(passes);
  });
});

describe('FEEL functions', () => {
  it.each([
    ['sum([1, 2.5])', '3.5'], ['sum(1, 2, 3)', '6'], ['sum([])', 'null'], ['sum([1, null])', 'null'], ['count(owners)', '2'], ['count([])', '0'],
    ['count(nothing)', 'null'], ['min(3, 1)', '1'], ['max(["a", "b"])', '"b"'], ['max([])', 'null'], ['mean([1, 2, 6])', '3'], ['median([5, 1, 3])', '3'],
    ['product([2, 3])', '6'], ['all([yes, no])', 'false'], ['any([no, nothing])', 'null'], ['any([])', 'false'], ['all([])', 'true'],
    ['floor(-1.5)', '-2'], ['ceiling(1.2)', '2'], ['decimal(2.5, 0)', '2'], ['round half up(2.5, 0)', '3'], ['round half up(-2.5)', '-3'],
    ['round half down(2.5, 0)', '2'], ['round up(1.01, 1)', '1.1'], ['round down(-1.09, 1)', '-1'], ['floor(1234, -2)', '1200'], ['floor(1.5, 0.5)', 'null'],
    ['abs(-3)', '3'], ['modulo(-12, 5)', '3'], ['modulo(1, 0)', 'null'], ['even(4)', 'true'], ['odd(4)', 'false'], ['number("1.50")', '1.5'], ['number("x")', 'null'],
    ['string length("ő😀")', '2'], ['upper case("őz")', '"ŐZ"'], ['lower case("ŐZ")', '"őz"'], ['contains(text, "pház")', 'true'], ['starts with(text, "Kó")', 'true'],
    ['ends with(text, "za")', 'true'], ['substring(text, 2, 3)', '"óph"'], ['substring(text, -2)', '"za"'], ['substring(text, 0)', 'null'],
    ['substring before("a-b", "-")', '"a"'], ['substring after("a-b", "-")', '"b"'], ['substring after("ab", "-")', '""'], ['string join(["a", "b"], "-")', '"a-b"'],
    ['string(1.50)', '"1.5"'], ['string(today)', '"2026-03-02"'], ['string length(1)', 'null'], ['string length(nothing)', 'null'], ['substring(string: "abc", start position: 2)', '"bc"'],
    ['list contains([1, null], null)', 'true'], ['index of([1, 2, 1], 1)', '[1, 3]'], ['sublist([1, 2, 3], 2)', '[2, 3]'], ['append([1], 2, 3)', '[1, 2, 3]'],
    ['concatenate([1], [2, 3])', '[1, 2, 3]'], ['union([1, 2], [2, 3])', '[1, 2, 3]'], ['distinct values([1, 1.0, 2])', '[1, 2]'], ['flatten([1, [2, [3]]])', '[1, 2, 3]'],
    ['reverse([1, 2])', '[2, 1]'], ['insert before([1, 3], 2, 2)', '[1, 2, 3]'], ['remove([1, 2], -1)', '[1]'], ['remove([1, 2], 9)', 'null'], ['sort([2, 1])', '[1, 2]'],
    ['date("2026-02-28") + duration("P1D")', '2026-03-01'], ['date(2024, 2, 29)', '2024-02-29'], ['date("2026-02-29")', 'null'], ['@"2026-01-31" + duration("P1M")', '2026-02-28'],
    ['today.year', '2026'], ['today.weekday', '1'], ['day of week(today)', '"Monday"'], ['day of year(today)', '61'], ['(today - date("2026-01-01")).days', '60'],
    ['today > date("2026-03-01")', 'true'], ['today = date("2026-03-02")', 'true'], ['years and months duration(date("2024-03-15"), today)', 'P1Y11M'],
    ['years and months duration(date("1961-03-03"), today).years', '64'], ['duration("P1D") * 3', 'P3D'], ['duration("P1Y") + duration("P1D")', 'null'], ['abs(-duration("P1D"))', 'P1D'],
    ['is defined(a)', 'true'], ['is defined(nothing)', 'false'], ['is defined(unknown)', 'false'], ['get value({x: 1}, "x")', '1'], ['get entries({x: 1}).key', '["x"]'],
    ['context put({x: 1}, "y", 2).y', '2'], ['context merge([{x: 1}, {x: 2}]).x', '2'], ['includes([1..3], 2)', 'true'], ['get value({x: 1}, "__proto__")', 'null'],
  ])('%s is %s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });
});

describe('FEEL arithmetic', () => {
  it('agrees with the decimals it is made of', () => {
    const figure = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })).map(([n, s]) => Decimal.of(`${n}e-${s}`));
    fc.assert(
      fc.property(figure, figure, figure, (x, y, z) => {
        const names = new Map<string, FeelValue>([['x', x], ['y', y], ['z', z]]);
        const of = (text: string) => evaluateFeel(text, names).value;
        expect(of('x + y * z')).toEqual(x.add(y.mul(z)));
        expect(of('(x + y) * z')).toEqual(x.add(y).mul(z));
        expect(of('x - y - z')).toEqual(x.sub(y).sub(z));
        expect(of('x / y')).toEqual(y.isZero() ? null : x.div(y));
        expect(of('x < y')).toBe(x.compare(y) < 0);
        expect(of(`${x} + ${y} - ${z}`)).toEqual(x.add(y).sub(z));
        expect(of('sum([x, y, z])')).toEqual(x.add(y).add(z));
      }),
      { numRuns: 300 },
    );
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        const day = FeelDate.parse(iso);
        expect(day?.toString()).toBe(iso);
        expect(day?.day).toBe(Math.floor(date.getTime() / 86_400_000));
        expect(day?.weekday).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('FEEL limits and faults', () => {
  it.each([
    ['', 0], ['1 +', 3], ['1 2', 2], ['(1', 2], ['if a then 1', 11], ['a..b', 1], ['#', 0], ['"abc', 0], ['f(', 2],
    ['a == b', 3], ['a <> b', 3], ['function(a) external {java: {class: "x", method signature: "y"}}', 0],
  ])('refuses %j at %i', (text, at) => {
    let issue: unknown = null;
    try {
      evaluateFeel(text, scope);
    } catch (error) {
      issue = error instanceof FeelSyntaxError ? error.issue : error;
    }
    expect(issue).toMatchObject({ at, text: { hu: expect.any(String), en: expect.any(String) } });
  });

  it('stops what would take too long', () => {
    for (const text of [
      'for a in 1..1000, b in 1..1000 return a * b',
      'for i in 1..1000000000 return i',
      '{f: function(g, n) g(g, n), r: f(f, 1)}.r',
      'for i in 1..5000 return if i = 1 then "0123456789012345678901234567890123456789" else partial[-1] + partial[-1]',
      'count(for i in 1..400 return (10 ** 999 * 10 ** 999 * 10 ** 999) * (10 ** 999 * 10 ** 999))',
    ]) {
      expect(() => evaluateFeel(text, scope)).toThrow(FeelLimitError);
    }
  });

  it('refuses trees that are too deep or too long', () => {
    for (const text of ['('.repeat(200) + '1' + ')'.repeat(200), `1${' + 1'.repeat(200)}`, `true${' and true'.repeat(200)}`, '-'.repeat(200) + '1', 'a'.repeat(5000)]) {
      expect(() => evaluateFeel(text, scope)).toThrow(FeelSyntaxError);
    }
  });

  it('tells the author why something is null', () => {
    expect(evaluateFeel('1 / 0').notes).toMatchObject([{ code: 'division-by-zero', at: 0 }]);
    expect(evaluateFeel('2 + missing').notes).toMatchObject([{ code: 'unknown-name', at: 4 }]);
  });

  it('never throws anything but its own errors, whatever is written', () => {
    const piece = fc.constantFrom('a', 'b', 'owners', '[', ']', '(', ')', '{', '}', ':', ',', '.', '..', '1', '"x"', ' in ', ' and ', ' or ', 'if ', ' then ',
      ' else ', 'some x', ' satisfies ', 'for i', ' return ', '+', '-', '*', '/', '**', '=', '<', '>=', 'null', 'item', '?', 'sum(', 'not(', 'function(', '@"P1D"', '__proto__', 'constructor', '\\', ' between ', ' instance of ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 30 }), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))), (text) => {
        try {
          evaluateFeel(text, scope);
        } catch (error) {
          expect(error instanceof FeelSyntaxError || error instanceof FeelLimitError ? null : error).toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
  });
});
