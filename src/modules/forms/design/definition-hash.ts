import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { FormDefinition } from '../domain/definition.ts';

/** SHA-256 of a definition's canonical JSON: what freezes a published version. Decimals (of examples) count as their texts. */
export function definitionHash(definition: FormDefinition): string {
  return createHash('sha256').update(canonicalJson(withoutDecimals(definition))).digest('hex');
}

function withoutDecimals(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(withoutDecimals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDecimals(item)]));
}
