import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../database/database.ts';

/** Whether the client of the scope wants e-mail notices; who never chose does. Scope: client. */
export async function wantsNotices(tx: Tx): Promise<boolean> {
  assert(tx.scope.kind === 'client', 'a client chooses for themselves');
  const row = await tx.sql.selectFrom('platform.mail_choice').select('notices').where('client_id', '=', tx.scope.clientId).executeTakeFirst();
  return row?.notices ?? true;
}

/** Switches e-mail notices of the client on or off. Invitations by others are not notices. Scope: client. */
export async function chooseNotices(tx: Tx, notices: boolean): Promise<void> {
  assert(tx.scope.kind === 'client', 'a client chooses for themselves');
  const { clientId } = tx.scope;
  const choice = { notices, chosen_at: tx.at };
  await tx.sql
    .insertInto('platform.mail_choice')
    .values({ client_id: clientId, ...choice })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet(choice))
    .execute();
  tx.audit({ action: 'platform.notices.chosen', object: { type: 'identity.account', id: clientId }, details: { notices } });
}
