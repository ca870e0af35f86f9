import { demoCardKey } from '../../simulators/kau/demo-credentials.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { inventPerson, type Person } from './people.ts';
import { demoId, randomOf } from './random.ts';
import type { RoleCode } from './roles.ts';
import type { TownPlan } from './towns.ts';

/** An invented official. In a joint office one person works for several municipalities. */
export interface Official {
  readonly id: Uuid;
  /** Name of the person at the simulator: `kophaza.iktato`. */
  readonly key: string;
  readonly person: Person;
  readonly position: string;
  readonly cardKey: string;
  readonly works: readonly { readonly town: TownPlan; readonly role: RoleCode; readonly unitCode: string | null }[];
}

interface Post {
  readonly key: string;
  readonly role: RoleCode;
  readonly position: string;
  readonly unitCode: string | null;
  /** `every` member of a joint office; `seat` only; `own`: each member has its own. */
  readonly serves: 'every' | 'seat' | 'own';
}

const POSTS: readonly Post[] = [
  { key: 'iktato', role: 'registrar', position: 'iktató', unitCode: 'IKT', serves: 'every' },
  { key: 'adougy', role: 'taxOfficer', position: 'adóügyi ügyintéző', unitCode: 'ADO', serves: 'every' },
  // In a joint office this one has rights at the seat alone, so that the difference can be seen.
  { key: 'adougy2', role: 'taxOfficer', position: 'adóügyi ügyintéző', unitCode: 'ADO', serves: 'seat' },
  { key: 'kiadmanyozo', role: 'taxHead', position: 'adóügyi csoportvezető, kiadmányozó', unitCode: 'ADO', serves: 'every' },
  { key: 'igazgatas', role: 'clerk', position: 'igazgatási ügyintéző', unitCode: 'IGAZG', serves: 'every' },
  { key: 'jegyzo', role: 'notary', position: 'jegyző', unitCode: null, serves: 'every' },
  { key: 'polgarmester', role: 'mayor', position: 'polgármester', unitCode: null, serves: 'own' },
  { key: 'admin', role: 'administrator', position: 'helyi adminisztrátor', unitCode: null, serves: 'every' },
  { key: 'auditor', role: 'auditor', position: 'belső ellenőr (auditor)', unitCode: null, serves: 'every' },
];

/** Everybody who works in these towns, office by office; the first town of an office is its seat. */
export function officialsOf(seed: string, towns: readonly TownPlan[]): Official[] {
  const offices = new Map<string, TownPlan[]>();
  for (const town of towns) offices.set(town.office, [...(offices.get(town.office) ?? []), town]);
  return [...offices.values()].flatMap((members) => officialsOfOffice(seed, members));
}

function officialsOfOffice(seed: string, members: readonly TownPlan[]): Official[] {
  const [seat] = members;
  if (seat === undefined) return [];
  return POSTS.flatMap((post) => {
    if (post.serves === 'own') return members.map((town) => appoint(seed, post, town.slug, [town]));
    return [appoint(seed, post, seat.slug, post.serves === 'seat' ? [seat] : members)];
  });
}

function appoint(seed: string, post: Post, slug: string, towns: readonly TownPlan[]): Official {
  const key = `${slug}.${post.key}`;
  const random = randomOf(`${seed}/official/${key}`);
  const sex = random.chance(0.6) ? 'female' : 'male';
  const person = inventPerson(random, key, { sex, bornFrom: 1964, bornTo: 1996, birthPlaces: ['Győr', 'Veszprém', 'Szeged', 'Budapest', 'Pécs'] }, new Set());
  const works = towns.map((town) => ({ town, role: post.role, unitCode: post.unitCode }));
  return { id: demoId(`official/${key}`), key, person, position: post.position, cardKey: demoCardKey(key), works };
}
