import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formDefinitionSchema, readDefinition } from './read-definition.ts';

const FORM = new URL('../../../../forms/other/e12-altalanos-kerelem.v1.json', import.meta.url);

function changed(change: (definition: Record<string, unknown>) => void): string {
  const definition: Record<string, unknown> = JSON.parse(readFileSync(FORM, 'utf8'));
  change(definition);
  const read = readDefinition(definition);
  return read.ok ? 'ok' : (read.refusal.text?.en ?? '');
}

describe('the schema of form definitions', () => {
  it('is a published 2020-12 schema', () => {
    expect(formDefinitionSchema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: '/schema/urlap/1' });
  });

  it.each<[string, (definition: Record<string, unknown>) => void, string]>([
    ['nothing', () => undefined, 'ok'],
    ['a missing title', (form) => delete form['title'], 'title'],
    ['an unknown name', (form) => (form['colour'] = 'red'), 'colour'],
    ['a code of another kind', (form) => (form['code'] = 'E-12'), '/code'],
    ['a slug with capitals', (form) => (form['slug'] = 'Kérelem'), '/slug'],
    ['a text in one language', (form) => (form['summary'] = { hu: 'csak magyarul' }), '/summary'],
    ['fewer than three examples', (form) => (form['examples'] = []), '/examples'],
    ['a field of no known kind', (form) => (form['pages'] = [{ id: 'a', title: { hu: 'a', en: 'b' }, sections: [{ id: 'b', fields: [{ kind: 'script', id: 'c' }] }] }]), 'kind'],
    ['a field with a name of another kind', (form) => (form['pages'] = [{ id: 'a', title: { hu: 'a', en: 'b' }, sections: [{ id: 'b', fields: [{ kind: 'yesno', id: 'c', label: { hu: 'a', en: 'b' }, options: [] }] }] }]), 'options'],
    ['an id that is none', (form) => (form['pages'] = [{ id: '__proto__', title: { hu: 'a', en: 'b' }, sections: [] }]), '/pages/0'],
  ])('sees %s', (_, change, place) => {
    expect(changed(change)).toContain(place);
  });

  it.each([null, 5, 'x', [], {}])('refuses %j', (untrusted) => {
    expect(readDefinition(untrusted).ok).toBe(false);
  });
});
