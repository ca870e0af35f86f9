import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../domain/answers.ts';
import { compileForm } from '../domain/compile-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';
import { carryOverDraft } from './carry-over.ts';
import { catalogueForm, catalogueForms } from './catalogue-files.test-data.ts';

describe('a draft carried over to a new version', () => {
  it('keeps every answer of every form’s examples when nothing changed', () => {
    for (const form of catalogueForms()) {
      for (const example of form.examples) {
        const parsed = compileForm(form).parseAnswers(example.answers);
        if (!parsed.ok) throw new Error(`${form.code}: ${example.name}`);
        const { answers, changes } = carryOverDraft(form, form, parsed.value.answers);
        expect(changes).toEqual([]);
        expect(answers).toEqual(withoutEmpty(parsed.value.answers));
      }
    }
  });

  it('tells new questions, dropped answers and changed meaning, and loses no word', () => {
    const old = formOf([text('a', 'Régi kérdés'), text('b', 'Marad'), text('c', 'Hány fő?'), choice('d', ['x', 'y']), text('e', 'Átnevezett')]);
    const now = formOf([text('b', 'Marad'), text('c', 'Hány felnőtt?'), choice('d', ['y', 'z']), text('f', 'Átnevezett'), text('g', 'Új')]);
    const { answers, changes } = carryOverDraft(old, now, { a: 'egy', b: 'kettő', c: '3', d: 'x', e: 'öt' });
    expect(answers).toEqual({ b: 'kettő', c: '3', f: 'öt' });
    expect(changes.map(({ kind, path, answer }) => [kind, path, answer?.hu])).toEqual([
      ['dropped-answer', 'a', 'egy'],
      ['dropped-answer', 'd', 'Válasz x'],
      ['changed-meaning', 'c', undefined],
      ['new-question', 'g', undefined],
    ]);
  });

  it('goes into rows, and drops those that are too many with their text', () => {
    const group = (fields: readonly Item[], maxRows: number): Item => ({ kind: 'group', id: 'rows', label: { hu: 'Sorok', en: 'Rows' }, rowLabel: { hu: 'Sor', en: 'Row' }, minRows: 0, maxRows, fields });
    const old = formOf([group([text('a', 'A'), text('b', 'B')], 5)]);
    const now = formOf([group([text('b', 'B'), text('c', 'C')], 1)]);
    const { answers, changes } = carryOverDraft(old, now, { rows: [{ a: '1', b: '2' }, { a: '3', b: '4' }] });
    expect(answers).toEqual({ rows: [{ b: '2' }] });
    expect(changes.map(({ path, answer }) => [path, answer?.hu])).toEqual([['rows', '3 4'], ['rows.a', '1'], ['rows.c', undefined]]);
  });

  it('never loses a text, whatever the two forms and answers are', () => {
    const forms = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom('text', 'number', 'choice'), label: fc.constantFrom('Egy', 'Kettő', 'Három') }), { selector: ({ id }) => id }).map((items) => formOf(items.map(({ id, kind, label }) => (kind === 'choice' ? choice(id, ['x', 'y']) : kind === 'number' ? { kind: 'number' as const, id, label: { hu: label, en: label } } : text(id, label)))));
    const typed = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.stringMatching(/^[a-z0-9]{1,6}$/), { noNullPrototype: true });
    fc.assert(
      fc.property(forms, forms, typed, (old, now, given) => {
        const ids = new Set(old.pages[0]?.sections[0]?.fields.map(({ id }) => id));
        const answers: Answers = Object.fromEntries(Object.entries(given).filter(([id]) => ids.has(id)));
        const carried = carryOverDraft(old, now, answers);
        const told = [...Object.values(carried.answers).flat(), ...carried.changes.map(({ answer }) => answer?.hu)];
        for (const value of Object.values(answers)) expect(told.some((one) => one === value || one === `Válasz ${String(value)}`)).toBe(true);
      }),
    );
  });
});

function text(id: string, hu: string): Item {
  return { kind: 'text', id, label: { hu, en: hu } };
}

function choice(id: string, values: readonly string[]): Item {
  return { kind: 'choice', id, label: { hu: 'Melyik?', en: 'Which?' }, display: 'radio', options: values.map((value) => ({ value, label: { hu: `Válasz ${value}`, en: `Option ${value}` } })) };
}

function formOf(fields: readonly Item[]): FormDefinition {
  return { ...catalogueForm('E12'), pages: [{ id: 'p', title: { hu: 'Oldal', en: 'Page' }, sections: [{ id: 's', fields }] }] };
}

function withoutEmpty(answers: Answers): Answers {
  const kept = Object.entries(answers).filter(([, answer]) => !(typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) ? answer.length === 0 : Object.values(answer).every((part) => part === '')));
  return Object.fromEntries(kept.map(([id, answer]) => [id, Array.isArray(answer) ? (answer.map((row: string | Answers) => (typeof row === 'object' ? withoutEmpty(row) : row)) as Answers[]) : answer]));
}
