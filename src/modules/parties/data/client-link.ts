import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from './party.ts';

/** Under which party each municipality knows the client of the scope. Scope: client. */
export async function listPartiesOfClient(tx: Tx): Promise<{ municipalityId: Uuid; partyId: Uuid }[]> {
  if (tx.scope.kind !== 'client') throw new Error('a client asks for what they are known as');
  return tx.sql
    .selectFrom('parties.client_link')
    .select(['municipality_id as municipalityId', 'party_id as partyId'])
    .where('client_id', '=', tx.scope.clientId)
    .orderBy('municipality_id')
    .execute();
}

/** The party that the scope's municipality knows a client as, or null. Scope: municipality. */
export async function findLinkedParty(tx: Tx, clientId: Uuid): Promise<Uuid | null> {
  const row = await tx.sql
    .selectFrom('parties.client_link')
    .select('party_id')
    .where('municipality_id', '=', townOf(tx))
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row?.party_id ?? null;
}

/** Notes that clients are parties of the scope's municipality; links that exist stay as they are. Scope: municipality. */
export async function insertClientLinks(tx: Tx, links: readonly { clientId: Uuid; partyId: Uuid }[]): Promise<void> {
  if (links.length === 0) return;
  const town = townOf(tx);
  const rows = links.map(({ clientId, partyId }) => ({ municipality_id: town, client_id: clientId, party_id: partyId, linked_at: tx.at }));
  await tx.sql
    .insertInto('parties.client_link')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['municipality_id', 'client_id']).doNothing())
    .execute();
}
