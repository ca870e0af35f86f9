import { Decimal } from '../../decimal.ts';
import { showFeel } from '../show.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { FeelFunction, FeelRange, isContext, isList } from '../values.ts';

/** A few steps can name the same list many times over, so what is written is limited, not what is held. */
const CHARACTERS_MAX = 4_000_000;

/** A value has no JSON form: it is a function, or too long to write. */
export class FeelJsonError extends Error {
  override name = 'FeelJsonError';
}

/**
 * A FEEL value as JSON: a number where a reader of doubles gets the same decimal, else its digits as
 * a text; dates, times and durations in ISO 8601; ranges as FEEL writes them.
 * @throws FeelJsonError
 */
export function writeJson(value: FeelValue): string {
  const parts: string[] = [];
  let characters = 0;
  const write = (text: string): void => {
    characters += text.length;
    if (characters > CHARACTERS_MAX) throw new FeelJsonError('the value is too long to write');
    parts.push(text);
  };
  writeValue(value, write);
  return parts.join('');
}

function writeValue(value: FeelValue, write: (text: string) => void): void {
  if (value === null) return write('null');
  if (typeof value === 'boolean') return write(String(value));
  if (typeof value === 'string') return write(JSON.stringify(value));
  if (value instanceof Decimal) return write(numberText(value));
  if (value instanceof FeelFunction) throw new FeelJsonError('a function has no JSON form');
  if (value instanceof FeelRange) return write(JSON.stringify(showFeel(value)));
  if (isList(value)) return writeList(value, write);
  if (isContext(value)) return writeContext(value, write);
  write(JSON.stringify(value.toString()));
}

function writeList(list: readonly FeelValue[], write: (text: string) => void): void {
  write('[');
  for (const [index, item] of list.entries()) {
    if (index > 0) write(',');
    writeValue(item, write);
  }
  write(']');
}

function writeContext(context: FeelContext, write: (text: string) => void): void {
  let separator = '{';
  for (const [key, item] of context) {
    write(`${separator}${JSON.stringify(key)}:`);
    writeValue(item, write);
    separator = ',';
  }
  write(separator === '{' ? '{}' : '}');
}

function numberText(value: Decimal): string {
  const text = value.toString();
  const double = Number(text);
  if (Number.isSafeInteger(double)) return value.isWhole() ? text : JSON.stringify(text);
  const read = Number.isFinite(double) ? Decimal.parse(String(double)) : null;
  return read !== null && read.equals(value) ? text : JSON.stringify(text);
}
