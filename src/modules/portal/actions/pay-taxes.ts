import { refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Lang } from '../../../platform/http/route.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { formatDay } from '../../../platform/texts/format.ts';
import { createPaymentOrder, type PaymentLine, type PaymentOrder } from '../../payments/contract.ts';
import { balancesOf } from '../../tax/contract.ts';
import { balanceTexts } from '../texts/balance.ts';

export interface TaxPayment {
  readonly clientId: Uuid;
  readonly partyId: Uuid;
  /** References of payable items, as the balance page offered them. */
  readonly references: readonly string[];
  /** The same page sent twice is one order. */
  readonly idempotencyKey: string;
  readonly payeeCode: string;
  readonly lang: Lang;
}

/**
 * Makes a payment order for chosen open items; amounts come from the ledger, never from the page.
 * Refuses when nothing was chosen, or an item is no longer open. Scope: municipality.
 */
export async function payTaxes(tx: Tx, payment: TaxPayment): Promise<Result<PaymentOrder, Refusal>> {
  const { references, lang } = payment;
  if (references.length === 0) return refuse({ code: 'nothing-chosen', text: balanceTexts.entries.chooseSomething });
  const balances = await balancesOf(tx, payment.partyId);
  const open = new Map(
    balances.flatMap(({ items, title, accountSuffix }) =>
      items.map((item): [string, PaymentLine] => [
        item.reference,
        { reference: item.reference, title: `${title[lang]}, ${formatDay(item.dueOn, lang)}`, accountSuffix, amountHuf: item.openHuf },
      ]),
    ),
  );
  const lines = [...new Set(references)].map((reference) => open.get(reference));
  const chosen = lines.filter((line) => line !== undefined);
  if (chosen.length !== lines.length) return refuse({ code: 'balance-changed', text: balanceTexts.entries.changed });
  const { clientId, partyId, idempotencyKey, payeeCode } = payment;
  return createPaymentOrder(tx, { clientId, partyId, lines: chosen, idempotencyKey, payeeCode });
}
