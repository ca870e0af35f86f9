/** A class of questions that feelin and we answer differently; one row of the table in docs/feel.md. */
export interface Difference {
  readonly expression: string;
  /** JSON, or `error`. */
  readonly feelin: string;
  readonly ours: string;
  /** Who is right by DMN 1.5, and why. */
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  { expression: '0.1 + 0.2 = 0.3', feelin: 'false', ours: 'true', why: 'Ours: numbers are decimal128, feelin has doubles.' },
  { expression: '1 / 3', feelin: '0.3333333333333333', ours: '"0.3333333333333333333333333333333333"', why: 'Ours: 34 significant digits.' },
  { expression: '9007199254740993 + 0', feelin: '9007199254740992', ours: '"9007199254740993"', why: 'Ours: whole numbers beyond 2^53 stay exact.' },
  { expression: '1e3', feelin: '1', ours: '1000', why: 'Ours: the grammar of 1.5 has exponents; feelin reads 1 and drops the rest.' },
  { expression: '0 ** -1', feelin: '"Infinity"', ours: 'null', why: 'Ours: FEEL has no infinity; what has no value is null.' },
  { expression: '(-8) ** 0.5', feelin: '"NaN"', ours: 'null', why: 'Ours: likewise no NaN.' },
  { expression: 'round up(1.1, 2)', feelin: '1.11', ours: '1.1', why: 'Ours: 1.1 has nothing to round; the double 1.1 times 100 is a little more than 110.' },
  { expression: 'modulo(12, -0.3)', feelin: '-0.3', ours: '0', why: 'Ours: 12 is exactly −40 times −0.3.' },
  { expression: 'median([-6, 0, -2.5])', feelin: '-6', ours: '-2.5', why: 'Ours: feelin sorts figures as texts.' },
  { expression: '5 in [9..1]', feelin: 'true', ours: 'false', why: 'Ours: nothing is both at least 9 and at most 1.' },
  { expression: '5 between 9 and 1', feelin: 'true', ours: 'false', why: 'Ours: `between` is `e1 >= e2 and e1 <= e3`.' },
  { expression: 'if 1 then "yes" else "no"', feelin: '"yes"', ours: '"no"', why: 'Ours: only true takes the first branch.' },
  { expression: 'every x in [1, null] satisfies x > 0', feelin: 'false', ours: 'null', why: 'Ours: a conjunction of true and null in three-valued logic.' },
  { expression: '1 < "1"', feelin: 'false', ours: 'null', why: 'Ours: a comparison of different kinds is null.' },
  { expression: 'true < false', feelin: 'error', ours: 'null', why: 'Ours: booleans have no order, and that is null, not a failure.' },
  { expression: '[1, 2] = [1]', feelin: 'null', ours: 'false', why: 'Ours: lists of different length are not equal.' },
  { expression: '@"P1M" < @"P32D"', feelin: 'true', ours: 'null', why: 'Ours: the two kinds of durations are not comparable.' },
  { expression: '@"P205DT71H" = @"P197DT32H"', feelin: 'true', ours: 'false', why: 'Ours: feelin compares long durations roughly.' },
  { expression: '@"P1D" * 2', feelin: 'null', ours: '"P2D"', why: 'Ours: durations are multiplied and divided by numbers.' },
  { expression: '@"P1D" / @"PT12H"', feelin: '"NaN"', ours: '2', why: 'Ours: two durations of a kind divide to a number.' },
  { expression: '-@"P1D"', feelin: 'null', ours: '"-P1D"', why: 'Ours: negation is defined for durations.' },
  { expression: '@"10:00:00Z" - @"10:00:00+01:00"', feelin: '"PT0S"', ours: '"PT1H"', why: 'Ours: subtraction goes by `value`, which is in UTC.' },
  { expression: '@"10:30:00" + @"P1M"', feelin: '"10:30:00"', ours: 'null', why: 'Ours: a time of day has no months.' },
  { expression: '@"P1Y2M".value', feelin: '{}', ours: '14', why: 'Ours: `value` is the number of months.' },
  { expression: '@"10:30:15.250".second', feelin: '15', ours: '15.25', why: 'Ours: seconds have fractions.' },
  { expression: 'duration("P1Y1D")', feelin: '"P1Y1D"', ours: 'null', why: 'Ours: a duration is of years and months or of days and time.' },
  { expression: 'time("10:30")', feelin: '"10:30:00"', ours: 'null', why: 'Ours: the text must be an XML Schema time, with seconds.' },
  { expression: 'years and months duration(@"2024-01-15", @"2026-03-20")', feelin: '"P2Y2M5D"', ours: '"P2Y2M"', why: 'Ours: as the name says.' },
  { expression: 'for x in 5 return x', feelin: 'null', ours: '[5]', why: 'Ours: a value where a list is wanted is a list of one (implicit conversion).' },
  { expression: 'abs([-1])', feelin: 'null', ours: '1', why: 'Ours: a list of one where a value is wanted is that value (implicit conversion).' },
  { expression: 'for d in @"2026-03-01"..@"2026-03-02" return d', feelin: 'error', ours: '["2026-03-01","2026-03-02"]', why: 'Ours: 1.5 walks through dates too.' },
  { expression: '{f: function(a: number) a, r: f("x")}.r', feelin: '"x"', ours: 'null', why: 'Ours: arguments must conform to the types of parameters.' },
  { expression: 'substring("foobar", 0)', feelin: '"r"', ours: 'null', why: 'Ours: places count from 1 or −1; 0 is outside the domain.' },
  { expression: 'substring("😀x", -1)', feelin: '""', ours: '"x"', why: 'Ours: a character is a code point.' },
  { expression: 'remove([1, 2, 3], -1)', feelin: '[1,3]', ours: '[1,2]', why: 'Ours: negative places count from the end.' },
  { expression: 'remove([1, 2, 3], 4)', feelin: '[1,2,3]', ours: 'null', why: 'Ours: a place outside the list is outside the domain.' },
  { expression: 'insert before([1, 3], -1, 2)', feelin: '[2,1,3]', ours: '[1,2,3]', why: 'Ours: −1 is the last place.' },
  { expression: 'list contains([[1]], [1])', feelin: 'false', ours: 'true', why: 'Ours: lists are equal by their items.' },
  { expression: 'min(["a", "b"])', feelin: 'null', ours: '"a"', why: 'Ours: of any ordered values.' },
  { expression: 'number("1,000", ",", ",")', feelin: '1000', ours: 'null', why: 'Ours: the separators must differ.' },
  { expression: 'during(5, [1..10])', feelin: 'null', ours: 'true', why: 'Ours: feelin has no `during`, `starts`, `finishes`, `coincides` and their kin.' },
  { expression: 'range("[1..5]")', feelin: 'error', ours: '"[1..5]"', why: 'Ours: the function came with 1.4.' },
  { expression: '[1..5] instance of range<number>', feelin: 'error', ours: 'true', why: 'Ours: the grammar has range types.' },
  { expression: 'get value({a: {b: 2}}, ["a", "b"])', feelin: 'null', ours: '2', why: 'Ours: the key may be a path.' },
  { expression: 'is(1, "1")', feelin: 'null', ours: 'false', why: 'Ours: `is` never gives null; different kinds are different.' },
  { expression: 'matches("a.b", "a.b", "q")', feelin: 'null', ours: 'true', why: 'Ours: the flags are those of XPath functions 3.1, with `q`.' },
];
