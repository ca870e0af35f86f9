import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../json/answer-line.ts';

const FOLDER = new URL('cases/', import.meta.url);

interface Case {
  readonly expected?: unknown;
  readonly expectedError?: true;
}

/** Runs every case of a chapter as the command would, and tells those that come out otherwise. */
function failures(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const wanted: Case = JSON.parse(line);
    const answer: { value?: unknown; error?: string } = JSON.parse(answerLine(line));
    const same = wanted.expectedError === true ? answer.error !== undefined : answer.error === undefined && JSON.stringify(answer.value) === JSON.stringify(wanted.expected);
    return same ? [] : [`${line} → ${JSON.stringify(answer)}`];
  });
}

const chapters = readdirSync(FOLDER).map((name) => ({ name, lines: readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n') }));

describe('DMN 1.5, chapter by chapter', () => {
  it.each(chapters)('$name', ({ lines }) => {
    expect(failures(lines)).toEqual([]);
  });

  it('is a corpus of some size, and a wrong answer is noticed', () => {
    expect(chapters.flatMap(({ lines }) => lines).length).toBeGreaterThan(1500);
    expect(failures(['{"expression":"1 + 1","expected":3}', '{"expression":"1 +","expected":null}', '{"expression":"1","expectedError":true}'])).toHaveLength(3);
  });
});
