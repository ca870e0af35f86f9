import { describe, expect, it } from 'vitest';
import { compileForm } from './compile-form.ts';
import { openForm } from './compiled-form.ts';
import type { FormDefinition } from './definition.ts';
import type { Item } from './fields.ts';
import { FormDefinitionError } from './definition-error.ts';
import { rarerFunctions } from './form-library.ts';
import type { PortableForm } from './model.ts';
import { toy, toyFields, toyForm, toyPage } from './toy-form.ts';

const message = { hu: 'nem', en: 'no' };
const label = { hu: 'sor', en: 'row' };
const sum = (id: string, calculate: string, visibleIf?: string): Item => ({
  ...toy(id),
  kind: 'calculated',
  type: 'number',
  calculate,
  ...(visibleIf === undefined ? {} : { visibleIf }),
});
const area: Item = { ...toy('area'), kind: 'number' };
const name: Item = { ...toy('name'), kind: 'text' };
const rows = (fields: readonly Item[], more: Partial<Extract<Item, { kind: 'group' }>> = {}): Item => ({
  ...toy('rows'),
  kind: 'group',
  rowLabel: label,
  minRows: 0,
  maxRows: 10,
  fields,
  ...more,
});

function issuesOf(definition: FormDefinition): readonly { place: string; code: string }[] {
  try {
    compileForm(definition);
  } catch (error) {
    if (error instanceof FormDefinitionError) return error.issues.map(({ place, code }) => ({ place, code }));
    throw error;
  }
  return [];
}

