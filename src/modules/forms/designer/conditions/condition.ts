import { Decimal } from '../../../../kernel/decimal.ts';
import { FeelDate } from '../../../../kernel/feel/day.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { Subject, SubjectType } from './subjects.ts';

/** A condition as the builder shows it: tests and, one level down, groups of tests. */
export interface Condition {
  readonly match: Match;
  readonly parts: readonly (Test | TestGroup)[];
}

export interface TestGroup {
  readonly match: Match;
  readonly parts: readonly Test[];
}

export type Match = 'all' | 'any';

export interface Test {
  readonly subject: string;
  readonly operator: Operator;
  /** Number with a point, ISO day or `today`, text or value of an option; empty where the operator needs none. */
  readonly value: string;
}

export const OPERATORS = ['filled', 'empty', 'yes', 'no', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'contains', 'lacks'] as const;
export type Operator = (typeof OPERATORS)[number];

export const OPERATOR_WORDS: Readonly<Record<Operator, Bilingual>> = {
  filled: { hu: 'ki van töltve', en: 'is answered' },
  empty: { hu: 'nincs kitöltve', en: 'is not answered' },
  yes: { hu: 'igen', en: 'is yes' },
  no: { hu: 'nem', en: 'is no' },
  eq: { hu: 'egyenlő', en: 'equals' },
  ne: { hu: 'nem egyenlő', en: 'does not equal' },
  lt: { hu: 'kisebb, mint', en: 'is less than' },
  le: { hu: 'legfeljebb', en: 'is at most' },
  gt: { hu: 'nagyobb, mint', en: 'is more than' },
  ge: { hu: 'legalább', en: 'is at least' },
  contains: { hu: 'tartalmazza', en: 'contains' },
  lacks: { hu: 'nem tartalmazza', en: 'does not contain' },
};

const BY_TYPE: Readonly<Record<SubjectType, readonly Operator[]>> = {
  number: ['filled', 'empty', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'],
  date: ['filled', 'empty', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'],
  text: ['filled', 'empty', 'eq', 'ne', 'contains', 'lacks'],
  yesno: ['yes', 'no', 'filled', 'empty'],
  choice: ['eq', 'ne', 'filled', 'empty'],
  multi: ['contains', 'lacks', 'filled', 'empty'],
};

const SIGNS: Readonly<Partial<Record<Operator, string>>> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** The operators that make sense for a subject; the first is what a new test begins with. */
export function operatorsFor({ type }: Subject): readonly Operator[] {
  return BY_TYPE[type];
}

export function needsValue(operator: Operator): boolean {
  return !['filled', 'empty', 'yes', 'no'].includes(operator);
}

export function isGroup(part: Test | TestGroup): part is TestGroup {
  return 'parts' in part;
}

/** The first test of a subject: always a whole one, so that no half condition can be saved. */
export function firstTest(subject: Subject): Test {
  const operator = operatorsFor(subject)[0] ?? 'filled';
  return fitTest({ subject: subject.text, operator, value: '' }, subject);
}

/** The test with an operator and a value that fit its subject: what does not fit is replaced by the nearest that does. */
export function fitTest(test: Test, subject: Subject): Test {
  const allowed = operatorsFor(subject);
  const operator = allowed.includes(test.operator) ? test.operator : (allowed[0] ?? 'filled');
  return { subject: subject.text, operator, value: needsValue(operator) ? fittingValue(test.value, subject) : '' };
}

/** The condition in FEEL; undefined when there is nothing to test. */
export function feelOf(condition: Condition, subjects: readonly Subject[]): string | undefined {
  const parts = condition.parts.flatMap((part) => {
    if (!isGroup(part)) return testText(part, subjects);
    const inner = part.parts.flatMap((test) => testText(test, subjects));
    return inner.length > 1 && condition.parts.length > 1 ? [`(${inner.join(joint(part.match))})`] : inner.length === 0 ? [] : [inner.join(joint(part.match))];
  });
  return parts.length === 0 ? undefined : parts.join(joint(condition.match));
}

function joint(match: Match): string {
  return match === 'all' ? ' and ' : ' or ';
}

function testText(test: Test, subjects: readonly Subject[]): string[] {
  const subject = subjects.find(({ text }) => text === test.subject);
  if (subject === undefined) return [];
  const { operator, value } = fitTest(test, subject);
  const { text, type } = subject;
  switch (operator) {
    case 'filled':
      return [`${text} != null`];
    case 'empty':
      return [`${text} = null`];
    case 'yes':
      return [`${text} = true`];
    case 'no':
      return [`${text} = false`];
    case 'contains':
    case 'lacks': {
      const call = `${type === 'multi' ? 'list contains' : 'contains'}(${text}, ${literal(value, 'text')})`;
      return [operator === 'contains' ? call : `not(${call})`];
    }
    default:
      return [`${text} ${SIGNS[operator] ?? '='} ${literal(value, type)}`];
  }
}

function literal(value: string, type: SubjectType): string {
  if (type === 'number') return value;
  if (type === 'date') return value === 'today' ? 'today' : `@"${value}"`;
  return JSON.stringify(value);
}

function fittingValue(value: string, { type, options = [] }: Subject): string {
  switch (type) {
    case 'number':
      return Decimal.parse(value.replaceAll(/[\s\u00a0]/g, '').replace(',', '.'))?.toString() ?? '0';
    case 'date':
      return FeelDate.parse(value) === null ? 'today' : value;
    case 'choice':
    case 'multi':
      return options.some((option) => option.value === value) ? value : (options[0]?.value ?? '');
    default:
      return value;
  }
}
