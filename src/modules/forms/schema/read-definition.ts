import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import schema from './form-definition.schema.json' with { type: 'json' };

/** The published JSON Schema (2020-12) of form definitions, served at `/schema/urlap/1`. */
export const formDefinitionSchema: object = schema;

/** A fault that the schema sees: where (JSON pointer) and why. */
export interface SchemaFault {
  readonly pointer: string;
  readonly text: Bilingual;
}

/** What a definition of unknown shape is: one by the schema, or the faults it has. Never throws. */
export type SchemaReading =
  | { readonly definition: FormDefinition; readonly faults: readonly [] }
  | { readonly definition: null; readonly faults: readonly SchemaFault[] };

/**
 * Checks a definition of unknown shape against the schema and tells every fault. Names, types and limits that a
 * schema cannot see are for `compileForm`.
 */
export function readBySchema(untrusted: unknown): SchemaReading {
  const validate = validator();
  if (validate(untrusted)) return { definition: untrusted, faults: [] };
  return { definition: null, faults: (validate.errors ?? []).slice(0, FAULTS_MAX).map(faultOf) };
}

/** The same, with the first fault as a refusal. */
export function readDefinition(untrusted: unknown): Result<FormDefinition> {
  const { definition, faults } = readBySchema(untrusted);
  if (definition !== null) return ok(definition);
  const [first] = faults;
  const place = first?.pointer === '' ? '/' : (first?.pointer ?? '/');
  return refuse({
    code: 'forms.definition.invalid',
    details: { place },
    text: {
      hu: `Az űrlapdefiníció hibás itt: ${place} – ${first?.text.hu ?? '?'}`,
      en: `The form definition is wrong here: ${place} – ${first?.text.en ?? '?'}`,
    },
  });
}

const FAULTS_MAX = 50;

let compiled: ValidateFunction<FormDefinition> | undefined;

function validator(): ValidateFunction<FormDefinition> {
  const options = { discriminator: true, strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true };
  compiled ??= new Ajv2020(options).compile<FormDefinition>(schema);
  return compiled;
}

function faultOf(error: ErrorObject): SchemaFault {
  return { pointer: error.instancePath, text: sentence(error) };
}

/** What the schema says, in words that an author understands. */
function sentence({ keyword, params, message }: ErrorObject): Bilingual {
  const of = (name: string): string => {
    const value: unknown = params[name];
    return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  };
  switch (keyword) {
    case 'required':
      return { hu: `Hiányzik: ${of('missingProperty')}.`, en: `Missing: ${of('missingProperty')}.` };
    case 'additionalProperties':
      return { hu: `Itt nem állhat ilyen név: ${of('additionalProperty')}.`, en: `No such name may stand here: ${of('additionalProperty')}.` };
    case 'enum':
      return { hu: `Ezek egyike lehet: ${of('allowedValues')}.`, en: `It may be one of: ${of('allowedValues')}.` };
    case 'const':
      return { hu: `Csak ez lehet: ${of('allowedValue')}.`, en: `It can only be: ${of('allowedValue')}.` };
    case 'type':
      return { hu: `Más fajta érték kell: ${of('type')}.`, en: `A value of another type is needed: ${of('type')}.` };
    case 'pattern':
      return { hu: `Nem ilyen alakú: ${of('pattern')}`, en: `It is not of the form ${of('pattern')}` };
    case 'discriminator':
      return { hu: `Nincs ilyen fajta mező (kind): ${of('tagValue')}.`, en: `There is no field of this kind: ${of('tagValue')}.` };
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'maxLength':
    case 'minimum':
    case 'maximum': {
      const isLeast = keyword.startsWith('min');
      return { hu: `${isLeast ? 'Legalább' : 'Legfeljebb'} ${of('limit')} kell.`, en: `It needs ${isLeast ? 'at least' : 'at most'} ${of('limit')}.` };
    }
    default:
      return { hu: `Nem felel meg a sémának: ${message ?? keyword}.`, en: `It does not follow the schema: ${message ?? keyword}.` };
  }
}
