import { Decimal } from '../../decimal.ts';
import { feelText } from '../feel-text.ts';
import type { FeelValue } from '../values.ts';
import { FeelFunction, FeelRange, isContext, isList } from '../values.ts';
import type { Work } from '../work.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin } from './signature.ts';

const TEXT_AND_PART = [
  ['string', 'string'],
  ['match', 'string'],
] as const satisfies readonly Parameter[];

/**
 * Functions on texts; length and places count characters (code points), not UTF-16 units. Those with
 * regular expressions are in `patterns.ts`.
 */
export const textFunctions: readonly Builtin[] = [
  builtin('string length', [['string', 'string']], 'number', ([string]) => Decimal.of(lengthOf(string))),
  builtin('upper case', [['string', 'string']], 'string', ([string]) => string.toLocaleUpperCase('hu')),
  builtin('lower case', [['string', 'string']], 'string', ([string]) => string.toLocaleLowerCase('hu')),
  builtin('contains', TEXT_AND_PART, 'boolean', ([string, match]) => string.includes(match)),
  builtin('starts with', TEXT_AND_PART, 'boolean', ([string, match]) => string.startsWith(match)),
  builtin('ends with', TEXT_AND_PART, 'boolean', ([string, match]) => string.endsWith(match)),
  builtin('substring before', TEXT_AND_PART, 'string', ([string, match]) =>
    string.slice(0, Math.max(0, string.indexOf(match))),
  ),
  builtin('substring after', TEXT_AND_PART, 'string', ([string, match]) =>
    string.includes(match) ? string.slice(string.indexOf(match) + match.length) : '',
  ),
  builtin(
    'substring',
    [
      ['string', 'string'],
      ['start position', 'number'],
      ['length', 'number', 'optional'],
    ],
    'string',
    ([string, start, length]) => substring(string, start, length),
  ),
  builtin('trim', [['string', 'string']], 'string', ([string]) => string.trim()),
  builtin('string', [['from', 'any']], 'string', ([from], work) => asText(from, work)),
  builtin(
    'string join',
    [
      ['list', 'list'],
      ['delimiter', 'string', 'nullable'],
    ],
    'string',
    ([list, delimiter], work) => {
      const texts = list.filter((item) => item !== null);
      if (!texts.every((item) => typeof item === 'string')) return null;
      const joined = texts.join(delimiter ?? '');
      work.spend(joined.length >> 4);
      return joined;
    },
  ),
];

/** From 1, or from the end when the start is negative; decimals of places and lengths are cut off. */
function substring(text: string, start: Decimal, length: Decimal | null): FeelValue {
  const from = Math.trunc(start.toNumber());
  const characters = lengthOf(text);
  const count = length === null ? characters : Math.trunc(length.toNumber());
  if (from === 0 || Math.abs(from) > characters || count < 1) return null;
  const first = from > 0 ? from - 1 : characters + from;
  return characters === text.length
    ? text.slice(first, first + count)
    : [...text].slice(first, first + count).join('');
}

/** Characters, not UTF-16 units: most texts have only characters of one unit, which is quick to see. */
function lengthOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}

function asText(value: FeelValue, work: Work): string | null {
  if (value === null || typeof value === 'string') return value;
  const isComposite = isList(value) || isContext(value) || value instanceof FeelRange || value instanceof FeelFunction;
  return isComposite ? feelText(value, work) : value.toString();
}
