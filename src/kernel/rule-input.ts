import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import type { Bilingual, Refusal } from './result.ts';

const FIELDS_NAMED_MAX = 5;

/**
 * A refusal that says in one plain sentence what is wrong with an input that its schema turned away:
 * what is missing, what is not known, or what the first bad field should hold. Never throws.
 */
export function describeInvalidInput(schema: TSchema, value: unknown): Refusal {
  return { code: 'invalid-input', text: describe(schema, value) };
}

function describe(schema: TSchema, value: unknown): Bilingual {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { hu: 'A bemenet egy JSON-objektum legyen.', en: 'The input must be a JSON object.' };
  }
  const properties = propertiesOf(schema);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  if (unknown.length > 0) {
    const known = Object.keys(properties).join(', ');
    return {
      hu: `Ismeretlen mező: ${listed(unknown)}. A szabály mezői: ${known}.`,
      en: `Unknown field: ${listed(unknown)}. The fields of this rule: ${known}.`,
    };
  }
  const missing = requiredOf(schema).filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) {
    return { hu: `Hiányzó mező: ${listed(missing)}.`, en: `Missing field: ${listed(missing)}.` };
  }
  return describeFirstBadField(schema, value, properties);
}

function describeFirstBadField(schema: TSchema, value: object, properties: Record<string, unknown>): Bilingual {
  const path = Errors(schema, value)[0]?.instancePath ?? '';
  const name = path.split('/')[1] ?? '';
  const expected = expectation(properties[name]);
  return {
    hu: `A(z) „${name}” mező értéke nem megfelelő: ${expected.hu}.`,
    en: `The value of “${name}” is not right: ${expected.en}.`,
  };
}

/** What a field should hold, from its schema. */
function expectation(field: unknown): Bilingual {
  if (!isRecord(field)) return { hu: 'hibás érték', en: 'wrong value' };
  if (Array.isArray(field['enum'])) {
    const choices = field['enum'].map(String).join(', ');
    return { hu: `ezek egyike legyen: ${choices}`, en: `it must be one of: ${choices}` };
  }
  if (Array.isArray(field['anyOf']))
    return expectation(field['anyOf'].find((part) => isRecord(part) && part['format']) ?? null);
  if (field['format'] === 'date') {
    return {
      hu: 'létező nap legyen ÉÉÉÉ-HH-NN alakban, például 2026-03-02',
      en: 'it must be an existing day like 2026-03-02',
    };
  }
  if (field['format'] === 'share') {
    return {
      hu: 'tulajdoni hányad legyen törtként, például 2/3',
      en: 'it must be a share written as a fraction like 2/3',
    };
  }
  if (field['format'] === 'decimal') {
    return {
      hu: 'nem negatív szám legyen, legfeljebb 6 tizedessel, például 54.5',
      en: 'it must be a non-negative number with at most 6 decimals like 54.5',
    };
  }
  return expectationByType(field);
}

function expectationByType(field: Record<string, unknown>): Bilingual {
  if (field['type'] === 'integer' || field['type'] === 'number') {
    const kind =
      field['type'] === 'integer' ? { hu: 'egész szám', en: 'a whole number' } : { hu: 'szám', en: 'a number' };
    const { minimum, maximum } = field;
    return {
      hu: `${kind.hu} legyen${range(minimum, maximum)}`,
      en: `it must be ${kind.en}${range(minimum, maximum)}`,
    };
  }
  if (field['type'] === 'boolean') return { hu: 'true vagy false legyen', en: 'it must be true or false' };
  if (field['type'] === 'string') return { hu: 'szöveg legyen', en: 'it must be a text' };
  return { hu: 'hibás érték', en: 'wrong value' };
}

function range(minimum: unknown, maximum: unknown): string {
  return typeof minimum === 'number' && typeof maximum === 'number' ? ` (${minimum}–${maximum})` : '';
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, FIELDS_NAMED_MAX).map((name) => name.slice(0, 40));
  return shown.join(', ') + (names.length > FIELDS_NAMED_MAX ? ', …' : '');
}

function propertiesOf(schema: TSchema): Record<string, unknown> {
  const properties: unknown = Reflect.get(schema, 'properties');
  return isRecord(properties) ? properties : {};
}

function requiredOf(schema: TSchema): string[] {
  const required: unknown = Reflect.get(schema, 'required');
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
