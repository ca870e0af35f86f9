import { offerForm } from '../../modules/forms/contract.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { unitIdOf } from './load-office.ts';
import type { Official } from './officials.ts';
import type { RoleCode } from './roles.ts';
import { once } from './steps.ts';
import type { DemoRate, TownPlan } from './towns.ts';

/** What a form is for, and who deals with its cases. */
const FORMS: readonly { code: string; tax: DemoRate['taxType'] | null; unitCode: string; role: RoleCode }[] = [
  { code: 'A01', tax: 'building', unitCode: 'ADO', role: 'taxOfficer' },
  { code: 'A02', tax: 'land', unitCode: 'ADO', role: 'taxOfficer' },
  { code: 'A03', tax: 'communal', unitCode: 'ADO', role: 'taxOfficer' },
  { code: 'E12', tax: null, unitCode: 'IGAZG', role: 'clerk' },
];

/** A large office registers reports of taxes without a clerk. */
const AUTOMATIC_FROM_POPULATION = 50_000;

/** Switches on the forms of the taxes that a town levies, with the official who gets their cases; once. */
export async function loadFormSettings(db: Database, town: TownPlan, officials: readonly Official[]): Promise<void> {
  await once(db, town.municipalityId, 'forms', async (tx) => {
    for (const { code, tax, unitCode, role } of FORMS) {
      await offerForm(tx, {
        formCode: code,
        enabled: isOffered(town, tax),
        registersAutomatically: tax !== null && town.population >= AUTOMATIC_FROM_POPULATION,
        unitId: unitIdOf(town, unitCode),
        officerId: officerOf(town, officials, role),
      });
    }
  });
}

/** A form without a tax is for every town. */
export function isOffered(town: TownPlan, tax: DemoRate['taxType'] | null): boolean {
  return tax === null || town.rates.some((rate) => rate.taxType === tax);
}

/** The first official of a town in a role. */
export function officerOf(town: TownPlan, officials: readonly Official[], role: RoleCode): Uuid | null {
  const found = officials.find(({ works }) => works.some((work) => work.town.kshCode === town.kshCode && work.role === role));
  return found?.id ?? null;
}
