import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { balancesOf } from './statements.ts';
import { listObjectsOfParty } from './tax-objects.ts';

/** What the register says of a taxpayer, as forms take it in: texts under the names of their fields. */
export interface TaxFacts {
  /** Objects that bear a tax today and in which they have a share. */
  readonly objects: readonly Readonly<Record<string, string>>[];
  /** All taxes together; positive is owed. */
  readonly balanceHuf: string;
}

/** The taxpayer's objects and balance on the day of the transaction. Scope: municipality; audited as a read of tax data. */
export async function taxFactsOf(tx: Tx, partyId: Uuid): Promise<TaxFacts> {
  const held = await listObjectsOfParty(tx, partyId);
  const today = tx.today.toString();
  const active = held.filter(({ object, owner }) => object.state === 'active' && (owner.validTo === null || owner.validTo.toString() >= today));
  const balances = await balancesOf(tx, partyId);
  tx.audit({ action: 'tax.object.viewed', object: { type: 'party', id: partyId }, details: { objects: active.length } });
  return {
    objects: active.map(({ object, owner }) => ({
      objectKind: object.kind,
      parcelNo: object.parcelNo,
      place: object.address,
      usage: object.usage,
      share: owner.share,
      ...(object.usefulAreaM2 === null ? {} : { usefulAreaM2: object.usefulAreaM2 }),
      ...(object.plotAreaM2 === null ? {} : { plotAreaM2: object.plotAreaM2 }),
      liableFrom: object.liableFrom.toString(),
    })),
    balanceHuf: String(balances.reduce((sum, { balanceHuf }) => sum + balanceHuf, 0)),
  };
}
