import type { Tx } from '../../../platform/database/database.ts';
import type { Contact } from '../data/contact.ts';
import { clientOf } from '../data/principals.ts';

/** Keeps the client's own contact data; the last save wins. Scope: client. */
export async function saveContact(tx: Tx, contact: Contact): Promise<void> {
  const values = {
    phone: contact.phone,
    bank_account: contact.bankAccount,
    address: contact.address === null ? null : JSON.stringify(contact.address),
    changed_at: tx.at,
  };
  const clientId = clientOf(tx);
  await tx.sql
    .insertInto('portal.contact')
    .values({ client_id: clientId, ...values })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet(values))
    .execute();
  tx.audit({ action: 'portal.contact.changed' });
}
