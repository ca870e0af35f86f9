import type { IdentifierCheck } from './check.ts';
import { CHECK_DIGIT_WRONG, invalid, readText, valid, weightedSum } from './check.ts';
import { dayExists } from './day-arithmetic.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const FALLING = RISING.toReversed();
/** Those born after 1996 have the weights in falling order. */
const LAST_YEAR_OF_RISING_WEIGHTS = 1996;

/**
 * Checks a személyi azonosító, the personal id: eleven digits `M ÉÉHHNN SSS C`. M is 1 or 2 (man,
 * woman) for births 1900–1999, 3 or 4 from 2000; the day of birth must exist; C checks the ten
 * digits before, mod 11, by weights 1…10 for those born up to 1996-12-31 and 10…1 for those born
 * later; a serial that would give 10 is not issued. Catches every change of one digit that leaves
 * the birth year on its side of the two rules.
 *
 * Tolerates spaces and hyphens between the digits (`1-750314-0129`). Canonical form: eleven digits.
 * Not covered: first digits of births before 1900 and of foreigners.
 * @legal szaz
 */
export function checkPersonalId(value: unknown): IdentifierCheck {
  const text = readText(value, 'a személyi azonosítót', 'personal id');
  if (typeof text !== 'string') return text;
  const digits = text.replaceAll('-', '');
  if (!/^\d+$/.test(digits))
    return invalid('characters', 'A személyi azonosító csak számjegyekből áll.', 'A personal id has digits only.');
  if (digits.length !== 11) {
    return invalid(
      'length',
      `A személyi azonosító 11 számjegy, itt ${digits.length} van.`,
      `A personal id has 11 digits; this has ${digits.length}.`,
    );
  }
  if (!/^[1-4]/.test(digits))
    return invalid(
      'first-digit',
      'A személyi azonosító első számjegye 1 és 4 közötti.',
      'A personal id begins with a digit from 1 to 4.',
    );
  const year = (/^[12]/.test(digits) ? 1900 : 2000) + Number(digits.slice(1, 3));
  if (!dayExists(year, Number(digits.slice(3, 5)), Number(digits.slice(5, 7)))) {
    return invalid(
      'birth-day',
      'A 2–7. számjegy nem létező születési nap.',
      'Digits 2 to 7 are not an existing day of birth.',
    );
  }
  const weights = year <= LAST_YEAR_OF_RISING_WEIGHTS ? RISING : FALLING;
  if (weightedSum(digits.slice(0, 10), weights) % 11 !== Number(digits[10])) {
    return CHECK_DIGIT_WRONG;
  }
  return valid(digits);
}
