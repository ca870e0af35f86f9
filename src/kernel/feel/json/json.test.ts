import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { evaluateFeel } from '../feel.ts';
import type { FeelValue } from '../values.ts';
import { answerLine } from './answer-line.ts';
import { feelOf, readJson } from './read-json.ts';
import { FeelJsonError, writeJson } from './write-json.ts';

const text = (expression: string): string => writeJson(evaluateFeel(expression).value);

describe('JSON of FEEL values', () => {
  it('reads numbers by their digits', () => {
    expect(writeJson(readJson('[0.1, 12345678901234567890.5, 1e2, -0]'))).toBe('[0.1,"12345678901234567890.5",100,0]');
  });

  it('writes a number only where a reader of doubles gets the same one', () => {
    expect([text('0.1'), text('1/3'), text('2**53'), text('2**53 + 1'), text('1e21'), text('1.0000000000000000001')]).toEqual([
      '0.1',
      '"0.3333333333333333333333333333333333"',
      '9007199254740992',
      '"9007199254740993"',
      '1000000000000000000000',
      '"1.0000000000000000001"',
    ]);
  });

  it('writes what every reader of JSON gets back as the same decimal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: 0, max: 30 }), (digits, scale) => {
        const value = Decimal.of(`${digits}e-${scale}`);
        const read: unknown = JSON.parse(writeJson(value));
        expect(Decimal.of(String(read)).equals(value)).toBe(true);
      }),
    );
  });

  it('gives any JSON back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const written = JSON.parse(JSON.stringify(json));
        expect(JSON.parse(writeJson(feelOf(written)))).toEqual(written);
        expect(JSON.parse(writeJson(readJson(JSON.stringify(written))))).toEqual(written);
      }),
    );
  });

  it('keeps names that are machinery elsewhere as plain names', () => {
    expect(writeJson(readJson('{"__proto__": {"a": 1}, "constructor": 2}'))).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  it('writes days, durations, ranges; refuses functions', () => {
    expect(text('[@"2026-03-02", @"P14M", [1..5)]')).toBe('["2026-03-02","P1Y2M","[1..5)"]');
    expect(() => text('function(a) a')).toThrow(FeelJsonError);
  });

  it('stops writing what a few steps made endless', () => {
    let list: FeelValue = ['x'];
    for (let level = 0; level < 40; level += 1) list = [list, list];
    expect(() => writeJson(list)).toThrow(FeelJsonError);
  });
});

describe('one line', () => {
  it.each([
    ['{"expression": "a + 1", "context": {"a": 1}}', '{"value":2}'],
    ['\uFEFF{"expression": "1"}', '{"value":1}'],
    ['{"unaryTest": "> 2", "value": 3}', '{"value":true}'],
    ['{"unaryTest": "> x", "value": 3, "context": {"x": 5}}', '{"value":false}'],
    ['{"expression": "null"}', '{"value":null}'],
    ['{"expression": "first name", "context": {"first name": "Anna"}}', '{"value":"Anna"}'],
    ['{"decisionTable": {"inputs": ["a"], "outputs": ["r"], "rules": [["1", "2"]]}, "context": {"a": 1}}', '{"value":2}'],
  ])('%s', (line, answer) => {
    expect(answerLine(line)).toBe(answer);
  });

  it.each([
    ['nonsense', 'not-json'],
    ['[1]', 'shape'],
    ['{}', 'shape'],
    ['{"expression": 1}', 'shape'],
    ['{"expression": "1", "context": []}', 'shape'],
    ['{"expression": "1 +"}', 'syntax'],
    ['{"expression": "nothing of the kind(1)"}', 'unknown-function'],
    ['{"expression": "function(a) a"}', 'no-json'],
    ['{"expression": "count(for a in 1..100000, b in 1..100000 return 1)"}', 'limit'],
    ['{"decisionTable": {"inputs": ["a"], "outputs": ["r"], "rules": [["1 +", "2"]]}}', 'syntax'],
    [`{"expression": "1", "context": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, 'limit'],
  ])('%s is answered with an error', (line, code) => {
    expect(JSON.parse(answerLine(line))).toMatchObject({ error: expect.any(String), errorEn: expect.any(String), code });
  });

  it('the same text is read anew where the names are others', () => {
    const contexts = ['{"a": 5, "b": 2}', '{"a": 5, "b": 2, "a-b": 99}', '{"a": 6, "b": 2}'];
    expect(contexts.map((context) => answerLine(`{"expression": "a-b", "context": ${context}}`))).toEqual(['{"value":3}', '{"value":99}', '{"value":4}']);
  });

  it('a table that is broken by its context gives null and says why', () => {
    const line = '{"decisionTable": {"inputs": ["a"], "outputs": ["r"], "rules": [["> 1", "1"], ["> 2", "2"]]}, "context": {"a": 3}}';
    expect(JSON.parse(answerLine(line))).toMatchObject({ value: null, code: 'two-hits', rules: [1, 2] });
  });
});

describe('whatever comes', () => {
  const TOKENS = '1|0.5|1e30|"a"|"\\\\u"|@"2026-03-02"|@"P1D"|@"10:00:00Z"|true|null|a|b c|?|item|partial|(|)|[|]|{|}|..|.|,|:|+|-|*|/|**|=|!=|<|>=|and|or|not|in|between|if|then|else|for|return|some|every|satisfies|instance of|list<number>|function|external|date|time|sum|sort|count|string|range|duration|context|//|/*|"|@|#|\u0000|\ud800'.split('|');
  const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((tokens) => tokens.join(' '));
  const context = { a: [1, { x: 2 }], 'b c': 'text', '(+': 1, 'in': 2 };

  it('gets an answer or a fault of its own, never ours', () => {
    fc.assert(
      fc.property(soup, fc.jsonValue({ maxDepth: 2 }), (text, value) => {
        for (const question of [{ expression: text, context }, { unaryTest: text, value, context }, { expression: text, context: value }]) {
          expect(answerLine(JSON.stringify(question))).not.toContain('internal-error');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('also as a table', () => {
    const keys = fc.constantFrom('hitPolicy', 'aggregation', 'inputs', 'outputs', 'rules', 'expression', 'name', 'values', 'default', 'text', 'when', 'then', '__proto__');
    const part = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5, depthIdentifier: 'table' }, soup, fc.constantFrom('C', 'P', '-', 'a', 1, null, true), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(keys, tie('any'), { maxKeys: 5 })),
    }));
    const table = fc.record({ hitPolicy: fc.constantFrom('U', 'A', 'F', 'P', 'R', 'O', 'C', 'C+', 'C#'), inputs: fc.array(part.any, { maxLength: 2 }), outputs: fc.array(part.any, { maxLength: 2 }), rules: fc.array(part.any, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.oneof(part.any, table), (decisionTable) => {
        for (const question of [{ decisionTable, context }, { checkTable: decisionTable }]) {
          expect(answerLine(JSON.stringify(question))).not.toContain('internal-error');
        }
      }),
      { numRuns: 300 },
    );
  });
});
