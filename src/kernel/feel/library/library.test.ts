import { describe, expect, it } from 'vitest';
import { evaluateFeel } from '../feel.ts';
import { showFeel } from '../show.ts';

describe('functions of the standard', () => {
  it.each([
    ['is(1,1.0)', 'true'], ['is(null,null)', 'true'], ['get value({x: {y: 1}}, ["x","y"])', '1'],
    ['context put({x: 1, y: {a: 0}}, ["y","a"], 2)', '{x: 1, y: {a: 2}}'], ['context([{key:"a", value: 1}, {key:"b", value:2}])', '{a: 1, b: 2}'],
    ['context([{key:"a", value: 1}, {key:"a", value:2}])', 'null'], ['stddev([2,4,7,5])', '2.081665999466132735282297706979931'],
    ['mode([6,3,9,6,6])', '[6]'], ['mode([6,1,9,6,1])', '[1, 6]'], ['mode([])', '[]'], ['list replace([2,4,7,8], 3, 6)', '[2, 4, 6, 8]'],
    ['list replace([2,4,7,8], function(item, newItem) item < newItem, 5)', '[5, 5, 7, 8]'], ['sqrt(16)', '4'], ['sqrt(-3)', 'null'],
    ['log(10)', '2.302585092994045684017991454684364'], ['exp(5)', '148.4131591025766034211155800405523'],
    ['string join(["a","b","c"], "_and_")', '"a_and_b_and_c"'], ['string join(["a",null,"c"], null)', '"ac"'],
    ['number("1,000,000.01", ",", ".")', '1000000.01'], ['number(from: "1.000.000,01", decimal separator: ",", grouping separator: ".")', '1000000.01'],
    ['number("1 000", " ", null)', '1000'], ['number("1,000", ",", ",")', 'null'], ['floor(1.56, 1)', '1.5'], ['round up(5.5, 0)', '6'],
    ['round half down(-5.5)', '-5'], ['substring("foobar",3.8)', '"obar"'], ['substring("\\U01F40Eab", 2)', '"ab"'],
    ['string length("\\uD83D\\uDC0Eab")', '3'], ['get or else(null, 1)', '1'], ['abs(n: -1)', '1'], ['modulo(-10.1, 4.5)', '3.4'], ['odd(5.5)', 'false'],
    ['count(1)', '1'], ['min("a","b")', '"a"'], ['sum([])', 'null'], ['product(2,3,4)', '24'], ['all([true, null])', 'null'], ['any([])', 'false'],
    ['append([1], 2, 3)', '[1, 2, 3]'], ['concatenate([1], null)', 'null'], ['sublist([1,2,3], -1, 1)', '[3]'], ['union([1,2],[2,3])', '[1, 2, 3]'],
    ['index of([1,2,null,2], null)', '[3]'], ['sort([3,1,2], function(x,y) x < y)', '[1, 2, 3]'],
    ['sort(list: [3,1,2], precedes: function(x,y) x > y)', '[3, 2, 1]'], ['string(-0)', '"0"'], ['string(1.0)', '"1"'], ['string(1.10)', '"1.1"'],
    ['string(null)', 'null'], ['string(true)', '"true"'], ['string({a: "foo"})', '"{a: \\"foo\\"}"'], ['string([])', '"[]"'],
    ['contains("foobar", "ob")', 'true'], ['contains("foobar", null)', 'null'], ['contains(string: "foobar", match: "of")', 'false'],
    ['starts with("", "")', 'true'], ['upper case("aBc4")', '"ABC4"'], ['substring before("foobar", "")', '""'],
    ['substring after("foobar", "")', '"foobar"'], ['substring("foobar", 0)', 'null'], ['substring("foobar", -2, 1)', '"a"'],
    ['substring("foobar", -10)', 'null'], ['substring("foobar", 10)', 'null'], ['list contains([1,2,3], 2)', 'true'],
    ['list contains([1,null], null)', 'true'], ['list contains(null, 1)', 'null'], ['count([1,null])', '2'], ['min([])', 'null'], ['min(null)', 'null'],
    ['min([1,null])', 'null'], ['max(1,2,3)', '3'], ['max([[1,2]])', 'null'], ['mean([1,2,3,4])', '2.5'], ['mean([])', 'null'], ['median([])', 'null'],
    ['median([8,2,5,3,4])', '4'], ['median([6,1,2,3])', '2.5'], ['all([])', 'true'], ['all(true, false)', 'false'], ['all("a")', 'null'],
    ['any([false, null])', 'null'], ['insert before([1,3],1,2)', '[2, 1, 3]'], ['insert before([1,2,3],-1,4)', '[1, 2, 4, 3]'],
    ['remove([1,2,3], 2)', '[1, 3]'], ['remove([1,2,3], -1)', '[1, 2]'], ['reverse([1,2,3])', '[3, 2, 1]'], ['distinct values([1,2,3,2,1])', '[1, 2, 3]'],
    ['distinct values([1, null, null])', '[1, null]'], ['flatten([[1,2],[[3]], 4])', '[1, 2, 3, 4]'], ['flatten(1)', '[1]'], ['decimal(1/3, 2)', '0.33'],
    ['decimal(1.5, 0)', '2'], ['decimal(2.5, 0)', '2'], ['decimal(1, 6177)', 'null'], ['decimal(123.456, -2)', '100'], ['floor(-1.5)', '-2'],
    ['ceiling(-1.5)', '-1'], ['floor(1.5, null)', 'null'], ['abs(null)', 'null'], ['abs("a")', 'null'], ['modulo(10, 0)', 'null'], ['even(-2)', 'true'],
    ['odd(0)', 'false'], ['get entries({a: 1, b: 2})', '[{key: "a", value: 1}, {key: "b", value: 2}]'], ['get value({a: 1}, null)', 'null'],
    ['get value({a: 1}, [])', 'null'], ['context merge([{a: 1}, {b: 2}, {a: 3}])', '{a: 3, b: 2}'], ['context put({a: 1}, "b", null)', '{a: 1, b: null}'],
    ['context put(null, "a", 1)', 'null'], ['context put({a: 1}, [], 1)', 'null'], ['context put({a: 1}, ["a", "b"], 1)', 'null'], ['context([])', '{}'],
    ['string length(string: "abc")', '3'], ['string length([ "abc" ])', '3'], ['number("1e3")', '1000'], ['number("")', 'null'], ['number(null)', 'null'],
    ['number("1 000.5", " ", ".")', '1000.5'], ['decimal(1.5)', 'null'], ['concatenate(list: [1,2])', '[1, 2]'], ['concatenate([1,2],[3])', '[1, 2, 3]'],
    ['union([1,1])', '[1]'], ['count([1,2,3][item > 1])', '2'], ['string length("\\n")', '1'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text).value)).toBe(shown);
  });
});
