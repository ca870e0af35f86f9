import { assert } from '../../kernel/assert.ts';
import { checkBankAccount } from '../../kernel/identifiers/bank-account.ts';
import { checkTaxId } from '../../kernel/identifiers/tax-id.ts';
import { checkTaxNumber } from '../../kernel/identifiers/tax-number.ts';
import type { Random } from './random.ts';

const FIRST_DAY = Temporal.PlainDate.from('1867-01-01');

/**
 * A tax id that is valid for the day of birth and not in `taken` (to which it is added). The serial is
 * chosen by chance: such an id may belong to somebody in life, who is not meant.
 */
export function inventTaxId(random: Random, birthDate: Temporal.PlainDate, taken: Set<string>): string {
  const day = FIRST_DAY.until(birthDate, { largestUnit: 'days' }).days;
  return untilValid(() => {
    const serial = random.integer(1, 999);
    return `8${String(day).padStart(5, '0')}${String(serial).padStart(3, '0')}`;
  }, checkTaxId, taken);
}

/** A tax number of an invented firm. Stems that begin with 9 are not given out in life. */
export function inventTaxNumber(random: Random, areaCode: string, taken: Set<string>): string {
  const stem = untilValid(() => `9${String(random.integer(0, 999_999)).padStart(6, '0')}`, (value) => checkTaxNumber(`${String(value)}-2-${areaCode}`), taken);
  return `${stem}-2-${areaCode}`;
}

/** First 16 digits of the accounts of an invented office: no bank has the code 999. */
export function inventBankAccount(kshCode: string): string {
  const digits = Array.from({ length: 10 }, (_, digit) => `99900009-${kshCode}00${digit}`);
  const found = digits.find((candidate) => checkBankAccount(candidate).valid);
  assert(found !== undefined, 'one digit of ten makes the sum right');
  return found;
}

/** Adds the check digit that the check accepts; some bodies have none and are drawn again. */
function untilValid(draw: () => string, check: typeof checkTaxId, taken: Set<string>): string {
  for (;;) {
    const body = draw();
    const digits = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`);
    const found = digits.find((candidate) => check(candidate).valid);
    if (found === undefined || taken.has(found)) continue;
    taken.add(found);
    return found;
  }
}
