import { describe, expect, it } from 'vitest';
import { evaluateFeel } from './feel.ts';
import { showFeel } from './show.ts';

describe('the language', () => {
  it.each([
    ['[1..5].start', '1'], ['[1..5).end included', 'false'], ['(< 5).end', '5'], ['(< 5).start included', 'false'], ['5 in (> 3)', 'true'],
    ['1 in [2,3,1]', 'true'], ['[1,2,3] in ([1,2,3], [4])', 'true'], ['1 in (!= 2)', 'true'], ['{a: 1, b: {c: 2}}.b.c', '2'], ['2 ** 0.5 ** 2', '2'],
    ['-5 ** 2', '25'], ['2 ** -2', '0.25'], ['[1..3] instance of range<number>', 'true'], ['[1,2] instance of list<string>', 'false'],
    ['{a: 1, b: "x"} instance of context<a: number>', 'true'], ['(function(a: number) a) instance of function<number>->Any', 'true'],
    ['abs instance of function<number>->number', 'true'], ['null instance of Any', 'false'], ['{f: abs}.f(-1)', '1'], ['(function(a, b) a + b)(1, 2)', '3'],
    ['some x in [1,2] satisfies x = 2', 'true'], ['{a - b: 3, c: a - b}.c', '3'], ['for i in 1..3, j in i..3 return i * j', '[1, 2, 3, 4, 6, 9]'],
    ['[{x:1},{x:2}].x', '[1, 2]'], ['[1,2,3][item > 1]', '[2, 3]'], ['[][1]', 'null'], ['true < false', 'null'], ['"a" = 1', 'null'],
    ['[1,2] = [1,2.0]', 'true'], ['1 between 0 and null', 'null'], ['null and false', 'false'], ['not(null)', 'null'], ['if null then 1 else 2', '2'],
    ['1/0', 'null'], ['"\\t\\"x\\"\\\\"', '"\\t\\"x\\"\\\\"'], ['10 ** -6170 > 0', 'true'], ['{range: 1, r: range + 1}.r', '2'],
    ['for i in 5..1 return i', '[5, 4, 3, 2, 1]'], ['some x in 1..3 satisfies x = 2', 'true'], ['1 in [1..3] and 2 in (3,4)', 'false'],
    ['[1..3] = [1..3]', 'true'], ['(< 5) = (< 5)', 'true'], ['"a" in ["a".."c"]', 'true'], ['{a: {b: [1,2]}}.a.b[1]', '1'],
    ['[{a: 1, b: 2}, {a: 3}][b = 2].a', '[1]'], ['[1,2,3][-2]', '2'], ['[1,2,3][1.5]', 'null'], ['"abc"[1]', '"abc"'], ['5[1]', '5'], ['5[2]', 'null'],
    ['5[item = 5]', '[5]'], ['null[1]', 'null'], ['if true then 1 else 2', '1'], ['if 5 > 3 then "a" else "b"', '"a"'], ['(if true then 1 else 2) + 3', '4'],
    ['if true and false or true then 1 else 2', '1'], ['every x in [1,2], y in [3,4] satisfies x < y', 'true'],
    ['{a: 1, b: a + 1, c: b + a}', '{a: 1, b: 2, c: 3}'], ['{"a b c": 1}.a b c', '1'], ['(function(x: number) x + 1)("a")', 'null'],
    ['(function(x: string) x)(null)', 'null'], ['(function(x: list<number>) x)(1)', '[1]'], ['(function(x: number) x)([1])', '1'],
    ['(function(x, y) x - y)(y: 1, x: 5)', '4'], ['1 + "a"', 'null'], ['"a" < 1', 'null'], ['not("a")', 'null'], ['not(1 = 1)', 'false'],
    ['true and "a"', 'null'], ['false and "a"', 'false'], ['true or null', 'true'], ['1 = null', 'false'], ['null = null', 'true'], ['null != null', 'false'],
    ['[] = null', 'false'], ['{} = {}', 'true'], ['[1,2] = [2,1]', 'false'], ['true = 1', 'null'], ['-1', '-1'], ['--1', '1'], ['- (1)', '-1'],
    ['-"a"', 'null'], ['1.5e3', '1500'], ['1E-3', '0.001'], ['.5', '0.5'],
    ['100000000000000000000000000000000000000', '100000000000000000000000000000000000000'], ['0.1 + 0.2 = 0.3', 'true'], ['1e6144 * 10', 'null'],
    ['1 instance of string', 'false'], ['[1] instance of list<number>', 'true'], ['"a" instance of Any', 'true'],
    ['{a: "x"} instance of context<a: number>', 'false'], ['{} instance of context', 'true'], ['{} instance of context<a: number>', 'false'],
    ['[1..2] instance of range<string>', 'false'], ['(function(a) a) instance of function', 'true'],
    ['(function(a: string) a) instance of function<number>->Any', 'false'], ['[1] = 1', 'true'],
    ['[{item: 1}, {item: 2}, {item: 3}][item >= 2]', '[{item: 2}, {item: 3}]'], ['[{a: 1}][item.a = 1]', '[{a: 1}]'], ['1 in [null..5]', 'null'],
    ['1 = "a"', 'null'], ['[1,2] = 1', 'null'], ['{a: 1, a: 2}', 'null'], ['{f: function(a) function(b) a+b, r: f(1)(2)}.r', '3'],
    ['{"foo bar": 1, x: foo bar + 1}.x', '2'], ['[{a: {b: 1}}, {a: {b: [2.1, 2.2]}}, {a: {b: 3}}].a.b', '[1, [2.1, 2.2], 3]'],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', '[1, 1, 2, 6, 24]'], ['for i in (1..5) return i', '[2, 3, 4]'],
    ['for i in ]1..5[ return i', '[2, 3, 4]'], ['for i in [1.5..3] return i', 'null'], ['for x in [1,2], y in [x, x*10] return y', '[1, 10, 2, 20]'],
    ['for i in 1..2 return for j in 1..2 return i*j', '[[1, 2], [2, 4]]'], ['{a: {b-c: 2}}.a.b-c', '2'], ['"a" + "b" = "ab" and 1 < 2', 'true'],
    ['1 + 2 * 3 ** 2 - 4 / 2', '17'], ['(1..3) instance of range<number>', 'true'], ['(1..3) instance of range', 'true'],
    ['if 1 = 1 then if 2 = 3 then 1 else 2 else 3', '2'], ['[1,2,3][item > 1][1]', '2'], ['{a: [1,2,3], b: a[item > 1]}.b', '[2, 3]'],
    ['(for x in [1,2,3] return x)[2]', '2'], ['[1, 2, 3] [2]', '2'], ['not(true)', 'false'], ['not (true)', 'false'], ['1e-7', '0.0000001'],
    ['"\\u00e9" = "é"', 'true'], ['"\\\\n"', '"\\\\n"'], ['"a\\"b"', '"a\\"b"'], ['"\\\'"', '"\'"'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012350000'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text).value)).toBe(shown);
  });
});
