import { describe, expect, it } from 'vitest';
import type { Item } from '../../domain/fields.ts';
import { exampleAttachments } from '../../domain/run-example.ts';
import schema from '../../schema/form-definition.schema.json' with { type: 'json' };
import { kindExamples, kindForm } from './kind-examples.ts';

describe.each(kindExamples().map((kind) => [kind.name, kind] as const))('the kind %s', (_, kind) => {
  it('stores what its page says', () => {
    const form = kindForm(kind);
    const parsed = form.parseAnswers(kind.example.answers);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    const attachments = exampleAttachments(parsed.value.answers);
    const { values, errors } = form.evaluate(parsed.value.answers, { today: '2026-03-02', municipality: {}, attachments });
    expect(errors).toEqual([]);
    expect(values).toEqual(kind.example.values);
  });

  it('has both languages', () => {
    for (const { hu, en } of [kind.title, kind.takes, kind.stored]) expect(hu.length > 0 && en.length > 0).toBe(true);
  });
});

describe('the kinds', () => {
  it('are all that the schema knows', () => {
    const known = schema.$defs.item.oneOf.flatMap(({ properties: { kind } }) => ('const' in kind ? [kind.const] : kind.enum));
    const shown = new Set(kindExamples().flatMap(({ fields }) => fields.flatMap(kindsIn)));
    expect(known.filter((kind) => !shown.has(kind ?? ''))).toEqual([]);
  });
});

function kindsIn(item: Item): string[] {
  return item.kind === 'group' ? [item.kind, ...item.fields.flatMap(kindsIn)] : [item.kind];
}
