import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { townOf } from '../data/acting.ts';

/**
 * Opens the register book of a year under a prefix (`HIV`), once; open already: nothing changes. Without it, the first
 * registration of a year opens a book under the prefix of the year before (`HIV` when there was none).
 * Scope: municipality.
 */
export async function openRegisterBook(tx: Tx, book: { year: number; prefix: string }): Promise<void> {
  const { year, prefix } = book;
  assert(/^[A-Z0-9]{1,10}$/.test(prefix), 'a prefix is 1 to 10 capital letters and digits');
  const { numAffectedRows } = await sql`insert into records.register_book (municipality_id, year, prefix, kind, opened_at)
    values (${townOf(tx)}, ${year}, ${prefix}, 'main-and-item', ${tx.at}) on conflict do nothing`.execute(tx.sql);
  if (numAffectedRows === 0n) return;
  await sql`insert into records.register_counter (municipality_id, year, prefix, last_no)
    values (${townOf(tx)}, ${year}, ${prefix}, 0)`.execute(tx.sql);
  tx.audit({ action: 'records.book.opened', object: { type: 'records.book', id: `${prefix}/${year}` } });
}
