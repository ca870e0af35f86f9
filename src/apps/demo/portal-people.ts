import type { Bilingual } from '../../kernel/result.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import type { SimulatedWay } from '../../simulators/kau/options.ts';
import { inventTaxId } from './identifiers.ts';
import { type PersonName, writtenName } from './names.ts';
import type { Person } from './people.ts';
import { PORTAL_CAST, type PropertyInTown } from './portal-cast.ts';
import { demoId, randomOf } from './random.ts';

/** A person of the demo who signs in at the portal: invented, each with a story of its own. */
export interface PortalPerson {
  readonly person: Person;
  readonly clientId: Uuid;
  readonly email: string;
  /** Slug of the town where they live. */
  readonly home: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly story: Bilingual;
  /** False: the account is made, and the terms are accepted, at their first sign-in. */
  readonly hasAccount: boolean;
  readonly ways: readonly SimulatedWay[];
  /** What they own, in whatever town. */
  readonly properties: readonly PropertyInTown[];
}

/** The key of the person whose building nobody has reported yet: the main story of the demo. */
export const STAR_KEY = 'szabo.anna';

/** What the star owns and will report: not known to the office when the demo begins. */
export const STAR_BUILDING = { town: 'kophaza', parcelNo: '1042/3', usefulAreaM2: '120' } as const;

const ALL_WAYS: readonly SimulatedWay[] = ['ugyfelkapu', 'telefonos', 'eszig'];

/** The people of the portal, the star first. */
export function portalPeople(seed: string): PortalPerson[] {
  return PORTAL_CAST.map((role) => {
    const random = randomOf(`${seed}/portal/${role.key}`);
    const birthDate = Temporal.PlainDate.from(role.birthDate);
    const [familyName, givenName] = role.name;
    const birthName = asName(role.birthName ?? role.name);
    const person: Person = {
      key: role.key,
      sex: role.sex,
      name: writtenName({ familyName, givenName }),
      familyName,
      givenName,
      birthName,
      mothersName: asName(role.mothersName),
      birthPlace: role.birthPlace,
      birthDate,
      taxId: inventTaxId(random, birthDate, new Set()),
    };
    return {
      person,
      clientId: demoId(`account/${role.key}`),
      email: `${role.key}@posta.example`,
      home: role.home,
      street: role.street,
      houseNumber: role.houseNumber,
      story: role.story,
      hasAccount: role.hasAccount ?? true,
      ways: role.ways ?? ALL_WAYS,
      properties: role.properties,
    };
  });
}

function asName([familyName, givenName]: readonly [string, string]): PersonName {
  return { familyName, givenName };
}
