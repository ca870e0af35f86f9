import { typedDay } from '../../../../platform/html/fields/typed-values.ts';
import type { Posted } from '../edits/posted.ts';
import type { Condition, Match, Operator, Test, TestGroup } from './condition.ts';
import { feelOf, firstTest, fitTest, isGroup, OPERATORS } from './condition.ts';
import { readCondition } from './read-condition.ts';
import type { Subject } from './subjects.ts';

/** Tests of one group, and parts of one condition; more is for a text. */
const PARTS_MAX = 20;

/**
 * The condition that the fields of a builder (`name:egyutt`, `name:0.kerdes`, `name:0.1.ertek`, …) or of its text
 * (`name`) give, in FEEL; undefined when there is none.
 */
export function postedCondition(posted: Posted, name: string, subjects: readonly Subject[]): string | undefined {
  if (last(posted, `${name}:mod`) !== 'szabaly') return last(posted, name).trim() || undefined;
  return feelOf(builtCondition(posted, name, subjects), subjects);
}

/** An act on a builder's rows: `uj`, `uj-csoport`, `uj:1`, `torles:1`, `torles:1.0`. */
export function changedCondition(text: string | undefined, act: string, subjects: readonly Subject[]): string | undefined {
  const condition = text === undefined ? { match: 'all' as const, parts: [] } : readCondition(text, subjects);
  const [subject] = subjects;
  if (condition === null || subject === undefined) return text;
  const [verb = '', at = ''] = act.split(':');
  const [part = -1, test] = at === '' ? [] : at.split('.').map(Number);
  const fresh = firstTest(subject);
  const parts = condition.parts.flatMap((old, index): (Test | TestGroup)[] => {
    if (index !== part) return [old];
    if (verb === 'uj' && isGroup(old)) return [{ ...old, parts: [...old.parts, fresh] }];
    if (verb !== 'torles') return [old];
    return isGroup(old) && test !== undefined ? [{ ...old, parts: old.parts.toSpliced(test, 1) }] : [];
  });
  if (verb === 'uj' && at === '') parts.push(fresh);
  // A group of one test would come back as that test: it begins with two.
  if (verb === 'uj-csoport') parts.push({ match: condition.match === 'all' ? 'any' : 'all', parts: [fresh, fresh] });
  return feelOf({ ...condition, parts }, subjects);
}

function builtCondition(posted: Posted, name: string, subjects: readonly Subject[]): Condition {
  const count = Math.min(PARTS_MAX, Number(last(posted, `${name}:darab`)) || 0);
  const parts = Array.from({ length: count }, (_, index): Test | TestGroup => {
    const at = `${name}:${index}`;
    const inner = Math.min(PARTS_MAX, Number(last(posted, `${at}.darab`)) || 0);
    if (inner === 0) return builtTest(posted, at, subjects);
    return { match: matchOf(last(posted, `${at}.egyutt`)), parts: Array.from({ length: inner }, (_, test) => builtTest(posted, `${at}.${test}`, subjects)) };
  });
  return { match: matchOf(last(posted, `${name}:egyutt`)), parts };
}

function builtTest(posted: Posted, at: string, subjects: readonly Subject[]): Test {
  const subject = subjects.find(({ text }) => text === last(posted, `${at}.kerdes`));
  const typed = last(posted, `${at}.muvelet`);
  const operator: Operator = OPERATORS.find((known) => known === typed) ?? 'filled';
  const value = last(posted, `${at}.ertek`);
  const test = { subject: subject?.text ?? '', operator, value: subject?.type === 'date' ? (typedDay(value) ?? value) : value };
  return subject === undefined ? test : fitTest(test, subject);
}

function matchOf(text: string): Match {
  return text === 'any' ? 'any' : 'all';
}

function last(posted: Posted, name: string): string {
  return posted.findLast(([key]) => key === name)?.[1] ?? '';
}
