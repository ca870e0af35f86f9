import { Decimal } from '../../decimal.ts';
import type { RoundingMode } from '../../decimal.ts';
import type { FeelValue } from '../values.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin } from './signature.ts';

const SCALE_MAX = 100;
const ROUNDED = [
  ['n', 'number'],
  ['scale', 'number', 'optional'],
] as const satisfies readonly Parameter[];

/** Functions on numbers. `decimal` rounds half-even, as the standard says; taxes want `round half up`. */
export const numberFunctions: readonly Builtin[] = [
  builtin('decimal', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'half-even')),
  builtin('floor', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'floor')),
  builtin('ceiling', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'ceiling')),
  builtin('round up', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'up')),
  builtin('round down', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'down')),
  builtin('round half up', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'half-up')),
  builtin('round half down', ROUNDED, 'number', ([n, scale]) => rounded(n, scale, 'half-down')),
  builtin('abs', [['n', 'number']], 'number', ([n]) => n.abs()),
  builtin('abs', [['n', 'duration']], 'duration', ([n]) => (n.isNegative ? n.negate() : n)),
  builtin(
    'modulo',
    [
      ['dividend', 'number'],
      ['divisor', 'number'],
    ],
    'number',
    ([dividend, divisor]) => (divisor.isZero() ? null : dividend.mod(divisor)),
  ),
  builtin('even', [['number', 'number']], 'boolean', ([number]) => isMultipleOfTwo(number, 0)),
  builtin('odd', [['number', 'number']], 'boolean', ([number]) => isMultipleOfTwo(number, 1)),
  builtin('number', [['from', 'string']], 'number', ([from]) => Decimal.parse(from)),
];

function rounded(value: Decimal, scale: Decimal | null, mode: RoundingMode): FeelValue {
  const places = scale === null ? 0 : scale.toNumber();
  return Number.isInteger(places) && Math.abs(places) <= SCALE_MAX ? value.rescale(places, mode) : null;
}

function isMultipleOfTwo(value: Decimal, rest: 0 | 1): boolean {
  return value.isWhole() && value.mod(Decimal.of(2)).equals(Decimal.of(rest));
}
