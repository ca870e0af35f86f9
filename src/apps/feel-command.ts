import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { answerLine } from '../kernel/feel/json/answer-line.ts';

const USAGE = `Usage:
  feel < questions.jsonl    one question a line in, one answer a line out; empty lines are skipped

  {"expression": "a + 1", "context": {"a": 1}}            {"value":2}
  {"unaryTest": "[1..5]", "value": 3}                     {"value":true}
  {"decisionTable": {…}, "context": {…}}                  docs/feel.md tells the table's form
`;

/** A longer line is answered with an error and not kept. */
const LINE_CHARS_MAX = 1_000_000;

const TOO_LONG = JSON.stringify({
  error: `A sor hosszabb ${LINE_CHARS_MAX} karakternél.`,
  errorEn: `The line is longer than ${LINE_CHARS_MAX} characters.`,
  code: 'limit',
});

/** What the command reads and writes: the process's own streams, or those of a test. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * The command `feel`. Lines are answered as they come, so that a caller may wait for each answer;
 * what is held is at most one line and the answers of one chunk.
 *
 * @returns the exit code: 0; 2 for an option, since there are none
 */
export async function runFeelCommand(argv: readonly string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  if (argv.length > 0) {
    stderr.write(USAGE);
    return 2;
  }
  const lines = new LineReader();
  stdin.setEncoding('utf8');
  for await (const chunk of stdin) await write(stdout, answers(lines.take(String(chunk))));
  await write(stdout, answers(lines.end()));
  return 0;
}

function answers(lines: readonly (string | null)[]): string {
  return lines.map((line) => `${line === null ? TOO_LONG : answerLine(line)}\n`).join('');
}

/** Splits text at line feeds only (a text in JSON may hold other separators); null for a line too long. */
class LineReader {
  private rest: string | null = '';

  take(chunk: string): (string | null)[] {
    const pieces = chunk.split('\n');
    const last = pieces.pop() ?? '';
    const lines: (string | null)[] = [];
    for (const piece of pieces) {
      lines.push(this.joined(piece));
      this.rest = '';
    }
    this.rest = this.joined(last);
    return lines.filter(isNotEmpty);
  }

  end(): (string | null)[] {
    return [this.rest].filter(isNotEmpty);
  }

  private joined(piece: string): string | null {
    return this.rest === null || this.rest.length + piece.length > LINE_CHARS_MAX ? null : this.rest + piece;
  }
}

function isNotEmpty(line: string | null): boolean {
  return line === null || line.trim() !== '';
}

/** Writes and waits until the stream wants more, so that a slow reader does not fill the memory. */
async function write(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
