import { withoutAccents } from '../../kernel/search-key.ts';
import type { SignInMethod } from '../../platform/identity/saml/identity.ts';

/** The three ways that the simulator offers. */
export type SimulatedWay = Extract<SignInMethod, 'ugyfelkapu' | 'telefonos' | 'eszig'>;

/** An invented person of the demo country, as the simulated registers know them. */
export interface DemoPerson {
  /** Short, lower case, without accents; also the user name: `kovacs.anna`. */
  readonly key: string;
  readonly familyName: string;
  readonly givenName: string;
  /** `dr.` and the like. */
  readonly namePrefix?: string;
  /** Default: the name now borne. */
  readonly birthName?: { readonly familyName: string; readonly givenName: string };
  /** The mother's birth name. */
  readonly mothersName: { readonly familyName: string; readonly givenName: string };
  readonly birthPlace: string;
  /** ISO calendar day. */
  readonly birthDate: string;
  readonly sex?: 'male' | 'female';
  readonly email?: string;
  /** Adóazonosító jel, handed over when known. */
  readonly taxId?: string;
  /** Which ways this person can use; default: all three. */
  readonly ways?: readonly SimulatedWay[];
  /** Hash of the identity card; default `demoCardKey(key)`. */
  readonly cardKey?: string;
  /** What visitors should know of this person: "adóügyi ügyintéző, Kópháza". */
  readonly note?: { readonly hu: string; readonly en: string };
}

export interface PersonSearch {
  /** Words that the name, key or note should contain, accents and case ignored; empty for all. */
  readonly text: string;
  readonly way: SimulatedWay;
  readonly limit: number;
}

/** Where the simulator finds its invented people. */
export interface PersonDirectory {
  list(search: PersonSearch): Promise<readonly DemoPerson[]>;
  find(key: string): Promise<DemoPerson | null>;
}

/** A site that may send people here. */
export interface RegisteredServiceProvider {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly sloUrl: string;
  /** PEM; its signatures are checked with it, and assertions encrypted for it. */
  readonly certificate: string;
}

export interface KauSimulatorOptions {
  /** Public address of the mount point, without a slash at the end. */
  readonly baseUrl: string;
  readonly entityId: string;
  /** PEM key pair that signs everything the simulator says. */
  readonly key: string;
  readonly certificate: string;
  readonly serviceProviders: readonly RegisteredServiceProvider[];
  readonly persons: PersonDirectory;
  /** Real time, epoch ms; see the service provider's `now`. */
  readonly now?: () => number;
}

/** A directory over a list in memory, for demos of hundreds of people and for tests. */
export function personDirectory(persons: readonly DemoPerson[]): PersonDirectory {
  const byKey = new Map(persons.map((person) => [person.key, person]));
  const searchable = persons.map((person) => ({ person, text: searchText(person) }));
  return {
    find: (key) => Promise.resolve(byKey.get(key) ?? null),
    list: ({ text, way, limit }) => {
      const words = plain(text).split(/\s+/).filter(Boolean);
      const found = searchable
        .filter((entry) => canUse(entry.person, way))
        .filter((entry) => words.every((word) => entry.text.includes(word)))
        .slice(0, limit);
      return Promise.resolve(found.map((entry) => entry.person));
    },
  };
}

/** Whether the person has the means for this way. */
export function canUse(person: DemoPerson, way: SimulatedWay): boolean {
  return person.ways === undefined || person.ways.includes(way);
}

/** The name as people say it: title, family name, given name. */
export function displayName(person: DemoPerson): string {
  return [person.namePrefix, person.familyName, person.givenName].filter(Boolean).join(' ');
}

function searchText(person: DemoPerson): string {
  const note = person.note === undefined ? '' : `${person.note.hu} ${person.note.en}`;
  return plain(`${displayName(person)} ${person.key} ${note}`);
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
