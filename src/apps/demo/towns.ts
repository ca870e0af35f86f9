import type { JoiningMunicipality } from '../../modules/tenants/contract.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { inventBankAccount } from './identifiers.ts';
import { demoId } from './random.ts';

/** A forint rate a m² (building, land) or an object (communal) from the first day of a year. */
export interface DemoRate {
  readonly taxType: 'building' | 'land' | 'communal';
  readonly rate: string;
  readonly fromYear: number;
}

/** One municipality of the demo country. Place and figures of size are real; office, rates and people are not. */
export interface TownPlan {
  readonly municipalityId: Uuid;
  readonly kshCode: string;
  readonly name: string;
  readonly slug: string;
  readonly postcodes: readonly string[];
  /** Code of the tax directorate in tax numbers of its firms. */
  readonly taxAreaCode: string;
  readonly population: number;
  readonly households: number;
  readonly firms: number;
  /** The office that serves it; members of a joint office share one. */
  readonly office: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly rates: readonly DemoRate[];
  readonly joining: JoiningMunicipality;
}

export const VILLAGE_UNITS = [
  { code: 'IKT', name: 'Iktató' },
  { code: 'ADO', name: 'Adóügyi csoport' },
  { code: 'IGAZG', name: 'Igazgatási csoport' },
];

export const TOWN_UNITS = [
  { code: 'IKT', name: 'Ügyfélszolgálat és iktató' },
  { code: 'ADO', name: 'Adóügyi osztály' },
  { code: 'IGAZG', name: 'Igazgatási osztály' },
  { code: 'PENZ', name: 'Pénzügyi osztály' },
  { code: 'MUSZAKI', name: 'Városüzemeltetési osztály' },
];

export const VILLAGE_HOURS = [
  { days: 'hétfő', hours: '8–12 és 13–16' },
  { days: 'szerda', hours: '8–12 és 13–17' },
  { days: 'péntek', hours: '8–12' },
];

export const TOWN_HOURS = [
  { days: 'hétfő', hours: '8–18' },
  { days: 'kedd, csütörtök', hours: '8–12' },
  { days: 'szerda', hours: '8–16' },
  { days: 'péntek', hours: 'zárva' },
];

/**
 * The five towns of the small demo: a village, a joint office of two villages, a town, a district of
 * Budapest. KSH codes, names, postcodes and population are facts; everything about their offices is invented.
 */
