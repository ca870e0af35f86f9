import { describe, expect, it } from 'vitest';
import type { FormDefinition, Section } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';
import { catalogueForm, catalogueForms } from './catalogue-files.test-data.ts';
import { compareVersions } from './compare-versions.ts';
import { wordDiff } from './word-diff.ts';

const E12 = catalogueForm('E12');

describe('the comparison of two versions', () => {
  it('finds nothing between a form and itself', () => {
    for (const form of catalogueForms()) expect(compareVersions(form, form)).toEqual([]);
  });

  it('tells what came, what went, and what was only renamed', () => {
    const question: Item = { kind: 'yesno', id: 'isUrgent', label: { hu: 'Sürgős?', en: 'Is it urgent?' } };
    const grown = changed(E12, (fields) => [...fields, question]);
    expect(compareVersions(E12, grown).map(({ text }) => text.hu)).toEqual([expect.stringMatching(/^Új kérdés: „Sürgős\?”/)]);
    expect(compareVersions(grown, E12).map(({ text }) => text.hu)).toEqual(['Megszűnt: „Sürgős?”']);
    const renamed = changed(E12, (fields) => [...fields, { ...question, id: 'urgent' }]);
    expect(compareVersions(grown, renamed).map(({ text }) => text.hu)).toEqual(['„Sürgős?”: a neve isUrgent helyett urgent.']);
  });

  it('says conditions, options, help and requirement in words', () => {
    const before: Item = { kind: 'choice', id: 'how', label: { hu: 'Hogyan?', en: 'How?' }, display: 'radio', options: [option('a', 'Levélben'), option('b', 'E-mailben')] };
    const after: Item = { ...before, visibleIf: 'isUrgent', required: true, help: { hu: 'Válasszon egyet.', en: 'Choose one.' }, options: [option('a', 'Postai levélben'), option('c', 'Személyesen')] };
    const sentences = compareVersions(changed(E12, (fields) => [...fields, before]), changed(E12, (fields) => [...fields, after]), () => ({ hu: 'a kérelem sürgős', en: 'the request is urgent' }));
    expect(sentences.map(({ text }) => text.hu)).toEqual([
      '„Hogyan?”: a súgó szövege új.',
      '„Hogyan?” már csak akkor látszik, ha a kérelem sürgős',
      '„Hogyan?”: ezután kötelező.',
      '„Hogyan?”, „Levélben” válasz: a szövege megváltozott.',
      '„Hogyan?”: új válasz: „Személyesen”',
      '„Hogyan?”: megszűnt válasz: „E-mailben”',
    ]);
    expect(sentences.filter(({ changesMeaning }) => changesMeaning)).toHaveLength(1);
  });
});

describe('the words that went and came', () => {
  it('join to the earlier and to the later text', () => {
    const [before, after] = ['A kérelmet 8 napon belül elbíráljuk.', 'A kérelmet 15 napon belül elbíráljuk, és értesítjük.'];
    const runs = wordDiff(before, after);
    const joined = (without: string): string => runs.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
    expect([joined('new'), joined('gone')]).toEqual([before, after]);
    expect(runs.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}:${text.trim()}`)).toEqual(['gone:8', 'new:15', 'gone:elbíráljuk.', 'new:elbíráljuk, és értesítjük.']);
  });
});

function option(value: string, hu: string) {
  return { value, label: { hu, en: hu } };
}

function changed(form: FormDefinition, change: (fields: readonly Item[]) => readonly Item[]): FormDefinition {
  const [page, ...pages] = form.pages;
  const [section, ...sections] = page?.sections ?? [];
  if (page === undefined || section === undefined) throw new Error('the form has a section');
  const grown: Section = { ...section, fields: change(section.fields) };
  return { ...form, pages: [{ ...page, sections: [grown, ...sections] }, ...pages] };
}
