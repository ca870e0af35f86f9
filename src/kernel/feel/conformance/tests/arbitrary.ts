import * as fc from 'fast-check';

/**
 * Random expressions of each type, of which the standard, doubles and feelin think alike: figures are
 * halves, so that doubles hold them exactly. Where feelin and we differ is in `differences.ts`.
 */
export type Expressions = {
  readonly number: string;
  readonly string: string;
  readonly boolean: string;
  readonly numbers: string;
  readonly strings: string;
  readonly context: string;
  readonly date: string;
  readonly dateTime: string;
  readonly days: string;
  readonly months: string;
  readonly range: string;
};

type Parts = { readonly [Type in keyof Expressions]: fc.Arbitrary<string> };

/** Template of an expression: `{}` is filled by the parts in their order. */
function of(template: string, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const texts = template.split('{}');
  return fc.tuple(...parts).map((filled) => texts.map((text, index) => text + (filled[index] ?? '')).join(''));
}

const halves = fc.integer({ min: -40, max: 40 });
const half = halves.map(written);
const whole = fc.integer({ min: 1, max: 5 }).map(String);
const word = fc.stringMatching(/^[a-eé]{0,5}$/).map((text) => JSON.stringify(text));
const letter = fc.constantFrom('"a"', '"b"', '"é"', '"ab"');
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => `@"${date.toISOString().slice(0, 10)}"`);
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => `@"${date.toISOString().slice(0, 19)}"`);
const time = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 90 })).map(([days, hours]) => `@"P${days}DT${hours}H"`);
const year = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 })).map(([years, months]) => `@"P${years}Y${months}M"`);
/** Two halves, the smaller first: a range that runs backwards is one of the differences. */
const ends = (template: string): fc.Arbitrary<string> =>
  fc.tuple(halves, halves).map(([a, b]) => template.replace('{}', written(Math.min(a, b))).replace('{}', written(Math.max(a, b))));
const compare = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
const listOf = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.array(part, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);

/** Expressions of one type, nested a few levels; names `n`, `s`, `b`, `l` are those of `CONTEXT`. */
export function expressionOf(type: keyof Expressions): fc.Arbitrary<string> {
  return expressions[type];
}

/** What the names in the expressions stand for. */
export const CONTEXT = { n: 7, s: 'abc', b: true, l: [1, 2.5, 3], o: { x: 4, 'long name': 'y' } };

