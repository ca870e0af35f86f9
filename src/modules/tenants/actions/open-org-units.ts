import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { OrgUnit } from '../domain/municipality.ts';
import { insertOrgUnits, listOrgUnits } from '../data/org-unit.ts';

/**
 * Opens organisational units of the scope's municipality; those whose code exists already stay as they
 * are. Returns all units of today. Scope: municipality.
 */
export async function openOrgUnits(tx: Tx, units: readonly (Omit<OrgUnit, 'id'> & { readonly id?: Uuid })[]): Promise<OrgUnit[]> {
  assert(tx.scope.kind === 'municipality', 'units belong to a municipality');
  const { municipalityId } = tx.scope;
  const known = new Set((await listOrgUnits(tx, municipalityId)).map((unit) => unit.code));
  const opened = units.filter((unit) => !known.has(unit.code)).map((unit) => ({ ...unit, id: unit.id ?? newId(tx.at.epochMilliseconds) }));
  await insertOrgUnits(tx, municipalityId, opened);
  for (const { id } of opened) tx.audit({ action: 'tenants.org-unit.opened', object: { type: 'tenants.org-unit', id } });
  return listOrgUnits(tx, municipalityId);
}
