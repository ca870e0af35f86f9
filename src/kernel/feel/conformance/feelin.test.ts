import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../json/answer-line.ts';
import { CONTEXT, expressionOf, unaryTests } from './tests/arbitrary.ts';
import { DIFFERENCES } from './tests/differences.ts';
import type { PeerAnswer } from './tests/feelin.ts';
import { askFeelin, askFeelinTest } from './tests/feelin.ts';

const TYPES = ['number', 'string', 'boolean', 'numbers', 'strings', 'context', 'date', 'dateTime', 'days', 'months', 'range'] as const;

function ours(question: Record<string, unknown>): PeerAnswer {
  const answer: { value?: unknown; error?: string } = JSON.parse(answerLine(JSON.stringify(question)));
  return answer.error === undefined ? { value: answer.value } : { error: true };
}

const shown = (answer: PeerAnswer): string => ('error' in answer ? 'error' : JSON.stringify(answer.value));

describe('where the standard leaves no doubt, feelin and we agree', () => {
  it.each(TYPES)('on expressions of type %s', (type) => {
    fc.assert(
      fc.property(expressionOf(type), (expression) => {
        expect(ours({ expression, context: CONTEXT })).toEqual(askFeelin(expression, CONTEXT));
      }),
      { numRuns: 300 },
    );
  });

  it('on unary tests', () => {
    fc.assert(
      fc.property(unaryTests, fc.integer({ min: -40, max: 40 }), (unaryTest, halves) => {
        expect(ours({ unaryTest, value: halves / 2 })).toEqual(askFeelinTest(unaryTest, halves / 2));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('where we differ, the table in docs/feel.md says who is right', () => {
  const page = readFileSync(new URL('../../../../docs/feel.md', import.meta.url), 'utf8');

  it.each(DIFFERENCES)('$expression', ({ expression, feelin, ours: own, why }) => {
    expect([shown(askFeelin(expression)), shown(ours({ expression }))]).toEqual([feelin, own]);
    expect(feelin).not.toBe(own);
    expect(page).toContain(`| \`${expression}\` | ${code(feelin)} | ${code(own)} | ${why} |`);
  });
});

function code(text: string): string {
  return text === 'error' ? text : `\`${text}\``;
}
