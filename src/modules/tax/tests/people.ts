import type { Tx } from '../../../platform/database/database.ts';
import { type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { importRates } from '../actions/import-register.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** What a test reads of days and amounts, as plain JSON. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Runs work as the house itself (a job) in a town. */
export function inTown<T>(t: TestDatabase, work: (tx: Tx) => Promise<T>, town: Uuid = t.townA): Promise<T> {
  return t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'system' } }, work);
}

/** Runs work as an official of a town. */
export function asOfficialOf<T>(t: TestDatabase, officialId: Uuid, work: (tx: Tx) => Promise<T>, town: Uuid = t.townA): Promise<T> {
  return t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'official', id: officialId } }, work);
}

/** An invented official of a town who may do the named things. */
export async function hire(t: TestDatabase, name: string, position: string, permissions: readonly string[]): Promise<{ officialId: Uuid; permissions: ReadonlySet<string> }> {
  const officialId = newId();
  const roleId = newId();
  await t.db.within({ kind: 'identity', actor: { kind: 'system' } }, (tx) =>
    tx.sql.insertInto('identity.official').values({ id: officialId, name, position, state: 'active' }).execute(),
  );
  await inTown(t, async (tx) => {
    await tx.sql.insertInto('identity.role').values({ municipality_id: t.townA, id: roleId, name: `${name} szerepe`, permissions: [...permissions] }).execute();
    await tx.sql
      .insertInto('identity.role_assignment')
      .values({ municipality_id: t.townA, id: newId(), official_id: officialId, role_id: roleId, unit_id: null, valid_from: day('2020-01-01') })
      .execute();
  });
  return { officialId, permissions: new Set(permissions) };
}

/** The decree of the toy town: 1 000 Ft/m² in 2025, 1 100 from 2026; plots 150 Ft/m²; 12 000 Ft a home. */
export function decree(tx: Tx): Promise<void> {
  const text = '21/2024. (XI. 28.) önkormányzati rendelet';
  return importRates(tx, [
    { taxType: 'building', rate: '1000', validFrom: day('2025-01-01'), decree: text },
    { taxType: 'building', rate: '1100', validFrom: day('2026-01-01'), decree: text },
    { taxType: 'land', rate: '150', validFrom: day('2025-01-01'), decree: text },
    { taxType: 'communal', rate: '12000', validFrom: day('2025-01-01'), decree: text },
  ]);
}
