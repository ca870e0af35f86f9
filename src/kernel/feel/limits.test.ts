import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeelSyntaxError } from './errors.ts';
import { evaluateFeel, evaluateUnaryTests } from './feel.ts';
import { showFeel } from './show.ts';
import type { FeelValue } from './values.ts';
import { FeelLimitError } from './work.ts';

const SLOW_MS = 5000;
const scope = new Map<string, FeelValue>([
  ['s', 'a'.repeat(1_000_000)],
  ['t', 'ab '.repeat(300_000)],
  ['l', [1, 2, 3].map(String)],
  ['c', new Map<string, FeelValue>([['k', 'v']])],
]);

/** What became of a run: a value, or one of the errors that are ours; anything else is thrown. */
function fate(run: () => { readonly value: FeelValue }): string {
  try {
    return showFeel(run().value).slice(0, 1000);
  } catch (error) {
    if (error instanceof FeelSyntaxError || error instanceof FeelLimitError) return error.name;
    throw error;
  }
}

const nested = (before: string, times: number, after = ''): string => before.repeat(times) + '1' + after.repeat(times);

describe('hostile expressions', () => {
  it.each([
    nested('(', 1900, ')'), nested('[', 1900, ']'), nested('{a:', 900, '}'), nested('-', 3900), nested('1+', 1900), nested('a.', 1900), nested('if a then ', 390), nested('not(', 700, ')'),
    nested('a[', 1300, ']'), nested('f(', 1300, ')'), nested('a in ', 700), nested('1 = ', 900), '"'.repeat(3999), nested('a ', 1900), nested('a-b ', 900), '/*'.repeat(1900), '@"'.repeat(1900),
    nested('for x in ', 400), '{'.repeat(3900), '['.repeat(3900), nested('x in (', 600), nested('function(a) ', 300), nested('a between ', 390), ', '.repeat(1900), nested('date and ', 400), nested('1..', 1300),
    nested('{a: 1, ', 500), nested('[1,', 1300), nested('1 ** ', 700), nested('a instance of list<', 200, '>'), `1 instance of ${nested('list<', 600, '>')}`,
  ])('are refused at once however deep they are (%#)', (text) => {
    const start = performance.now();
    fate(() => evaluateFeel(text, scope));
    fate(() => evaluateUnaryTests(text, 'x', scope));
    expect(performance.now() - start).toBeLessThan(SLOW_MS);
  });

  it.each([
    'for i in 1..1500 return exp(i/7)', 'for i in 1..1500 return i ** 0.37', 'for i in 1..1500 return 3.7 ** 998', '1.0000000000000000000000000000001 ** 99999999999999999999', '9.99999e6144 ** 0.99',
    '1e-6176 ** 0.5', 'for i in 1..1500 return modulo(1e6000, 7e-6000)', 'for i in 1..1500 return 1e6144 / 3e-6000', 'for i in 1..9000 return 1e6000 < 1e-6000', 'for i in 1..1500 return string(1e6000 + 0)',
    'for i in 1..1500 return decimal(1e-6000, 6000)', 'for i in 1..1e15 return i', 'for d in date("-999999999-01-01")..date("999999999-01-01") return d', 'for i in 1..9999, j in 1..9999 return 1',
    'matches(s, "(a*)*b")', 'matches(s, "(a|aa)+$")', 'replace(s, "(a)(a)?", "$2$1")', 'replace(s, "a", "bb")', 'split(t, " ")', `matches(s, "${'a?'.repeat(300)}${'a'.repeat(100)}")`,
    'matches(s, "(((a{1,30}){1,30}){1,30})")', 'matches(s, "(a{1000}){1000}")', 'for i in 1..999 return matches(t, "(b|a)*c")', `for i in 1..999 return matches("a", "[${'a-c'.repeat(200)}]" + string(i))`,
    'for i in 1..1500 return s + s', 'for i in 1..1500 return upper case(s)', 'for i in 1..1500 return contains(s, "aab")', 'for i in 1..5000 return if i = 1 then "0123456789" else partial[-1] + partial[-1]',
    '{f: function(g, n) g(g, n), r: f(f, 1)}.r', '(function(f) f(f))(function(f) f(f))', 'string(for i in 1..400 return partial)', 'flatten((for i in 1..440 return [partial[-1]])[-1])',
    '(for i in 1..440 return [partial[-1]])[-1] = (for i in 1..440 return [partial[-1]])[-1]', 'string((for i in 1..440 return {a: partial[-1]})[-1])', 'for i in 1..1500 return context put({a: 1}, ["a"], i)',
    'for i in 1..1500 return date and time("2026-06-01T10:00:00@Europe/Budapest") + duration("PT1H")', 'stddev(for i in 1..9000 return i)', 'distinct values(for i in 1..3000 return i)',
    'sort((for i in 1..9000 return i * 7919), function(x, y) x < y)', `range("[${'1'.repeat(3000)}..5]")`, 'some i in 1..9000 satisfies i in [9001..9002]', 'list replace((for i in 1..9000 return i), function(a, b) true, 1)',
  ])('end soon, with a value or with the limit: %s', (text) => {
    const start = performance.now();
    fate(() => evaluateFeel(text, scope));
    expect(performance.now() - start).toBeLessThan(SLOW_MS);
  });

  it.each([
    ['1 + (', ')'], ['if true then (', ') else 1'], ['[', '][1]'], ['{a: ', '}.a'], ['some x in [1] satisfies (', ')'], ['(for x in [1] return ', ')[1]'], ['abs(', ')'], ['(function(z) ', ')(1)'], ['[1][', ']'], ['not(', ')'],
  ])('do not overflow the stack: functions that call themselves through %s', (before, after) => {
    for (const times of [1, 20, 45, 90]) {
      const text = `{f: function(g, n) ${before.repeat(times)}g(g, n)${after.repeat(times)}, r: f(f, 1)}.r`;
      expect(['FeelLimitError', 'FeelSyntaxError']).toContain(fate(() => evaluateFeel(text, scope)));
    }
  });

  it('never bring up anything but our own errors, whatever is put together', () => {
    const piece = fc.constantFrom(
      's', 'l', 'c', 'c.k', '[', ']', '(', ')', '{', '}', ':', ',', '.', '..', '1', '0', '-1', '1e6000', '1e-6000', '"x"', '"(a"', 'null', 'true', ' in ', ' and ', ' or ', 'if ', ' then ', ' else ', 'some x in ',
      ' satisfies ', 'for i in ', ' return ', '+', '-', '*', '/', '**', '=', '<', '>=', 'item', '?', 'not(', 'function(a) ', '@"P1D"', '@"2026-03-02"', '@"10:00:00Z"', '@"2026-03-02T10:00:00@Europe/Budapest"',
      '@"P1Y"', '__proto__', 'constructor', ' between ', ' instance of ', 'range("[1..5]")', 'sqrt(', 'log(', 'exp(', 'matches(', 'replace(', 'split(', 'range(', 'context(', 'context put(', 'before(', 'overlaps(',
      'list replace(', 'mode(', 'stddev(', 'date(', 'time(', 'date and time(', 'duration(', 'number(', 'string(', 'substring(', 'decimal(', 'get value(', 'sort(', 'partial', '.start', '.time offset', '.value', 'list<', 'number>',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''));
    const call = fc.tuple(fc.constantFrom(...FUNCTIONS), fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 4 })).map(([name, given]) => `${name}(${given.join(', ')})`);
    fc.assert(
      fc.property(fc.oneof(text, call), (written) => {
        expect(() => fate(() => evaluateFeel(written, scope))).not.toThrow();
        expect(() => fate(() => evaluateUnaryTests(written, 'x', scope))).not.toThrow();
      }),
      { numRuns: 4000 },
    );
  });
});

