import type { Database } from '../../platform/database/database.ts';
import { firmHoldings, homeOf, householdHoldings, portalHoldings } from './holdings.ts';
import { type KnownSubmitter, loadCases } from './load-cases.ts';
import { loadFormSettings } from './load-forms.ts';
import { loadHoldings } from './load-holdings.ts';
import { loadAccounts } from './load-identity.ts';
import { loadOffice } from './load-office.ts';
import { firmsOf, householdsOf } from './people.ts';
import { STAR_BUILDING } from './portal-people.ts';
import { partyIdOf } from './property.ts';
import { demoId } from './random.ts';
import { inBatches, isDone, once } from './steps.ts';
import type { TownPlan } from './towns.ts';
import type { DemoWorld } from './world.ts';

/** Households in one transaction; as many are held in memory. */
const BATCH = 100;

/** So many residents of a town have an account, though none of them can sign in. */
const RESIDENT_ACCOUNTS = 8;

/** Loads one town, part by part; what is loaded already is passed over. */
export async function loadTown(db: Database, world: DemoWorld, town: TownPlan, identityProviderId: string): Promise<void> {
  const { municipalityId } = town;
  if (await isDone(db, municipalityId, 'whole-town')) return;
  const { seed } = world;
  await loadOffice(db, town, world.officials);
  await loadFormSettings(db, town, world.officials);
  const residents = residentsWithAccount(world, town);
  await loadAccounts(db, residents, identityProviderId);
  const accounts = new Map(residents.map(({ person, clientId }) => [person.key, clientId]));
  await once(db, municipalityId, 'portal-people', (tx) => loadHoldings(tx, seed, town, portalHoldings(world, town)));
  let number = 0;
  for (const households of inBatches(householdsOf(seed, town, takenTaxIds(world)), BATCH)) {
    number += 1;
    await once(db, municipalityId, `households-${number}`, (tx) => loadHoldings(tx, seed, town, householdHoldings(seed, town, households, accounts)));
  }
  for (const firms of inBatches(firmsOf(seed, town), BATCH)) {
    await once(db, municipalityId, `firms-${firms[0]?.key ?? ''}`, (tx) => loadHoldings(tx, seed, town, firmHoldings(seed, town, firms)));
  }
  // In the star's town the year's arrival and register books begin with her case.
  if (town.slug !== STAR_BUILDING.town) await loadCases(db, world, town, [...portalSubmitters(world, town), ...residents]);
  await once(db, municipalityId, 'whole-town', async (tx) => tx.audit({ action: 'demo.town.loaded' }));
}

/** People of the portal who live in the town and have something there. */
function portalSubmitters({ people }: DemoWorld, town: TownPlan): KnownSubmitter[] {
  return people
    .filter(({ home, hasAccount, properties }) => home === town.slug && hasAccount && properties.some((property) => property.town === town.slug))
    .map((owner) => ({ person: owner.person, address: homeOf(owner), email: owner.email, clientId: owner.clientId, partyId: partyIdOf(town, owner.person.key) }));
}

/** The first adults of the first households. */
function residentsWithAccount(world: DemoWorld, town: TownPlan): KnownSubmitter[] {
  const [households = []] = inBatches(householdsOf(world.seed, town, takenTaxIds(world)), RESIDENT_ACCOUNTS);
  return households.flatMap(({ members: [person], address }, index) => {
    if (person === undefined) return [];
    const partyId = partyIdOf(town, person.key);
    return [{ person, address, partyId, clientId: demoId(`account/${person.key}`), email: `lakos-${index + 1}@${town.slug}.example` }];
  });
}

function takenTaxIds({ people }: DemoWorld): Set<string> {
  return new Set(people.map(({ person }) => person.taxId));
}
