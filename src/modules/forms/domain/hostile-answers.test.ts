import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../schema/read-definition.ts';
import type { Answers } from './answers.ts';
import { canonicalJson } from './canonical-json.ts';
import { compileForm } from './compile-form.ts';
import type { FormContext } from './compiled-form.ts';
import { openForm } from './compiled-form.ts';
import { TOTAL_LENGTH_MAX } from './untrusted-answers.ts';
import { whole } from './toy-form.ts';

const FORMS = new URL('../../../../forms/', import.meta.url);
const read = readDefinition(JSON.parse(readFileSync(new URL('tax/a01-epitmenyado-adatbejelentes.v1.json', FORMS), 'utf8')));
if (!read.ok) throw new Error(read.refusal.text?.en);
const definition = read.value;
const form = compileForm(definition);
const context: FormContext = { today: '2026-03-02', municipality: { rateHufPerM2: 1100 } };

const names = ['capacity', 'taxpayerKind', 'submitter', 'taxpayerTaxId', 'reportKind', 'eventOn', 'usefulAreaM2', 'hasAreaParts', 'areaParts', 'owners', 'hasExemption', 'changedWhat', 'propertyAddress', 'truthful', 'hasPayerAgreement', 'expectedTaxHuf'];
const inner = ['name', 'taxId', 'share', 'isOrganisation', 'partKind', 'areaM2', 'postcode', 'familyName', 'birthDate', 'evil'];
const words = ['self', 'acquired', 'changed', 'ended', '2026-02-20', '120', '1 234,5', '1/2', '2/3', '8395180128', 'yes', 'igen', 'no', 'dwelling', 'area', 'part', 'whole', '', ' ', '-1', '1e9', 'x'.repeat(300), '\u202E', '\u0000', '\uD800', '<script>', '__proto__', '1/0', '999999999999999999999'];
const leaf = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.boolean(), fc.constant(null), fc.bigInt(), fc.constant(undefined), fc.constant(Symbol('x')), fc.func(fc.constant(1)));
const small = fc.dictionary(fc.oneof(fc.constantFrom(...inner), fc.string({ maxLength: 5 })), leaf, { maxKeys: 6 });
const value = fc.oneof(leaf, small, fc.array(fc.oneof(small, leaf), { maxLength: 4 }), fc.anything({ maxDepth: 3 }));
const hostile = fc.oneof({ weight: 5, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), value, { maxKeys: 14 }) }, { weight: 1, arbitrary: fc.anything() });

