import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSections } from '../../domain/answer-rows.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { kindExamples, kindForm } from './kind-examples.ts';

const context = { today: '2026-03-02', municipality: {}, town: { settlement: 'Kópháza', postcodes: ['9495'] } };

/** What people and programs may send in place of an answer. */
const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('', ' ', '9495', '14:30', '1/3', '1e99', '-0', '٣', 'NaN', '<script>alert(1)</script>', '#eval("x")', '2026-02-30', '47,6', 'HU72', '0'.repeat(90), 'igen', '${x}', '\u202Eabc', 'yes\u0000'),
  fc.stringMatching(/^[0-9 .,:/-]{1,24}$/),
);
const sent: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, text, fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('lat', 'lon', 'name', 'taxNumber', 'form', 'postcode', 'settlement', 'birthDate', 'phones', 'number', '__proto__', 'x'), tie('any'), { maxKeys: 4 })),
})).any;

describe.each(kindExamples().map((kind) => [kind.name, kind] as const))('whatever is sent to the kind %s', (_, kind) => {
  const form = kindForm(kind);
  const ids = kind.fields.map(({ id }) => id);

  it('is refused, told as a fault, or stored so that it reads the same again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), sent), (answers) => {
        const parsed = form.parseAnswers(answers);
        if (!parsed.ok) return;
        const first = form.evaluate(parsed.value.answers, context);
        canonicalJson(first.values);
        answerSections(form.definition, first.values, 'hu');
        for (const { message } of first.errors) expect(message.hu.length > 0 && message.en.length > 0).toBe(true);
        // Calculated figures are not answers, files are known by their ids only.
        if (kind.name === 'calculated' || kind.name === 'file') return;
        const again = form.parseAnswers(first.values);
        if (!again.ok) throw new Error(again.refusal.code);
        expect(form.evaluate(again.value.answers, context).values).toEqual(first.values);
      }),
      { numRuns: 150 },
    );
  });
});
