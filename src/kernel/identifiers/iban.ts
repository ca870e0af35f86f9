import { checkBankAccount } from './bank-account.ts';
import type { IdentifierCheck } from './check.ts';
import { invalid, readText, valid } from './check.ts';

const DIGITS_PER_STEP = 7;

/**
 * Checks a Hungarian IBAN: `HU`, two check digits, and the 24 digits of the account (a 16-digit
 * number filled up with eight zeros). The whole must be 1 mod 97 and the account must be sound by
 * itself. Catches every change of one digit.
 *
 * Tolerates spaces, hyphens and lower case. Canonical form: 28 characters without spaces.
 * IBANs of other countries are refused: refunds go to domestic accounts.
 * @legal iso13616
 */
export function checkIban(value: unknown): IdentifierCheck {
  const text = readText(value, 'az IBAN-számot', 'IBAN');
  if (typeof text !== 'string') return text;
  const iban = text.replaceAll('-', '').toUpperCase();
  if (/^[A-Z]{2}/.test(iban) && !iban.startsWith('HU')) {
    return invalid(
      'country',
      'Csak magyar, HU kezdetű IBAN adható meg.',
      'Only Hungarian IBANs, beginning with HU, are accepted.',
    );
  }
  if (!/^HU\d{26}$/.test(iban))
    return invalid('format', 'A magyar IBAN „HU” után 26 számjegy.', 'A Hungarian IBAN is HU and 26 digits.');
  // H is 17 and U is 30 in the alphabet of the standard.
  if (remainderBy97(`${iban.slice(4)}1730${iban.slice(2, 4)}`) !== 1) {
    return invalid(
      'check-digits',
      'Az IBAN ellenőrző számjegyei nem egyeznek; nézze meg, nincs-e elírva.',
      'The check digits do not match; look for a mistyped digit.',
    );
  }
  const account = checkBankAccount(iban.slice(4));
  return account.valid ? valid(iban) : account;
}

/** The remainder of a long number by 97, in steps that stay exact. */
function remainderBy97(digits: string): number {
  let remainder = 0;
  for (let start = 0; start < digits.length; start += DIGITS_PER_STEP) {
    remainder = Number(`${remainder}${digits.slice(start, start + DIGITS_PER_STEP)}`) % 97;
  }
  return remainder;
}
