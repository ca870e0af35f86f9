import type { Bilingual } from '../../kernel/result.ts';
import type { SimulatedWay } from '../../simulators/kau/options.ts';
import { CENTRE_ROLES, type CentreOfficial, type CentreRoleCode } from './centre.ts';
import type { Official } from './officials.ts';
import type { PortalPerson } from './portal-people.ts';
import { DEMO_ROLES, type RoleCode } from './roles.ts';
import { townBySlug, type TownPlan } from './towns.ts';

/** One way into the demo, as `/demo` shows it and `/demo.json` tells it. */
export interface DemoSignIn {
  /** Of an invented person. */
  readonly name: string;
  /** In Hungarian: `adóügyi ügyintéző`; `ügyfél` for people of the portal. */
  readonly role: string;
  /** What stands on the door plate; empty for people of the portal. */
  readonly position: string;
  readonly roleCode: RoleCode | CentreRoleCode | 'client';
  /** Where they work, or live; `Központ` for officials of the centre, whose KSH code is empty. */
  readonly municipality: string;
  readonly kshCode: string;
  readonly signInLink: string;
  readonly personKey: string;
  /** Adóazonosító jel of a person of the portal: forms ask for it. */
  readonly taxId: string | null;
  /** The way of the simulator that fits. */
  readonly way: SimulatedWay;
  /** What is worth trying with this person. */
  readonly story: Bilingual;
}

/** People of the portal, the star first, then the officials by town, then those of the centre. Who serves two towns is listed for each. */
export function demoSignIns(people: readonly PortalPerson[], officials: readonly Official[], centre: readonly CentreOfficial[]): DemoSignIn[] {
  const clients = people.flatMap((person) => {
    const town = townBySlug(person.home);
    return town === undefined ? [] : [ofClient(person, town)];
  });
  return [...clients, ...officials.flatMap(ofOfficial), ...centre.map(ofCentre)];
}

function ofClient({ person, ways, story }: PortalPerson, town: TownPlan): DemoSignIn {
  const { key, name } = person;
  return {
    name,
    role: 'ügyfél',
    position: '',
    roleCode: 'client',
    municipality: town.name,
    kshCode: town.kshCode,
    signInLink: `/belepes/demo?szemely=${key}`,
    personKey: key,
    taxId: person.taxId,
    way: ways[0] ?? 'ugyfelkapu',
    story,
  };
}

function ofOfficial({ key, person, position, works }: Official): DemoSignIn[] {
  return works.map(({ town, role }) => ({
    name: person.name,
    role: roleName(role),
    position,
    roleCode: role,
    municipality: town.name,
    kshCode: town.kshCode,
    signInLink: `/hivatal/belepes/demo?szemely=${key}&onkormanyzat=${town.kshCode}`,
    personKey: key,
    taxId: null,
    way: 'eszig',
    story: works.length > 1 ? SHARED : NOT_SHARED,
  }));
}

function ofCentre({ key, person, position, role }: CentreOfficial): DemoSignIn {
  return {
    name: person.name,
    role: (CENTRE_ROLES.find(({ code }) => code === role)?.name ?? role).toLowerCase(),
    position,
    roleCode: role,
    municipality: 'Központ',
    kshCode: '',
    signInLink: `/hivatal/belepes/demo?szemely=${key}&vissza=/kozpont`,
    personKey: key,
    taxId: null,
    way: 'eszig',
    story: AT_CENTRE[role],
  };
}

function roleName(code: RoleCode): string {
  return (DEMO_ROLES.find((role) => role.code === code)?.name ?? code).toLowerCase();
}

const AT_CENTRE: Readonly<Record<CentreRoleCode, Bilingual>> = {
  centreEditor: { hu: 'űrlapokat szerkeszt az egész országnak, és ellenőrzésre adja őket', en: 'writes forms for the whole country and hands them over for review' },
  centreReviewer: { hu: 'ellenőrzi és kiadja, amit más szerkesztett (négy szem elve)', en: 'reviews and publishes what somebody else has written (four eyes)' },
};

const SHARED: Bilingual = {
  hu: 'a közös hivatal mindkét településén dolgozik, egyszerre egyben; belépés után válthat',
  en: 'works for both municipalities of the joint office, one at a time; may switch after signing in',
};

const NOT_SHARED: Bilingual = { hu: 'párosított kártyával lép be', en: 'signs in with a paired card' };