describe('answers from outside', () => {
  it('never break the form, and what it stores is canonical', () => {
    let accepted = 0;
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const parsed = form.parseAnswers(untrusted);
        if (!parsed.ok) {
          expect(parsed.refusal.text?.hu).toMatch(/\.$/);
          return;
        }
        accepted += 1;
        const { answers } = parsed.value;
        expect(JSON.stringify(answers)).not.toMatch(/[^\P{Cc}\n]|"(__proto__|constructor|prototype)":/u);
        const first = form.evaluate(answers, context);
        // What is stored, sent again, is stored the same.
        const again = form.parseAnswers(first.values);
        expect(again.ok).toBe(true);
        if (again.ok) expect(canonicalJson(form.evaluate(again.value.answers, context).values)).toBe(canonicalJson(first.values));
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('are refused or dropped by name', () => {
    const refusals = (untrusted: unknown) => {
      const parsed = form.parseAnswers(untrusted);
      return parsed.ok ? parsed.value : parsed.refusal.code;
    };
    expect(refusals(JSON.parse('{"__proto__": {"capacity": "self"}}'))).toBe('forms.answers.name');
    expect(refusals(JSON.parse('{"owners": [{"constructor": "x"}]}'))).toBe('forms.answers.name');
    expect(refusals({ email: 'a\u0000b' })).toBe('forms.answers.control-character');
    expect(refusals({ remarks: 'a\u202Eb' })).toBe('forms.answers.control-character');
    expect(refusals({ remarks: '\uD800' })).toBe('forms.answers.control-character');
    expect(refusals({ remarks: 'x'.repeat(20_001) })).toBe('forms.answers.too-long');
    expect(refusals({ owners: Array.from({ length: 300 }, () => ({ name: 'x'.repeat(TOTAL_LENGTH_MAX / 290) })) })).toBe('forms.answers.too-long');
    expect(refusals({ owners: Array.from({ length: 301 }, () => ({})) })).toBe('forms.answers.too-many');
    expect(refusals(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x${index}`, '']))))
      .toBe('forms.answers.too-many');
    expect(refusals({ expectedTaxHuf: 1, evil: 1, lateNotice: 'x', email: ['a'], owners: 'x', submitter: { evil: 'x', birthDate: '2000-01-01' } })).toEqual({
      answers: { submitter: { birthDate: '2000-01-01' } },
      dropped: ['expectedTaxHuf', 'evil', 'lateNotice', 'email', 'owners', 'submitter.evil'],
    });
    expect(refusals(null)).toEqual({ answers: {}, dropped: [''] });
  });

  it('of a depth without end are not followed', () => {
    let deep: unknown = 'x';
    for (let index = 0; index < 100_000; index += 1) deep = { owners: [deep] };
    expect(form.parseAnswers(deep).ok).toBe(true);
    expect(form.parseAnswers({ capacity: deep, owners: [deep] }).ok).toBe(true);
  });
});

describe('form-encoded posts', () => {
  it('come and go without loss', () => {
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const parsed = form.parseAnswers(untrusted);
        if (!parsed.ok) return;
        const entries = form.writePost(parsed.value.answers);
        const back = form.readPost(entries);
        expect(back.ok).toBe(true);
        if (back.ok) expect(form.writePost(back.value.answers)).toEqual(entries);
      }),
      { numRuns: 1000 },
    );
  });

  it('never break the form, whatever their names', () => {
    const piece = fc.oneof(fc.constantFrom(...names, ...inner, '0', '1', '007', '99999', '__proto__', 'constructor', '', '_csrf'), fc.string({ maxLength: 4 }));
    const entry = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('.')), fc.oneof(fc.constantFrom(...words), fc.string()));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const parsed = form.readPost(entries);
        if (parsed.ok) form.evaluate(parsed.value.answers, context);
      }),
      { numRuns: 2000 },
    );
  });

  it('bring rows together in their order', () => {
    const parsed = form.readPost([
      ['_csrf', 'x'], ['owners.7.name', 'C'], ['owners.2.name', 'A'], ['owners.2.share', '1/2'], ['owners.x.name', '-'], ['owners.3.name', 'B'], ['owners', 'nonsense'],
      ['changedWhat', 'area'], ['changedWhat', 'usage'], ['submitter.birthDate', '2000-01-01'], ['capacity', 'first'], ['capacity', 'self'], ['evil.0', 'x'],
    ]);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        answers: { owners: [{ name: 'A', share: '1/2' }, { name: 'B' }, { name: 'C' }], changedWhat: ['area', 'usage'], submitter: { birthDate: '2000-01-01' }, capacity: 'self' },
        dropped: ['evil'],
      },
    });
  });

  it('are refused when there are too many entries', () => {
    expect(form.readPost(Array.from({ length: 5001 }, () => ['capacity', 'self'])).ok).toBe(false);
  });

  it('cannot reach the machinery by a name', () => {
    expect(form.readPost([['owners.0.__proto__', '1']]).ok).toBe(false);
    expect(form.readPost([['owners.constructor.x', '1']]).ok).toBe(false);
    expect(form.readPost([['__proto__.x', '1']])).toMatchObject({ ok: true, value: { answers: {}, dropped: [] } });
  });
});

describe('a session', () => {
  const change = fc.oneof(
    fc.record({ path: fc.constantFrom(...names, 'owners.0.share', 'owners.1.taxId', 'owners.0.name', 'areaParts.0.areaM2', 'submitter.birthDate', 'propertyAddress.postcode', 'nothing', 'owners.9.share', 'owners..share'), typed: fc.constantFrom(...words.filter((word) => !/[\0\uD800\u202E]/u.test(word))) }),
    fc.record({ path: fc.constantFrom('owners', 'areaParts'), add: fc.boolean() }),
  );

  it('says at each keystroke what a fresh evaluation says, and names all that changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: definition.examples.length - 1 }), fc.array(change, { maxLength: 12 }), (which, changes) => {
        const parsed = form.parseAnswers(definition.examples[which]?.answers);
        const answers: Answers = parsed.ok ? parsed.value.answers : {};
        const session = form.session(answers, context);
        const seen = new Set(session.result.visible);
        const figures: Record<string, unknown> = { ...session.result.calculated };
        const errors = new Map(Object.entries(Object.groupBy(session.result.errors, ({ path }) => path)));
        for (const step of changes) {
          const changed = 'typed' in step ? session.set(step.path, step.typed) : step.add ? session.addRow(step.path) : session.removeRow(step.path, 0);
          for (const path of changed.shown) seen.add(path);
          for (const path of changed.hidden) seen.delete(path);
          Object.assign(figures, changed.calculated);
          for (const [path, list] of Object.entries(changed.errors)) {
            if (list.length > 0) errors.set(path, [...list]);
            else errors.delete(path);
          }
        }
        const fresh = form.evaluate(session.answers, context);
        expect(session.result).toEqual(whole(fresh));
        expect(seen).toEqual(fresh.visible);
        for (const [path, figure] of Object.entries(fresh.calculated)) expect([path, figures[path]]).toEqual([path, figure]);
        expect(Object.fromEntries(errors)).toEqual(Object.groupBy(fresh.errors, ({ path }) => path));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in a form opened from JSON', () => {
    const opened = openForm(JSON.parse(JSON.stringify(form.portable)));
    const session = opened.session({ reportKind: 'acquired' }, context);
    expect(session.set('usefulAreaM2', '120')).toMatchObject({ calculated: { taxableAreaM2: '120' }, errors: { usefulAreaM2: [] } });
    expect(session.set('reportKind', 'ended').hidden).toContain('page:owners');
    expect(session.addRow('owners').shown).toEqual([]);
    expect(session.set('reportKind', 'built').shown).toContain('owners.0.share');
  });
});
