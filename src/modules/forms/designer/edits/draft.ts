import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Bilingual, Result } from '../../../../kernel/result.ts';
import { ok, refuse } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { formDefinitionSchema } from '../../schema/read-definition.ts';

/** What an editing step gives: the whole definition, the step in words for the journal, and what is selected after it. */
export interface Edit {
  readonly definition: FormDefinition;
  readonly what: Bilingual;
  readonly place: string;
}

/** Why a step is not taken, in words. */
export interface EditRefusal {
  readonly code: string;
  readonly text: Bilingual;
  /** Of a deletion that was not confirmed: what reads the deleted. */
  readonly uses?: readonly Bilingual[];
}

/** Limits that an unfinished form may still miss; what remains (types, known names, upper limits) holds at every step. */
const FOR_PUBLISHING_ONLY = new Set(['minLength', 'minItems', 'minimum', 'uniqueItems', 'format']);
const DEPTH_MAX = 40;

let validator: ValidateFunction<FormDefinition> | undefined;

/**
 * A definition of unknown shape as one that may be edited: it may be unfinished (empty texts, no fields yet), but it
 * has the form's shape, so that nothing that reads it can crash.
 */
export function readDraft(untrusted: unknown): Result<FormDefinition, EditRefusal> {
  validator ??= new Ajv2020({ discriminator: true, strict: false }).compile<FormDefinition>(relaxed(formDefinitionSchema, ''));
  if (isShallow(untrusted, DEPTH_MAX) && validator(untrusted)) return ok(untrusted);
  const [first] = validator.errors ?? [];
  const place = first?.instancePath ?? '/';
  return refused('shape', `Ezt az űrlap nem tudja felvenni (${place}).`, `The form cannot take this (${place}).`);
}

/** The result of an editing step, once its outcome has the form's shape. */
export function edited(untrusted: unknown, what: Bilingual, place: string): Result<Edit, EditRefusal> {
  const read = readDraft(untrusted);
  return read.ok ? ok({ definition: read.value, what, place }) : read;
}

export function refused(code: string, hu: string, en: string): { readonly ok: false; readonly refusal: EditRefusal } {
  return refuse({ code: `forms.designer.${code}`, text: { hu, en } });
}

/** A copy of a schema without the limits above; patterns stay for ids only, whose letters other places rely on. */
function relaxed(schema: unknown, name: string): object {
  return Object.fromEntries(
    Object.entries(Object(schema)).flatMap(([key, value]): [string, unknown][] => {
      const isKeyword = name !== 'properties' && name !== '$defs';
      if (isKeyword && (FOR_PUBLISHING_ONLY.has(key) || key === '$id' || (key === 'pattern' && name !== 'id'))) return [];
      if (Array.isArray(value)) return [[key, value.map((part) => (typeof part === 'object' && part !== null ? relaxed(part, key) : part))]];
      return [[key, typeof value === 'object' && value !== null ? relaxed(value, key) : value]];
    }),
  );
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
