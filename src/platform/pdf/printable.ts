import { assert } from '../../kernel/assert.ts';
import { fontCoverage } from './font-coverage.ts';
import { houseFonts } from './fonts.ts';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Signs that the second font of the house draws; a test renders each of them. */
export const EXTRA_SIGNS = '≤≥≠≈√∞∑∏∫★●○■□▲△▼⇒∈∅∂∆Ω♀♂';

/** Stands for a character that no font of the house can draw. */
export const UNPRINTABLE = '\uFFFD';

const NESTING_MAX = 32;

/** Controls, soft hyphens, marks that reorder or hide text, glyph variants; line ends stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Spaces at which a reference to a paragraph must not be divided: `Air.·124.·§·(5)·bek.` */
const PARAGRAPH_SPACES = new RegExp(
  [
    String.raw`(?<=\p{Lu}\p{L}{1,6}\.) (?=\d+(?:/[A-Z])?\. §)`,
    String.raw`(?<=(?:\d|/[A-Z])\.) (?=§)`,
    String.raw`(?<=§) (?=\(|[a-z]\))`,
    String.raw`(?<=\)) (?=bek\.|bekezdés)`,
  ].join('|'),
  'gu',
);

let printablePoints: ReadonlySet<number> | undefined;

/**
 * A view model as it may enter a template: plain JSON whose texts the fonts can draw.
 * Properties that are `undefined` are left out. Anything else that JSON does not know is a bug.
 */
export function printableData(value: unknown, depth = 0): JsonValue {
  assert(depth <= NESTING_MAX, 'document data is nested too deeply');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return printableText(value);
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'document data holds a number that is not finite');
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => printableData(item, depth + 1));
  assert(typeof value === 'object' && isPlain(value), 'document data must be plain JSON');
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, printableData(item, depth + 1)]));
}

/**
 * One text, composed (NFC), without invisible and reordering characters.
 * What no font can draw becomes `UNPRINTABLE`: an archival PDF may not hold an empty glyph, and a
 * single odd character in a name must not keep a decision from being issued. The machine-readable
 * attachment keeps the original text.
 */
export function printableText(text: string): string {
  const clean = text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ').replace(INVISIBLE, '');
  const points = coverage();
  let out = '';
  for (const character of clean.replace(PARAGRAPH_SPACES, '\u00A0').normalize('NFC')) {
    const point = character.codePointAt(0);
    assert(point !== undefined, 'a character has a code point');
    out += character === '\n' || points.has(point) ? character : UNPRINTABLE;
  }
  return out;
}

function coverage(): ReadonlySet<number> {
  if (printablePoints === undefined) {
    const [regular] = houseFonts();
    assert(regular !== undefined, 'the house has a regular font');
    const points = new Set(fontCoverage(regular));
    for (const sign of EXTRA_SIGNS) {
      const point = sign.codePointAt(0);
      if (point !== undefined) points.add(point);
    }
    printablePoints = points;
  }
  return printablePoints;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
