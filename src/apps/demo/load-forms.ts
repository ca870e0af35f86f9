import { type FormDefinition, listTownForms, offerForms } from '../../modules/forms/contract.ts';
import { type AssessedTaxType, taxTypeOfForm } from '../../modules/tax/contract.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { unitIdOf } from './load-office.ts';
import { localSettingOf } from './local-parameters.ts';
import type { Official } from './officials.ts';
import type { RoleCode } from './roles.ts';
import { once } from './steps.ts';
import type { TownPlan } from './towns.ts';

/** A large office registers reports of assessed taxes without a clerk. */
const AUTOMATIC_FROM_POPULATION = 50_000;

/**
 * Switches on every form in force (of the assessed taxes those that the town levies) with invented local figures and
 * the official who gets its cases; once.
 */
export async function loadFormSettings(db: Database, town: TownPlan, officials: readonly Official[]): Promise<void> {
  await once(db, town.municipalityId, 'forms', async (tx) => {
    const forms = await listTownForms(tx);
    await offerForms(
      tx,
      forms.map(({ definition }) => {
        const tax = taxTypeOfForm(definition.code);
        const { unitCode, role } = deskOf(town, definition);
        return {
          formCode: definition.code,
          enabled: isOffered(town, tax),
          registersAutomatically: tax !== null && town.population >= AUTOMATIC_FROM_POPULATION,
          unitId: unitIdOf(town, unitCode),
          officerId: officerOf(town, officials, role),
          local: localSettingOf(town, definition),
        };
      }),
    );
  });
}

/** Who deals with it: the tax desk with taxes, the technical unit (where there is one) with places, the others with the rest. */
function deskOf(town: TownPlan, { routing }: FormDefinition): { unitCode: string; role: RoleCode } {
  if (routing.module === 'tax') return { unitCode: 'ADO', role: 'taxOfficer' };
  const isTechnical = /műszaki|városüzemeltetés|főépítész|városfejleszt/i.test(routing.unit?.hu ?? '');
  const hasTechnical = town.units.some(({ code }) => code === 'MUSZAKI');
  return { unitCode: isTechnical && hasTechnical ? 'MUSZAKI' : 'IGAZG', role: 'clerk' };
}

/** A form without an assessed tax is for every town. */
function isOffered(town: TownPlan, tax: AssessedTaxType | null): boolean {
  return tax === null || town.rates.some((rate) => rate.taxType === tax);
}

/** The first official of a town in a role. */
function officerOf(town: TownPlan, officials: readonly Official[], role: RoleCode): Uuid | null {
  const found = officials.find(({ works }) => works.some((work) => work.town.kshCode === town.kshCode && work.role === role));
  return found?.id ?? null;
}
