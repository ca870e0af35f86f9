import { Decimal } from '../../../kernel/decimal.ts';
import { formatWhole } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';

const DECIMALS_MAX = 6;

/** `12 052,8`: an exact figure as Hungarian texts print it. */
export function inHungarian(value: Decimal): string {
  const [whole = '0', decimals] = printed(value).split('.');
  return decimals === undefined ? grouped(whole) : `${grouped(whole)},${decimals}`;
}

/** `12 052.8`: the same in English texts. */
export function inEnglish(value: Decimal): string {
  const [whole = '0', decimals] = printed(value).split('.');
  return decimals === undefined ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

/**
 * Reads a figure that came as a JSON number or as text; more than six decimals are refused, since
 * they are the mark of a binary fraction and not of anything measured or decreed.
 */
export function readFigure(field: string, value: number | string): Result<Decimal> {
  const figure = Decimal.parse(String(value));
  if (figure !== null && figure.scale <= DECIMALS_MAX) return ok(figure);
  return refuse({
    code: 'too-many-decimals',
    text: {
      hu: `A(z) „${field}” mező értéke legfeljebb ${DECIMALS_MAX} tizedesjegyű lehet.`,
      en: `The value of “${field}” may have at most ${DECIMALS_MAX} decimals.`,
    },
  });
}

/** Steps show at most six decimals; the figures beside them are exact. */
function printed(value: Decimal): string {
  return value.roundHalfUp(DECIMALS_MAX).toString();
}

function grouped(whole: string): string {
  return formatWhole(BigInt(whole));
}
