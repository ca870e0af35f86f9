import { describe, expect, it } from 'vitest';
import { evaluateFeel } from '../feel.ts';
import { showFeel } from '../show.ts';

describe('ranges and points', () => {
  it.each([
    ['range("[18..21)")', '[18..21)'], ['range("(..2)")', '< 2'], ['range("[2..)")', '>= 2'],
    ['range("[date(\\"1970-01-01\\")..date(\\"1970-01-02\\")]").end', '1970-01-02'], ['range("[2..1]")', 'null'], ['before(1, [2..3])', 'true'],
    ['before([1..2], [2..3])', 'false'], ['before([1..2), [2..3])', 'true'], ['meets([1..5],[5..10])', 'true'], ['overlaps([1..5],[3..8])', 'true'],
    ['overlaps([1..5],[5..8))', 'true'], ['overlaps before([1..5],[3..8])', 'true'], ['overlaps after([3..8],[1..5])', 'true'],
    ['finishes(5, [1..5])', 'true'], ['includes([1..10], [1..10))', 'true'], ['during([4..6], [1..10])', 'true'], ['starts(1, [1..5])', 'true'],
    ['started by([1..10], 1)', 'true'], ['coincides([1..5],[1..5])', 'true'], ['coincides(3,3)', 'true'], ['before(@"2020-01-01", @"2020-01-02")', 'true'],
    ['before(date("2020-01-01"), [date("2020-01-02")..date("2020-01-03")])', 'true'], ['starts([1..5], [1..10])', 'true'],
    ['starts([1..10], [1..10])', 'true'], ['finishes([5..10],[1..10])', 'true'], ['overlaps before([1..5),[5..10])', 'false'],
    ['overlaps([1..5),[5..10])', 'false'], ['includes([5..8], 5)', 'true'], ['includes((5..8], 5)', 'false'], ['during(5, [1..10])', 'true'],
    ['met by([5..10],[1..5])', 'true'], ['finished by([1..10], 10)', 'true'], ['coincides([1..5],[1..5))', 'false'], ['after([5..10],[1..5))', 'true'],
    ['before(point1: 1, point2: 2)', 'true'], ['before(point: 1, range: [2..3])', 'true'], ['before(range1: [1..2], range2: [3..4])', 'true'],
    ['range(from: "[1..2]")', '[1..2]'], ['meets([1..5],(5..10])', 'false'], ['meets([1..5),[5..10])', 'false'], ['met by((5..8],[1..5])', 'false'],
    ['met by([5..8],[1..5))', 'false'], ['overlaps([1..5),[5..8])', 'false'], ['overlaps([1..5],(5..8])', 'false'], ['overlaps([5..8],[1..5])', 'true'],
    ['overlaps([1..4],[5..8])', 'false'], ['overlaps before([1..5],[6..8])', 'false'], ['overlaps before([1..5],[5..8])', 'true'],
    ['overlaps before([1..5],(5..8])', 'false'], ['overlaps before([1..5),[5..8])', 'false'], ['overlaps before([1..5),(1..5])', 'true'],
    ['overlaps before([1..5],(1..5])', 'true'], ['overlaps before([1..5),[1..5])', 'false'], ['overlaps before([1..5],[1..5])', 'false'],
    ['overlaps after([6..8],[1..5])', 'false'], ['overlaps after([5..8],[1..5])', 'true'], ['overlaps after((5..8],[1..5])', 'false'],
    ['overlaps after([5..8],[1..5))', 'false'], ['overlaps after((1..5],[1..5))', 'true'], ['overlaps after((1..5],[1..5])', 'true'],
    ['overlaps after([1..5],[1..5))', 'false'], ['overlaps after([1..5],[1..5])', 'false'], ['overlaps after((1..5),[1..5])', 'false'],
    ['overlaps after((1..5],[1..6])', 'false'], ['overlaps after((1..5],[2..5])', 'false'], ['finishes(10,[1..10))', 'false'],
    ['finishes([5..10),[1..10])', 'false'], ['finishes([5..10),[1..10))', 'true'], ['finishes([1..10],[1..10])', 'true'],
    ['finishes((1..10],[1..10])', 'true'], ['finished by([1..10],[5..10))', 'false'], ['finished by([1..10],(1..10])', 'true'],
    ['includes([1..10],[4..6])', 'true'], ['includes((1..10],(1..5])', 'true'], ['includes([1..10],(1..10))', 'true'], ['includes((1..10),[1..10])', 'false'],
    ['during([4..6],[1..10))', 'true'], ['during((1..10),[1..10])', 'true'], ['during([1..10],(1..10))', 'false'], ['starts(1,(1..10])', 'false'],
    ['starts(2,[1..10])', 'false'], ['starts((1..5],[1..10])', 'false'], ['starts((1..5],(1..10])', 'true'], ['starts([1..10),[1..10])', 'true'],
    ['started by([1..10],(1..5])', 'false'], ['started by([1..10],[1..10))', 'true'], ['before(1,(1..5])', 'true'], ['before([1..10],10)', 'false'],
    ['before([1..10),10)', 'true'], ['before([1..10],(10..20])', 'true'], ['after(10,[1..10))', 'true'], ['after(10,[1..10])', 'false'],
    ['after((11..20],[1..11])', 'true'], ['after([11..20],[1..11])', 'false'], ['coincides((1..5],[1..5])', 'false'], ['before((< 5), [5..6])', 'true'],
    ['before(1, (> 5))', 'true'], ['includes((> 5), [6..7])', 'true'], ['overlaps((< 5), (> 3))', 'true'], ['overlaps((< 3), (> 5))', 'false'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text).value)).toBe(shown);
  });
});
