import type { IdentifierCheck } from './check.ts';
import { invalid, readText, valid, weightedSum } from './check.ts';

const WEIGHTS = [9, 7, 3, 1];

/**
 * Checks a domestic bank account number (pénzforgalmi jelzőszám), two or three groups of eight
 * digits. By weights 9, 7, 3, 1 repeated, the first group (bank and branch) and the rest (8 or 16
 * digits) must each sum to a multiple of ten. Catches every change of one digit.
 *
 * Tolerates spaces, and 16 or 24 digits without hyphens; hyphens elsewhere are refused. Canonical
 * form: groups of eight with hyphens. A two-group number stays one.
 * @legal mnb35
 */
export function checkBankAccount(value: unknown): IdentifierCheck {
  const text = readText(value, 'a bankszámlaszámot', 'bank account number');
  if (typeof text !== 'string') return text;
  const parts = /^(\d{8})-(\d{8})(?:-(\d{8}))?$/.exec(text) ?? /^(\d{8})(\d{8})(\d{8})?$/.exec(text);
  if (parts === null) {
    return invalid(
      'format',
      'A bankszámlaszám 2×8 vagy 3×8 számjegy: 12345678-12345678-12345678.',
      'A bank account number has 2×8 or 3×8 digits: 12345678-12345678-12345678.',
    );
  }
  const [, bank = '', first = '', second = ''] = parts;
  if (weightedSum(bank, WEIGHTS) % 10 !== 0) {
    return invalid(
      'bank-check',
      'Az első nyolc számjegyben (bank, fiók) elírás van.',
      'There is a mistake in the first eight digits (bank, branch).',
    );
  }
  if (weightedSum(first + second, WEIGHTS) % 10 !== 0) {
    return invalid(
      'account-check',
      'A nyolcadik számjegy utáni részben elírás van.',
      'There is a mistake after the eighth digit.',
    );
  }
  return valid([bank, first, second].filter((group) => group !== '').join('-'));
}
