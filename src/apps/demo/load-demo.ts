import type { Database } from '../../platform/database/database.ts';
import { listSettlements } from '../../modules/tenants/contract.ts';
import { loadCentre } from './centre.ts';
import { loadIdentities } from './load-identity.ts';
import { loadTown } from './load-town.ts';
import { type DemoWorld, nationWorld, smallWorld } from './world.ts';

export interface DemoOptions {
  readonly db: Database;
  readonly size: 'small' | 'nation';
  /** Entity id of the identity provider (the simulator): accounts are kept under it. */
  readonly identityProviderId: string;
  readonly seed?: string;
  /** Hears of each town before it is loaded. */
  readonly onTown?: (name: string, number: number, of: number) => void;
}

/**
 * Loads the demo country, or what of it is missing: safe to call at each start and after a kill at any
 * statement. Settlements and form definitions must be in their catalogues. Residents are generated and written batch by batch.
 */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const { db, identityProviderId } = options;
  const world = await worldOf(options);
  await loadIdentities(db, { officials: [...world.centre, ...world.officials], people: world.people, identityProviderId });
  await loadCentre(db, world.centre);
  for (const [index, town] of world.towns.entries()) {
    options.onTown?.(town.name, index + 1, world.towns.length);
    await loadTown(db, world, town, identityProviderId);
  }
}

/** The towns, officials and portal people of a size; of the nation it needs the catalogue of settlements. */
export async function worldOf({ db, size, seed }: Pick<DemoOptions, 'db' | 'size' | 'seed'>): Promise<DemoWorld> {
  if (size === 'small') return smallWorld(seed);
  return nationWorld(await db.within({ kind: 'public' }, listSettlements), seed);
}