const expressions = fc.letrec<Expressions>((tie) => {
  const parts: Parts = {
    number: tie('number'),
    string: tie('string'),
    boolean: tie('boolean'),
    numbers: tie('numbers'),
    strings: tie('strings'),
    context: tie('context'),
    date: tie('date'),
    dateTime: tie('dateTime'),
    days: tie('days'),
    months: tie('months'),
    range: tie('range'),
  };
  const some = (...choices: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.oneof({ maxDepth: 4, depthIdentifier: 'feel', withCrossShrink: true }, ...choices);
  return {
    number: some(half, fc.constantFrom('n', 'o.x'), ...numbers(parts)),
    string: some(word, fc.constantFrom('s', 'o.long name'), ...strings(parts)),
    boolean: some(fc.constantFrom('true', 'false', 'b'), ...booleans(parts)),
    numbers: some(listOf(half), fc.constant('l'), ...lists(parts)),
    strings: some(listOf(word), of('split({}, ",")', word), of('for x in {} return x + {}', parts.strings, word)),
    context: some(of('{a: {}, b: {}}', half, word), of('context put({}, "a", {})', parts.context, parts.number), of('context merge([{}, {}])', parts.context, parts.context)),
    date: some(day, of('({} + {})', parts.date, year), of('({} - {})', parts.date, year), of('(if {} then {} else {})', parts.boolean, parts.date, parts.date)),
    dateTime: some(moment, of('({} + {})', parts.dateTime, time), of('({} - {})', parts.dateTime, time)),
    days: some(time, of('({} + {})', parts.days, time), of('({} - {})', parts.date, parts.date), of('({} - {})', parts.dateTime, parts.dateTime)),
    months: some(year, of('({} + {})', parts.months, year)),
    range: ends('{}..{}').chain((span) => fc.constantFrom(`[${span}]`, `(${span})`, `[${span})`, `(${span}]`)),
  };
});

function written(count: number): string {
  return count < 0 ? `(${count / 2})` : String(count / 2);
}

function numbers(part: Parts): readonly fc.Arbitrary<string>[] {
  return [
    of('({} + {})', part.number, part.number),
    of('({} - {})', part.number, part.number),
    of('({} * {})', part.number, whole),
    of('({} / 2)', part.number),
    of('(if {} then {} else {})', part.boolean, part.number, part.number),
    of('abs({})', part.number),
    of('floor({})', part.number),
    of('ceiling({})', part.number),
    of('modulo({}, {})', part.number, whole),
    of('string length({})', part.string),
    of('count({})', part.numbers),
    of('sum({})', part.numbers),
    of('min({})', part.numbers),
    of('max({})', part.numbers),
    of('{}[{}]', part.numbers, whole),
    of('{}[-1]', part.numbers),
    of('{}.a', part.context),
    of('get value({}, "a")', part.context),
    of('{}.year', part.date),
    of('{}.month', part.date),
    of('{}.weekday', part.date),
    of('{}.hour', part.dateTime),
    of('{}.days', part.days),
    of('{}.months', part.months),
    of('day of year({})', part.date),
    of('week of year({})', part.date),
    of('{f: function(x, y) x - y, r: f({}, {})}.r', part.number, part.number),
  ];
}

function strings(part: Parts): readonly fc.Arbitrary<string>[] {
  return [
    of('({} + {})', part.string, part.string),
    of('upper case({})', part.string),
    of('lower case({})', part.string),
    of('substring("abcde" + {}, {})', part.string, whole),
    of('substring("abcde" + {}, {}, {})', part.string, whole, whole),
    of('substring before({}, {})', part.string, letter),
    of('substring after({}, {})', part.string, letter),
    of('replace({}, {}, {})', part.string, letter, word),
    of('string join({}, {})', part.strings, word),
    of('string({})', part.number),
    of('string({})', part.date),
    of('string({})', part.days),
    of('day of week({})', part.date),
    of('month of year({})', part.date),
    of('(if {} then {} else {})', part.boolean, part.string, part.string),
  ];
}

function booleans(part: Parts): readonly fc.Arbitrary<string>[] {
  const compared = (of: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(of, compare, of).map(([left, sign, right]) => `(${left} ${sign} ${right})`);
  return [
    compared(part.number),
    compared(part.string),
    compared(part.date),
    compared(part.dateTime),
    compared(part.months),
    compared(time),
    of('({} and {})', part.boolean, part.boolean),
    of('({} or {})', part.boolean, part.boolean),
    of('not({})', part.boolean),
    of('({} between {})', part.number, ends('{} and {}')),
    of('({} in {})', part.number, part.range),
    of('({} in [{}..@"2041-01-01"])', part.date, day),
    // A null among the items is one of the differences, so the condition is never null.
    of('(some x in {} satisfies (x > {}) = true)', part.numbers, half),
    of('(every x in {} satisfies (x > {}) = true)', part.numbers, half),
    of('contains({}, {})', part.string, letter),
    of('starts with({}, {})', part.string, letter),
    of('ends with({}, {})', part.string, letter),
    of('matches({}, "^[ab]+$")', part.string),
    of('list contains({}, {})', part.numbers, part.number),
    of('({} = {})', part.context, part.context),
    of('({} instance of number)', part.number),
    of('before({}, {})', half, part.range),
    of('includes({}, {})', part.range, half),
  ];
}

function lists(part: Parts): readonly fc.Arbitrary<string>[] {
  return [
    of('{}[item > {}]', part.numbers, part.number),
    of('(for x in {} return x * {})', part.numbers, whole),
    of('(for x in 1..{} return x)', whole),
    of('(for x in {}, y in {} return x - y)', part.numbers, listOf(half)),
    of('append({}, {})', part.numbers, part.number),
    of('concatenate({}, {})', part.numbers, part.numbers),
    of('reverse({})', part.numbers),
    of('distinct values({})', part.numbers),
    of('flatten([{}, {}])', part.numbers, part.numbers),
    of('union({}, {})', part.numbers, part.numbers),
    of('index of({}, {})', part.numbers, part.number),
    of('sort({}, function(x, y) x < y)', part.numbers),
    of('[{a: {}}, {a: {}}][a > {}].a', part.number, part.number, part.number),
  ];
}

const test = fc.oneof(
  of('{} {}', fc.constantFrom('<', '<=', '>', '>='), half),
  half,
  expressions.range,
  of('not({})', half),
  of('not({} {})', fc.constantFrom('<', '>'), half),
  of('? > {}', half),
  of('? * 2 = {} or ? < {}', half, half),
);

/** Unary tests about a number. */
export const unaryTests: fc.Arbitrary<string> = fc.oneof(
  test,
  fc.constant('-'),
  of('{}, {}', half, of('{} {}', fc.constantFrom('<', '>'), half)),
  of('{}, {}', expressions.range, expressions.range),
);
