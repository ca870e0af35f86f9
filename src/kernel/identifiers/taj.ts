import type { IdentifierCheck } from './check.ts';
import { CHECK_DIGIT_WRONG, invalid, readText, valid, weightedSum } from './check.ts';

/**
 * Checks a TAJ, the social insurance number: nine digits, the ninth is the sum of the first eight by
 * weights 3 and 7 in turn, mod 10. Catches every change of one digit.
 *
 * Tolerates spaces and hyphens between the digits. Canonical form: nine digits.
 * @legal szaz
 */
export function checkTaj(value: unknown): IdentifierCheck {
  const text = readText(value, 'a TAJ-számot', 'social insurance number');
  if (typeof text !== 'string') return text;
  const digits = text.replaceAll('-', '');
  if (!/^\d+$/.test(digits))
    return invalid('characters', 'A TAJ-szám csak számjegyekből áll.', 'A social insurance number has digits only.');
  if (digits.length !== 9) {
    return invalid(
      'length',
      `A TAJ-szám 9 számjegy, itt ${digits.length} van.`,
      `A social insurance number has 9 digits; this has ${digits.length}.`,
    );
  }
  if (weightedSum(digits.slice(0, 8), [3, 7]) % 10 !== Number(digits[8])) {
    return CHECK_DIGIT_WRONG;
  }
  return valid(digits);
}
