import type { PostalAddress } from '../../modules/parties/contract.ts';
import { inventTaxId, inventTaxNumber } from './identifiers.ts';
import { inventName, inventStreets, type PersonName, type Sex, writtenName } from './names.ts';
import { type Random, randomOf } from './random.ts';
import type { TownPlan } from './towns.ts';

/** An invented person. */
export interface Person {
  /** Short and stable; ids follow from it. */
  readonly key: string;
  readonly sex: Sex;
  /** The name in use, as written: `Kovács Anna`. */
  readonly name: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthName: PersonName;
  readonly mothersName: PersonName;
  readonly birthPlace: string;
  readonly birthDate: Temporal.PlainDate;
  readonly taxId: string;
}

/** People who live under one roof, on one parcel. The adults own it. */
export interface Household {
  readonly key: string;
  readonly address: PostalAddress;
  readonly parcelNo: string;
  readonly members: readonly Person[];
}

export interface Firm {
  readonly key: string;
  readonly name: string;
  readonly taxNumber: string;
  readonly address: PostalAddress;
  readonly parcelNo: string;
}

/**
 * The invented households of a town, one after the other: the caller takes as many at a time as it wants to
 * hold. `takenTaxIds` are those that belong to somebody already; the ones given out here are added.
 */
export function* householdsOf(seed: string, plan: TownPlan, takenTaxIds: Set<string>): Generator<Household> {
  const random = randomOf(`${seed}/${plan.kshCode}/people`);
  const addresses = addressesOf(random, plan);
  for (let index = 0; index < plan.households; index += 1) {
    const key = `${plan.kshCode}/${index}`;
    const members = inventMembers(random, key, plan, takenTaxIds);
    yield { key, members, ...nextOf(addresses) };
  }
}

/** The invented firms of a town, on parcels beyond those of the households. */
export function* firmsOf(seed: string, plan: TownPlan): Generator<Firm> {
  const random = randomOf(`${seed}/${plan.kshCode}/firms`);
  const taken = new Set<string>();
  const addresses = addressesOf(random, plan, FIRST_FIRM_PARCEL);
  for (let index = 0; index < plan.firms; index += 1) {
    const name = `${random.pick(FIRM_NAMES)} ${random.pick(FIRM_TRADES)} ${random.pick(FIRM_FORMS)}`;
    const taxNumber = inventTaxNumber(random, plan.taxAreaCode, taken);
    yield { key: `${plan.kshCode}/firm-${index}`, name, taxNumber, ...nextOf(addresses) };
  }
}

/** A person of a day of birth, with mother and maiden name; alone in the world. */
export function inventPerson(random: Random, key: string, options: { sex: Sex; bornFrom: number; bornTo: number; birthPlaces: readonly string[] }, takenTaxIds: Set<string>): Person {
  const { sex } = options;
  const birthDate = inventDay(random, options.bornFrom, options.bornTo);
  const name = inventName(random, sex);
  return {
    key,
    sex,
    name: writtenName(name),
    ...name,
    birthName: name,
    mothersName: inventName(random, 'female'),
    birthPlace: random.pick(options.birthPlaces),
    birthDate,
    taxId: inventTaxId(random, birthDate, takenTaxIds),
  };
}

/** One or two adults; of two, one may bear the other's family name. */
function inventMembers(random: Random, key: string, plan: TownPlan, taken: Set<string>): Person[] {
  const birthPlaces = [plan.name.replace(/ .*/, ''), ...BIRTH_PLACES];
  const bornFrom = random.integer(1938, 1990);
  const options = { bornFrom, bornTo: bornFrom + 8, birthPlaces };
  if (random.chance(0.38)) return [inventPerson(random, `${key}/0`, { ...options, sex: random.chance(0.55) ? 'female' : 'male' }, taken)];
  const man = inventPerson(random, `${key}/0`, { ...options, sex: 'male' }, taken);
  const woman = inventPerson(random, `${key}/1`, { ...options, sex: 'female' }, taken);
  return [man, married(random, woman, man)];
}

function married(random: Random, woman: Person, man: Person): Person {
  if (random.chance(0.15)) {
    const familyName = `${man.familyName}né`;
    return { ...woman, familyName, name: `${familyName} ${woman.familyName} ${woman.givenName}`, givenName: `${woman.familyName} ${woman.givenName}` };
  }
  if (random.chance(0.55)) return { ...woman, familyName: man.familyName, name: `${man.familyName} ${woman.givenName}` };
  return woman;
}

function inventDay(random: Random, fromYear: number, toYear: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: random.integer(fromYear, toYear), month: 1, day: 1 }).add({ days: random.integer(0, 364) });
}

/** House after house along the streets of an invented map; parcel numbers count along. */
function* addressesOf(random: Random, plan: TownPlan, firstParcel = FIRST_HOUSE_PARCEL): Generator<{ address: PostalAddress; parcelNo: string }> {
  const streets = inventStreets(random, Math.max(4, Math.min(140, Math.ceil(plan.households / 18))));
  const settlement = plan.name.replace(/^(Budapest) .*/, '$1');
  for (let index = 0; ; index += 1) {
    const street = streets[index % streets.length] ?? 'Fő utca';
    const houseNumber = `${2 + Math.floor(index / streets.length)}.`;
    const postcode = plan.postcodes[(index % streets.length) % plan.postcodes.length] ?? '';
    const parcelNo = random.chance(0.2) ? `${firstParcel + index}/${random.integer(1, 4)}` : String(firstParcel + index);
    yield { address: { postcode, settlement, street, houseNumber }, parcelNo };
  }
}

function nextOf<T>(source: Generator<T>): T {
  const { value, done } = source.next();
  if (done === true) throw new Error('the source of addresses never ends');
  return value;
}

const FIRST_HOUSE_PARCEL = 101;
const FIRST_FIRM_PARCEL = 500_001;

const BIRTH_PLACES = ['Sopron', 'Győr', 'Veszprém', 'Balatonfüred', 'Szeged', 'Budapest', 'Debrecen', 'Pécs', 'Miskolc', 'Szombathely', 'Kecskemét', 'Eger'];
const FIRM_NAMES = ['Mintapont', 'Próbatér', 'Mintaház', 'Példaművek', 'Próbakő', 'Mintaliget', 'Példaudvar', 'Próbasor', 'Mintamalom', 'Példakert'];
const FIRM_TRADES = ['Kereskedelmi', 'Építőipari', 'Vendéglátó', 'Szolgáltató', 'Gyártó', 'Szállítmányozási', 'Könyvelő'];
const FIRM_FORMS = ['Kft.', 'Kft.', 'Kft.', 'Bt.', 'Zrt.'];
