import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { findMunicipality, type Municipality } from '../../tenants/contract.ts';

/** The municipalities of some matters, by id. Any scope. */
export async function townsOf(tx: Tx, matters: readonly { readonly municipalityId: Uuid }[]): Promise<Map<Uuid, Municipality>> {
  const towns = new Map<Uuid, Municipality>();
  for (const { municipalityId } of matters) {
    if (towns.has(municipalityId)) continue;
    const town = await findMunicipality(tx, municipalityId);
    if (town !== null) towns.set(municipalityId, town);
  }
  return towns;
}
