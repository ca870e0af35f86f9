import type { Bilingual } from '../../../kernel/result.ts';

/** Largest definition kept, as JSON text. */
export const DEFINITION_BYTES_MAX = 1_048_576;
const DEPTH_MAX = 40;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a value cannot be kept as a definition under way, with the place as a JSON pointer; null when it can. */
export function faultOfStorage(untrusted: unknown): { place: string; text: Bilingual } | null {
  if (typeof untrusted !== 'object' || untrusted === null || Array.isArray(untrusted)) {
    return { place: '', text: { hu: 'Az űrlap leírása egy { … } közé írt JSON-objektum.', en: 'A form definition is a JSON object, written between { and }.' } };
  }
  const fault = faultInside(untrusted, '', 0);
  if (fault !== null) return fault;
  const bytes = new TextEncoder().encode(JSON.stringify(untrusted)).length;
  return bytes > DEFINITION_BYTES_MAX ? { place: '', text: { hu: 'Az űrlap leírása legfeljebb 1 MB lehet.', en: 'A form definition may have 1 MB at most.' } } : null;
}

const NOT_WHOLE: Bilingual = { hu: 'Itt csak egész szám állhat; tizedes törtet idézőjelek közé írjon: "0.5".', en: 'Only a whole number may stand here; write a decimal between quotes: "0.5".' };

function faultInside(value: unknown, place: string, depth: number): { place: string; text: Bilingual } | null {
  if (typeof value === 'string') return isText(value) ? null : { place, text: { hu: 'A szövegben nem tárolható karakter áll.', en: 'The text holds a character that cannot be kept.' } };
  // The hash of a definition is over whole numbers only: others have more than one spelling.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : { place, text: NOT_WHOLE };
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DEPTH_MAX) return { place, text: { hu: `Az egymásba ágyazás legfeljebb ${DEPTH_MAX} szint lehet.`, en: `At most ${DEPTH_MAX} levels may be nested.` } };
  for (const [key, item] of Object.entries(value)) {
    const at = `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (FORBIDDEN_KEYS.has(key) || !isText(key)) return { place, text: { hu: 'Ez a név nem használható.', en: 'This name cannot be used.' } };
    const fault = faultInside(item, at, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

/** What the database keeps as text: no NUL and no half of a surrogate pair. */
function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
