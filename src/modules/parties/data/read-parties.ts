import type { Tx } from '../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Party } from '../domain/party.ts';
import { findPartiesById } from './party.ts';

/** The party of an id in the scope's municipality, or null. Scope: municipality. */
export async function findParty(tx: Tx, id: Uuid): Promise<Party | null> {
  return isUuid(id) ? ((await findPartiesById(tx, [id]))[0] ?? null) : null;
}

/** Parties in the order asked; missing ones are left out. Scope: municipality. */
export async function listParties(tx: Tx, ids: readonly Uuid[]): Promise<Party[]> {
  const found = new Map((await findPartiesById(tx, ids.filter(isUuid))).map((party) => [party.id, party]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
