import { describe, expect, it } from 'vitest';
import { compileForm } from '../domain/compile-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { exampleAttachments } from '../domain/run-example.ts';
import { toy, toyForm, toyPage } from '../domain/toy-form.ts';
import type { Blocks } from './expand-blocks.ts';
import { expandBlocks } from './expand-blocks.ts';
import { readBlocks } from './read-blocks.ts';
import { readDefinition } from './read-definition.ts';

const blocks: Blocks = new Map([
  ['name.v1', { name: 'name', version: 1, title: { hu: 'n', en: 'n' }, kind: 'fields', content: [{ kind: 'text', ...toy('family') }, { kind: 'text', ...toy('given') }] }],
]);

function formWith(pages: readonly unknown[]): Record<string, unknown> {
  return { ...toyForm([]), pages };
}

describe('blocks', () => {
  it('are put in where they are used, in fields and in groups', () => {
    const group = { kind: 'group', ...toy('people'), fields: [{ use: 'name.v1' }] };
    const page = { id: 'a', sections: [{ id: 'b', fields: [{ kind: 'yesno', ...toy('first') }, { use: 'name.v1' }, group] }] };
    const { definition, faults, pointers } = expandBlocks(formWith([page]), blocks);
    expect(faults).toEqual([]);
    expect(definition).toMatchObject({ pages: [{ sections: [{ fields: [{ id: 'first' }, { id: 'family' }, { id: 'given' }, { id: 'people', fields: [{ id: 'family' }, { id: 'given' }] }] }] }] });
    expect(pointers.get('/pages/0/sections/0/fields/2')).toBe('/pages/0/sections/0/fields/1');
    expect(pointers.get('/pages/0/sections/0/fields/3')).toBe('/pages/0/sections/0/fields/2');
  });

  it('take a condition of their own where they are a page or a section', () => {
    const { definition } = expandBlocks(formWith([{ id: 'a', sections: [{ use: 'truth-declaration.v1', visibleIf: 'x = 1' }] }]), readBlocks());
    expect(definition).toMatchObject({ pages: [{ sections: [{ id: 'truthDeclaration', visibleIf: 'x = 1' }] }] });
  });

  it.each<[string, unknown, string]>([
    ['one that is not there', { use: 'nobody.v1' }, 'no block nobody.v1'],
    ['one of another kind', { use: 'applicant.v1' }, 'it is a whole page'],
    ['one with more', { use: 'name.v1', label: 'x' }, 'cannot have: label'],
    ['fields with a condition', { use: 'name.v1', visibleIf: 'x = 1' }, 'cannot have: visibleIf'],
  ])('refuse %s, and say where', (_, use, sentence) => {
    const { faults } = expandBlocks(formWith([{ id: 'a', sections: [{ id: 'b', fields: [{ kind: 'yesno', ...toy('x') }, use] }] }]), new Map([...blocks, ...readBlocks()]));
    expect(faults).toEqual([{ pointer: '/pages/0/sections/0/fields/1', text: { hu: expect.any(String), en: expect.stringContaining(sentence) } }]);
  });

  it.each([null, 5, 'x', [], {}, { pages: 5 }, { pages: [null, { sections: [5, { fields: [null] }] }] }])('pass over what is no form: %j', (untrusted) => {
    expect(expandBlocks(untrusted, blocks).definition).toEqual(untrusted);
  });
});

describe.each([...readBlocks()])('the block %s', (name, { kind, version }) => {
  it('makes a form that follows the schema and compiles', () => {
    const use = { use: name };
    // Sections may read who files: they come after the applicant.
    const page = { id: 'a', title: { hu: 'a', en: 'b' }, sections: kind === 'section' ? [use] : [{ id: 's', fields: [use] }] };
    const pages = kind === 'page' ? [use] : [{ use: 'applicant.v1' }, page];
    expect(version).toBeGreaterThan(0);
    expect(() => compileForm(whole(pages, ['self', 'authorised-person']))).not.toThrow();
  });
});

const ANNA = { familyName: 'Minta', givenName: 'Anna', birthName: 'Minta Anna', mothersName: 'Példa Éva', birthPlace: 'Sopron', birthDate: '1975-03-14' };
const ADDRESS = { postcode: '9495', settlement: 'Kópháza' };
const COMMON = { applicant: ANNA, applicantAddress: ADDRESS, email: 'minta.anna@example.com' };

describe('the applicant', () => {
  const all = ['self', 'legal-representative', 'authorised-person', 'organisation-officer', 'permanent-agent'] as const;
  const form = compileForm(whole([{ use: 'applicant.v1' }], all));

  it.each<[string, Record<string, unknown>, string[]]>([
    ['for oneself', { capacity: 'self' }, []],
    ['for a child', { capacity: 'legal-representative' }, ['represented', 'representedAddress']],
    ['for a firm', { capacity: 'organisation-officer' }, ['organisation']],
    ['for whom?', { capacity: 'permanent-agent' }, ['applicantKind', 'authorityGround']],
    ['for someone, by a paper', { capacity: 'authorised-person', applicantKind: 'person', represented: ANNA, representedAddress: ADDRESS, authorityGround: 'paper' }, ['authorityPaper']],
    ['for a firm, by the register', { capacity: 'authorised-person', applicantKind: 'organisation', authorityGround: 'register', organisation: { name: 'Minta Kft.', taxNumber: '24225221-2-43' } }, []],
    ['for someone, with the paper', { capacity: 'authorised-person', applicantKind: 'person', represented: ANNA, representedAddress: ADDRESS, authorityGround: 'paper', authorityPaper: ['meghatalmazas.pdf'] }, []],
  ])('%s', (_, answers, missing) => {
    const parsed = form.parseAnswers({ ...COMMON, ...answers });
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    const attachments = exampleAttachments(parsed.value.answers);
    const { errors } = form.evaluate(parsed.value.answers, { today: '2026-03-02', municipality: {}, attachments });
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual(missing.map((path) => `${path} required`));
  });

  it('is asked only for capacities that the form allows', () => {
    const { pages } = whole([{ use: 'applicant.v1' }], ['self', 'organisation-officer']);
    expect(pages[0]?.sections[0]?.fields[0]).toMatchObject({ id: 'capacity', options: [{ value: 'self' }, { value: 'organisation-officer' }] });
  });
});

function whole(pages: readonly unknown[], capacities: readonly string[]): FormDefinition {
  const example = { name: 'x', answers: {}, expected: {} };
  const form = toyForm([toyPage('x', [])]);
  const expanded = expandBlocks({ ...form, audience: { ...form.audience, capacities }, pages, examples: [example, example, example] }, new Map([...blocks, ...readBlocks()]));
  const read = readDefinition(expanded.definition);
  if (!read.ok) throw new Error(read.refusal.text?.en);
  return read.value;
}
