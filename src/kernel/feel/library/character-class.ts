/** Code points from and to, both included. */
export type Span = readonly [from: number, to: number];

/** A set of characters: spans, and Unicode categories that are not laid out (`\p{L}`). */
export interface CharacterSet {
  readonly spans: readonly Span[];
  readonly categories: readonly string[];
}

const LAST = 0x10_ff_ff;
const SPACES: readonly Span[] = [[9, 10], [13, 13], [32, 32]];
/** Characters that may begin a name in XML. */
const INITIALS: readonly Span[] = [
  [0x3a, 0x3a], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff], [0x370, 0x37d],
  [0x37f, 0x1fff], [0x200c, 0x200d], [0x2070, 0x218f], [0x2c00, 0x2fef], [0x3001, 0xd7ff], [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd], [0x1_0000, 0xe_ffff],
];
const NAME_CHARACTERS: readonly Span[] = [...INITIALS, [0x2d, 0x2e], [0x30, 0x39], [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]];
const BLOCKS: ReadonlyMap<string, Span> = new Map([
  ['BasicLatin', [0, 0x7f]],
  ['Latin-1Supplement', [0x80, 0xff]],
  ['LatinExtended-A', [0x100, 0x17f]],
  ['LatinExtended-B', [0x180, 0x24f]],
  ['Greek', [0x370, 0x3ff]],
  ['GreekandCoptic', [0x370, 0x3ff]],
  ['Cyrillic', [0x400, 0x4ff]],
  ['Hebrew', [0x590, 0x5ff]],
  ['Arabic', [0x600, 0x6ff]],
  ['GeneralPunctuation', [0x2000, 0x206f]],
  ['CurrencySymbols', [0x20a0, 0x20cf]],
  ['MathematicalOperators', [0x2200, 0x22ff]],
]);

export function ofSpans(...spans: readonly Span[]): CharacterSet {
  return { spans, categories: [] };
}

/** The set of `\d`, `\W`, `\i` and the like; null when the letter means none. */
export function setOfLetter(letter: string): CharacterSet | null {
  switch (letter) {
    case 's':
      return ofSpans(...SPACES);
    case 'S':
      return ofSpans(...complement(SPACES));
    case 'd':
      return { spans: [], categories: [String.raw`\p{Nd}`] };
    case 'D':
      return { spans: [], categories: [String.raw`\P{Nd}`] };
    // All but punctuation, separators and others.
    case 'w':
      return { spans: [], categories: ['L', 'M', 'N', 'S'].map((name) => String.raw`\p{${name}}`) };
    case 'W':
      return { spans: [], categories: ['P', 'Z', 'C'].map((name) => String.raw`\p{${name}}`) };
    case 'i':
      return ofSpans(...INITIALS);
    case 'I':
      return ofSpans(...complement(INITIALS));
    case 'c':
      return ofSpans(...NAME_CHARACTERS);
    default:
      return letter === 'C' ? ofSpans(...complement(NAME_CHARACTERS)) : null;
  }
}

/** The set of `\p{Lu}`, `\P{L}`, `\p{IsGreek}`; null when there is no such category or block. */
export function setOfProperty(name: string, isNegated: boolean): CharacterSet | null {
  if (name.startsWith('Is')) {
    const block = BLOCKS.get(name.slice(2));
    if (block === undefined) return null;
    return ofSpans(...(isNegated ? complement([block]) : [block]));
  }
  return /^[LMNPZSC][a-z]?$/.test(name) ? { spans: [], categories: [`\\${isNegated ? 'P' : 'p'}{${name}}`] } : null;
}

/** What is in the first and not in the second; null when either holds categories that are not laid out. */
export function minus(set: CharacterSet, other: CharacterSet): CharacterSet | null {
  if (set.categories.length > 0 || other.categories.length > 0) return null;
  return ofSpans(...complement([...complement(set.spans), ...other.spans]));
}

/** All that is not in the set; null when it holds categories that are not laid out. */
export function negated(set: CharacterSet): CharacterSet | null {
  return set.categories.length > 0 ? null : ofSpans(...complement(set.spans));
}

export function showSet({ spans, categories }: CharacterSet, isNegated: boolean): string {
  const shown = spans.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
  if (shown.length === 0 && categories.length === 0) return isNegated ? `[\\x{0}-${hex(LAST)}]` : `[^\\x{0}-${hex(LAST)}]`;
  return `[${isNegated ? '^' : ''}${shown.join('')}${categories.join('')}]`;
}

function hex(code: number): string {
  return String.raw`\x{${code.toString(16)}}`;
}

function complement(spans: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  let next = 0;
  for (const [from, to] of spans.toSorted((left, right) => left[0] - right[0])) {
    if (from > next) rest.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) rest.push([next, LAST]);
  return rest;
}
