import type { Bilingual } from '../result.ts';

/** Spellings of other languages, and what FEEL writes instead. */
const FOREIGN: readonly (readonly [written: string, feel: string])[] = [
  ['==', '='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not(…)'],
  ['%', 'modulo(…)'],
  ['^', '**'],
  [';', ','],
  ['„', '"'],
  ['”', '"'],
  ['“', '"'],
  ["'", '"'],
  ['`', '"'],
];
const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** A place in a text as people count it, from 1; the character is counted in code points. */
export interface FeelPlace {
  readonly line: number;
  readonly column: number;
  /** Characters from the beginning of the text, from 1. */
  readonly character: number;
}

export function placeOf(text: string, at: number): FeelPlace {
  const before = text.slice(0, at);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1, character: [...before].length + 1 };
}

/** The sentence for the author of a text that cannot be read from a place on. */
export function explainFault(text: string, at: number): Bilingual {
  const rest = text.slice(at);
  const { character } = placeOf(text, at);
  const [place, placeEn] = [`A kifejezés ${character}. karakterénél`, `At character ${character}`];
  const open = unclosed(text);
  if (open?.written === '"') {
    return { hu: `A szöveg idézőjele (${placeOf(text, open.at).character}. karakter) nincs lezárva.`, en: 'The quotation mark of a text is not closed.' };
  }
  const foreign = FOREIGN.find(([written]) => rest.trimStart().startsWith(written) || text.slice(Math.max(0, at - 1), at + 1) === written);
  if (foreign !== undefined) {
    const [written, feel] = foreign;
    return { hu: `${place} „${written}” helyett ezt írja: ${feel}`, en: `${placeEn} write ${feel} instead of “${written}”.` };
  }
  if (open !== null && rest.trim() === '') {
    return { hu: `A(z) „${open.written}” zárójel (${placeOf(text, open.at).character}. karakter) nincs bezárva.`, en: `The bracket “${open.written}” is not closed.` };
  }
  if (/\bif\b/.test(text) && !/\belse\b/.test(text)) {
    return { hu: 'A kifejezés befejezetlen: az „if” után „then” és „else” is kell.', en: 'The expression is not finished: “if” needs “then” and “else”.' };
  }
  if (rest.trim() === '') return { hu: 'A kifejezés befejezetlen.', en: 'The expression is not finished.' };
  const shown = rest.trim().slice(0, 20);
  return { hu: `${place} ez nem érthető: „${shown}”`, en: `${placeEn} this cannot be understood: “${shown}”` };
}

/** The first bracket or quotation mark that is opened and never closed. */
function unclosed(text: string): { readonly written: string; readonly at: number } | null {
  const open: { written: string; at: number }[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|["()[\]{}]/g)) {
    const [written] = match;
    if (written === '"') return { written, at: match.index };
    if (written.length > 1) continue;
    const opener = PAIRS.get(written);
    if (opener === undefined) open.push({ written, at: match.index });
    else if (open.at(-1)?.written === opener) open.pop();
  }
  return open[0] ?? null;
}
