import { RE2JS, RE2JSException } from 're2js';
import { listOf } from '../types.ts';
import type { FeelValue } from '../values.ts';
import type { Work } from '../work.ts';
import { patternOf } from './regular-expression.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

const PATTERN_LENGTH_MAX = 1000;
const CACHE_MAX = 200;

/** Functions with regular expressions of XPath, matched in linear time: no pattern can run without end. */
export const patternFunctions: readonly Builtin[] = [
  builtin(
    'matches',
    [
      ['input', 'string'],
      ['pattern', 'string'],
      ['flags', 'string', 'nullable'],
    ],
    'boolean',
    ([input, pattern, flags], work) => find(input, pattern, flags, work)?.find() ?? null,
  ),
  builtin(
    'replace',
    [
      ['input', 'string'],
      ['pattern', 'string'],
      ['replacement', 'string'],
      ['flags', 'string', 'nullable'],
    ],
    'string',
    ([input, pattern, replacement, flags], work) => replaced(input, pattern, replacement, flags, work),
  ),
  builtin(
    'split',
    [
      ['string', 'string'],
      ['delimiter', 'string'],
    ],
    listOf('string'),
    ([string, delimiter], work) => parted(string, delimiter, work),
  ),
];

type Matcher = ReturnType<RE2JS['matcher']>;

const compiled = new Map<string, RE2JS | null>();

/** A search in the text; null when the pattern is none, with a note that says why. */
function find(input: string, pattern: string, flags: string | null, work: Work): Matcher | null {
  work.spend(((input.length >> 3) + 1) * ((pattern.length >> 3) + 1));
  const key = `${flags ?? ''}/${pattern}`;
  const known = compiled.get(key);
  const expression = known === undefined ? compile(pattern, flags ?? '', work) : known;
  if (known === undefined && compiled.size < CACHE_MAX) compiled.set(key, expression);
  if (expression !== null) return expression.matcher(input);
  const shown = pattern.slice(0, 60);
  return work.note(work.place, 'pattern', `Ez a minta itt nem használható: „${shown}”`, `This pattern cannot be used: “${shown}”`);
}

function compile(pattern: string, flags: string, work: Work): RE2JS | null {
  if (pattern.length > PATTERN_LENGTH_MAX) return null;
  work.spend(100);
  const read = patternOf(pattern, flags);
  if (read === null) return null;
  try {
    return RE2JS.compile(read.text, (read.ignoresCase ? RE2JS.CASE_INSENSITIVE : 0) | (read.isMultiline ? RE2JS.MULTILINE : 0));
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}

/** Null when the pattern fits nothing at all, as the standard says: there would be no end to replacing. */
function replaced(input: string, pattern: string, replacement: string, flags: string | null, work: Work): FeelValue {
  const matcher = find(input, pattern, flags, work);
  if (matcher === null || fitsNothing(pattern, flags, work)) return null;
  const isLiteral = flags?.includes('q') ?? false;
  const pieces = isLiteral ? [replacement] : replacementPieces(replacement, matcher.groupCount());
  if (pieces === null) return null;
  let [text, end] = ['', 0];
  while (matcher.find()) {
    const groups = pieces.map((piece) => (typeof piece === 'string' ? piece : (matcher.group(piece) ?? '')));
    text += input.slice(end, matcher.start()) + groups.join('');
    end = matcher.end();
    work.spend(1 + (text.length >> 10) + groups.length);
  }
  work.spend(text.length >> 4);
  return text + input.slice(end);
}

function parted(input: string, pattern: string, work: Work): FeelValue {
  const matcher = find(input, pattern, null, work);
  if (matcher === null || fitsNothing(pattern, null, work)) return null;
  const parts: string[] = [];
  let end = 0;
  while (matcher.find()) {
    work.spend(1);
    parts.push(input.slice(end, matcher.start()));
    end = matcher.end();
  }
  return [...parts, input.slice(end)];
}

function fitsNothing(pattern: string, flags: string | null, work: Work): boolean {
  return find('', pattern, flags, work)?.find() ?? true;
}

/** Texts and numbers of groups: `$1`, `$0`; `\$` and `\\` stand for themselves. Null when it is written otherwise. */
function replacementPieces(text: string, groups: number): readonly (string | number)[] | null {
  const pieces: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^(?:[^\\$]+|\\[\\$]|\$\d+)/.exec(rest);
    if (match === null) return null;
    const [token] = match;
    if (token.startsWith('$')) pieces.push(...groupPieces(token.slice(1), groups));
    else pieces.push(token.startsWith('\\') ? token.slice(1) : token);
    rest = rest.slice(token.length);
  }
  return pieces;
}

/** As many digits as there are groups for: `$12` is group 1 and a 2 when there are fewer than twelve. */
function groupPieces(digits: string, groups: number): readonly (string | number)[] {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) > groups) length -= 1;
  const group = Number(digits.slice(0, length));
  return [...(group <= groups ? [group] : []), digits.slice(length)];
}