describe('faults of a definition', () => {
  it.each<[string, FormDefinition, readonly [place: string, code: string][]]>([
    ['nothing', toyFields([area, sum('tax', 'area * municipality.rate')]), []],
    ['an unknown name', toyFields([sum('tax', 'aera * 2')]), [['pages.first.firstSection.tax.calculate', 'unknown-name']]],
    ['an unknown parameter', toyFields([area, sum('tax', 'area * municipality.rat')]), [['pages.first.firstSection.tax.calculate', 'unknown-property']]],
    ['a broken expression', toyFields([area, sum('tax', 'area *')]), [['pages.first.firstSection.tax.calculate', 'syntax']]],
    ['a condition that is a number', toyForm([toyPage('first', [area], 'area + 1')]), [['pages.first.visibleIf', 'type']]],
    ['a text times a number', toyFields([name, sum('tax', 'name * 2')]), [['pages.first.firstSection.tax.calculate', 'type']]],
    ['a figure that is a text', toyFields([name, sum('tax', 'name')]), [['pages.first.firstSection.tax.calculate', 'type']]],
    ['an information read as a value', toyFields([{ ...toy('note'), kind: 'information', text: label }, sum('tax', 'note')]), [['pages.first.firstSection.tax.calculate', 'unknown-name']]],
    ['a field of another group', toyFields([rows([area]), sum('tax', 'area')]), [['pages.first.firstSection.tax.calculate', 'unknown-name']]],
    ['an id used twice', toyFields([area, area]), [['pages.area', 'duplicate']]],
    ['a page used twice', toyForm([toyPage('first', [area]), toyPage('first', [name])]), [['pages.first', 'duplicate'], ['sections.firstSection', 'duplicate']]],
    ['a reserved id', toyFields([{ ...toy('today'), kind: 'text' }]), [['pages.today', 'reserved']]],
    ['an id of the machinery', toyFields([{ ...toy('constructor'), kind: 'text' }]), [['pages.constructor', 'reserved']]],
    ['limits that contradict', toyFields([{ ...toy('a'), kind: 'number', min: 5, max: 1 }, { ...toy('b'), kind: 'text', minLength: 5, maxLength: 1 }]), [['pages.a', 'limits'], ['pages.b', 'limits']]],
    ['more rows at least than at most', toyFields([rows([area], { minRows: 11 })]), [['pages.rows', 'limits']]],
    ['two options of one value', toyFields([{ ...toy('a'), kind: 'choice', display: 'radio', options: [{ value: 'x', label }, { value: 'x', label }] }]), [['pages.a', 'duplicate']]],
    ['a title with an unknown path', toyFields([area], { routing: { subjectArea: label, retentionCode: 'U311', module: 'records', caseTitle: { hu: '{areaM2}', en: '{area}' } } }), [['routing.caseTitle.hu', 'unknown-name']]],
    ['days of validity the wrong way round', toyFields([area], { validTo: '2025-01-01' }), [['validFrom', 'limits']]],
    ['a figure that needs itself', toyFields([sum('a', 'a + 1')]), [['a', 'cycle']]],
    ['two figures that need each other', toyFields([sum('a', 'b + 1'), sum('b', 'a + 1')]), [['a', 'cycle']]],
    ['a field whose page depends on it', toyForm([toyPage('first', [area], 'area > 1')]), [['page:first', 'cycle']]],
    ['a group that is read whole in its own row', toyFields([rows([area, sum('part', 'area / sum(rows.part)')])]), [['rows.part', 'cycle']]],
    ['everything at once', toyFields([name, name, sum('x', 'y'), sum('z', 'name')]), [['pages.name', 'duplicate'], ['pages.first.firstSection.x.calculate', 'unknown-name'], ['pages.first.firstSection.z.calculate', 'type']]],
  ])('finds %s', (_, definition, expected) => {
    expect(issuesOf(definition)).toEqual(expected.map(([place, code]) => ({ place, code })));
  });

  it('tells the way of a cycle in both languages', () => {
    expect(() => compileForm(toyFields([sum('a', 'b + 1'), sum('b', 'a + 1')]))).toThrow('a → b → a');
  });

  it('allows a row to look at its whole group where that is no cycle', () => {
    expect(issuesOf(toyFields([rows([area, sum('part', 'area / sum(rows.area) + count(rows)')])]))).toEqual([]);
  });

  it('allows checks and requiredIf to look anywhere', () => {
    expect(
      issuesOf(
        toyFields([
          { ...area, requiredIf: 'name != null', check: [{ code: 'same', expr: 'area = tax', message }] },
          { ...name, requiredIf: 'area != null' },
          sum('tax', 'area * 2'),
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a portable form', () => {
  it('survives JSON and works without the parser', () => {
    const form = compileForm(toyFields([area, sum('tax', 'area * municipality.rate')]));
    const opened = openForm(JSON.parse(JSON.stringify(form.portable)));
    const context = { today: '2026-03-02', municipality: { rate: '1.5' } };
    expect(opened.evaluate({ area: '10' }, context).calculated).toEqual({ tax: 15 });
    expect(JSON.stringify(form.portable)).not.toContain('examples');
  });
});

describe('rarer functions of FEEL', () => {
  const context = { today: '2026-03-02', municipality: {} };
  const area: Item = { ...toy('area'), kind: 'number', min: 0 };
  const root: Item = { ...toy('side'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'sqrt(area)' };
  const plate: Item = { ...toy('plate'), kind: 'text', check: [{ code: 'form', expr: 'matches(plate, "^[A-Z]{2}-\\d{4}$")', message: { hu: 'nem', en: 'no' } }] };

  it('may be called, and the form says that the browser has to fetch them', () => {
    const form = compileForm(toyFields([area, root, plate]));
    const { calculated, errors } = form.evaluate({ area: '2', plate: 'abc' }, context);
    expect([calculated['side'], errors.map(({ code }) => code)]).toEqual(['1.41', ['form']]);
    expect(form.portable.callsRarerFunctions).toBe(true);
    expect(compileForm(toyFields([area])).portable.callsRarerFunctions).toBe(false);
  });

  it('are there in a form that is opened with them', () => {
    const portable = JSON.parse(JSON.stringify(compileForm(toyFields([area, root])).portable)) as PortableForm;
    expect(openForm(portable, rarerFunctions).evaluate({ area: '9' }, context).calculated).toEqual({ side: '3' });
  });
});
