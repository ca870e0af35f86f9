import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../domain/definition.ts';
import type { Item } from '../domain/fields.ts';
import { catalogueForm, catalogueForms } from './catalogue-files.test-data.ts';
import { checkContent } from './content-check.ts';
import HARD_WORDS from './content/hard-words.json' with { type: 'json' };

describe('the check of the content', () => {
  it('finds nothing grave in the forms of the catalogue', () => {
    for (const form of catalogueForms()) expect(checkContent(form).filter(({ severity }) => severity === 'error').map(({ text }) => `${form.code}: ${text.hu}`)).toEqual([]);
  });

  it.each<[string, Item, string]>([
    ['religion', question('religion', 'Vallása'), 'forbidden-religion'],
    ['ethnic origin', question('roots', 'Nemzetisége'), 'forbidden-ethnicity'],
    ['health', question('health', 'Milyen betegsége van?'), 'forbidden-health'],
    ['a choice among religions', { kind: 'choice', id: 'kind', label: label('Válasszon'), display: 'select', options: [option('a', 'Vallási meggyőződés'), option('b', 'Más')] }, 'forbidden-religion'],
    ['a copy of an identity card', { kind: 'file', id: 'card', label: label('Személyi igazolvány másolata') }, 'identity-paper-copy'],
    ['a missing translation', { kind: 'text', id: 'x', label: { hu: 'Mi a véleménye a dologról?', en: '' } }, 'missing-english'],
    ['mother’s name beside the person', question('mother', 'Anyja neve'), 'person-part-again'],
    ['an attachment called attachment', { kind: 'file', id: 'file', label: label('Egyéb dokumentumok') }, 'vague-attachment'],
    ['a land register extract', { kind: 'file', id: 'extract', label: label('Tulajdoni lap') }, 'register-extract'],
    ['eight radios', { kind: 'choice', id: 'radio', label: label('Válasszon'), display: 'radio', options: [...'abcdefgh'].map((value) => option(value, `Az ${value}`)) }, 'many-radios'],
    ['a figure without help', { kind: 'money', id: 'sum', label: label('Összeg') }, 'missing-help'],
    ['officialese', question('x', 'Amennyiben van, mennyi?'), 'hard-word'],
    ['a long sentence', question('x', 'Kérem hogy írja le részletesen mikor hol kivel és miért történt az eset és milyen kára keletkezett ebből az esetből önnek és a családjának'), 'long-sentence'],
  ])('notices %s', (_what, item, code) => {
    const form = withItem(item);
    const pointer = checkContent(form).find((finding) => finding.code === code)?.pointer;
    expect(pointer).toMatch(/^\/pages\/0\/sections\/0\/fields\/1/);
  });

  it('lets a law that demands it turn an error about health into a warning', () => {
    const form = withItem(question('health', 'Milyen betegsége van?'));
    const grounded: FormDefinition = { ...form, legalBasis: [{ key: 'szoctv:47', title: label('Települési támogatás') }] };
    const of = (one: FormDefinition): string | undefined => checkContent(one).find(({ code }) => code === 'forbidden-health')?.severity;
    expect([of(form), of(grounded)]).toEqual(['error', 'warning']);
  });

  it('knows the plain word for each word of officialese, by a pattern that reads', () => {
    for (const { pattern, plain } of HARD_WORDS) {
      expect(() => new RegExp(pattern, 'iu')).not.toThrow();
      expect(plain).not.toBe('');
    }
  });
});

function label(hu: string) {
  return { hu, en: `${hu} (en)` };
}

function option(value: string, hu: string) {
  return { value, label: label(hu) };
}

function question(id: string, hu: string): Item {
  return { kind: 'text', id, label: label(hu) };
}

function withItem(item: Item): FormDefinition {
  const person: Item = { kind: 'person4t', id: 'who', label: label('Az ügyfél'), prefill: 'signIn' };
  return { ...catalogueForm('E12'), pages: [{ id: 'p', title: label('Oldal'), sections: [{ id: 's', fields: [person, item] }] }] };
}
