import { searchKey } from '../../../kernel/search-key.ts';
import type { SettlementPlace, Street } from './place-files.ts';
import { settlementPlaces, streetsByTown, usualStreets } from './place-files.ts';

const OFFERED_MAX = 8;
const SHOWN_MAX = 60;

/**
 * Streets that begin (or have a word that begins) as typed, at most eight: of the town when its streets are known,
 * else of the postcode (`Budapest` alone names no district), else names that are usual everywhere.
 */
export function findStreets(town: string, postcode: string, typed: string): readonly Street[] {
  const key = searchKey(typed.slice(0, 60));
  if (key === '') return [];
  const ofTown = streetsByTown().get(searchKey(town.slice(0, 60)));
  const known = ofTown ?? (/^\d{4}$/.test(postcode) ? ofPostcode(postcode) : []);
  const matching = (list: readonly Street[]): readonly Street[] => {
    const first = list.filter((street) => street.key.startsWith(key));
    const later = list.filter((street) => !street.key.startsWith(key) && street.key.includes(` ${key}`));
    return [...first, ...later].slice(0, OFFERED_MAX);
  };
  const found = matching(known);
  return found.length > 0 || known.length > 0 ? found : matching(usualStreets());
}

/** The settlement of a name, or null. */
export function findSettlementPlace(name: string): SettlementPlace | null {
  const key = searchKey(name.slice(0, 60));
  return key === '' ? null : (settlementPlaces().find((place) => place.key === key) ?? null);
}

/** Settlements around a point, the largest sixty; the radius in degrees of latitude. */
export function placesAround(lat: number, lon: number, radius: number): readonly SettlementPlace[] {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return settlementPlaces()
    .filter((place) => Math.abs(place.lat - lat) < radius && Math.abs(place.lon - lon) * narrow < radius)
    .toSorted((left, right) => right.population - left.population)
    .slice(0, SHOWN_MAX);
}

function ofPostcode(postcode: string): readonly Street[] {
  return [...streetsByTown().values()].flatMap((list) => list.filter(({ postcodes }) => postcodes.includes(postcode)));
}
