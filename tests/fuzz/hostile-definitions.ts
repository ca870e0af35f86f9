import type { Random } from '../../src/apps/demo/random.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import { nastyText } from './nasty-texts.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Expressions that are wrong, or right and heavy. */
export const EXPRESSIONS: readonly string[] = [
  '', '(', '))', '1 +', 'noSuchName > 1', 'if true then', '"', '"unclosed', '// only a comment', '/* open', 'a.b.c.d', '1 = "x"', 'sum(', 'unknownFunction(1)', '@"not a date"', 'date("2026-02-30")', '{', '{a: }', '[1,2', 'some x in', '1 in [1..', '\u0000', '\ud800', 'process.exit(1)', 'constructor.constructor("return 1")()', '__proto__', 'this', 'function(x) external {}', 'x'.repeat(20_000),
  `${'('.repeat(5_000)}1${')'.repeat(5_000)}`, `${'['.repeat(20_000)}`, `${'1+'.repeat(30_000)}1`, `${'if true then '.repeat(3_000)}1`, `${'not('.repeat(4_000)}true${')'.repeat(4_000)}`, `${'-'.repeat(10_000)}1`,
  'count(for i in 1..1000000000 return i) > 0', 'count(for i in 1..3000, j in 1..3000, k in 1..3000 return i) > 0', 'some x in 1..999999999 satisfies x < 0', 'every x in 1..99999, y in 1..99999 satisfies x = y', '2 ** 2 ** 2 ** 2 ** 2 ** 2 > 1', '9 ** 999999999 > 1', '(0.1 ** 6000) > 1', 'exp(1e300) > 1', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a|a)*b")', 'matches("x", "(")', 'count(split("a", "")) > 0', 'string length(replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")) > 0', 'contains(string join(for i in 1..100000 return "aaaaaaaaaaaaaaaaaaaa"), "b")', 'duration("P999999999999Y") > duration("P1Y")', 'date("999999999-01-01") > today', 'decimal(1, 999999999) > 0', 'decimal(1/3, -999999999) > 0', 'count(concatenate(1..100000, 1..100000)) > 0', 'list contains(flatten(for a in 1..500 return for b in 1..500 return b), 0)', 'sort(for i in 1..100000 return -i, function(x, y) x < y)[1] > 0', 'count(distinct values(for i in 1..100000 return i)) > 1', 'number("1e999999999") > 1', 'round half up(1e6000, 6000) > 1', '{a: function(n) a(n)}.a(1) > 0', '(function(f) f(f))(function(f) f(f)) = 1',
];

const OTHER_VALUES: readonly Json[] = [null, true, false, 0, -1, 1e308, -0, 2 ** 53, 1.5, '', ' ', 'x', '__proto__', 'constructor', [], [[]], [null], {}, { hu: 'x' }, { hu: 1, en: 2 }, { use: 'applicant.v1' }, { use: '__proto__' }, { use: '../../../etc/passwd' }, 'A'.repeat(100_000), '2026-02-30', '99999-01-01', 'today'];

const NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toString', 'kind', 'id', 'visibleIf', 'calculate', 'check', 'required', 'requiredIf', 'min', 'max', 'options', 'fields', 'use', 'prefill', 'locked', 'signers', 'x', '', 'hasOwnProperty', '\u0000', 'municipality', 'today', 'if', 'for'];

