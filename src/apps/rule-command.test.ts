import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runRuleCommand } from './rule-command.ts';
import { RULE_REGISTER } from './rule-register.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly answers: () => Record<string, unknown>[];
}

/** Runs the command on text; `slowMs` makes a reader that takes its time, and so forces waiting. */
async function run(argv: string[], input = '', slowMs = 0): Promise<Run> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Writable =>
    new Writable({
      highWaterMark: 1024,
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        setTimeout(done, slowMs);
      },
    });
  const code = await runRuleCommand(RULE_REGISTER, argv, {
    stdin: Readable.from([input]),
    stdout: sink('out'),
    stderr: sink('err'),
  });
  const { out, err } = written;
  return {
    code,
    out,
    err,
    answers: () =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const lines = (...inputs: unknown[]): string =>
  inputs.map((input) => (typeof input === 'string' ? input : JSON.stringify(input))).join('\n');

describe('rule ID', () => {
  it('answers each line with one line', async () => {
    const { code, err, answers } = await run(
      ['tax.building'],
      lines(
        { usefulAreaM2: 120, rateHufPerM2: 1100, year: 2026 },
        { usefulAreaM2: 120, rateHufPerM2: 1100, share: '2/3', year: 2026 },
      ),
    );
    expect([code, err]).toEqual([0, '']);
    expect(answers().map(({ taxHuf }) => taxHuf)).toEqual([132_000, 88_000]);
  });

  it('answers a bad line with an error in its place and goes on', async () => {
    const { code, answers } = await run(
      ['identifier.tax-id'],
      lines('{"value": ', '[1]', { value: 8_422_780_135 }, {}, '', '\uFEFF{"value":"8422780135"}\r', 'null'),
    );
    expect(code).toBe(0);
    expect(answers().map(({ code: name, valid }) => name ?? valid)).toEqual([
      'not-json',
      'invalid-input',
      'not-text',
      'invalid-input',
      true,
      'invalid-input',
    ]);
    expect(answers()[0]?.['error']).toBe('Ez a sor nem érvényes JSON.');
  });

  it('answers thousands of lines fast, also to a slow reader', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      JSON.stringify({ debtHuf: 1_000 + index, dueOn: '2025-03-17', paidOn: '2025-05-26' }),
    );
    const began = performance.now();
    const { answers } = await run(['tax.late-surcharge'], many.join('\n'), 1);
    expect(answers()).toHaveLength(5_000);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('says when there is no such rule or no sense in the arguments', async () => {
    expect(await run(['tax.window'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('There is no rule "tax.window"'),
    });
    for (const argv of [[], ['--all'], ['tax.building', 'tax.land'], ['--explain'], ['--list', 'x']]) {
      expect(await run(argv), argv.join(' ')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Usage'),
      });
    }
  });
});

describe('rule --list and --explain', () => {
  it('lists every rule with schemas and sources', async () => {
    const { code, answers } = await run(['--list']);
    expect(code).toBe(0);
    expect(answers().map(({ id }) => id)).toEqual(RULE_REGISTER.list().map(({ id }) => id));
    const surcharge = answers().find(({ id }) => id === 'tax.late-surcharge');
    expect(surcharge).toMatchObject({
      title: { hu: 'Késedelmi pótlék' },
      legal: ['art:206', 'art:208', 'art:209'],
      sources: ['Art. 206. §', 'Art. 208. §', 'Art. 209. §'],
      input: { type: 'object', properties: { debtHuf: { type: 'integer' } } },
      output: { type: 'object' },
    });
  });

  it('explains one rule with its sources and worked figures', async () => {
    const { out, code } = await run(['--explain', 'tax.building']);
    expect(code).toBe(0);
    expect(out).toContain('tax.building – Építményadó');
    expect(out).toContain('Htv. 14. § – 1990. évi C. törvény a helyi adókról');
    expect(out).toContain('"taxHuf":132000');
    expect(out).toContain('– Az adó alapja a hasznos alapterület: 120 m². [Htv. 15. § a) pont]');
    expect((await run(['--explain', 'x'])).code).toBe(2);
  });
});
