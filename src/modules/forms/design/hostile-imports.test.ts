import { array, assert, constantFrom, dictionary, integer, jsonValue, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../schema/read-blocks.ts';
import { catalogueForm, catalogueForms } from './catalogue-files.test-data.ts';
import { importDefinition } from './import-definition.ts';

const E12 = catalogueForm('E12');
const WHOLE = JSON.stringify(E12);
const blocks = readBlocks();

describe('an import', () => {
  it('takes every form of the catalogue as it was exported', () => {
    for (const form of catalogueForms()) {
      const read = importDefinition(JSON.stringify(form, null, 2), blocks);
      expect(read.ok ? read.value : read.refusal).toEqual(form);
    }
  });

  it.each<[string, string, string, RegExp]>([
    ['what is no JSON', '{ "code": "A01", }', '1:18', /nem JSON/],
    ['an unfinished file', WHOLE.slice(0, 500), '1:501', /nem JSON/],
    ['a list', '[]', '', /JSON-objektum/],
    ['a schema fault', WHOLE.replace('"version":1', '"version":"egy"'), '/version', /./],
    ['a prototype key', WHOLE.replace('"version":1', '"version":1,"__proto__":{"x":1}'), '', /név nem használható/],
    ['depth without end', '{"x":'.repeat(100_000) + '1' + '}'.repeat(100_000), '/x'.repeat(40), /40 szint/],
    ['a megabyte too much', WHOLE.replace('"hu"', `"hu${'x'.repeat(1_100_000)}"`), '', /1 MB/],
    ['half a character', WHOLE.replace(/"summary":\{"hu":"/, '$&\\ud800'), '/summary/hu', /nem tárolható/],
    ['a NUL', WHOLE.replace(/"summary":\{"hu":"/, '$&\\u0000'), '/summary/hu', /nem tárolható/],
    ['an unknown block', WHOLE.replace('"pages":[', '"pages":[{"use":"nincs.v1"},'), '/pages/0', /Nincs ilyen blokk/],
  ])('refuses %s with its place', (_what, text, place, reason) => {
    const read = importDefinition(text, blocks);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.refusal[0]?.place).toBe(place);
    expect(read.refusal[0]?.text.hu).toMatch(reason);
  });

  it('refuses unknown names, circles and expressions nested without end with their place', () => {
    const [page] = E12.pages;
    const [section] = page?.sections ?? [];
    const withFields = (fields: readonly object[]): string => JSON.stringify({ ...E12, pages: [{ ...page, sections: [{ ...section, fields }] }], routing: { ...E12.routing, caseTitle: { hu: 'x', en: 'x' } } });
    const figure = (id: string, calculate: string) => ({ kind: 'calculated', id, type: 'number', calculate, label: { hu: id, en: id } });
    const placeOf = (text: string): string | undefined => {
      const read = importDefinition(text, blocks);
      return read.ok ? undefined : `${read.refusal[0]?.place}: ${read.refusal[0]?.text.hu}`;
    };
    expect(placeOf(withFields([figure('a', 'nincsIlyen + 1')]))).toMatch(/\.a\.calculate: .*nincsIlyen/);
    expect(placeOf(withFields([figure('a', 'b + 1'), figure('b', 'a + 1')]))).toMatch(/körben/);
    expect(placeOf(withFields([figure('a', `${'('.repeat(900)}1${')'.repeat(900)}`)])) ?? '').not.toBe('taken');
  });

  it('leaves scripts in texts the texts they are', () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const read = importDefinition(JSON.stringify({ ...E12, title: { hu: script, en: script } }), blocks);
    expect(read.ok && read.value.title.hu).toBe(script);
  });

  it('never throws, and pollutes nothing, whatever the file is', () => {
    const bad = oneof(jsonValue(), constantFrom('__proto__', 'constructor', '\u0000', '\ud800', ''), integer(), array(jsonValue(), { maxLength: 3 }), dictionary(string(), jsonValue(), { maxKeys: 3 }));
    const places = pointersOf(E12);
    assert(
      property(tuple(constantFrom(...places), bad), ([place, value]) => {
        importDefinition(JSON.stringify(replaced(E12, place, value)), blocks);
        expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
      }),
      { numRuns: 1_500 },
    );
    assert(property(string({ maxLength: 200 }), (text) => void importDefinition(text, blocks)));
  });
});

function pointersOf(value: unknown, holder: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [holder];
  return [holder, ...Object.entries(value).flatMap(([key, item]) => pointersOf(item, [...holder, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  return typeof value === 'object' && value !== null ? { ...value, [key]: replaced(new Map<string, unknown>(Object.entries(value)).get(key), rest, by) } : by;
}
