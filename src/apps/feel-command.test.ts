import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../platform/config/project-root.ts';
import { runFeelCommand } from './feel-command.ts';

async function answers(...chunks: readonly (string | Uint8Array)[]): Promise<unknown[]> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [code, written] = await Promise.all([
    runFeelCommand([], { stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))), stdout, stderr }).finally(() => stdout.end()),
    text(stdout),
  ]);
  expect(code).toBe(0);
  return written === '' ? [] : written.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** What someone may send who wishes the service ill; each must be answered, and soon. */
function hostile(): string[] {
  const long = 'a'.repeat(50_000);
  const doubled = 'for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]';
  const expressions = [
    '('.repeat(5000),
    `${'('.repeat(1900)}1${')'.repeat(1900)}`,
    '['.repeat(3999),
    `${'-'.repeat(3000)}1`,
    `1${'+1'.repeat(1900)}`,
    `1${'**9'.repeat(900)}`,
    '9**9**9**9**9',
    '99999 ** 999999',
    'count([1..999999999999])',
    'for i in 1..1e30 return i',
    'sum(for a in 1..99999, b in 1..99999 return a * b)',
    'some x in 1..9999, y in 1..9999 satisfies x + y = -1',
    'for i in 1..5000 return partial',
    'for i in 1..60 return if i = 1 then "aaaaaaaaaaaaaaaa" else partial[-1] + partial[-1]',
    doubled,
    `flatten(${doubled})`,
    `string(${doubled})`,
    '{f: function(f, x) f(f, x + 1), r: f(f, 1)}.r',
    '{f: function(f, n) if n = 0 then 1 else f(f, n - 1) + f(f, n - 1), r: f(f, 50)}.r',
    'decimal(1, 9999999999)',
    '1e6000 * 1e6000',
    'constructor.constructor("return process")()',
    'function(a) external {java: {class: "java.lang.System"}}',
    'matches(s, "(a+)+$")',
    'replace(s, "(.*)*x", s)',
    'split(s, "(a|aa)*b")',
    'matches("a", "((((a{100}){100}){100}){100})")',
    's + s + s + s',
  ];
  return [
    ...expressions.map((expression) => JSON.stringify({ expression, context: { s: long } })),
    JSON.stringify({ expression: 'a'.repeat(2_000_000) }),
    '['.repeat(100_000),
    `{"expression": "1", "context": ${'{"a":'.repeat(50_000)}`,
    '{"expression": "a", "context": {"a": 1e999999999}}',
    JSON.stringify({ decisionTable: { hitPolicy: 'C', inputs: Array(90).fill('n'), outputs: ['r'], rules: Array.from({ length: 2000 }, () => [...Array(90).fill('> 1'), '1']) } }),
  ];
}

describe('the command feel', () => {
  it('answers each line in its place, whatever the chunks', async () => {
    const lines = '{"expression":"1"}\n\n{"expression":"\\"\u2028é\\""}\r\nnonsense\n{"unaryTest":"> 2","value":3}';
    const whole = await answers(lines);
    expect(whole).toMatchObject([{ value: 1 }, { value: '\u2028é' }, { code: 'not-json' }, { value: true }]);
    expect(await answers(...[...Buffer.from(lines)].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
  });

  it('does not keep a line that is too long, and goes on after it', async () => {
    expect(await answers('{"expression":"1"}\n', ...Array(30).fill('x'.repeat(100_000)), '\n{"expression":"2"}\n')).toMatchObject([{ value: 1 }, { code: 'limit' }, { value: 2 }]);
  });

  it('explains itself when it is called otherwise', async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    expect(await runFeelCommand(['--help'], { stdin: Readable.from([]), stdout, stderr })).toBe(2);
    expect(String(stderr.read())).toContain('"expression"');
  });
});

describe('the command as a process', () => {
  it('survives those who wish it ill: every line is answered within a second, and the next one rightly', { timeout: 120_000 }, async () => {
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'bin/varoshaza.mjs'), 'feel'], { cwd: PROJECT_ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (line: string): Promise<{ readonly answer: Record<string, unknown>; readonly ms: number }> => {
      const start = performance.now();
      child.stdin.write(`${line}\n`);
      const { value } = await lines.next();
      return { answer: JSON.parse(value ?? 'null'), ms: performance.now() - start };
    };
    try {
      await ask('{"expression":"1"}');
      for (const line of hostile()) {
        const { answer, ms } = await ask(line);
        expect(answer, line.slice(0, 80)).not.toMatchObject({ code: 'internal-error' });
        expect(ms, line.slice(0, 80)).toBeLessThan(2000);
        expect((await ask('{"expression":"1 + 1"}')).answer).toEqual({ value: 2 });
      }
      child.stdin.end();
      expect(await once(child, 'exit')).toEqual([0, null]);
    } finally {
      child.kill();
    }
  });
});
