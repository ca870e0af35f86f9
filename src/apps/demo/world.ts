import type { Settlement } from '../../modules/tenants/contract.ts';
import { nationTowns } from './nation.ts';
import { type CentreOfficial, centreOfficials } from './centre.ts';
import { type Official, officialsOf } from './officials.ts';
import { type PortalPerson, portalPeople } from './portal-people.ts';
import { SMALL_TOWNS, type TownPlan } from './towns.ts';

/** All of the demo that is held at once: towns, officials, people of the portal. Residents are made as they are loaded. */
export interface DemoWorld {
  readonly seed: string;
  readonly towns: readonly TownPlan[];
  readonly officials: readonly Official[];
  readonly centre: readonly CentreOfficial[];
  readonly people: readonly PortalPerson[];
}

/** From one seed follows one country. */
export const DEMO_SEED = 'varoshaza';

/** Five towns with a few hundred people each. */
export function smallWorld(seed = DEMO_SEED): DemoWorld {
  return worldOf(seed, SMALL_TOWNS);
}

/** The whole country at its real size, out of the catalogue of settlements. */
export function nationWorld(settlements: readonly Settlement[], seed = DEMO_SEED): DemoWorld {
  return worldOf(seed, nationTowns(settlements));
}

function worldOf(seed: string, towns: readonly TownPlan[]): DemoWorld {
  return { seed, towns, officials: officialsOf(seed, towns), centre: centreOfficials(seed), people: portalPeople(seed) };
}
