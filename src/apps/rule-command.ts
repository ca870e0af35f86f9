import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { citationText, LEGAL_SOURCES, parseCitation } from '../kernel/legal-sources.ts';
import type { Result } from '../kernel/result.ts';
import type { Step } from '../kernel/rule-fields.ts';
import type { AnyRule, RuleRegister } from '../kernel/rule.ts';

const USAGE = `Usage:
  rule ID < cases.jsonl    one JSON object a line in, one answer a line out; empty lines are skipped
  rule --list              every rule with its schemas, sources and examples, one JSON object a line
  rule --explain ID        one rule for people
`;

/** Answers are written in portions of about this many characters, so that thousands of lines go fast. */
const PORTION_CHARS = 64 * 1024;

/** What the command reads and writes: the process's own streams, or those of a test. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * The command `rule`. A line that is no JSON, or an input that the rule refuses, is answered with
 * `{"error": …}` and the work goes on.
 *
 * @returns the exit code: 0; 1 when a rule broke on a line (a bug); 2 for an unknown rule or option
 */
export async function runRuleCommand(
  register: RuleRegister,
  argv: readonly string[],
  streams: Streams,
): Promise<number> {
  const [first, second, ...rest] = argv;
  if (first === '--list' && second === undefined) return list(register, streams);
  if (first === '--explain' && second !== undefined && rest.length === 0) return explain(register, second, streams);
  if (first === undefined || first.startsWith('-') || second !== undefined) {
    streams.stderr.write(USAGE);
    return 2;
  }
  if (!register.has(first)) return unknownRule(first, streams);
  return answerLines(register, first, streams);
}

async function answerLines(register: RuleRegister, id: string, { stdin, stdout }: Streams): Promise<number> {
  let exitCode = 0;
  let portion = '';
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerLine(register, id, line);
    if (answer.broke) exitCode = 1;
    portion += `${answer.text}\n`;
    if (portion.length < PORTION_CHARS) continue;
    await write(stdout, portion);
    portion = '';
  }
  await write(stdout, portion);
  return exitCode;
}

function answerLine(register: RuleRegister, id: string, line: string): { text: string; broke: boolean } {
  let input: unknown;
  try {
    input = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return failure('not-json', 'Ez a sor nem érvényes JSON.', 'This line is not valid JSON.', false);
  }
  try {
    const answer = register.evaluate(id, input);
    if (answer.ok) return { text: JSON.stringify(answer.value), broke: false };
    const { code, text } = answer.refusal;
    return failure(code, text?.hu ?? code, text?.en ?? code, false);
  } catch {
    // A bug of the rule: the other lines still deserve their answers, and the exit code tells.
    return failure('internal-error', 'A szabály hibára futott ezen a soron.', 'The rule broke on this line.', true);
  }
}

function failure(code: string, error: string, errorEn: string, broke: boolean): { text: string; broke: boolean } {
  return { text: JSON.stringify({ error, errorEn, code }), broke };
}

async function list(register: RuleRegister, { stdout }: Streams): Promise<number> {
  const lines = register.list().map(({ id, title, from, legal, dateField, input, output, examples }) =>
    JSON.stringify({
      id,
      title,
      from,
      legal,
      sources: legal.map(citationText),
      ...(dateField === undefined ? {} : { dateField }),
      input,
      output,
      examples,
    }),
  );
  await write(stdout, `${lines.join('\n')}\n`);
  return 0;
}

async function explain(register: RuleRegister, id: string, streams: Streams): Promise<number> {
  const versions = register.versions(id);
  if (versions.length === 0) return unknownRule(id, streams);
  await write(streams.stdout, versions.map(explained).join('\n'));
  return 0;
}

function explained(rule: AnyRule): string {
  const sources = rule.legal.map((citation) => {
    const key = parseCitation(citation)?.key ?? '';
    return `  ${citationText(citation)} – ${LEGAL_SOURCES[key]?.title.hu ?? ''}`;
  });
  const examples = rule.examples.flatMap(({ name, input }) => [
    `  ${name}: ${JSON.stringify(input)}`,
    ...worked(rule.evaluate(input)),
  ]);
  const head = `${rule.id} – ${rule.title.hu} (${rule.title.en}), ${rule.from} óta`;
  return [head, 'Források', ...sources, 'Példák', ...examples, ''].join('\n');
}

/** An answer in lines: the figures, then each step with its source. */
function worked(answer: Result<unknown>): string[] {
  if (!answer.ok) return [`    ✗ ${answer.refusal.text?.hu ?? answer.refusal.code}`];
  const { steps, ...figures } = Object(answer.value) as { steps?: readonly Step[] };
  const reasons = (steps ?? []).map(
    ({ text, legal }) => `      – ${text.hu}${legal === undefined ? '' : ` [${citationText(legal)}]`}`,
  );
  return [`    = ${JSON.stringify(figures)}`, ...reasons];
}

function unknownRule(id: string, { stderr }: Streams): number {
  stderr.write(`There is no rule "${id.slice(0, 60)}"; "rule --list" names them all.\n`);
  return 2;
}

/** Writes and waits until the stream wants more, so that a slow reader does not fill the memory. */
async function write(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
