/**
 * The Hungarian definite article before a text, by how its first word sounds: `a` or `az`.
 * Knows numbers (`az 1.`, `az 5`, `a 15`, `az 1000`), Roman ordinals (`az V. kerület`) and
 * abbreviations without vowels, which are spelled (`az MNB`); other words go by their first letter.
 */
export function articleOf(text: string): 'a' | 'az' {
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  const after = text.slice(text.indexOf(word) + word.length);
  if (/^\d/.test(word)) return numberSoundsWithVowel(/^\d+/.exec(word)?.[0] ?? '') ? 'az' : 'a';
  if (/^[IVXLCDM]+$/.test(word) && after.startsWith('.')) {
    return numberSoundsWithVowel(String(romanValue(word))) ? 'az' : 'a';
  }
  if (word.length > 1 && /^[^AÁEÉIÍOÓÖŐUÚÜŰ\p{Ll}\p{N}]+$/u.test(word)) {
    return /^(?:F|L|M|N|R|S|X|Y)/.test(word) ? 'az' : 'a';
  }
  return /^[aáeéiíoóöőuúüű]/iu.test(word) ? 'az' : 'a';
}

/** The text with its article before it: `az egyesület`, `a kérelem`. */
export function withArticle(text: string): string {
  return `${articleOf(text)} ${text}`;
}

/** The text with its article as the beginning of a sentence: `Az egyesület`, `A kérelem`. */
export function withArticleCapital(text: string): string {
  return `${articleOf(text) === 'az' ? 'Az' : 'A'} ${text}`;
}

// Read aloud, 5, 5x, 5xx … begin with "öt"; 1, 1 xxx, 1 xxx xxx begin with "egy" or "ezer"; the rest with a consonant.
function numberSoundsWithVowel(digits: string): boolean {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.startsWith('5')) return true;
  return plain.startsWith('1') && plain.length % 3 === 1;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(text: string): number {
  const values = Array.from(text, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => {
    const next = values[index + 1] ?? 0;
    return next > value ? sum - value : sum + value;
  }, 0);
}
