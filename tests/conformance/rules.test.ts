import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { RULE_REGISTER } from '../../src/apps/rule-register.ts';
import { parseDay } from '../../src/kernel/dates.ts';
import { parseCitation } from '../../src/kernel/legal-sources.ts';
import type { AnyRule } from '../../src/kernel/rule.ts';

/** Ids that outside callers rely on; removing or renaming one breaks them. */
const PUBLISHED_IDS = [
  'calendar.add-working-days',
  'deadline.e-delivery',
  'deadline.procedure',
  'identifier.bank-account',
  'identifier.iban',
  'identifier.ksh-code',
  'identifier.parcel-no',
  'identifier.personal-id',
  'identifier.taj',
  'identifier.tax-id',
  'identifier.tax-number',
  'tax.building',
  'tax.communal',
  'tax.land',
  'tax.late-surcharge',
];

const GARBAGE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  Number.NaN,
  '',
  'x',
  [],
  [{}],
  {},
  { x: 1 },
  { __proto__: null },
];

const rules: readonly AnyRule[] = RULE_REGISTER.list();

describe('the rule register', () => {
  it('has every published rule', () => {
    for (const id of PUBLISHED_IDS) expect(RULE_REGISTER.has(id), id).toBe(true);
  });

  it('refuses an unknown rule with a sentence', () => {
    const answer = RULE_REGISTER.evaluate('no.such-rule', {});
    expect(answer.ok).toBe(false);
    if (!answer.ok) expectSentences(answer.refusal.text);
  });
});

describe.each(rules.map((rule) => ({ name: `${rule.id} (${rule.from})`, rule })))('rule $name', ({ rule }) => {
  it('has a well-formed id, a first day and a title in both languages', () => {
    expect(rule.id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(parseDay(rule.from)).not.toBeNull();
    expect(rule.title.hu.trim()).not.toBe('');
    expect(rule.title.en.trim()).not.toBe('');
    expect(rule.title.hu).not.toBe(rule.id);
  });

  it('cites sources that are known', () => {
    expect(rule.legal.length).toBeGreaterThan(0);
    for (const citation of rule.legal) expect(parseCitation(citation), citation).not.toBeNull();
  });

  it('keeps its worked examples, at least two, with known sources in every step', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(2);
    for (const { name, input, output } of rule.examples) {
      const answer = RULE_REGISTER.evaluate(rule.id, input);
      expect(answer, name).toMatchObject({ ok: true, value: output });
      if (answer.ok) expectReasons(answer.value, name);
    }
  });

  it('answers what its output schema says', () => {
    const output = Compile(rule.output);
    for (const { name, input } of rule.examples) {
      const answer = rule.evaluate(input);
      expect(answer.ok && output.Check(answer.value), name).toBe(true);
    }
  });

  it('refuses garbage with a sentence in both languages, and never throws', () => {
    for (const garbage of GARBAGE) {
      const answer = RULE_REGISTER.evaluate(rule.id, garbage);
      expect(answer.ok, JSON.stringify(garbage)).toBe(false);
      if (!answer.ok) expectSentences(answer.refusal.text);
    }
  });

  it('refuses each example with a field too many', () => {
    for (const { input } of rule.examples) {
      const answer = rule.evaluate({ ...Object(input), unknownField: 1 });
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid-input' } });
    }
  });

  it('publishes schemas that survive JSON', () => {
    expect(JSON.parse(JSON.stringify(rule.input))).toMatchObject({ type: 'object', additionalProperties: false });
    expect(JSON.parse(JSON.stringify(rule.output))).toMatchObject({
      type: 'object',
      properties: { steps: { type: 'array' } },
    });
  });
});

/** Every answer says why: at least one step, each a sentence in both languages, each source known. */
function expectReasons(value: unknown, name: string): void {
  const steps: unknown = Object(value).steps;
  expect(Array.isArray(steps) && steps.length > 0, name).toBe(true);
  for (const step of Array.isArray(steps) ? steps : []) {
    expectSentences(step.text);
    if (step.legal !== undefined) expect(parseCitation(step.legal), step.legal).not.toBeNull();
  }
}

function expectSentences(text: { hu: string; en: string } | undefined): void {
  expect(text?.hu).toMatch(/^\S.*\.$/u);
  expect(text?.en).toMatch(/^\S.*\.$/u);
}
