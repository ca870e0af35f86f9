import type { FormDefinition } from '../../domain/definition.ts';
import type { ContentFinding } from '../content-check.ts';
import HARD_WORDS from './hard-words.json' with { type: 'json' };
import { type PlacedText, textsOf } from './texts-of.ts';

const SENTENCE_WORDS_MAX = 25;
const QUESTION_WORDS_MAX = 20;
/** The edge of a word; \\b knows no Hungarian letters. */
const EDGE = String.raw`(?:(?<!\p{L})(?=\p{L})|(?<=\p{L})(?!\p{L}))`;
const PATTERNS = HARD_WORDS.map(({ pattern, word, plain }) => ({ pattern: new RegExp(pattern.replaceAll(String.raw`\b`, EDGE), 'iu'), word, plain }));

/** Missing translations, long sentences, officialese. Of the Hungarian text, which is the authentic one. */
export function checkLanguage(form: FormDefinition): ContentFinding[] {
  return textsOf(form).flatMap((placed) => [...missing(placed), ...long(placed), ...hard(placed)]);
}

function missing({ path, pointer, text, role }: PlacedText): ContentFinding[] {
  const isHungarianMissing = text.hu.trim() === '';
  if (isHungarianMissing) {
    return [{ severity: 'error', code: 'missing-hungarian', path, pointer, text: { hu: 'Üres a magyar szöveg.', en: 'The Hungarian text is empty.' }, suggestion: { hu: 'Írja meg, vagy törölje, ha nem kell.', en: 'Write it, or delete it when it is not needed.' } }];
  }
  // Short names and numbers may be the same in both languages; a sentence is not.
  const isSame = text.hu === text.en && role !== 'option' && text.hu.split(/\s+/).length > 2;
  if (text.en.trim() !== '' && !isSame) return [];
  return [{ severity: isSame ? 'warning' : 'error', code: 'missing-english', path, pointer, text: { hu: `Nincs angol szöveg ehhez: „${short(text.hu)}”`, en: `There is no English text for “${short(text.hu)}”` }, suggestion: { hu: 'Fordítsa le; a külföldiek ezt olvassák.', en: 'Translate it; foreigners read this one.' } }];
}

function long({ path, pointer, text, role }: PlacedText): ContentFinding[] {
  const limit = role === 'question' || role === 'title' ? QUESTION_WORDS_MAX : SENTENCE_WORDS_MAX;
  const longest = sentencesOf(text.hu).map(wordsIn).toSorted((left, right) => right - left)[0] ?? 0;
  if (longest <= limit) return [];
  return [{ severity: 'hint', code: 'long-sentence', path, pointer, text: { hu: `Hosszú mondat (${longest} szó): „${short(text.hu)}”`, en: `A long sentence (${longest} words): “${short(text.hu)}”` }, suggestion: { hu: `Vágja ketté; legfeljebb ${limit} szó olvasható könnyen.`, en: `Cut it in two; up to ${limit} words are easy to read.` } }];
}

function hard({ path, pointer, text }: PlacedText): ContentFinding[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(text.hu)).map(({ word, plain }) => ({
    severity: 'hint',
    code: 'hard-word',
    path,
    pointer,
    text: { hu: `Hivatali szó: „${word}”, itt: „${short(text.hu)}”`, en: `Officialese: “${word}”, here: “${short(text.hu)}”` },
    suggestion: { hu: `Egyszerűbben: ${plain}.`, en: `Plainer: ${plain}.` },
  }));
}

/** Abbreviations and ordinal numbers end no sentence. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[^\d\s]{3,}[.!?:;])\s+|\n+/);
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
