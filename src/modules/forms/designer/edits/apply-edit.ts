import type { Result } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Blocks } from '../../schema/expand-blocks.ts';
import { addField, addPage, addSection, duplicate } from './add.ts';
import { changeKind } from './change-kind.ts';
import { type Edit, type EditRefusal, refused } from './draft.ts';
import { acceptExample, addExample, removeExample, setExample } from './examples.ts';
import { FORM_PANELS } from './form-facts.ts';
import { insertBlock } from './insert-block.ts';
import { moveStep, moveTo } from './move.ts';
import type { Posted } from './posted.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { showable } from './repair.ts';
import { setFormProperties, setProperties } from './set-properties.ts';

/** One editing step as a page posts it: what to do (`uj-mezo:text`), where, and the fields of the panel. */
export interface Step {
  readonly act: string;
  readonly place: string;
  readonly posted: Posted;
}

const STEPS = ['up', 'down', 'in', 'out'] as const;

/** Takes any editing step on any definition that may be edited. It never throws: what cannot be done is refused in words. */
export function applyEdit(definition: FormDefinition, { act, place, posted }: Step, blocks: Blocks): Result<Edit, EditRefusal> {
  const [verb = '', ...rest] = act.split(':');
  const object = rest.join(':');
  const typed = (name: string): string => posted.findLast(([key]) => key === name)?.[1] ?? '';
  switch (verb) {
    case 'uj-oldal':
      return addPage(definition, place);
    case 'uj-szakasz':
      return addSection(definition, place);
    case 'uj-mezo':
      return addField(definition, place, object);
    case 'blokk': {
      const block = blocks.get(object);
      return block === undefined ? refused('block', 'Nincs ilyen közös rész.', 'There is no such shared part.') : insertBlock(definition, place, block);
    }
    case 'masolat':
      return duplicate(definition, place);
    case 'torol':
      return remove(definition, place, object === 'igen');
    case 'lep': {
      const direction = STEPS.find((step) => step === object);
      return direction === undefined ? unknownAct() : moveStep(definition, place, direction);
    }
    case 'athelyez':
      return moveTo(definition, place, typed('_hova'), Number(typed('_sorszam') || Infinity));
    case 'fajta':
      return changeKind(definition, place, object === '' ? typed('_fajta') : object);
    case 'atnevez':
      return rename(definition, place, typed('_azonosito').trim());
    default:
      return verb.startsWith('pelda') ? exampleStep(definition, verb, object, typed) : panelStep(definition, { act, place, posted });
  }
}

function panelStep(definition: FormDefinition, { act, place, posted }: Step): Result<Edit, EditRefusal> {
  const rows = act === 'ment' ? null : act;
  const panel = FORM_PANELS.find((name) => place === `:${name}`);
  if (panel !== undefined) {
    const step = setFormProperties(definition, panel, posted, rows);
    return step.ok ? { ok: true, value: { ...step.value, place } } : step;
  }
  return setProperties(definition, place, posted, rows);
}

function exampleStep(definition: FormDefinition, verb: string, object: string, typed: (name: string) => string): Result<Edit, EditRefusal> {
  const step = anyExampleStep(definition, verb, object, typed);
  return step.ok ? { ok: true, value: { ...step.value, place: ':peldak' } } : step;
}

function anyExampleStep(definition: FormDefinition, verb: string, object: string, typed: (name: string) => string): Result<Edit, EditRefusal> {
  const index = /^\d{1,3}$/.test(object) ? Number(object) : -1;
  if (verb === 'pelda-torol') return removeExample(definition, index);
  if (verb === 'pelda-ment') {
    return setExample(definition, index, { name: typed('_nev'), today: typed('_nap'), municipality: typed('_adatok'), answers: typed('_valaszok'), expected: typed('_eredmeny') });
  }
  const { form } = showable(definition);
  if (form === null) return refused('not-whole', 'Előbb javítsa ki az űrlap hibáit.', 'Mend the faults of the form first.');
  if (verb === 'pelda-elfogad') return acceptExample(definition, form, index);
  return verb === 'pelda-uj' ? addExample(definition, form, answersOf(typed('_valaszok')), typed('_nev')) : unknownAct();
}

function answersOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function unknownAct(): ReturnType<typeof refused> {
  return refused('act', 'Ezt nem lehet.', 'This cannot be done.');
}
