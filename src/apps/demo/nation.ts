import type { Settlement } from '../../modules/tenants/contract.ts';
import { SMALL_TOWNS, rates, town, TOWN_HOURS, TOWN_UNITS, type TownPlan, VILLAGE_HOURS, VILLAGE_UNITS } from './towns.ts';

/** People per household, and people per firm: rough, for the size of the whole. */
const PEOPLE_PER_HOUSEHOLD = 2.4;
const PEOPLE_PER_FIRM = 25;

/**
 * Every municipality of the country as a tenant, at its real size: the five of the small demo as they are
 * but grown, the others by a pattern. Members of a joint office come after their seat.
 */
export function nationTowns(settlements: readonly Settlement[]): TownPlan[] {
  const slugs = new Map(settlements.map(({ name, slug }) => [name, slug]));
  const plans = settlements
    .filter(({ kind }) => kind !== 'főváros')
    .map((settlement) => planOf(settlement, slugs.get(settlement.officeSeat ?? '') ?? settlement.slug));
  return plans.sort((a, b) => Number(a.office !== a.slug) - Number(b.office !== b.slug) || (a.kshCode < b.kshCode ? -1 : 1));
}

function planOf(settlement: Settlement, office: string): TownPlan {
  const { kshCode, name, slug, postcodes, population, kind } = settlement;
  const size = { households: Math.ceil(population / PEOPLE_PER_HOUSEHOLD), firms: Math.ceil(population / PEOPLE_PER_FIRM) };
  const known = SMALL_TOWNS.find((plan) => plan.kshCode === kshCode);
  if (known !== undefined) return { ...known, ...size };
  const isVillage = kind === 'község' || kind === 'nagyközség';
  const number = Number(kshCode);
  return town({
    place: [kshCode, name, slug, postcodes, population, TAX_AREAS[settlement.county] ?? '02'],
    size,
    office,
    units: isVillage ? VILLAGE_UNITS : TOWN_UNITS,
    rates: isVillage
      ? rates({ land: String(40 + (number % 12) * 10), communal: String(6_000 + (number % 10) * 1_000) })
      : rates({ building: String(500 + (number % 12) * 100), land: String(60 + (number % 20) * 10), communal: '12000' }),
    joining: {
      officeName: office === slug ? `${name} – Polgármesteri Hivatal` : `${name} – Közös Önkormányzati Hivatal`,
      officeAddress: `${postcodes[0] ?? ''} ${name}, Fő utca 1. (bemutató cím)`,
      openingHours: isVillage ? VILLAGE_HOURS : TOWN_HOURS,
      colours: PALETTE[number % PALETTE.length] ?? { main: '#1f4e9c', accent: '#a85600' },
      registerPrefix: slug.replace(/[^a-z0-9]/g, '').slice(0, 3).toUpperCase(),
    },
  });
}

const PALETTE = [
  { main: '#1f4e9c', accent: '#a85600' },
  { main: '#8c1d2f', accent: '#2d5f8a' },
  { main: '#3d6b35', accent: '#7a4b9c' },
  { main: '#0b5c8e', accent: '#8a6d1a' },
  { main: '#9a3b12', accent: '#2f6b3c' },
  { main: '#4a3f8f', accent: '#8c1d2f' },
] as const;

/** Code of the tax directorate by county. */
const TAX_AREAS: Readonly<Record<string, string>> = {
  Baranya: '02',
  'Bács-Kiskun': '03',
  Békés: '04',
  'Borsod-Abaúj-Zemplén': '05',
  'Csongrád-Csanád': '06',
  Fejér: '07',
  'Győr-Moson-Sopron': '08',
  'Hajdú-Bihar': '09',
  Heves: '10',
  'Komárom-Esztergom': '11',
  Nógrád: '12',
  Pest: '13',
  Somogy: '14',
  'Szabolcs-Szatmár-Bereg': '15',
  'Jász-Nagykun-Szolnok': '16',
  Tolna: '17',
  Vas: '18',
  Veszprém: '19',
  Zala: '20',
  Budapest: '41',
};
