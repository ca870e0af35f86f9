import { Decimal } from '../../decimal.ts';
import { FeelDateTime } from '../date-time.ts';
import { FeelDate } from '../day.ts';
import { FeelDuration } from '../duration.ts';
import { parseTemporal } from '../temporal.ts';
import { FeelTime } from '../time.ts';
import type { FeelType } from '../types.ts';
import { unquote } from '../unquote.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { compare, FeelRange, isContext } from '../values.ts';
import type { Builtin } from './signature.ts';
import { builtin } from './signature.ts';

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const LITERAL = String.raw`${STRING}|@${STRING}|-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,5})?|(?:date and time|date|time|duration)\(\s*${STRING}\s*\)`;
const RANGE = new RegExp(String.raw`^\s*([[(\]])\s*(${LITERAL})?\s*\.\.\s*(${LITERAL})?\s*([\])[])\s*$`);
const TEXT_LENGTH_MAX = 4000;

/** Ranges from texts, contexts from entries. */
export const compositeFunctions: readonly Builtin[] = [
  builtin('range', [['from', 'string']], 'range', ([from]) => (from.length > TEXT_LENGTH_MAX ? null : parseRange(from))),
  builtin('context', [['entries', 'list']], anyContext, ([entries]) => contextOf(entries)),
];

/** `[18..21)`, `("a".."z"]`, `[date("2026-01-01")..]`: ends are literals; one of them may be left out. */
function parseRange(text: string): FeelValue {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, open, first, last, close] = match;
  const [low, high] = [literal(first), literal(last)];
  if (low === undefined || high === undefined || (low === null && high === null)) return null;
  if (low !== null && high !== null && (compare(low, high) ?? 1) > 0) return null;
  // An end that is left out cannot be included.
  if ((low === null && open === '[') || (high === null && close === ']')) return null;
  return new FeelRange(low, open === '[', high, close === ']');
}

/** Null for an end that is left out, undefined for one that is no value. */
function literal(text: string | undefined): FeelValue | undefined {
  if (text === undefined) return null;
  if (text.startsWith('"')) return unquote(text);
  if (text.startsWith('@')) return parseTemporal(unquote(text.slice(1))) ?? undefined;
  const call = /^([a-z ]+)\(\s*(".*")\s*\)$/s.exec(text);
  if (call === null) return Decimal.parse(text) ?? undefined;
  const value = unquote(call[2] ?? '');
  const read = { date: FeelDate, time: FeelTime, duration: FeelDuration, 'date and time': FeelDateTime };
  const kind = Object.entries(read).find(([name]) => name === call[1]);
  return kind?.[1].parse(value) ?? undefined;
}

/** The context of entries `{key, value}`; null when a key is missing, is no text or comes twice. */
function contextOf(entries: readonly FeelValue[]): FeelContext | null {
  const context = new Map<string, FeelValue>();
  for (const entry of entries) {
    const key = isContext(entry) ? entry.get('key') : undefined;
    if (!isContext(entry) || typeof key !== 'string' || context.has(key) || !entry.has('value')) return null;
    context.set(key, entry.get('value') ?? null);
  }
  return context;
}

function anyContext(): FeelType {
  return 'any';
}
