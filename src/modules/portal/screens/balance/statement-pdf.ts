import type { Tx } from '../../../../platform/database/database.ts';
import type { Lang } from '../../../../platform/http/route.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { renderAccountStatement } from '../../../../platform/pdf/documents/account-statement.ts';
import { findParty } from '../../../parties/contract.ts';
import { statementsOf } from '../../../tax/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { assert } from '../../../../kernel/assert.ts';
import { letterheadOf } from '../../data/letterhead.ts';

/** The statement of all accounts up to today, as PDF/A. Scope: municipality. */
export async function statementPdf(tx: Tx, whose: { town: Municipality; partyId: Uuid }, lang: Lang): Promise<Uint8Array> {
  const { town, partyId } = whose;
  const party = await findParty(tx, partyId);
  assert(party !== null, 'the link of a client names a party of the town');
  const statements = await statementsOf(tx, partyId, tx.today);
  const first = statements.flatMap(({ entries }) => entries.map(({ bookedOn }) => bookedOn)).toSorted(Temporal.PlainDate.compare)[0];
  const { address } = party;
  return renderAccountStatement(
    {
      letterhead: letterheadOf(town),
      documentId: newId(tx.at.epochMilliseconds),
      createdAt: tx.at,
      taxpayer: { name: party.name, lines: address === null ? [] : [`${address.postcode} ${address.settlement}`, `${address.street} ${address.houseNumber}`] },
      identifiers: party.taxId === null ? [] : [{ label: lang === 'hu' ? 'Adóazonosító jel' : 'Tax id', value: party.taxId }],
      asOf: tx.today,
      from: first ?? tx.today,
      accounts: statements.map(({ balance, entries }) => ({
        taxName: balance.title[lang],
        accountNumber: `${town.bankAccountBase}-${balance.accountSuffix}`,
        openingHuf: 0,
        entries: entries.map(({ bookedOn, valueOn, dueOn, title, amountHuf }) => ({ bookedOn, valueOn, ...(dueOn === null ? {} : { dueOn }), kind: title[lang], amountHuf })),
        overdueHuf: balance.items.filter(({ isOverdue }) => isOverdue).reduce((sum, { openHuf }) => sum + openHuf, 0),
      })),
    },
    lang,
  );
}
