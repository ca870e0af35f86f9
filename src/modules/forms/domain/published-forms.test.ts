import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../schema/read-definition.ts';
import { compileForm } from './compile-form.ts';
import type { FormDefinition, Item } from './definition.ts';
import { runExample } from './run-example.ts';

const FORMS = new URL('../../../../forms/', import.meta.url);
const names = readdirSync(FORMS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

function load(name: string): FormDefinition {
  const read = readDefinition(JSON.parse(readFileSync(new URL(name, FORMS), 'utf8')));
  if (!read.ok) throw new Error(`${name}: ${read.refusal.text?.en}`);
  return read.value;
}

describe.each(names)('%s', (name) => {
  const definition = load(name);
  const form = compileForm(definition);

  it('is named after its code, slug and version', () => {
    expect(name).toMatch(new RegExp(`/${definition.code.toLowerCase()}-[a-z-]+\\.v${definition.version}\\.json$`));
  });

  it.each(definition.examples.map((example) => [example.name, example] as const))('keeps: %s', (_, example) => {
    expect(runExample(form, example)).toEqual([]);
  });

  it('shows every field, page and section in some example', () => {
    const shown = new Set<string>();
    for (const example of definition.examples) {
      const parsed = form.parseAnswers(example.answers);
      if (!parsed.ok) continue;
      const context = { today: example.today ?? '2026-03-02', municipality: example.municipality ?? {} };
      for (const path of form.evaluate(parsed.value.answers, context).visible) shown.add(path.replace(/\.\d+(?=\.)/g, ''));
    }
    expect([...pathsOf(definition)].filter((path) => !shown.has(path))).toEqual([]);
  });

  it('says everything in both languages, without unfinished texts', () => {
    const text = JSON.stringify(definition);
    expect(text).not.toMatch(/TODO|XXX|lorem/i);
    expect([...text.matchAll(/"hu":"([^"]*)","en":"([^"]*)"/g)].filter(([, hu, en]) => hu === en)).toEqual([]);
  });
});

function* pathsOf(definition: FormDefinition): Generator<string> {
  for (const page of definition.pages) {
    yield `page:${page.id}`;
    for (const section of page.sections) {
      yield `section:${section.id}`;
      yield* itemPaths(section.fields, '');
    }
  }
}

function* itemPaths(items: readonly Item[], prefix: string): Generator<string> {
  for (const item of items) {
    yield prefix + item.id;
    if (item.kind === 'group') yield* itemPaths(item.fields, `${prefix}${item.id}.`);
  }
}
