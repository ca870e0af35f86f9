import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import type { Random } from './random.ts';

export type Sex = 'female' | 'male';

export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
}

const familyNames = read('family-names.csv').map((row) => row['name'] ?? '');
const givenNames = read('given-names.csv');
const namesOfSex: Readonly<Record<Sex, string[]>> = { female: givenNamesOf('female'), male: givenNamesOf('male') };
const streets = read('street-names.csv').map((row) => `${row['name']} ${row['kind']}`);

/** A family name, the frequent ones more often. */
export function inventFamilyName(random: Random): string {
  return random.pickFrequent(familyNames);
}

/**
 * A name put together by chance out of lists of names. Whoever bears it in life is not meant.
 */
export function inventName(random: Random, sex: Sex, familyName = inventFamilyName(random)): PersonName {
  return { familyName, givenName: random.pickFrequent(namesOfSex[sex]) };
}

/** Hungarian order: family name first. */
export function writtenName({ familyName, givenName }: PersonName): string {
  return `${familyName} ${givenName}`;
}

/** The streets of an invented map, the first of them the main street. */
export function inventStreets(random: Random, count: number): string[] {
  const chosen = new Set(['Fő utca']);
  while (chosen.size < Math.min(count, streets.length)) chosen.add(random.pick(streets));
  return [...chosen];
}

function givenNamesOf(sex: Sex): string[] {
  return givenNames.filter((row) => row['sex'] === sex).map((row) => row['name'] ?? '');
}

function read(file: string): Record<string, string>[] {
  return parse(readFileSync(join(PROJECT_ROOT, 'data', file), 'utf8'), { columns: true });
}
