import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { searchKey } from '../../../kernel/search-key.ts';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';

/** Where a settlement lies, in degrees, and how large it is. */
export interface SettlementPlace {
  readonly name: string;
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** A street; of towns with one postcode the list holds none, there `postcodes` is empty. */
export interface Street {
  readonly name: string;
  readonly key: string;
  readonly kind: string;
  readonly postcodes: readonly string[];
}

let places: readonly SettlementPlace[] | undefined;
let streets: ReadonlyMap<string, readonly Street[]> | undefined;
let usual: readonly Street[] | undefined;

/** All settlements with their places, read once. Source: OpenStreetMap contributors. */
export function settlementPlaces(): readonly SettlementPlace[] {
  if (places !== undefined) return places;
  const population = new Map(rows('settlements.csv').map(({ ksh_code, population }) => [ksh_code, Number(population)]));
  places = rows('settlement-places.csv').map(({ ksh_code = '', name = '', lat, lon }) => ({
    name,
    key: searchKey(name),
    lat: Number(lat),
    lon: Number(lon),
    population: population.get(ksh_code) ?? 0,
  }));
  return places;
}

/** Streets of the towns of which the list knows them, by the search key of the town's name; read once. */
export function streetsByTown(): ReadonlyMap<string, readonly Street[]> {
  if (streets !== undefined) return streets;
  const names = new Map(rows('settlements.csv').map(({ ksh_code, name = '' }) => [ksh_code, searchKey(name)]));
  const byTown = new Map<string, Street[]>();
  for (const { ksh_code, name = '', kind = '', postcodes = '' } of rows('streets.csv')) {
    const town = names.get(ksh_code);
    if (town === undefined) continue;
    const list = byTown.get(town) ?? [];
    list.push({ name, key: searchKey(name), kind, postcodes: postcodes.split(' ') });
    byTown.set(town, list);
  }
  streets = byTown;
  return streets;
}

/** Names of streets that many places have; read once. */
export function usualStreets(): readonly Street[] {
  usual ??= rows('street-names.csv').map(({ name = '', kind = '' }) => ({ name, key: searchKey(name), kind, postcodes: [] }));
  return usual;
}

function rows(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(PROJECT_ROOT, 'data', file), 'utf8'), { columns: true });
}
