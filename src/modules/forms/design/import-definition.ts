import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { type Blocks, expandBlocks } from '../schema/expand-blocks.ts';
import { checkForm, type DesignFault } from './publishable.ts';
import { DEFINITION_BYTES_MAX, faultOfStorage } from './storable.ts';

/**
 * Reads the file of a form that somebody brings: size, JSON, depth and names of its parts, blocks, schema, expressions,
 * cycles. What is refused is told with its place; texts are only ever texts, so scripts in them do nothing. Never throws.
 */
export function importDefinition(untrusted: string, blocks: Blocks): Result<FormDefinition, readonly DesignFault[]> {
  if (new TextEncoder().encode(untrusted).length > DEFINITION_BYTES_MAX) return refuse([fault('', TOO_LARGE)]);
  const parsed = parse(untrusted);
  if (!parsed.ok) return parsed;
  const storage = faultOfStorage(parsed.value);
  if (storage !== null) return refuse([{ step: 'storage', ...storage }]);
  const { definition, faults } = expandBlocks(parsed.value, blocks);
  if (faults.length > 0) return refuse(faults.map(({ pointer, text }) => ({ step: 'schema', place: pointer, text })));
  const checked = checkForm(definition);
  return checked.ok ? ok(checked.value.definition) : checked;
}

function parse(untrusted: string): Result<unknown, readonly DesignFault[]> {
  try {
    const value: unknown = JSON.parse(untrusted.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (error) {
    return refuse([fault(placeOf(untrusted, error), NOT_JSON)]);
  }
}

/** Line and column, when the parser says where it stopped. */
function placeOf(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return '';
  const lines = text.slice(0, Number(at)).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function fault(place: string, text: Bilingual): DesignFault {
  return { step: 'storage', place, text };
}

const TOO_LARGE: Bilingual = { hu: 'A fájl nagyobb 1 MB-nál. Ekkora űrlap nincs; ellenőrizze, jó fájlt választott-e.', en: 'The file is larger than 1 MB. No form is that large; check that it is the right file.' };
const NOT_JSON: Bilingual = { hu: 'Ez nem JSON: itt hibás az írásjele, vagy hiányzik a vége.', en: 'This is no JSON: a character is wrong here, or its end is missing.' };
