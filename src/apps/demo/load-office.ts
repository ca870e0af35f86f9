import type { Database, Tx } from '../../platform/database/database.ts';
import { openRegisterBook } from '../../modules/records/contract.ts';
import { importRates } from '../../modules/tax/contract.ts';
import { joinMunicipality, openOrgUnits } from '../../modules/tenants/contract.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import type { Official } from './officials.ts';
import { demoId } from './random.ts';
import { DEMO_ROLES } from './roles.ts';
import { once } from './steps.ts';
import type { TownPlan } from './towns.ts';

/** The municipality as a tenant, with units, roles, staff, rates and register books; once. */
export async function loadOffice(db: Database, town: TownPlan, officials: readonly Official[]): Promise<void> {
  // Joined before: refused, and nothing changes.
  await db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => joinMunicipality(tx, town.joining));
  await once(db, town.municipalityId, 'office', async (tx) => {
    await openOrgUnits(tx, town.units.map((unit) => ({ ...unit, id: unitIdOf(town, unit.code) })));
    await loadRoles(tx, town);
    await loadAssignments(tx, town, officials);
    await importRates(tx, town.rates.map(({ taxType, rate, fromYear }) => ({ taxType, rate, decree: DECREES[taxType](fromYear), validFrom: firstDayOf(fromYear) })));
    await openRegisterBook(tx, { year: tx.today.year - 1, prefix: town.joining.registerPrefix });
    await openRegisterBook(tx, { year: tx.today.year, prefix: town.joining.registerPrefix });
  });
}

/** The id of an organisational unit of a demo town. */
export function unitIdOf(town: TownPlan, code: string): Uuid {
  return demoId(`unit/${town.kshCode}/${code}`);
}

function roleIdOf(town: TownPlan, code: string): Uuid {
  return demoId(`role/${town.kshCode}/${code}`);
}

async function loadRoles(tx: Tx, town: TownPlan): Promise<void> {
  const rows = DEMO_ROLES.map(({ code, name, permissions }) => ({ municipality_id: town.municipalityId, id: roleIdOf(town, code), name, permissions: [...permissions] }));
  await tx.sql.insertInto('identity.role').values(rows).execute();
}

async function loadAssignments(tx: Tx, town: TownPlan, officials: readonly Official[]): Promise<void> {
  const rows = officials.flatMap((official) =>
    official.works
      .filter((work) => work.town.kshCode === town.kshCode)
      .map(({ role, unitCode }) => ({
        municipality_id: town.municipalityId,
        id: demoId(`assignment/${town.kshCode}/${official.key}`),
        official_id: official.id,
        role_id: roleIdOf(town, role),
        unit_id: unitCode === null ? null : unitIdOf(town, unitCode),
        valid_from: firstDayOf(2024),
      })),
  );
  await tx.sql.insertInto('identity.role_assignment').values(rows).execute();
  tx.audit({ action: 'identity.role.imported', details: { assignments: rows.length } });
}

function firstDayOf(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 });
}

/** Invented decrees: the year before, adopted in November. */
const DECREES = {
  building: (year: number) => `11/${year - 1}. (XI. 28.) önkormányzati rendelet 3. § (bemutató adat)`,
  land: (year: number) => `12/${year - 1}. (XI. 28.) önkormányzati rendelet 3. § (bemutató adat)`,
  communal: (year: number) => `13/${year - 1}. (XI. 28.) önkormányzati rendelet 3. § (bemutató adat)`,
};
