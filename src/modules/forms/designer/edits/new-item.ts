import type { Bilingual } from '../../../../kernel/result.ts';
import type { Page, Section } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';
import { freshId } from './ids.ts';
import type { ItemKind } from './kinds.ts';

const NEW_QUESTION: Bilingual = { hu: 'Új kérdés', en: 'New question' };
const OPTION_A: Bilingual = { hu: 'Első lehetőség', en: 'First option' };
const OPTION_B: Bilingual = { hu: 'Második lehetőség', en: 'Second option' };

/** A new field or list of a kind, with the least that it needs to be shown. */
export function newItem(kind: ItemKind, taken: ReadonlySet<string>): Item {
  const id = freshId(taken, kind === 'group' ? 'list' : 'question', true);
  const base = { id, label: NEW_QUESTION };
  switch (kind) {
    case 'group': {
      const first: Item = { kind: 'text', id: freshId(new Set([...taken, id]), 'question', true), label: NEW_QUESTION, required: true, maxLength: 200 };
      return { kind, id, label: { hu: 'Új lista', en: 'New list' }, rowLabel: { hu: 'Sor', en: 'Row' }, minRows: 1, maxRows: 10, fields: [first] };
    }
    case 'choice':
      return { kind, ...base, display: 'radio', required: true, options: [{ value: 'first', label: OPTION_A }, { value: 'second', label: OPTION_B }] };
    case 'information':
      return { kind, id, label: { hu: 'Tudnivaló', en: 'Good to know' }, text: { hu: 'Írja ide a szöveget.', en: 'Write the text here.' } };
    case 'declaration':
      return { kind, id, label: { hu: 'Nyilatkozat', en: 'Declaration' }, required: true, text: { hu: 'Kijelentem, hogy a megadott adatok igazak.', en: 'I declare that the data given are true.' } };
    case 'calculated':
      return { kind, id, label: { hu: 'Számított érték', en: 'Calculated figure' }, type: 'number', calculate: '0' };
    case 'text':
    case 'longtext':
      return { kind, ...base, required: true, maxLength: kind === 'text' ? 200 : 4000 };
    case 'number':
    case 'money':
    case 'percent':
      return { kind, ...base, required: true, min: 0 };
    default:
      return { kind, ...base, required: true };
  }
}

export function newSection(taken: ReadonlySet<string>): Section {
  return { id: freshId(taken, 'section', true), title: { hu: 'Új szakasz', en: 'New section' }, fields: [] };
}

/** A page with a section in it, since fields stand in sections. */
export function newPage(taken: ReadonlySet<string>): Page {
  return { id: freshId(taken, 'page', true), title: { hu: 'Új oldal', en: 'New page' }, sections: [{ id: freshId(taken, 'section', true), fields: [] }] };
}
