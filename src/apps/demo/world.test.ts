import { describe, expect, it } from 'vitest';
import { checkBankAccount } from '../../kernel/identifiers/bank-account.ts';
import { birthDayOfTaxId } from '../../kernel/identifiers/tax-id.ts';
import { checkTaxNumber } from '../../kernel/identifiers/tax-number.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { historyOf } from './ledger.ts';
import { portalHoldings } from './holdings.ts';
import { firmsOf, householdsOf } from './people.ts';
import { PORTAL_CAST } from './portal-cast.ts';
import { STAR_BUILDING, STAR_KEY } from './portal-people.ts';
import { propertyOfHousehold } from './property.ts';
import { demoId } from './random.ts';
import { demoSignIns } from './sign-ins.ts';
import { inBatches } from './steps.ts';
import { SMALL_TOWNS } from './towns.ts';
import { smallWorld } from './world.ts';

const world = smallWorld();
const today = Temporal.PlainDate.from('2026-03-02');
const residents = (seed: string) => SMALL_TOWNS.flatMap((town) => [...householdsOf(seed, town, new Set())].flatMap(({ members }) => members));

describe('the people of the demo', () => {
  it('are the same for the same seed, others for another', () => {
    expect(residents('one')).toEqual(residents('one'));
    expect(residents('one').map(({ name }) => name)).not.toEqual(residents('two').map(({ name }) => name));
    expect(smallWorld('one')).toEqual(smallWorld('one'));
  });

  it('have valid tax ids that fit their day of birth, each once in a town', () => {
    for (const town of SMALL_TOWNS) {
      const people = [...householdsOf('seed', town, new Set())].flatMap(({ members }) => members);
      for (const { taxId, birthDate } of people) expect(birthDayOfTaxId(taxId)).toBe(birthDate.toString());
      expect(new Set(people.map(({ taxId }) => taxId)).size).toBe(people.length);
    }
    for (const { person } of world.people) expect(birthDayOfTaxId(person.taxId)).toBe(person.birthDate.toString());
    for (const { person } of world.officials) expect(birthDayOfTaxId(person.taxId)).toBe(person.birthDate.toString());
  });

  it('leave the tax ids of others alone', () => {
    const [town] = SMALL_TOWNS;
    if (town === undefined) return;
    const taken = new Set([...householdsOf('seed', town, new Set())].flatMap(({ members }) => members.map(({ taxId }) => taxId)));
    const before = taken.size;
    const others = [...householdsOf('seed', town, taken)].flatMap(({ members }) => members);
    expect(taken.size).toBe(before + others.length);
  });

  it('number a few hundred in each town, by its kind', () => {
    const counts = SMALL_TOWNS.map((town) => [...householdsOf(world.seed, town, new Set())].flatMap(({ members }) => members).length);
    expect(counts.every((count) => count > 80 && count < 600)).toBe(true);
    expect(residents(world.seed).length).toBeGreaterThan(1_000);
  });

  it('are made one household after the other, as many as are asked for', () => {
    const nation = { ...SMALL_TOWNS[0], households: 5_000_000 };
    const source = householdsOf('seed', nation as (typeof SMALL_TOWNS)[number], new Set());
    const first = inBatches(source, 3).next().value;
    expect(first).toHaveLength(3);
  });
});

