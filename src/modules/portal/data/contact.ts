import type { Tx } from '../../../platform/database/database.ts';
import { clientOf } from './principals.ts';

/** What a client gave of themselves, as they typed it; the address by the parts that forms use. */
export interface Contact {
  readonly phone: string | null;
  readonly bankAccount: string | null;
  readonly address: Readonly<Record<string, string>> | null;
}

export const NO_CONTACT: Contact = { phone: null, bankAccount: null, address: null };

/** The client's own contact data; nothing when never given. Scope: client. */
export async function readContact(tx: Tx): Promise<Contact> {
  const row = await tx.sql.selectFrom('portal.contact').selectAll().where('client_id', '=', clientOf(tx)).executeTakeFirst();
  if (row === undefined) return NO_CONTACT;
  return { phone: row.phone, bankAccount: row.bank_account, address: row.address as Contact['address'] };
}
