import type { IdentifierCheck } from './check.ts';
import { CHECK_DIGIT_WRONG, complementToTen, invalid, readText, valid, weightedSum } from './check.ts';

/**
 * Checks the KSH code of a settlement or Budapest district: five digits, the fifth completes the sum
 * of the first four by weights 9, 7, 3, 1 to a multiple of ten. Catches every change of one digit.
 *
 * Tolerates spaces; a lost leading zero is not guessed. Canonical form: five digits.
 * Not checked: whether a settlement has the code (the gazetteer knows that).
 * @legal ksh
 */
export function checkKshCode(value: unknown): IdentifierCheck {
  const text = readText(value, 'a KSH-kódot', 'KSH code');
  if (typeof text !== 'string') return text;
  if (!/^\d+$/.test(text))
    return invalid('characters', 'A KSH-kód csak számjegyekből áll.', 'A KSH code has digits only.');
  if (text.length !== 5) {
    return invalid(
      'length',
      `A KSH-kód 5 számjegy (a kezdő nullával együtt), itt ${text.length} van.`,
      `A KSH code has 5 digits (with the leading zero); this has ${text.length}.`,
    );
  }
  if (complementToTen(weightedSum(text.slice(0, 4), [9, 7, 3, 1])) !== Number(text[4])) {
    return CHECK_DIGIT_WRONG;
  }
  return valid(text);
}
