import { expect, it } from 'vitest';
import { dueWord } from './due-word.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

it.each([
  ['2026-03-01', { kind: 'overdue', days: 1 }],
  ['2026-03-02', { kind: 'today' }],
  ['2026-03-07', { kind: 'left', days: 5, isNear: true }],
  ['2026-03-08', { kind: 'left', days: 6, isNear: false }],
])('due on %s, seen on 2 March', (dueOn, word) => {
  expect(dueWord(day(dueOn), day('2026-03-02'))).toEqual(word);
});
