import type { Uuid } from '../../platform/ids/uuid.ts';
import type { Firm, Household } from './people.ts';
import { demoId, type Random, randomOf } from './random.ts';
import type { TownPlan } from './towns.ts';

/** How somebody pays. */
export type Habit = 'prompt' | 'late' | 'arrears' | 'partial' | 'overpaid';

/** What is taxed of somebody, and how they pay. */
export interface Property {
  readonly kind: 'building' | 'land';
  readonly taxType: 'building' | 'land' | 'communal';
  readonly parcelNo: string;
  /** Useful area of a building, area of a plot; whole m². */
  readonly areaM2: number;
  /** `1/2`; the rest belongs to somebody whom the tax does not concern here. */
  readonly share: string;
  readonly habit: Habit;
  readonly sinceYear: number;
  /** Kind of use by the code of the form: `dwelling`. */
  readonly usage?: string;
}

/** A taxable object of the demo with its owners. */
export interface OwnedProperty extends Omit<Property, 'share' | 'habit'> {
  readonly id: Uuid;
  readonly address: string;
  readonly owners: readonly { readonly partyId: Uuid; readonly share: string; readonly habit: Habit }[];
}

/** The party of a person or firm in a town; the same person is another party elsewhere. */
export function partyIdOf(town: TownPlan, key: string): Uuid {
  return demoId(`party/${town.kshCode}/${key}`);
}

/** What a household owns in its town: its home, and sometimes a plot besides. */
export function propertyOfHousehold(seed: string, town: TownPlan, household: Household): OwnedProperty[] {
  const random = randomOf(`${seed}/${household.key}/property`);
  const [first, second] = household.members.map((person) => ({ partyId: partyIdOf(town, person.key), habit: inventHabit(random) }));
  if (first === undefined) return [];
  const owners = second !== undefined && random.chance(0.6) ? [{ ...first, share: '1/2' }, { ...second, share: '1/2' }] : [{ ...first, share: '1/1' }];
  const { street, houseNumber } = household.address;
  const address = `${street} ${houseNumber}`;
  const owned: OwnedProperty[] = [];
  const homeTax = random.chance(0.45) ? levied(town, 'communal', 'building') : levied(town, 'building', 'communal');
  if (homeTax !== null) {
    const home = { kind: 'building', taxType: homeTax, usage: 'dwelling', parcelNo: household.parcelNo, areaM2: random.integer(42, 185) } as const;
    owned.push({ ...home, id: demoId(`object/${household.key}/home`), address, sinceYear: random.integer(1998, 2023), owners });
  }
  if (random.chance(0.14) && levied(town, 'land') !== null) {
    const plot = { kind: 'land', taxType: 'land', parcelNo: plotNo(random), areaM2: random.integer(24, 180) * 10 } as const;
    const owner = { ...first, share: '1/1' };
    owned.push({ ...plot, id: demoId(`object/${household.key}/plot`), address: `${street} végén, beépítetlen`, sinceYear: random.integer(2005, 2023), owners: [owner] });
  }
  return owned;
}

/** A firm's building, where the town taxes buildings. */
export function propertyOfFirm(seed: string, town: TownPlan, firm: Firm): OwnedProperty[] {
  if (levied(town, 'building') === null) return [];
  const random = randomOf(`${seed}/${firm.key}/property`);
  const { street, houseNumber } = firm.address;
  const owners = [{ partyId: partyIdOf(town, firm.key), share: '1/1', habit: inventHabit(random) }];
  const building = { kind: 'building', taxType: 'building', usage: 'commercial', parcelNo: firm.parcelNo, areaM2: random.integer(8, 90) * 10 } as const;
  return [{ ...building, id: demoId(`object/${firm.key}`), address: `${street} ${houseNumber}`, sinceYear: random.integer(2000, 2023), owners }];
}

/** The first of these taxes that the town levies. */
function levied(town: TownPlan, ...types: readonly Property['taxType'][]): Property['taxType'] | null {
  return types.find((type) => town.rates.some((rate) => rate.taxType === type)) ?? null;
}

function plotNo(random: Random): string {
  return `${random.integer(1_200, 99_999)}`;
}

/** Most people pay in time. */
function inventHabit(random: Random): Habit {
  const drawn = random.next();
  if (drawn < 0.8) return 'prompt';
  if (drawn < 0.89) return 'late';
  if (drawn < 0.95) return 'arrears';
  return drawn < 0.98 ? 'partial' : 'overpaid';
}