/** The text of a file of a form, broken or hostile in some place, or (seldom) sound. */
export function hostileDefinitionText(random: Random, published: FormDefinition): string {
  const chance = random.next();
  if (chance < 0.08) return brokenText(random, JSON.stringify(published));
  const definition = JSON.parse(JSON.stringify(published)) as Json;
  if (chance < 0.9 && isObject(definition)) definition['code'] = `${random.pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])}${random.integer(10, 99)}`;
  const changes = random.pick([1, 1, 1, 2, 4]);
  for (let change = 0; change < changes; change += 1) changeSomewhere(random, definition);
  const text = JSON.stringify(definition);
  // A name that JSON.parse sets as data, and an assignment would not.
  return random.chance(0.06) ? text.replace(/\{/g, (brace) => (random.chance(0.02) ? '{"__proto__":{"polluted":"vhfuzzmark"},' : brace)) : text;
}

function brokenText(random: Random, text: string): string {
  switch (random.integer(0, 8)) {
    case 0:
      return text.slice(0, random.integer(0, text.length));
    case 1:
      return '['.repeat(random.pick([100, 5_000, 200_000]));
    case 2:
      return `${'{"a":'.repeat(random.pick([50, 5_000]))}1${'}'.repeat(random.pick([50, 5_000]))}`;
    case 3:
      return random.pick(['', 'null', '[]', '1', '"x"', 'true', '{}', '\ufeff{}', 'NaN', '{"pages":[]}', '<xml/>', '%PDF-1.7']);
    case 4:
      return `{"code":"${'A'.repeat(1_100_000)}"}`;
    case 5:
      return text.replace('"pages":[', `"pages":[${'{"id":"x","title":{"hu":"x","en":"x"},"sections":[]},'.repeat(5_000)}`);
    case 6:
      return text.replaceAll('"hu":"', '"hu":"\\u0000').slice(0, 1_000_000);
    case 7:
      return `${text.slice(0, -1)},"pages":[]}`;
    default:
      return text.replace(/"/g, (quote) => (random.chance(0.001) ? "'" : quote));
  }
}

/** One change at a place of chance, more often deep inside than at the top. */
function changeSomewhere(random: Random, root: Json): void {
  const holders: (Json[] | { [name: string]: Json })[] = [];
  const collect = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    holders.push(value);
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(root);
  const expressive = holders.filter((holder): holder is { [name: string]: Json } => isObject(holder) && ['visibleIf', 'requiredIf', 'calculate', 'expr'].some((name) => typeof holder[name] === 'string'));
  if (expressive.length > 0 && random.chance(0.35)) return changeExpression(random, random.pick(expressive));
  const fields = holders.filter((holder): holder is { [name: string]: Json } => isObject(holder) && typeof holder['kind'] === 'string');
  if (fields.length > 1 && random.chance(0.2)) return changeFields(random, fields);
  const holder = random.pick(holders);
  if (Array.isArray(holder)) return changeList(random, holder);
  const names = Object.keys(holder);
  const name = names.length === 0 ? 'x' : random.pick(names);
  const chance = random.next();
  if (chance < 0.35) holder[name] = random.pick(OTHER_VALUES);
  else if (chance < 0.6) holder[name] = typeof holder[name] === 'string' ? nastyText(random) : { [random.pick(NAMES)]: nastyText(random) };
  else if (chance < 0.8) delete holder[name];
  else Object.defineProperty(holder, random.pick(NAMES), { value: random.chance(0.5) ? nastyText(random) : random.pick(OTHER_VALUES), enumerable: true, configurable: true, writable: true });
}

/** Wrong, heavy, or going round in a circle. */
function changeExpression(random: Random, holder: { [name: string]: Json }): void {
  const name = ['visibleIf', 'requiredIf', 'calculate', 'expr'].find((known) => typeof holder[known] === 'string') ?? 'visibleIf';
  const own = typeof holder['id'] === 'string' ? holder['id'] : 'x';
  const old = String(holder[name]);
  holder[name] = random.chance(0.6) ? random.pick(EXPRESSIONS) : random.pick([`${own} = ${own}`, `not(${old})`, `${old} and ${random.pick(EXPRESSIONS)}`, `string(${own}) = "${nastyText(random)}"`, `${old} or count(for i in 1..200, j in 1..200 return i * j) > 0`, nastyText(random)]);
}

/** Ids twice, kinds turned, calculations of each other, fields in fields. */
function changeFields(random: Random, fields: readonly { [name: string]: Json }[]): void {
  const [one, other] = [random.pick(fields), random.pick(fields)];
  switch (random.integer(0, 5)) {
    case 0:
      one['id'] = other['id'] ?? 'x';
      return;
    case 1:
      one['kind'] = random.pick(['group', 'calculated', 'choice', 'file', 'number', 'nosuch', '__proto__', 'Text']);
      return;
    case 2:
      one['visibleIf'] = `${String(other['id'])} != null`;
      other['visibleIf'] = `${String(one['id'])} != null`;
      return;
    case 3:
      one['fields'] = [JSON.parse(JSON.stringify(other)) as Json];
      return;
    case 4:
      for (const name of ['min', 'max', 'minRows', 'maxRows', 'decimals', 'minLength', 'maxLength']) if (name in one || random.chance(0.2)) one[name] = random.pick([-1, 1e9, '1e400', 'NaN', 0.5, '', '9'.repeat(50), 'today', 999_999_999]);
      return;
    default:
      one['options'] = Array.from({ length: random.pick([0, 1, 301, 3_000]) }, (_, index) => ({ value: `v${index % 200}`, label: { hu: nastyText(random).toWellFormed(), en: 'x' } }));
  }
}

function changeList(random: Random, list: Json[]): void {
  const first = list[0];
  const chance = random.next();
  if (chance < 0.25 && first !== undefined) list.push(...Array.from({ length: random.pick([1, 2, 600]) }, () => JSON.parse(JSON.stringify(first)) as Json));
  else if (chance < 0.5) list.splice(0);
  else if (chance < 0.75) list.push(random.pick(OTHER_VALUES));
  else list.reverse();
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
