import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { insertClientLinks } from '../data/client-link.ts';
import { insertParties, type NewParty, townOf } from '../data/party.ts';

/** A party taken over from another system, with the id it has there or was given. */
export type ImportedParty = NewParty & { readonly clientId?: Uuid | null };

/**
 * Takes over many parties at once, in a few statements. They must not be known yet: a tax id that is,
 * fails the whole batch. One audit entry with the count. Scope: municipality.
 */
export async function importParties(tx: Tx, parties: readonly ImportedParty[]): Promise<void> {
  if (parties.length === 0) return;
  await insertParties(tx, parties);
  const links = parties.flatMap(({ id, clientId }) => (clientId == null ? [] : [{ clientId, partyId: id }]));
  await insertClientLinks(tx, links);
  tx.audit({ action: 'parties.party.imported', object: { type: 'parties.party', id: townOf(tx) }, details: { count: parties.length } });
}
