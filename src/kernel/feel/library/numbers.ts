import { Decimal } from '../../decimal.ts';
import type { RoundingMode } from '../../decimal.ts';
import type { FeelValue } from '../values.ts';
import type { Builtin, Parameter } from './signature.ts';
import { builtin } from './signature.ts';

const SCALE_MIN = -6111;
const SCALE_MAX = 6176;
const ROUNDED = [
  ['n', 'number'],
  ['scale', 'number', 'optional'],
] as const satisfies readonly Parameter[];

/**
 * Functions on numbers. `decimal` rounds half-even, as the standard says; taxes want `round half up`. Of its scale the
 * fraction is dropped, as in the standard's kit; the rounding functions want a whole one.
 */
export const numberFunctions: readonly Builtin[] = [
  builtin('decimal', [['n', 'number'], ['scale', 'number']], 'number', ([n, scale]) =>
    rounded(n, scale.rescale(0, 'down'), 'half-even'),
  ),
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
  builtin(
    'number',
    [
      ['from', 'string'],
      ['grouping separator', 'any'],
      ['decimal separator', 'any'],
    ],
    'number',
    ([from, grouping, point]) => separatedNumber(from, grouping, point),
  ),
];

/** Separators are a space, comma or point for groups, comma or point for decimals; null for none. */
function separatedNumber(text: string, grouping: FeelValue, point: FeelValue): FeelValue {
  if (grouping !== null && grouping !== ' ' && grouping !== ',' && grouping !== '.') return null;
  if ((point !== null && point !== ',' && point !== '.') || (point !== null && point === grouping)) return null;
  const joined = grouping === null ? text : text.split(grouping).join('');
  if (point === ',' && joined.includes('.')) return null;
  return Decimal.parse(point === ',' ? joined.replace(',', '.') : joined);
}

function rounded(value: Decimal, scale: Decimal | null, mode: RoundingMode): FeelValue {
  const places = scale === null ? 0 : scale.toNumber();
  return Number.isInteger(places) && places >= SCALE_MIN && places <= SCALE_MAX ? value.rescale(places, mode) : null;
}

function isMultipleOfTwo(value: Decimal, rest: 0 | 1): boolean {
  return value.isWhole() && value.mod(Decimal.of(2)).equals(Decimal.of(rest));
}
