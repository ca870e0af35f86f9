import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { feelOf } from '../json/read-json.ts';
import { writeJson } from '../json/write-json.ts';
import { FeelLimitError, Work } from '../work.ts';
import { checkTable } from './check-table.ts';
import type { TableProgram } from './compile-table.ts';
import { compileDecisionTable } from './compile-table.ts';
import { hitPolicyOf } from './hit-policy.ts';
import { readDecisionTable } from './read-table.ts';
import schema from './decision-table.schema.json' with { type: 'json' };
import type { TableAnswer, TableIssue } from './table.ts';

function compiled(json: unknown): TableProgram {
  const table = readDecisionTable(feelOf(json));
  const program = table.ok ? compileDecisionTable(table.value) : table;
  if (!program.ok) throw new Error(JSON.stringify(program.refusal));
  return program.value;
}

function issues(json: unknown): readonly TableIssue[] {
  const table = readDecisionTable(feelOf(json));
  const program = table.ok ? compileDecisionTable(table.value) : table;
  return program.ok ? [] : program.refusal;
}

const decide = (json: unknown, context: Record<string, unknown>): TableAnswer => compiled(json).decide(new Map(Object.entries(context).map(([name, value]) => [name, feelOf(value)])));

const TAX = {
  hitPolicy: 'C+',
  inputs: [{ label: 'Area', expression: 'area m2', values: '[0..100000]' }, 'type'],
  outputs: [{ name: 'tax' }],
  rules: [
    ['> 0', '-', 'area m2 * 10', 'everybody'],
    ['> 100', '"house"', '5000', 'large'],
  ],
};

describe('a decision table', () => {
  it('tells which rules hit', () => {
    expect(decide(TAX, { 'area m2': 120, type: 'house' })).toMatchObject({ hits: [1, 2], fault: null });
  });

  it('tells why it gives null, with the rules concerned, in both languages', () => {
    const table = { inputs: ['n'], outputs: ['r'], rules: [['> 1', '1'], ['> 2', '2'], ['> 3', '3']] };
    expect(decide(table, { n: 3 })).toEqual({ value: null, hits: [1, 2], fault: { code: 'two-hits', rules: [1, 2], text: { hu: expect.stringContaining('1, 2'), en: expect.stringContaining('1, 2') } } });
    expect(decide(TAX, { 'area m2': -1, type: 'house' }).fault).toMatchObject({ code: 'input-value', text: { en: expect.stringContaining('Area = -1') } });
  });

  it('tells every fault of its text, each with its place', () => {
    expect(issues({ inputs: ['1 +'], outputs: [{ name: 'r', default: '(' }], rules: [['> ', '1'], ['1', '2 +']] }).map(({ code, place }) => `${code} ${place}`)).toEqual([
      'syntax inputs[0].expression',
      'syntax outputs[0].default',
      'syntax rules[0].inputs[0]',
      'syntax rules[1].outputs[0]',
    ]);
    expect(issues({ hitPolicy: 'Z', aggregation: 'AVG', inputs: [{}], outputs: [], rules: [['1', '2', '3'], [[1]]] }).map(({ code, place }) => `${code} ${place}`)).toEqual([
      'hit-policy hitPolicy',
      'shape inputs[0]',
      'shape outputs',
      'shape rules[1].inputs[0]',
    ]);
  });

  it('spends from one budget', () => {
    const program = compiled({ hitPolicy: 'C', inputs: ['n'], outputs: ['r'], rules: Array.from({ length: 100 }, () => ['-', 'for i in 1..1000 return i']) });
    expect(() => program.decide(new Map([['n', Decimal.ONE]]), new Work(50_000))).toThrow(FeelLimitError);
  });

  it('is not read on and on: many texts are refused, many cells of few texts are not', () => {
    const many = (...cells: readonly ((rule: number) => string)[]): unknown => ({
      hitPolicy: 'C',
      inputs: cells.map((_, index) => `i${index}`),
      outputs: ['r'],
      rules: Array.from({ length: 5000 }, (_, rule) => [...cells.map((cell) => cell(rule)), 1]),
    });
    expect(issues(many(...Array.from({ length: 30 }, () => (rule: number) => `< ${rule % 300}`)))).toEqual([]);
    expect(issues(many(...Array.from({ length: 30 }, () => () => '> '))).length).toBeLessThanOrEqual(10_001);
    expect(issues(many(String, (rule) => `> ${rule}`, (rule) => `< ${rule}`)).map(({ code }) => code)).toEqual(['shape']);
  });

  it('knows policies by any of their names', () => {
    expect(['U', 'unique', 'Rule Order', 'OUTPUT_ORDER', 'output-order', 'C', 'c+', 'COLLECT (SUM)', 'collect min', 'C>', 'C#'].map((name) => Object.values(hitPolicyOf(name) ?? {}).join(' '))).toEqual([
      'unique ',
      'unique ',
      'rule order ',
      'output order ',
      'output order ',
      'collect ',
      'collect sum',
      'collect sum',
      'collect min',
      'collect max',
      'collect count',
    ]);
    expect(['', 'X', 'U+', 'COUNT', 'C*', 'constructor'].map(hitPolicyOf)).toEqual([null, null, null, null, null, null]);
  });

  it('keeps the column of a name that would be machinery elsewhere', () => {
    const { value } = decide({ inputs: ['n'], outputs: ['__proto__', 'constructor'], rules: [['-', '1', '2']] }, { n: 1 });
    expect(writeJson(value)).toBe('{"__proto__":1,"constructor":2}');
  });
});

