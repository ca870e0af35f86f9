const KEYWORDS =
  /\b(?:for|in|return|if|then|else|some|every|satisfies|or|and|not|between|instance|of|null|true|false|function|external|date|time|duration|days|years|months|list|context)\b/;
const RESERVED =
  /^(?:for|in|return|if|then|else|some|every|satisfies|or|and|not|between|instance|of|null|true|false|function|date|time|date and time|duration|years and months duration)$/;
/** Library functions with a keyword in their names. */
const LIBRARY_NAMES = ['get or else'];
const NAMES_MAX = 500;
const NAME_LENGTH_MAX = 200;
const OPERATOR = /([./\-'+*])/;

/** A text the grammar can read, of the same length, and the names that it cannot tell by itself. */
export interface MaskedText {
  readonly text: string;
  /** By the place where they begin. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Names may hold operators and keywords (`first-name`, `order in progress`), which only the names
 * that are known tell from an operation: the longest known name wins. Those are put in as plain
 * identifiers of the same length, as are line ends within strings, and `range<…>` as a list type.
 */
export function maskNames(text: string, known: Iterable<string>): MaskedText {
  const keys = specialNames(known, text);
  const names = new Map<number, string>();
  const pattern = tokenPattern([...keys.keys()]);
  const masked = text.replace(pattern, (...found: readonly unknown[]) => {
    const [token, type, name] = [String(found[0]), found[1], found[2]];
    const at = found.find((part) => typeof part === 'number');
    if (typeof name === 'string' && typeof at === 'number') {
      names.set(at, keys.get(normalised(name)) ?? name);
      return 'x'.repeat(token.length);
    }
    if (token.startsWith('"')) return token.replace(/[\r\n]/g, ' ');
    if (type === undefined) return token;
    return token === 'range' ? 'list ' : 'x'.repeat(token.length);
  });
  return { text: masked, names };
}

/** Those of the names that may stand in the text: all their words do. */
function specialNames(known: Iterable<string>, text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const name of LIBRARY_NAMES) keys.set(name, name);
  for (const name of known) {
    if (keys.size >= NAMES_MAX) break;
    if (!wordsOf(name).every((word) => text.includes(word))) continue;
    const isPlain = /^[\p{L}_?][\p{L}\p{N}_]*(?:\s+[\p{L}\p{N}_]+)*$/u.test(name) && !KEYWORDS.test(name);
    const canStart = /^[\p{L}\p{So}_?]/u.test(name) && !/[\s"()[\]{},:;<>=!@#$%&|\\]$|["()[\]{},:;<>=!@#$%&|\\]/u.test(name);
    if (!isPlain && canStart && name.length <= NAME_LENGTH_MAX && !RESERVED.test(name)) keys.set(normalised(name), name);
  }
  return keys;
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s./\-'+*]+/);
}

/** Strings, comments, known names, other words and range types, whichever begins first. */
function tokenPattern(names: readonly string[]): RegExp {
  const written = names.toSorted((left, right) => right.length - left.length).map(spelling);
  const strings = String.raw`"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*`;
  const type = String.raw`((?<![\p{L}\p{N}_])range(?=\s*<\s*(?:number|string|date and time|date|time|days and time duration|years and months duration|Any)\s*>)|(?<=instance\s+of\s+)function(?!\s*<))`;
  const word = String.raw`[\p{L}_?][\p{L}\p{N}_]*`;
  const name = String.raw`(?<![\p{L}\p{N}_])(${written.join('|')})(?![\p{L}\p{N}_])`;
  return new RegExp(`${strings}|${type}|${name}|${word}`, 'gu');
}

function spelling(name: string): string {
  return name
    .split(' ')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join(' ')
    .replace(/ (?=\\?[./\-'+*])|(?<=[./\-'+*]) /g, String.raw`\s*`)
    .replace(/ /g, String.raw`\s+`);
}

function normalised(name: string): string {
  return name.trim().split(OPERATOR).map((part) => part.trim()).filter((part) => part !== '').join(' ').replace(/\s+/g, ' ');
}