export const SMALL_TOWNS: readonly TownPlan[] = [
  town({
    place: ['06895', 'Kópháza', 'kophaza', ['9495'], 2_023, '08'],
    size: { households: 110, firms: 6 },
    office: 'kophaza',
    units: VILLAGE_UNITS,
    rates: rates({ building: '1100', land: '150', communal: '14000' }),
    joining: {
      officeName: 'Kópházai Polgármesteri Hivatal',
      officeAddress: '9495 Kópháza, Fő utca 1. (bemutató cím)',
      openingHours: VILLAGE_HOURS,
      colours: { main: '#8c1d2f', accent: '#2d5f8a' },
      registerPrefix: 'HIV',
    },
  }),
  town({
    place: ['02185', 'Csopak', 'csopak', ['8229'], 2_143, '19'],
    size: { households: 120, firms: 8 },
    office: 'csopak',
    units: VILLAGE_UNITS,
    rates: [...rates({ building: '1300', land: '200' }), { taxType: 'building', rate: '1450', fromYear: 2026 }],
    joining: {
      officeName: 'Csopaki Közös Önkormányzati Hivatal',
      officeAddress: '8229 Csopak, Fő utca 1. (bemutató cím)',
      openingHours: VILLAGE_HOURS,
      colours: { main: '#0b5c8e', accent: '#8a6d1a' },
      registerPrefix: 'CSO',
    },
  }),
  town({
    place: ['17011', 'Paloznak', 'paloznak', ['8229'], 554, '19'],
    size: { households: 60, firms: 2 },
    office: 'csopak',
    units: VILLAGE_UNITS,
    rates: rates({ land: '120', communal: '15000' }),
    joining: {
      officeName: 'Csopaki Közös Önkormányzati Hivatal (Paloznaki ügyfélszolgálat)',
      officeAddress: '8229 Paloznak, Fő utca 1. (bemutató cím)',
      openingHours: [{ days: 'kedd', hours: '8–12' }],
      colours: { main: '#3d6b35', accent: '#7a4b9c' },
      registerPrefix: 'PAL',
    },
  }),
  town({
    place: ['07357', 'Makó', 'mako', ['6900', '6903'], 21_759, '06'],
    size: { households: 230, firms: 20 },
    office: 'mako',
    units: TOWN_UNITS,
    rates: rates({ building: '700', land: '60', communal: '16000' }),
    joining: {
      officeName: 'Makói Polgármesteri Hivatal',
      officeAddress: '6900 Makó, Fő utca 1. (bemutató cím)',
      openingHours: TOWN_HOURS,
      colours: { main: '#9a3b12', accent: '#2f6b3c' },
      registerPrefix: 'MAK',
    },
  }),
  town({
    place: ['24299', 'Budapest XIII. kerület', 'budapest-13-kerulet', ['1131', '1132', '1133', '1134', '1135', '1136', '1137', '1138', '1139'], 120_573, '41'],
    size: { households: 280, firms: 30 },
    office: 'budapest-13-kerulet',
    units: TOWN_UNITS,
    rates: [...rates({ building: '1750', land: '300' }), { taxType: 'building', rate: '1900', fromYear: 2025 }],
    joining: {
      officeName: 'Budapest XIII. kerületi Polgármesteri Hivatal',
      officeAddress: '1139 Budapest, Fő tér 1. (bemutató cím)',
      openingHours: TOWN_HOURS,
      colours: { main: '#1f4e9c', accent: '#a85600' },
      registerPrefix: 'XIII',
    },
  }),
];

/** The plan of a town of the demo by its slug. */
export function townBySlug(slug: string): TownPlan | undefined {
  return SMALL_TOWNS.find((plan) => plan.slug === slug);
}

/** An id that is the same in every installation with the demo. */
export function municipalityIdOf(kshCode: string): Uuid {
  return demoId(`municipality/${kshCode}`);
}

/** Rates that hold from 2024 on. */
export function rates(perType: Partial<Record<DemoRate['taxType'], string>>): DemoRate[] {
  const types = ['building', 'land', 'communal'] as const;
  return types.flatMap((taxType) => {
    const rate = perType[taxType];
    return rate === undefined ? [] : [{ taxType, rate, fromYear: 2024 }];
  });
}

export interface TownFacts {
  readonly place: readonly [kshCode: string, name: string, slug: string, postcodes: readonly string[], population: number, taxAreaCode: string];
  readonly size: { readonly households: number; readonly firms: number };
  readonly office: string;
  readonly units: TownPlan['units'];
  readonly rates: readonly DemoRate[];
  readonly joining: Omit<JoiningMunicipality, 'kshCode' | 'id' | 'phone' | 'email' | 'bankAccountBase'>;
}

/** Puts a plan together; what nobody should use (telephone, e-mail, bank account) is made up so that it cannot work. */
export function town({ place, size, office, units, rates, joining }: TownFacts): TownPlan {
  const [kshCode, name, slug, postcodes, population, taxAreaCode] = place;
  const municipalityId = municipalityIdOf(kshCode);
  // No such line and no such domain exist: nobody is called or written to from a demo.
  const contact = { phone: '+36 00 000 0000', email: `hivatal@${slug}.example`, bankAccountBase: inventBankAccount(kshCode) };
  return { municipalityId, kshCode, name, slug, postcodes, taxAreaCode, population, ...size, office, units, rates, joining: { ...joining, ...contact, kshCode, id: municipalityId } };
}
