import type { ImportedParty, PostalAddress } from '../../modules/parties/contract.ts';
import type { Database } from '../../platform/database/database.ts';
import { loadHoldings } from './load-holdings.ts';
import { loadOffice } from './load-office.ts';
import { type Firm, firmsOf, type Household, householdsOf, inventPerson, type Person } from './people.ts';
import type { PortalPerson } from './portal-people.ts';
import { type OwnedProperty, partyIdOf, propertyOfFirm, propertyOfHousehold } from './property.ts';
import { demoId, randomOf } from './random.ts';
import { inBatches, isDone, once } from './steps.ts';
import { townBySlug, type TownPlan } from './towns.ts';
import type { DemoWorld } from './world.ts';

/** Households in one transaction; as many are held in memory. */
const BATCH = 100;

/** Loads one town, part by part; what is loaded already is passed over. */
export async function loadTown(db: Database, world: DemoWorld, town: TownPlan): Promise<void> {
  if (await isDone(db, town.municipalityId, 'whole-town')) return;
  const { seed } = world;
  await loadOffice(db, town, world.officials);
  await once(db, town.municipalityId, 'portal-people', (tx) => loadHoldings(tx, seed, town, portalHoldings(world, town)));
  const taken = new Set(world.people.map(({ person }) => person.taxId));
  let number = 0;
  for (const households of inBatches(householdsOf(seed, town, taken), BATCH)) {
    number += 1;
    await once(db, town.municipalityId, `households-${number}`, (tx) => loadHoldings(tx, seed, town, householdHoldings(seed, town, households)));
  }
  for (const firms of inBatches(firmsOf(seed, town), BATCH)) {
    await once(db, town.municipalityId, `firms-${firms[0]?.key ?? ''}`, (tx) => loadHoldings(tx, seed, town, firmHoldings(seed, town, firms)));
  }
  await once(db, town.municipalityId, 'whole-town', async (tx) => tx.audit({ action: 'demo.town.loaded' }));
}

/** What the people of the portal own in a town, with a co-owner where they own a part. */
export function portalHoldings({ seed, people }: DemoWorld, town: TownPlan): { parties: ImportedParty[]; properties: OwnedProperty[] } {
  const owners = people.filter((person) => person.properties.some((property) => property.town === town.slug));
  const coOwners: ImportedParty[] = [];
  const properties = owners.flatMap((owner) =>
    owner.properties
      .filter((property) => property.town === town.slug)
      .map(({ share, habit, ...property }): OwnedProperty => {
        const self = { partyId: partyIdOf(town, owner.person.key), share, habit };
        const id = demoId(`object/${town.kshCode}/${owner.person.key}/${property.parcelNo}`);
        const address = `${owner.street} ${owner.houseNumber}`;
        if (share === '1/1') return { ...property, id, address, owners: [self] };
        const coOwner = inventCoOwner(seed, town, owner);
        coOwners.push(coOwner);
        return { ...property, id, address, owners: [self, { partyId: coOwner.id, share, habit }] };
      }),
  );
  const parties = owners.map((owner) => toParty(town, owner.person, homeOf(owner), owner));
  return { parties: [...parties, ...coOwners], properties };
}

function inventCoOwner(seed: string, town: TownPlan, owner: PortalPerson): ImportedParty {
  const key = `${owner.person.key}/co-owner`;
  const sex = owner.person.sex === 'female' ? 'male' : 'female';
  const bornFrom = owner.person.birthDate.year - 3;
  const person = inventPerson(randomOf(`${seed}/${key}`), key, { sex, bornFrom, bornTo: bornFrom + 6, birthPlaces: ['Győr'] }, new Set());
  return toParty(town, person, homeOf(owner));
}

function homeOf({ home, street, houseNumber }: PortalPerson): PostalAddress {
  const town = townBySlug(home);
  const settlement = town?.name.replace(/^(Budapest) .*/, '$1') ?? '';
  return { postcode: town?.postcodes[0] ?? '', settlement, street, houseNumber };
}

function householdHoldings(seed: string, town: TownPlan, households: readonly Household[]): { parties: ImportedParty[]; properties: OwnedProperty[] } {
  return {
    parties: households.flatMap(({ members, address }) => members.map((person) => toParty(town, person, address))),
    properties: households.flatMap((household) => propertyOfHousehold(seed, town, household)),
  };
}

function firmHoldings(seed: string, town: TownPlan, firms: readonly Firm[]): { parties: ImportedParty[]; properties: OwnedProperty[] } {
  const unknown = { birthName: null, mothersName: null, birthPlace: null, birthDate: null, taxId: null, email: null };
  return {
    parties: firms.map(({ key, name, taxNumber, address }) => ({ ...unknown, id: partyIdOf(town, key), kind: 'organisation', name, taxNumber, address })),
    properties: firms.flatMap((firm) => propertyOfFirm(seed, town, firm)),
  };
}

function toParty(town: TownPlan, person: Person, address: PostalAddress, portal?: PortalPerson): ImportedParty {
  return {
    id: partyIdOf(town, person.key),
    kind: 'person',
    name: person.name,
    birthName: `${person.birthName.familyName} ${person.birthName.givenName}`,
    mothersName: `${person.mothersName.familyName} ${person.mothersName.givenName}`,
    birthPlace: person.birthPlace,
    birthDate: person.birthDate,
    taxId: person.taxId,
    taxNumber: null,
    address,
    email: portal?.email ?? null,
    clientId: portal?.hasAccount === true ? portal.clientId : null,
  };
}
