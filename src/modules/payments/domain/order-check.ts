import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import { paymentTexts } from '../texts/payment.ts';

export const LINES_MAX = 100;
export const TOTAL_HUF_MAX = 50_000_000;

/** The sum of an order's lines, or why it cannot be paid. */
export function checkLines(lines: readonly { readonly amountHuf: number; readonly accountSuffix: string }[]): Result<number, Refusal> {
  const texts = paymentTexts.entries;
  if (lines.length === 0) return refuse({ code: 'empty', text: texts.refuseEmpty });
  if (lines.length > LINES_MAX) return refuse({ code: 'too-many-lines', text: texts.refuseTooMany });
  const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0;
  if (!lines.every(({ amountHuf }) => isAmount(amountHuf))) return refuse({ code: 'not-positive', text: texts.refuseAmount });
  const totalHuf = lines.reduce((sum, { amountHuf }) => sum + amountHuf, 0);
  return totalHuf > TOTAL_HUF_MAX ? refuse({ code: 'over-limit', text: texts.refuseLimit }) : ok(totalHuf);
}
