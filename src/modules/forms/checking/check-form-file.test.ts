import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../schema/read-blocks.ts';
import { checkFormFile } from './check-form-file.ts';
import { retentionPlan } from './retention-plan.ts';

const E12 = readFileSync(new URL('../../../../forms/other/e12-altalanos-kerelem.v1.json', import.meta.url), 'utf8');
const data = { blocks: readBlocks(), retentionCodes: new Set(retentionPlan().keys()) };

type Json = Record<string, unknown>;

/** What is said of the general request once it is changed, as `pointer: sentence`. */
function said(change: (form: Json) => void): string[] {
  const form: Json = JSON.parse(E12);
  change(form);
  return checkFormFile(JSON.stringify(form), data).map(({ pointer, text, isHint }) => `${isHint ? '(hint) ' : ''}${pointer}: ${text.en}`);
}

/** The part of a form at a JSON pointer. */
function at(form: Json, pointer: string): Json {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json>((part, name) => part[name] as Json, form);
}

const SUBJECT = '/pages/1/sections/0/fields/1';

describe('the file of a form', () => {
  it('is faultless as published', () => {
    expect(said(() => undefined)).toEqual([]);
  });

  it.each<[string, (form: Json) => void, string]>([
    ['a name that nobody knows', (form) => (at(form, SUBJECT)['colour'] = 'red'), `${SUBJECT}: No such name may stand here: colour.`],
    ['a text in one language', (form) => delete at(form, `${SUBJECT}/label`)['en'], `${SUBJECT}/label: Missing: en.`],
    ['a kind that does not exist', (form) => (at(form, SUBJECT)['kind'] = 'script'), `${SUBJECT}: There is no field of this kind: script.`],
    ['an unknown field in a condition', (form) => (at(form, '/pages/1/sections/1')['visibleIf'] = 'concernsPlaces = true'), '/pages/1/sections/1/visibleIf: '],
    ['an expression that does not end', (form) => (at(form, SUBJECT)['visibleIf'] = 'concernsPlace = '), `${SUBJECT}/visibleIf: `],
    ['a circle', (form) => (at(form, SUBJECT)['visibleIf'] = 'request != null', (at(form, '/pages/1/sections/0/fields/2')['visibleIf'] = 'subject != null')), `${SUBJECT}: These depend on each other in a circle: subject → request → subject`],
    ['an id used twice', (form) => (at(form, SUBJECT)['id'] = 'request'), 'This name is used twice: request'],
    ['a worked example that is wrong', (form) => (at(form, '/examples/0/answers')['subject'] = 'x'), '/examples/0: The worked example '],
    ['a field that no example shows', (form) => (at(form, SUBJECT)['visibleIf'] = 'today < date("2000-01-01")'), `${SUBJECT}: No worked example shows it: subject`],
    ['a retention code that is not in force', (form) => (at(form, '/routing')['retentionCode'] = 'Z999'), '/routing/retentionCode: The retention plan has no item in force with this code: Z999'],
    ['a number with decimals', (form) => (at(form, '/examples/0')['municipality'] = { rate: 1.5 }), '/examples/0/municipality/rate: Write a number with decimals as a text: "1.5"'],
    ['a source of law that is no citation', (form) => (at(form, '/legalBasis/0')['key'] = 'akr 35'), '/legalBasis/0/key: It is not of the form '],
    ['a block that is not there', (form) => ((form['pages'] as unknown[])[0] = { use: 'nobody.v1' }), '/pages/0: There is no block nobody.v1.'],
    ['a limit of no sense', (form) => (at(form, '/audience')['decidedBy'] = { rule: 'deadline.special', days: 0, unit: 'calendar', legal: 'infotv:29' }), '/audience/decidedBy/days: It needs at least 1.'],
    ['a signer at no e-mail address', (form) => (form['signers'] = [{ id: 'x', label: { hu: 'x', en: 'y' }, email: 'subject' }]), 'There is no e-mail field: subject'],
    ['another place that is no safe address', (form) => (form['elsewhere'] = { text: { hu: 'a', en: 'b' }, href: 'javascript:alert(1)' }), '/elsewhere/href: It is not of the form '],
    ['a name of the machinery', (form) => (at(form, SUBJECT)['id'] = 'constructor'), 'This name is reserved: constructor'],
  ])('is told of: %s', (_, change, sentence) => {
    expect(said(change).filter((line) => line.includes(sentence))).not.toEqual([]);
  });

  it('is told of a fault in a block at the use of the block', () => {
    const lines = said((form) => {
      (form['pages'] as unknown[]).push({ id: 'truth', title: { hu: 'a', en: 'b' }, sections: [{ use: 'truth-declaration.v1', visibleIf: 'nobody = 1' }] });
    });
    expect(lines.some((line) => line.startsWith('/pages/3/sections/0/visibleIf: '))).toBe(true);
  });

  it('may cite a source that the platform does not know yet: a hint', () => {
    expect(said((form) => (at(form, '/legalBasis/0')['key'] = 'newact:1'))).toEqual(['(hint) /legalBasis/0/key: The source of law is not yet in kernel/legal-sources.ts: newact:1']);
  });

  it.each(['', '{', 'null', '[]', '5', '"x"', '{}', '{"pages":[{"sections":[{"fields":[null]}]}]}', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`])('that is none is refused without a fault of ours: %.40s', (content) => {
    expect(checkFormFile(content, data).length).toBeGreaterThan(0);
  });

  it('speaks Hungarian', () => {
    const [fault] = checkFormFile(JSON.stringify({ ...JSON.parse(E12), slug: 'Nagy Betű' }), data);
    expect(fault?.text.hu).toMatch(/^Nem ilyen alakú/);
  });
});