const FUNCTIONS = [
  'sqrt', 'log', 'exp', 'matches', 'replace', 'split', 'range', 'context', 'context put', 'context merge', 'get value', 'get entries', 'before', 'after', 'meets', 'met by', 'overlaps', 'overlaps before',
  'overlaps after', 'finishes', 'finished by', 'includes', 'during', 'starts', 'started by', 'coincides', 'list replace', 'mode', 'stddev', 'median', 'date', 'time', 'date and time', 'duration', 'years and months duration',
  'number', 'string', 'substring', 'decimal', 'floor', 'round up', 'modulo', 'sort', 'sublist', 'insert before', 'remove', 'string join', 'min', 'sum', 'is', 'abs', 'day of week', 'week of year', 'last day of month', 'get or else',
] as const;

const ARGUMENTS = [
  'null', '1', '-1', '0.5', '1e6144', '1e-6176', '"a"', '"[1..2]"', '"(a|b)*"', '"2026-03-02"', '"PT1H"', 'true', '[]', '[1]', '[1, null]', '["a", "b"]', '[[1]]', '{}', '{a: 1}', '{key: "a", value: 1}', '[1..5]', '(> 3)', '("a".."b"]',
  '@"2026-03-02"', '@"10:00:00"', '@"10:00:00@Europe/Budapest"', '@"2026-03-02T10:00:00Z"', '@"2026-03-02T10:00:00"', '@"P1D"', '@"-P13M"', 'function(x, y) x', 'function(x) x > 1', 'abs', '@"-999999999-01-01"', '@"999999999-12-31"',
] as const;
