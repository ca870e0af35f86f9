import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../../src/modules/forms/domain/compile-form.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import { exampleAttachments } from '../../src/modules/forms/domain/run-example.ts';
import { expandBlocks } from '../../src/modules/forms/schema/expand-blocks.ts';
import { formFiles, readBlocks } from '../../src/modules/forms/schema/read-blocks.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { forbiddenIn } from './stored-checker.ts';

const BLOCKS = readBlocks();
const TODAY = '2026-03-02';

/** What the engine stores of each worked example that is right. */
const STORED = formFiles().flatMap((file) => {
  const definition = expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')), BLOCKS).definition as FormDefinition;
  const form = compileForm(definition);
  return definition.examples.flatMap(({ name, answers, today = TODAY, municipality = {} }) => {
    const parsed = form.parseAnswers(answers);
    if (!parsed.ok) return [];
    const result = form.evaluate(parsed.value.answers, { today, municipality, attachments: exampleAttachments(parsed.value.answers) });
    return result.complete ? [{ name: `${definition.code} ${name}`, definition, today, values: result.values }] : [];
  });
});

describe('forbiddenIn', () => {
  it('agrees with the engine about all worked examples', () => {
    expect(STORED.length).toBeGreaterThan(50);
    expect(STORED.flatMap(({ name, definition, values, today }) => forbiddenIn(definition, values, today).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  const A01 = STORED.find(({ definition }) => definition.code === 'A01');

  it.each([
    ['a field that there is not', { extra: 'x' }],
    ['a decimal that is not kept exactly', { usefulAreaM2: 120.5 }],
    ['a number past its limits', { usefulAreaM2: '-1' }],
    ['more decimals than there may be', { usefulAreaM2: '120.1234567' }],
    ['a number in another spelling', { usefulAreaM2: '1e2' }],
    ['no option', { title: 'emperor' }],
    ['another day', { eventOn: '2026-02-30' }],
    ['a control character', { email: 'a\u0000@b.hu' }],
    ['a wrong check digit', { taxpayerTaxId: '8395180129' }],
    ['rows that are none', { owners: [1] }],
    ['no rows', { owners: [] }],
    ['a declaration that was not made', { truthful: false }],
    ['a part that there is not', { propertyAddress: { postcode: '9495', settlement: 'Kópháza', country: 'x' } }],
    ['a required field left out', { parcelNo: undefined }],
  ])('finds %s', (_, change) => {
    if (A01 === undefined) throw new Error('no example of A01');
    const values = Object.fromEntries(Object.entries({ ...A01.values, ...change }).filter(([, value]) => value !== undefined));
    expect(forbiddenIn(A01.definition, values, TODAY)).not.toEqual([]);
  });
});
