import { exponential, logarithm, power, squareRoot } from '../../decimal-functions.ts';
import type { Decimal } from '../../decimal.ts';
import type { Work } from '../work.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin, POWER } from './signature.ts';

const NUMBER = [['number', 'number']] as const satisfies readonly Parameter[];
const SERIES_COST = 100;

/** Roots, logarithms and powers, right to 34 digits. */
export const rootFunctions: readonly Builtin[] = [
  builtin('sqrt', NUMBER, 'number', ([number], work) => {
    spendOn(number, work);
    return number.sign() < 0 ? null : squareRoot(number);
  }),
  builtin('log', NUMBER, 'number', ([number], work) => {
    spendOn(number, work);
    return number.sign() > 0 ? logarithm(number) : null;
  }),
  builtin('exp', NUMBER, 'number', ([number], work) => {
    spendOn(number, work);
    return exponential(number);
  }),
  builtin(
    POWER,
    [
      ['base', 'number'],
      ['exponent', 'number'],
    ],
    'number',
    ([base, exponent], work) => {
      spendOn(base, work);
      spendOn(exponent, work);
      return power(base, exponent);
    },
  ),
];

/** Numbers of thousands of digits behind or before the point take longer. */
function spendOn({ coefficient, scale }: Decimal, work: Work): void {
  work.spend(SERIES_COST + (scale >> 3) + (typeof coefficient === 'bigint' ? coefficient.toString().length >> 3 : 0));
}
