import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../platform/config/project-root.ts';
import { compileForm } from '../../domain/compile-form.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { runExample } from '../../domain/run-example.ts';
import { expandBlocks } from '../../schema/expand-blocks.ts';
import { readBlocks } from '../../schema/read-blocks.ts';
import { readDefinition } from '../../schema/read-definition.ts';
import { applyEdit } from '../edits/apply-edit.ts';
import { readDraft } from '../edits/draft.ts';
import { KINDS } from '../edits/kinds.ts';
import { spotsOf } from '../edits/place.ts';
import { showable } from '../edits/repair.ts';

const blocks = readBlocks();

function published(file: string): FormDefinition {
  const read = readDefinition(expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms', file), 'utf8')), blocks).definition);
  if (!read.ok) throw new Error(read.refusal.text?.en);
  return read.value;
}

const FORMS = [published('tax/a01-epitmenyado-adatbejelentes.v1.json'), published('tax/a02-telekado-adatbejelentes.v1.json'), published('other/e12-altalanos-kerelem.v1.json')];

const HOSTILE = ['', '__proto__', 'constructor', '<script>', 'a'.repeat(5000), '1e309', '-1', '2026-99-99', '{"a":1}', 'not(', '\u0000', '= =', 'item', '../..'];
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 30 }));

const act = fc.oneof(
  fc.constantFrom('uj-oldal', 'uj-szakasz', 'masolat', 'torol:igen', 'torol', 'lep:up', 'lep:down', 'lep:in', 'lep:out', 'athelyez', 'atnevez', 'fajta', 'ment', 'pelda-uj', 'pelda-elfogad:0', 'pelda-torol:1', 'pelda-ment:0'),
  fc.constantFrom(...KINDS.flatMap(({ kind }) => [`uj-mezo:${kind}`, `fajta:${kind}`])),
  fc.constantFrom('sor:options', 'torles:options.0', 'fel:options.1', 'sor:check', 'feltetel:visibleIf:uj', 'feltetel:visibleIf:uj-csoport', 'feltetel:check.0.expr:uj', 'sor:parameters', 'blokk:payment-account.v1'),
  hostile,
);
const NAMES = ['label.hu', 'label.en', 'title.hu', 'help.hu', 'min', 'max', 'decimals', 'visibleIf', 'visibleIf:mod', 'calculate', 'options:sorok', 'options.0.value', 'check:sorok', 'check.0.expr', '_azonosito', '_hova', '_sorszam', '_fajta', '_valaszok', '_nev', '_nap', 'validFrom', 'decision.how', 'audience.minutes', 'parameters:sorok', 'type'];
const posted = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(hostile, fc.constantFrom('szabaly', '2', '5', 'Useful area', 'number', 'special', 'usefulAreaM2 > 3'))), { maxLength: 8 });
const step = fc.record({ act, where: fc.nat(), other: fc.constantFrom(':alapadatok', ':kinek', ':parameterek', ':alairok', 'nincs/ilyen', '__proto__'), aside: fc.boolean(), posted });

describe('editing steps', () => {
  it('never give a form that cannot be shown, whatever is posted', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.array(step, { maxLength: 12 }), (which, steps) => {
        let form = FORMS[which] ?? published('other/e12-altalanos-kerelem.v1.json');
        for (const { act, where, other, aside, posted } of steps) {
          const spots = spotsOf(form);
          const place = aside ? other : (spots[where % spots.length]?.place ?? '');
          const edit = applyEdit(form, { act, place, posted }, blocks);
          if (!edit.ok) {
            expect(edit.refusal.text.hu).not.toBe('');
            continue;
          }
          form = edit.value.definition;
          expect(readDraft(JSON.parse(JSON.stringify(form))).ok).toBe(true);
          expect(edit.value.what.hu).not.toBe('');
          showable(form);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave everything as it was when a new name is given: all worked examples still hold', () => {
    for (const form of FORMS) {
      const before = form.examples.map((example) => runExample(compileForm(form), example).length);
      for (const { place, node } of spotsOf(form)) {
        const edit = applyEdit(form, { act: 'atnevez', place, posted: [['_azonosito', `${node.id}Renamed`]] }, blocks);
        if (!edit.ok) throw new Error(edit.refusal.text.en);
        const compiled = compileForm(edit.value.definition);
        expect(edit.value.definition.examples.map((example) => runExample(compiled, example).length), `${form.code} ${place}`).toEqual(before);
      }
    }
  });

  it('rename a parameter of the town and the value of an option wherever they are read', () => {
    const [form] = FORMS;
    if (form === undefined) throw new Error('no form');
    const [parameter] = form.parameters;
    const capacity = spotsOf(form).find(({ node }) => node.id === 'capacity');
    if (parameter === undefined || capacity === undefined) throw new Error('not the form we know');
    const posted = form.parameters.map(({ name }, index): [string, string] => [`parameters.${index}.name`, index === 0 ? 'renamedRate' : name]);
    const renamed = applyEdit(form, { act: 'ment', place: ':parameterek', posted: [['parameters:sorok', String(form.parameters.length)], ...posted] }, blocks);
    const values = capacity.level === 'item' && capacity.node.kind === 'choice' ? capacity.node.options.map(({ value }) => value) : [];
    const options = values.map((value, index): [string, string] => [`options.${index}.value`, index === 0 ? 'oneself' : value]);
    const valued = applyEdit(form, { act: 'ment', place: capacity.place, posted: [['options:sorok', String(values.length)], ...options] }, blocks);
    for (const edit of [renamed, valued]) {
      if (!edit.ok) throw new Error(edit.refusal.text.en);
      const compiled = compileForm(edit.value.definition);
      const told = edit.value.definition.examples.flatMap((example) => runExample(compiled, example));
      expect(told).toEqual([]);
    }
    expect(JSON.stringify(renamed)).toContain('municipality.renamedRate');
    expect(JSON.stringify(renamed)).not.toContain(`municipality.${parameter.name}`);
    expect(JSON.stringify(valued)).toContain('\\"oneself\\"');
  });

  it('leave a form that compiles wherever a move is allowed', () => {
    for (const form of FORMS) {
      const ids = (definition: FormDefinition): readonly string[] => spotsOf(definition).map(({ node }) => node.id).toSorted();
      for (const { place } of spotsOf(form)) {
        for (const direction of ['up', 'down', 'in', 'out']) {
          const edit = applyEdit(form, { act: `lep:${direction}`, place, posted: [] }, blocks);
          if (!edit.ok) continue;
          // A question moved into what it shows or hides makes a circle, which the findings tell.
          expect(showable(edit.value.definition).issues.filter(({ code }) => code !== 'cycle'), `${place} ${direction}`).toEqual([]);
          expect(ids(edit.value.definition)).toEqual(ids(form));
        }
      }
    }
  });

  it('tell what reads a question before it is deleted', () => {
    const [form] = FORMS;
    if (form === undefined) throw new Error('no form');
    const capacity = spotsOf(form).find(({ node }) => node.id === 'capacity');
    const asked = applyEdit(form, { act: 'torol', place: capacity?.place ?? '', posted: [] }, blocks);
    expect(asked.ok ? [] : asked.refusal.uses?.length).toBeGreaterThan(1);
    const done = applyEdit(form, { act: 'torol:igen', place: capacity?.place ?? '', posted: [] }, blocks);
    expect(done.ok && showable(done.value.definition).issues.map(({ code }) => code)).toContain('unknown-name');
  });
});
