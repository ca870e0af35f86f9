import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import schema from './form-definition.schema.json' with { type: 'json' };

/** The published JSON Schema (2020-12) of form definitions, served at `/schema/urlap/1`. */
export const formDefinitionSchema: object = schema;

let validator: ValidateFunction<FormDefinition> | undefined;

/**
 * Checks a definition of unknown shape against the schema. Names, types and limits that a schema
 * cannot see are for `compileForm`.
 */
export function readDefinition(untrusted: unknown): Result<FormDefinition> {
  validator ??= new Ajv2020({ discriminator: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile<FormDefinition>(schema);
  if (validator(untrusted)) return ok(untrusted);
  const [first] = validator.errors ?? [];
  return refuse({
    code: 'forms.definition.invalid',
    text: {
      hu: `Az űrlapdefiníció hibás itt: ${describe(first)}`,
      en: `The form definition is wrong here: ${describe(first)}`,
    },
  });
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return '?';
  return `${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`;
}
