import { type ClientRequest, asClient, asClientTowards } from '../../../platform/http/route.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { listPartiesOfClient } from '../../parties/contract.ts';
import { balancesOf, type TaxBalance } from '../../tax/contract.ts';
import { findMunicipality, type Municipality } from '../../tenants/contract.ts';

/** What a client has to do with one municipality's tax. */
export interface TownBalance {
  readonly town: Municipality;
  readonly partyId: Uuid;
  readonly balances: readonly TaxBalance[];
}

/**
 * The client's own balances in every town that knows them. The right to see them follows from the link
 * between account and party, which only proven identity makes; each town is asked in its own scope.
 */
export async function balancesOfClient(request: ClientRequest): Promise<TownBalance[]> {
  const links = await asClient(request, listPartiesOfClient);
  const result: TownBalance[] = [];
  for (const { municipalityId, partyId } of links) {
    const found = await asClientTowards(request, municipalityId, async (tx) => ({
      town: await findMunicipality(tx, municipalityId),
      balances: await balancesOf(tx, partyId),
    }));
    if (found.town !== null) result.push({ town: found.town, partyId, balances: found.balances });
  }
  return result;
}

/** The link of the client to one town, by the town's slug; null when that town does not know them. */
export async function partyInTown(request: ClientRequest, slug: string): Promise<{ town: Municipality; partyId: Uuid } | null> {
  const links = await asClient(request, listPartiesOfClient);
  for (const { municipalityId, partyId } of links) {
    const town = await asClientTowards(request, municipalityId, (tx) => findMunicipality(tx, municipalityId));
    if (town?.slug === slug) return { town, partyId };
  }
  return null;
}