describe('the schema', () => {
  const check = new Ajv2020({ allowUnionTypes: true }).compile(schema);

  it('knows every spelling of the conformance cases that can be read', () => {
    const cases = readFileSync(new URL('../conformance/cases/20-decision-tables.jsonl', import.meta.url), 'utf8').trim().split('\n');
    const tables = cases.map((line): { decisionTable: unknown } => JSON.parse(line)).filter(({ decisionTable }) => issues(decisionTable).length === 0);
    expect(tables.length).toBeGreaterThan(50);
    expect(tables.filter(({ decisionTable }) => !check(decisionTable))).toEqual([]);
    expect([check('x'), check({ inputs: [], outputs: [] }), check({ ...TAX, rules: [[{}]] })]).toEqual([false, false, false]);
  });
});

describe('overlaps and gaps', () => {
  const check = (json: unknown): ReturnType<typeof checkTable> => checkTable(compiled(json));

  it('are told as an author would write them', () => {
    const table = {
      inputs: ['age', 'status'],
      outputs: ['r'],
      rules: [
        ['< 18', '-', '1'],
        ['[18..65]', '"student"', '2'],
        ['[18..65)', '"worker", "student"', '3'],
        ['> 65', '-', '4'],
      ],
    };
    expect(check(table)).toEqual({
      overlaps: [{ rules: [2, 3], where: ['[18..65)', '"student"'] }],
      gaps: [
        ['[18..65)', 'not("student", "worker")'],
        ['65', '"worker"'],
        ['65', 'not("student", "worker")'],
      ],
      unknown: [],
      complete: true,
    });
  });

  it('keep to the allowed values, know days and booleans, and name what they cannot know', () => {
    const table = {
      inputs: [{ expression: 'd', values: '>= date("2026-01-01")' }, 'b'],
      outputs: ['r'],
      rules: [
        ['< @"2026-03-02"', 'true', '1'],
        ['> @"2026-03-02"', '-', '2'],
        ['date("2026-03-02")', 'x > 3', '3'],
      ],
    };
    expect(check(table)).toEqual({ overlaps: [], gaps: [['[@"2026-01-01"..@"2026-03-02")', 'false']], unknown: ['rules[2].inputs[1]'], complete: true });
  });

  it('are not looked for among texts in their order', () => {
    expect(check({ inputs: ['s'], outputs: ['r'], rules: [['< "m"', '1'], ['["m".."z"]', '2'], ['"x"', '3']] }).unknown).toEqual(['rules[0].inputs[0]', 'rules[1].inputs[0]']);
  });

  it('are all there are: every value is tried', () => {
    const end = fc.integer({ min: 0, max: 6 });
    const cell = fc.oneof(
      end.map(String),
      fc.tuple(fc.constantFrom('<', '<=', '>', '>='), end).map(([sign, value]) => `${sign} ${value}`),
      fc.tuple(end, end, fc.constantFrom('[', '('), fc.constantFrom(']', ')')).map(([low, high, open, close]) => `${open}${low}..${high}${close}`),
      end.map((value) => `not(${value})`),
      end.map((value) => `? != ${value}`),
      fc.constant('-'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rules) => {
        const program = compiled({ hitPolicy: 'C', inputs: ['a', 'b'], outputs: ['r'], rules: rules.map((cells, index) => [...cells, index]) });
        const { overlaps, gaps, complete } = checkTable(program);
        fc.pre(complete);
        const inGap = gaps.length === 0 ? null : compiled({ hitPolicy: 'C#', inputs: ['a', 'b'], outputs: ['r'], rules: gaps.map((cells) => [...cells, '1']) });
        const met = new Set<string>();
        for (let a = -1; a <= 7; a += 0.5) {
          for (let b = -1; b <= 7; b += 0.5) {
            const scope = new Map([['a', Decimal.of(String(a))], ['b', Decimal.of(String(b))]]);
            const { hits } = program.decide(scope);
            expect(hits.length === 0).toBe(inGap !== null && inGap.decide(scope).hits.length > 0);
            for (const first of hits) for (const second of hits) if (first < second) met.add(`${first} ${second}`);
          }
        }
        expect(new Set(overlaps.map(({ rules }) => rules.join(' ')))).toEqual(met);
      }),
      { numRuns: 100 },
    );
  });
});
