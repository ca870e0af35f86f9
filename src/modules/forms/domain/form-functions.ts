import { Decimal } from '../../../kernel/decimal.ts';
import { FeelDate } from '../../../kernel/feel/day.ts';
import type { Builtin } from '../../../kernel/feel/library/signature.ts';
import { builtin } from '../../../kernel/feel/library/signature.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Fraction } from '../../../kernel/fraction.ts';
import { formatFraction, parseFraction, sumFractions } from '../../../kernel/fraction.ts';
import { birthDayOfTaxId } from '../../../kernel/identifiers/tax-id.ts';
import { IDENTIFIER_CHECKS } from './read-identifier.ts';

/**
 * The functions that forms have beside the standard ones.
 *
 * - `sum of shares(list)`: the exact sum of shares as a fraction in lowest terms (`"1/1"`); items
 *   that are null are left out; null when the list has none or holds anything but shares.
 * - `part of(amount, share)`: amount × share, exact to 34 digits; round it as the law says.
 * - `valid tax id(text)`, and the same for `tax number`, `taj`, `personal id`, `bank account`,
 *   `iban`, `parcel no`: the platform's identifier checks.
 * - `birth date of tax id(text)`: the day a valid adóazonosító jel carries, else null.
 */
export const formFunctions: readonly Builtin[] = [
  builtin('sum of shares', [['list', 'list']], 'string', ([list]) => sumOfShares(list)),
  builtin(
    'part of',
    [
      ['amount', 'number'],
      ['share', 'string'],
    ],
    'number',
    ([amount, share]) => {
      const part = parseFraction(share);
      if (part === null) return null;
      return amount.mul(Decimal.of(part.numerator)).div(Decimal.of(part.denominator));
    },
  ),
  ...(
    [
      ['tax id', 'taxId'],
      ['tax number', 'taxNumber'],
      ['taj', 'taj'],
      ['personal id', 'personalId'],
      ['bank account', 'bankAccount'],
      ['iban', 'iban'],
      ['parcel no', 'parcelNo'],
    ] as const
  ).map(([name, kind]) =>
    builtin(`valid ${name}`, [['text', 'string']], 'boolean', ([text]) => IDENTIFIER_CHECKS[kind](text).valid),
  ),
  builtin('birth date of tax id', [['text', 'string']], 'date', ([text]) => {
    const day = birthDayOfTaxId(text);
    return day === null ? null : FeelDate.parse(day);
  }),
];

function sumOfShares(list: readonly FeelValue[]): string | null {
  const shares: Fraction[] = [];
  for (const item of list) {
    if (item === null) continue;
    const share = typeof item === 'string' ? parseFraction(item) : null;
    if (share === null) return null;
    shares.push(share);
  }
  return shares.length === 0 ? null : formatFraction(sumFractions(shares));
}
