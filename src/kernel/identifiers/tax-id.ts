import type { IdentifierCheck } from './check.ts';
import { CHECK_DIGIT_WRONG, invalid, readText, valid, weightedSum } from './check.ts';
import { isoDayAfter } from './day-arithmetic.ts';

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Checks an adóazonosító jel, the tax id of a natural person: ten digits, the first is 8, the next
 * five count the days from 1867-01-01 to the birth, then three serial digits, and the check digit
 * `Σ i·dᵢ (i = 1…9) mod 11`; a serial that would give 10 is not issued. Catches every change of one
 * digit and every swap of two neighbours.
 *
 * Tolerates spaces and hyphens between the digits. Canonical form: ten digits.
 * Not checked: whether the person exists or is born yet.
 * @legal szaz
 */
export function checkTaxId(value: unknown): IdentifierCheck {
  const text = readText(value, 'az adóazonosító jelet', 'tax id');
  if (typeof text !== 'string') return text;
  const digits = text.replaceAll('-', '');
  if (!/^\d+$/.test(digits))
    return invalid('characters', 'Az adóazonosító jel csak számjegyekből áll.', 'A tax id has digits only.');
  if (digits.length !== 10) {
    return invalid(
      'length',
      `Az adóazonosító jel 10 számjegy, itt ${digits.length} van.`,
      `A tax id has 10 digits; this has ${digits.length}.`,
    );
  }
  if (!digits.startsWith('8'))
    return invalid('first-digit', 'Az adóazonosító jel 8-assal kezdődik.', 'A tax id begins with 8.');
  if (weightedSum(digits.slice(0, 9), WEIGHTS) % 11 !== Number(digits[9])) {
    return CHECK_DIGIT_WRONG;
  }
  return valid(digits);
}

/** The birth day (ISO) that a valid tax id carries, or null when the tax id is not valid. */
export function birthDayOfTaxId(value: unknown): string | null {
  const check = checkTaxId(value);
  return check.valid ? isoDayAfter(1867, 1, 1, Number(check.normalised.slice(1, 6))) : null;
}
