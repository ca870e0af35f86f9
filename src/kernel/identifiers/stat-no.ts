import type { IdentifierCheck } from './check.ts';
import { invalid, readText, valid } from './check.ts';
import { stemIsSound } from './tax-number.ts';

/**
 * Checks a statisztikai számjel, the statistical number of an organisation, `70012345-8411-321-13`:
 * stem of eight digits (checked as in the tax number), class of activity (four), legal form (three),
 * county 01–20.
 *
 * Tolerates spaces, and 17 digits without hyphens. Canonical form: with hyphens.
 * Not checked: whether the activity class and the legal form exist (catalogues know that).
 * @legal ksh
 */
export function checkStatNo(value: unknown): IdentifierCheck {
  const text = readText(value, 'a statisztikai számjelet', 'statistical number');
  if (typeof text !== 'string') return text;
  const parts = /^(\d{8})-(\d{4})-(\d{3})-(\d{2})$/.exec(text) ?? /^(\d{8})(\d{4})(\d{3})(\d{2})$/.exec(text);
  if (parts === null)
    return invalid(
      'format',
      'A statisztikai számjel alakja 12345678-1234-123-12.',
      'A statistical number looks like 12345678-1234-123-12.',
    );
  const [, stem = '', activity = '', form = '', county = ''] = parts;
  if (!stemIsSound(stem)) {
    return invalid(
      'check-digit',
      'A törzsszám ellenőrző számjegye nem egyezik; nézze meg, nincs-e elírva.',
      'The check digit of the first eight does not match; look for a mistyped digit.',
    );
  }
  if (Number(county) < 1 || Number(county) > 20)
    return invalid('county', `Nincs ${county} vármegyekód.`, `There is no county code ${county}.`);
  return valid(`${stem}-${activity}-${form}-${county}`);
}
