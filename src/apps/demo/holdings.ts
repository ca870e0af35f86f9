import type { ImportedParty, PostalAddress } from '../../modules/parties/contract.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import type { Holdings } from './load-holdings.ts';
import { writtenName } from './names.ts';
import { type Firm, type Household, inventPerson, type Person } from './people.ts';
import type { PortalPerson } from './portal-people.ts';
import { type OwnedProperty, partyIdOf, propertyOfFirm, propertyOfHousehold } from './property.ts';
import { demoId, randomOf } from './random.ts';
import { townBySlug, type TownPlan } from './towns.ts';
import type { DemoWorld } from './world.ts';

/** What the people of the portal own in a town, with a co-owner where they own a part. */
export function portalHoldings({ seed, people }: DemoWorld, town: TownPlan): Holdings {
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

/** The address of a person of the portal, in whatever town. */
export function homeOf({ home, street, houseNumber }: PortalPerson): PostalAddress {
  const town = townBySlug(home);
  const settlement = town?.name.replace(/^(Budapest) .*/, '$1') ?? '';
  return { postcode: town?.postcodes[0] ?? '', settlement, street, houseNumber };
}

/** The adults of households and what they own; `accounts`: client ids of those who have an account, by key. */
export function householdHoldings(seed: string, town: TownPlan, households: readonly Household[], accounts: ReadonlyMap<string, Uuid>): Holdings {
  return {
    parties: households.flatMap(({ members, address }) => members.map((person) => ({ ...toParty(town, person, address), clientId: accounts.get(person.key) ?? null }))),
    properties: households.flatMap((household) => propertyOfHousehold(seed, town, household)),
  };
}

/** Firms and their buildings. */
export function firmHoldings(seed: string, town: TownPlan, firms: readonly Firm[]): Holdings {
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
    birthName: writtenName(person.birthName),
    mothersName: writtenName(person.mothersName),
    birthPlace: person.birthPlace,
    birthDate: person.birthDate,
    taxId: person.taxId,
    taxNumber: null,
    address,
    email: portal?.email ?? null,
    clientId: portal?.hasAccount === true ? portal.clientId : null,
  };
}
