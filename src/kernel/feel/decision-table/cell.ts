import { Decimal } from '../../decimal.ts';
import type { FeelValue } from '../values.ts';
import { isContext, isList } from '../values.ts';

const BARE_WORD = /^[\p{L}_][\p{L}\p{N}_ -]*$/u;
const WORDS_OF_FEEL = new Set(['true', 'false', 'null']);

/** The FEEL text of a cell: a text as it is, a number or boolean as its literal, `{"text": …}` of the DMN tools; null for nothing of these. */
export function cellText(cell: FeelValue): string | null {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean' || cell instanceof Decimal) return cell.toString();
  return isContext(cell) ? cellText(cell.get('text') ?? cell.get('expression') ?? null) : null;
}

/**
 * The allowed values as unary tests. A list may hold tests (`"> 5"`, `"\"low\""`) or the bare words
 * themselves (`low`), which then mean texts: a name could not be an allowed value.
 */
export function valuesText(values: FeelValue): string | null {
  if (!isList(values)) return blankIsNull(cellText(values));
  const tests = values.flatMap((value) => {
    const text = cellText(value);
    if (text === null) return [];
    return BARE_WORD.test(text) && !WORDS_OF_FEEL.has(text) ? JSON.stringify(text) : text;
  });
  return tests.length === 0 ? null : tests.join(', ');
}

function blankIsNull(text: string | null): string | null {
  return text === null || text.trim() === '' || text.trim() === '-' ? null : text;
}