describe('the offices of the demo', () => {
  it('have bank accounts and firms with numbers that pass the checks', () => {
    for (const town of SMALL_TOWNS) {
      expect(checkBankAccount(town.joining.bankAccountBase).valid).toBe(true);
      for (const suffix of ['02440000', '02510000', '02820000', '03780000']) {
        expect(checkBankAccount(`${town.joining.bankAccountBase}-${suffix}`).valid).toBe(true);
      }
      for (const { taxNumber } of firmsOf(world.seed, town)) expect(checkTaxNumber(taxNumber).valid).toBe(true);
    }
  });

  it('reach nobody: no e-mail, telephone or bank account of theirs can exist', () => {
    for (const { joining } of SMALL_TOWNS) {
      expect(joining.email).toMatch(/\.example$/);
      expect(joining.phone).toMatch(/^\+36 00 /);
      expect(joining.bankAccountBase).toMatch(/^999/);
      expect(joining.officeAddress).toContain('bemutató');
    }
    expect(world.people.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });

  it('have every role in every town; of a joint office one official has rights at the seat alone', () => {
    const rolesIn = (kshCode: string): string[] =>
      world.officials.flatMap(({ works }) => works.filter(({ town }) => town.kshCode === kshCode).map(({ role }) => role));
    for (const town of SMALL_TOWNS) {
      expect(new Set(rolesIn(town.kshCode))).toEqual(new Set(['registrar', 'clerk', 'taxOfficer', 'taxHead', 'notary', 'mayor', 'administrator', 'auditor']));
    }
    expect(rolesIn('02185').filter((role) => role === 'taxOfficer')).toHaveLength(2);
    expect(rolesIn('17011').filter((role) => role === 'taxOfficer')).toHaveLength(1);
    const mayors = world.officials.filter(({ key }) => key.endsWith('polgarmester'));
    expect(mayors.map(({ works }) => works.length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('sign-ins', () => {
  const list = demoSignIns(world.people, world.officials, world.centre);

  it('name the star first and give a link to everybody', () => {
    expect(list[0]).toMatchObject({ personKey: STAR_KEY, name: 'Szabó Anna', role: 'ügyfél', municipality: 'Kópháza', kshCode: '06895', signInLink: '/belepes/demo?szemely=szabo.anna' });
    expect(list.find(({ personKey }) => personKey === 'kophaza.iktato')).toMatchObject({
      role: 'iktató',
      kshCode: '06895',
      way: 'eszig',
      signInLink: '/hivatal/belepes/demo?szemely=kophaza.iktato&onkormanyzat=06895',
    });
    expect(list.filter(({ personKey }) => personKey === 'csopak.iktato').map(({ kshCode }) => kshCode)).toEqual(['02185', '17011']);
  });

  it('have keys that are safe in an address and never shared by two people', () => {
    const keys = [...world.people, ...world.officials].map((entry) => entry.person.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9.-]+$/);
  });

  it('tell of the star what the office does not know yet', () => {
    const star = PORTAL_CAST.find(({ key }) => key === STAR_KEY);
    expect(star?.properties).toEqual([]);
    expect(star?.hasAccount).toBe(false);
    expect(star?.story.hu).toContain(`${STAR_BUILDING.usefulAreaM2} m²`);
    expect(star?.story.hu).toContain(STAR_BUILDING.parcelNo);
  });
});

describe('the ledgers of the demo', () => {
  const histories = SMALL_TOWNS.map((town) => {
    const households = [...householdsOf(world.seed, town, new Set())];
    const properties = [...households.flatMap((household) => propertyOfHousehold(world.seed, town, household)), ...portalHoldings(world, town).properties];
    return { town, properties, history: historyOf(world.seed, town, properties, today) };
  });

  it('hold decisions of 2024, 2025 and 2026, and nothing that lies in the future', () => {
    for (const { history } of histories) {
      expect(new Set(history.assessments.map(({ year }) => year))).toEqual(new Set([2024, 2025, 2026]));
      const days = [...history.assessments.map(({ decidedOn }) => decidedOn), ...history.payments.map(({ paidOn }) => paidOn), ...history.surcharges.map(({ bookedOn }) => bookedOn)];
      expect(days.every((day) => Temporal.PlainDate.compare(day, today) < 0)).toBe(true);
    }
  });

  it('know no decision of 2026 while it is still 2025', () => {
    const [first] = histories;
    if (first === undefined) return;
    const earlier = historyOf(world.seed, first.town, first.properties, Temporal.PlainDate.from('2025-11-03'));
    expect(new Set(earlier.assessments.map(({ year }) => year))).toEqual(new Set([2024, 2025]));
  });

  it('book every payment of a town under a reference of its own, above 0', () => {
    for (const { history } of histories) {
      expect(new Set(history.payments.map(({ reference }) => reference)).size).toBe(history.payments.length);
      expect(history.payments.every(({ amountHuf }) => Number.isSafeInteger(amountHuf) && amountHuf > 0)).toBe(true);
    }
    expect(histories.flatMap(({ history }) => history.surcharges).length).toBeGreaterThan(20);
  });

  it('share each object wholly among its owners', () => {
    for (const { properties } of histories) {
      for (const { owners } of properties) expect(['1/1', '1/2,1/2']).toContain(owners.map(({ share }) => share).join(','));
    }
  });

  it('follow from the seed alone', () => {
    const [first] = histories;
    if (first === undefined) return;
    expect(historyOf(world.seed, first.town, first.properties, today)).toEqual(first.history);
    expect(isUuid(demoId('x'))).toBe(true);
    expect(demoId('x')).toBe(demoId('x'));
    expect(demoId('x')).not.toBe(demoId('y'));
  });
});
